/** The forms of a record: a new entry, changes to one, and its end. */
import { useState, type FormEvent } from 'react';
import {
  RecordRecordProcessingDocument,
  RecordReviseProcessingDocument,
  type RecordEntryFragment,
  type ReviseProcessingInput,
} from '../generated/records-own.ts';
import { useConsole, usePartyName } from '../graph/use-console.ts';
import { Button } from '../parts/buttons.tsx';
import { Entered } from '../parts/entered.ts';
import { area, date } from '../parts/field-kinds.tsx';
import { Fields, fieldsOf, read } from '../parts/fields.tsx';
import { Form, useSend } from '../parts/form.tsx';
import { Body, Heading } from '../parts/text.tsx';
import { detailFields, knownOf, recordFields, SECTIONS } from './record-fields.tsx';
import { useAgreements, useTerms } from './use-terms.ts';

interface Leave {
  onDone: () => void;
  onCancel: () => void;
}

type OfRecord = Leave & { record: RecordEntryFragment };

export function NewRecord({ onDone, onCancel }: Leave) {
  const { settings, parties } = useConsole();
  const isAuthority = parties.some(
    ({ id, competentAuthority }) => id === settings.party && competentAuthority,
  );
  const tables = useTables(undefined, isAuthority);
  const sending = useSend(RecordRecordProcessingDocument, {
    said: ({ recordProcessing: made }) => `“${made?.name}” was recorded. ${missingInWords(made?.gaps)}`,
    onDone,
  });
  return (
    <div className="records-form">
      <Form sending={sending} submit="Record this processing" input={tables.read}>
        <RecordFields tables={tables} />
      </Form>
      <Button isPlain onClick={onCancel}>
        Do not record it
      </Button>
    </div>
  );
}

const CHANGE = fieldsOf<ReviseProcessingInput>()({
  because: area('Why does the record change?', {
    hint: 'The record as it was is kept with this reason.',
    rows: 2,
    required: true,
  }),
  nextReviewOn: date('When is the next review? (optional)', {
    hint: 'With a day, the record counts as reviewed today.',
  }),
});

export function ChangeRecord({ record, onDone, onCancel }: OfRecord) {
  const tables = useTables(record);
  const sending = useSend(RecordReviseProcessingDocument, {
    with: { id: record.id },
    said: ({ reviseProcessing: made }) => `“${made?.name}” was changed. ${missingInWords(made?.gaps)}`,
    onDone,
  });
  return (
    <div className="records-form">
      <Body>You change this record; the record as it was is kept.</Body>
      <Form
        sending={sending}
        submit="Save the change"
        input={(entered) => ({ ...tables.read(entered), ...read(CHANGE, entered) })}
      >
        <RecordFields tables={tables} record={record} />
        <Heading>Why it changes</Heading>
        <Fields of={CHANGE} />
      </Form>
      <Button isPlain onClick={onCancel}>
        Leave it as it is
      </Button>
    </div>
  );
}

const END = fieldsOf<ReviseProcessingInput>()({
  endedOn: date('On which day did it end?', { required: true }),
  because: area('Why has it ended?', { rows: 2, required: true }),
});

/** Says that a processing has ended; its record is kept. */
export function EndRecord({ record: { id, name }, onDone, onCancel }: OfRecord) {
  const said = `“${name}” has ended. Its record is kept.`;
  const sending = useSend(RecordReviseProcessingDocument, { with: { id }, said, onDone });
  return (
    <section>
      <Heading>End this processing</Heading>
      <Form sending={sending} of={END} submit="Say that it has ended" isWarning />
      <Button isPlain onClick={onCancel}>
        Do not end it
      </Button>
    </section>
  );
}

type Tables = ReturnType<typeof useTables>;

/** The tables of a record, with what the agreements that are ticked now offer. */
function useTables(record?: RecordEntryFragment, isRegimeAsked = false) {
  const { settings, parties } = useConsole();
  const nameOf = usePartyName();
  const { agreements, note } = useAgreements();
  const [references, setReferences] = useState<string[]>(record?.agreements ?? []);
  const terms = useTerms(references);
  const partners = agreements
    .filter(({ reference }) => references.includes(reference))
    .flatMap(({ signatories }) => signatories);
  const named = [...(record?.recipients ?? []), ...(record?.sources ?? [])].map(({ id }) => id);
  const near = [...new Set([...partners, ...named])].filter((id) => id !== settings.party);
  const far = parties.filter(({ id }) => id !== settings.party && !near.includes(id));
  const choices = {
    terms,
    note,
    agreements: agreements.map(({ reference, title }) => ({
      value: reference,
      text: `${title} (${reference})`,
    })),
    near: near.map((id) => ({ value: id, text: nameOf(id) })),
    far: far.map(({ id, name }) => ({ value: id, text: name })),
  };
  const fields = recordFields(choices, isRegimeAsked);
  const details = detailFields(record?.transfers);
  const readAll = (entered: Entered) => ({
    ...read(fields, entered),
    details: read(details, entered, DETAILS),
  });
  return { fields, details, setReferences, read: readAll };
}

/** Where the details stand in the input. */
const DETAILS = 'details.';

function RecordFields({ tables, record }: { tables: Tables; record?: RecordEntryFragment }) {
  const { fields, details, setReferences } = tables;
  const known = record && knownOf(record);
  const hear = (event: FormEvent) => {
    const form = event.currentTarget.closest('form');
    if (form) setReferences(new Entered(form).all('agreements'));
  };
  return (
    <>
      <Fields of={fields} only={['name']} known={known} />
      <div onChange={hear}>
        <Fields of={fields} only={['agreements']} known={known} />
      </div>
      {SECTIONS.map((section) => (
        <section key={section.title}>
          <Heading>{section.title}</Heading>
          <Fields of={fields} only={section.fields} known={known} />
          <Fields of={details} only={section.details} known={record} under={DETAILS} />
        </section>
      ))}
    </>
  );
}

function missingInWords(gaps: readonly string[] = []): string {
  if (gaps.length === 0) return 'Nothing is missing.';
  return gaps.length === 1
    ? 'One thing is missing: see the record.'
    : `${gaps.length} things are missing: see the record.`;
}
