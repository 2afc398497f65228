/** Adds facts to a breach and assesses the risk: only what is changed is sent, and what follows from it is said. */
import { useState } from 'react';
import { BreachAssessDocument, type BreachAssessMutationVariables } from '../generated/breaches-own.ts';
import { useConsole } from '../graph/use-console.ts';
import { Form, Radios, TextArea, type Entered } from '../parts/form-before.tsx';
import { changedInstant, LondonFields } from './london-fields.tsx';
import { enteredMoreFacts, MoreFacts } from './more-facts.tsx';
import type { RoomBreach } from './types.ts';
import { PRIVACY_HINT, RISKS } from './words-of-breaches.ts';
import { useBreachWrite } from './use-breach-write.ts';

type Input = BreachAssessMutationVariables['input'];

export function AssessForm({ breach }: { breach: RoomBreach }) {
  const { settings } = useConsole();
  const [said, setSaid] = useState('');
  const write = useBreachWrite(BreachAssessDocument, () =>
    setSaid(
      'Recorded. The clocks, who is affected and the report follow from it; partners get what is news to them.',
    ),
  );
  return (
    <Form
      label="What has become known"
      submit="Record what has become known"
      sending={write}
      onSubmit={(entered) => {
        setSaid('');
        return write.run({ party: settings.party, input: { id: breach.id, ...changesOf(entered, breach) } });
      }}
    >
      <p className="govuk-hint">Everything is optional. {PRIVACY_HINT}</p>
      <Radios
        name="risk"
        label="What is the risk to the rights and freedoms of people?"
        value={breach.risk ?? undefined}
        choices={RISKS}
      />
      <TextArea
        name="riskBecause"
        label="Why"
        hint="Needed with the risk (UK GDPR Art. 33(5))."
        rows={2}
        value={breach.riskBecause ?? undefined}
      />
      <TextArea name="summary" label="What happened" rows={2} value={breach.summary ?? undefined} />
      <LondonFields name="detected" label="When was it found out?" at={new Date(breach.detectedAt)} />
      <LondonFields
        name="aware"
        label="When was your organisation reasonably certain?"
        hint="The 72 hours run from then."
        at={breach.awareAt ? new Date(breach.awareAt) : null}
      />
      <MoreFacts agreements={breach.agreements} known={breach} />
      <p className="govuk-body" role="status">
        {said}
      </p>
    </Form>
  );
}

/** What says the same as before is left out, so that the chronology tells changes only. */
function changesOf(entered: Entered, breach: RoomBreach): Omit<Input, 'id'> {
  const facts = {
    ...enteredMoreFacts(entered, breach),
    summary: entered.text('summary'),
    risk: entered.text('risk') as Input['risk'],
    riskBecause: entered.text('riskBecause'),
    detectedAt: changedInstant(entered, 'detected', breach.detectedAt),
    awareAt: changedInstant(entered, 'aware', breach.awareAt),
  };
  const before = breach as unknown as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(facts).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field])),
  );
}
