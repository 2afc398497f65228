/** The fields of a record that say what is done with whose data, and with whom it is shared. */
import type { RecordEntryFragment } from '../generated/records-own.ts';
import { useConsole, usePartyName } from '../graph/use-console.ts';
import { Checkboxes, Select, TextArea, TextField, type Choice } from '../parts/form-before.tsx';
import { TickedOrWritten } from './ticked-or-written.tsx';
import { oneOfEach, useAgreements, type KnownTerms } from './use-terms.ts';

interface Fields {
  record: RecordEntryFragment | undefined;
}

interface WhatFieldsProps extends Fields {
  /** Of the agreements that are ticked: these are what is offered. */
  known: KnownTerms[];
  onAgreement: (reference: string) => void;
}

export function WhatFields({ record, known: agreed, onAgreement }: WhatFieldsProps) {
  const { agreements, note, isRead } = useAgreements();
  const coded = (items: { code: string; label: string }[]): Choice[] =>
    oneOfEach(items, ({ code }) => code).map(({ code, label }) => ({ value: code, text: label }));
  const people = [...new Set(agreed.flatMap(({ dataSubjects }) => dataSubjects))];
  return (
    <>
      <TextField name="name" label="What is it called?" value={record?.name} required />
      <Checkboxes
        key={String(isRead)}
        name="agreements"
        label="Under which agreements is it shared?"
        hint={`What those that you tick cover is offered below. ${note ?? ''}`}
        values={record?.agreements}
        onChange={onAgreement}
        choices={agreements.map(({ reference, title }) => ({
          value: reference,
          text: `${title} (${reference})`,
        }))}
      />
      <h2 className="govuk-heading-m">What is done, and why</h2>
      <TickedOrWritten
        name="purposes"
        label="What is it for?"
        choices={coded(agreed.flatMap(({ purposes }) => purposes))}
        values={record?.purposes}
      />
      <TickedOrWritten
        name="people"
        label="Whom are the data about?"
        choices={people.map((value) => ({ value, text: value }))}
        values={record?.people}
      />
      <TickedOrWritten
        name="categories"
        label="Which kinds of data?"
        choices={coded(agreed.flatMap(({ dataCategories }) => dataCategories))}
        values={record?.categories}
      />
    </>
  );
}

export function PartyFields({ record, references }: Fields & { references: string[] }) {
  const { settings, parties } = useConsole();
  const nameOf = usePartyName();
  const { agreements } = useAgreements();
  const named = [...(record?.recipients ?? []), ...(record?.sources ?? [])].map(({ id }) => id);
  const ticked = agreements.filter(({ reference }) => references.includes(reference));
  const partners = ticked.flatMap(({ signatories }) => signatories);
  const near = [...new Set([...partners, ...named])].filter((id) => id !== settings.party);
  const choices = near.map((id) => ({ value: id, text: nameOf(id) }));
  const far = parties.filter(({ id }) => id !== settings.party && !near.includes(id));
  const another = [
    { value: '', text: 'No other' },
    ...far.map(({ id, name }) => ({ value: id, text: name })),
  ];
  const ids = (of: { id: string }[] | undefined) => of?.map(({ id }) => id);
  return (
    <>
      <h2 className="govuk-heading-m">Whom the data come from and go to</h2>
      {choices.length > 0 && (
        <Checkboxes
          name="sources"
          label="Which parties do the data come from?"
          choices={choices}
          values={ids(record?.sources)}
        />
      )}
      <TextField
        name="sourceInWords"
        label="Where else do they come from? (optional)"
        hint="For example: the person; the family; officers’ reports."
        value={record?.sourceInWords ?? undefined}
      />
      {choices.length > 0 && (
        <Checkboxes
          name="recipients"
          label="Which parties receive the data?"
          choices={choices}
          values={ids(record?.recipients)}
        />
      )}
      <Select
        name="recipients"
        label={choices.length > 0 ? 'And one more party' : 'Which party receives the data?'}
        choices={another}
      />
      <TextArea
        name="recipientCategories"
        label="Who else receives them? (optional)"
        hint="By kind, one to a line. For example: courts; insurers."
        rows={2}
        value={record?.recipientCategories.join('\n')}
      />
      <TextArea
        name="transfers"
        label="Do they leave the United Kingdom? (optional)"
        hint="One to a line: the country, a colon, the safeguard. For example: United States: IDTA."
        rows={2}
        value={record?.transfers.map(({ country, safeguard }) => `${country}: ${safeguard}`).join('\n')}
      />
    </>
  );
}
