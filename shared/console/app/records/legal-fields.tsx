/** The fields of a record that say what the law asks. */
import type { RecordEntryFragment } from '../generated/records-own.ts';
import { useConsole } from '../graph/use-console.ts';
import { Radios, TextArea, TextField, YesNo } from '../parts/form-before.tsx';
import { words } from '../parts/words.ts';
import { basisInWords, COMMON_BASES } from './bases.ts';
import { TickedOrWritten } from './ticked-or-written.tsx';

/** Only a competent authority processes under Part 3; for others there is nothing to choose. */
export function RegimeField() {
  const { settings, parties } = useConsole();
  const isAuthority = parties.find(({ id }) => id === settings.party)?.competentAuthority;
  if (!isAuthority) return null;
  return (
    <Radios
      name="regime"
      label="Under which law?"
      value="UK_GDPR"
      required
      choices={['UK_GDPR', 'PART_3'].map((value) => ({ value, text: words(value) }))}
    />
  );
}

export function LegalFields({ record }: { record: RecordEntryFragment | undefined }) {
  const yesOrNo = (fact: boolean | undefined) => (fact ? 'yes' : 'no');
  return (
    <>
      <h2 className="govuk-heading-m">What the law asks</h2>
      <YesNo
        name="specialCategory"
        label="Are special category data among them?"
        hint="Health, ethnic origin, religion, politics, trade union, sex life, genetics, biometrics (Art. 9)."
        value={yesOrNo(record?.specialCategory)}
      />
      <YesNo
        name="criminalOffence"
        label="Are data about criminal offences among them?"
        hint="Convictions, allegations and proceedings (Art. 10)."
        value={yesOrNo(record?.criminalOffence)}
      />
      <TickedOrWritten
        name="lawfulBases"
        label="Which lawful bases?"
        hint="At least one of Art. 6; for special category data one of Art. 9 too. Under Part 3 write: DPA 2018 s.35."
        choices={COMMON_BASES.map((value) => ({ value, text: basisInWords(value) }))}
        values={record?.lawfulBases}
      />
      <TextArea
        name="conditions"
        label="Conditions of Schedule 1 or 8 (optional)"
        hint="One to a line, for example: DPA 2018 Sch. 1 Part 2 para. 18."
        rows={2}
        value={record?.conditions.join('\n')}
      />
      <TextField
        name="policyDocument"
        label="Where is the appropriate policy document? (optional)"
        value={record?.policyDocument ?? undefined}
      />
      <TextField
        name="impactAssessment"
        label="Reference of the impact assessment (optional)"
        value={record?.impactAssessment ?? undefined}
      />
      <TextField
        name="privacyNotice"
        label="Where are people told? (optional)"
        hint="The address of the privacy notice."
        value={record?.privacyNotice ?? undefined}
      />
    </>
  );
}
