/** The form of a record: a new entry, or changes to one. */
import { useState } from 'react';
import {
  RecordRecordProcessingDocument,
  RecordReviseProcessingDocument,
  type RecordEntryFragment,
  type Regime,
} from '../generated/records-own.ts';
import type { Refusal } from '../graph/ask.ts';
import { useConsole } from '../graph/use-console.ts';
import { useWrite } from '../graph/use-graph.ts';
import { Form, TextArea, TextField, type Entered } from '../parts/form-before.tsx';
import { LegalFields, RegimeField } from './legal-fields.tsx';
import { KeepingFields } from './keeping-fields.tsx';
import { PartyFields, WhatFields } from './record-fields.tsx';
import { detailFields, leftEmpty, mainFields } from './record-input.ts';
import { useTerms } from './use-terms.ts';

interface RecordFormProps {
  /** Left out: a new one. */
  record?: RecordEntryFragment;
  onDone: (said: string) => void;
  onCancel: () => void;
}

export function RecordForm({ record, onDone, onCancel }: RecordFormProps) {
  const { settings } = useConsole();
  const { party } = settings;
  const [references, setReferences] = useState<string[]>(record?.agreements ?? []);
  const terms = useTerms(references);
  const [empty, setEmpty] = useState<Refusal[]>([]);
  const said = (verb: string, name: string, gaps: string[]) =>
    onDone(`“${name}” was ${verb}. ${missingInWords(gaps.length)}`);
  const add = useWrite(RecordRecordProcessingDocument, ({ recordProcessing: made }) =>
    said('recorded', made?.name ?? '', made?.gaps ?? []),
  );
  const revise = useWrite(RecordReviseProcessingDocument, ({ reviseProcessing: made }) =>
    said('changed', made?.name ?? '', made?.gaps ?? []),
  );
  const submit = async (entered: Entered) => {
    const missing = leftEmpty(mainFields(entered));
    setEmpty(missing);
    if (missing.length > 0) return;
    const fields = { ...mainFields(entered), details: detailFields(entered, record?.transfers ?? []) };
    if (!record) {
      const regime = (entered.text('regime') ?? 'UK_GDPR') as Regime;
      await add.run({ party, input: { ...fields, regime } });
      return;
    }
    const because = entered.required('because');
    const nextReviewOn = entered.text('nextReviewOn');
    await revise.run({ party, input: { id: record.id, because, nextReviewOn, ...fields } });
  };
  const write = record ? revise : add;
  const toggle = (reference: string) =>
    setReferences((before) =>
      before.includes(reference) ? before.filter((one) => one !== reference) : [...before, reference],
    );
  return (
    <div className="records-form">
      <Form
        submit={record ? 'Save the change' : 'Record this processing'}
        sending={empty.length > 0 ? { ...write, refusals: empty } : write}
        onSubmit={submit}
      >
        <WhatFields record={record} known={terms.known} onAgreement={toggle} />
        <PartyFields record={record} references={references} />
        {!record && <RegimeField />}
        <LegalFields record={record} />
        <KeepingFields record={record} />
        {record && <Because />}
      </Form>
      <p className="govuk-body">
        <button type="button" className="console-plain-button" onClick={onCancel}>
          {record ? 'Leave it as it is' : 'Do not record it'}
        </button>
      </p>
    </div>
  );
}

function missingInWords(number: number): string {
  if (number === 0) return 'Nothing is missing.';
  return number === 1
    ? 'One thing is missing: see the record.'
    : `${number} things are missing: see the record.`;
}

function Because() {
  return (
    <>
      <h2 className="govuk-heading-m">Why it changes</h2>
      <TextArea
        name="because"
        label="Why does the record change?"
        hint="The record as it was is kept with this reason."
        rows={2}
        required
      />
      <TextField
        name="nextReviewOn"
        label="When is the next review? (optional)"
        hint="With a day, the record counts as reviewed today."
        type="date"
        width="10"
      />
    </>
  );
}
