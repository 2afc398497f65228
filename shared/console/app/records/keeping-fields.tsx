/** The fields of a record that say how the data are kept and protected. */
import type { RecordEntryFragment } from '../generated/records-own.ts';
import { TextArea, TextField, YesNo } from '../parts/form-before.tsx';

export function KeepingFields({ record }: { record: RecordEntryFragment | undefined }) {
  return (
    <>
      <h2 className="govuk-heading-m">Keeping and protecting</h2>
      <TextField
        name="retention"
        label="How long are the data kept?"
        hint="In words, for example: 7 years after the case closes."
        value={record?.retention}
        required
      />
      <TextField
        name="retentionMonths"
        label="That is, in months (optional)"
        type="number"
        width="5"
        value={record?.retentionMonths?.toString()}
      />
      <TextField
        name="location"
        label="Where are they kept? (optional)"
        value={record?.location ?? undefined}
      />
      <TextArea
        name="security"
        label="How are they protected? (optional)"
        rows={2}
        value={record?.security ?? undefined}
      />
      <TextField
        name="contact"
        label="Which office can be asked? (optional)"
        hint="An office, never a person’s name. Left empty: the data protection officer."
        value={record?.contact ?? undefined}
      />
      <YesNo
        name="automatedDecisions"
        label="Are decisions made about people without a person?"
        value={record?.automatedDecisions ? 'yes' : 'no'}
      />
    </>
  );
}
