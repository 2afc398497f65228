/** The person, as far as is needed to find the decision again: entered at the own door, and encrypted there. */
import type { SubjectInput } from '../generated/may-we-share-own.ts';
import { useConsole } from '../graph/use-console.ts';
import { TextField, type Entered } from '../parts/form-before.tsx';

export function SubjectFields() {
  const { settings } = useConsole();
  return (
    <fieldset className="govuk-fieldset">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">Whom is it about?</legend>
      <p className="govuk-hint">
        By name and date of birth, or by one of the references. It goes to your own register alone, and is
        encrypted there; other parties never see it.
      </p>
      <TextField name="subjectName" label="Full name" width="30" />
      <TextField name="dateOfBirth" label="Date of birth" type="date" width="10" />
      <TextField name="nhsNumber" label="NHS number" width="20" />
      <TextField name="pncId" label="PNC ID" width="20" />
      <TextField name="localReference" label={`Reference at ${settings.name}`} width="20" />
    </fieldset>
  );
}

export function subjectFrom(entered: Entered, party: string): SubjectInput {
  const identifiers = [
    { scheme: 'NHS_NUMBER', value: entered.text('nhsNumber') },
    { scheme: 'PNC_ID', value: entered.text('pncId') },
    { scheme: `LOCAL:${party}`, value: entered.text('localReference') },
  ];
  return {
    name: entered.text('subjectName'),
    dateOfBirth: entered.text('dateOfBirth'),
    identifiers: identifiers.flatMap(({ scheme, value }) => (value ? [{ scheme, value }] : [])),
  };
}
