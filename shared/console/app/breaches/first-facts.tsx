/** What is asked first about a breach: when, what, under which law, and whose data. */
import { useState } from 'react';
import type { BreachChoicesQuery } from '../generated/breaches-own.ts';
import { useConsole, usePartyName } from '../graph/use-console.ts';
import { Checkboxes, Radios, TextArea } from '../parts/form-before.tsx';
import { LondonFields } from './london-fields.tsx';
import { KINDS, PRIVACY_HINT, REGIMES } from './words-of-breaches.ts';

type Register = NonNullable<BreachChoicesQuery['register']>;

export interface BreachChoices {
  agreements: NonNullable<Register['agreements']>['nodes'];
  records: NonNullable<Register['processingRecords']>['nodes'];
}

interface FirstFactsProps extends BreachChoices {
  /** Told the reference of an agreement that is ticked, or not any more. */
  onAgreement: (reference: string) => void;
}

export function FirstFacts(choices: FirstFactsProps) {
  return (
    <>
      <TextArea
        name="summary"
        label="What happened, in a sentence or two"
        hint={PRIVACY_HINT}
        required
        rows={3}
      />
      <When />
      <Checkboxes name="kinds" label="What kind of breach is it?" hint="At least one." choices={KINDS} />
      <Laws />
      <WhoseData {...choices} />
    </>
  );
}

function When() {
  const [awareIs, setAwareIs] = useState('SAME');
  const [now] = useState(() => new Date());
  return (
    <>
      <LondonFields name="detected" label="When was it found out?" required at={now} />
      <Radios
        name="awareIs"
        label="When was your organisation reasonably certain that it is a breach of personal data?"
        hint="The 72 hours to tell the Information Commissioner run from then (UK GDPR Art. 33(1); DPA 2018 s.67(1))."
        value="SAME"
        onChange={setAwareIs}
        choices={[
          { value: 'SAME', text: 'When it was found out' },
          { value: 'OTHER', text: 'At another time' },
          { value: 'NOT_YET', text: 'It is not certain yet' },
        ]}
      />
      {awareIs === 'OTHER' && (
        <div className="govuk-inset-text">
          <LondonFields name="aware" label="Certain since" required at={now} />
        </div>
      )}
    </>
  );
}

/** Part 3 is offered to competent authorities only (DPA 2018 s.30). */
function Laws() {
  const { parties, settings } = useConsole();
  const isCompetent = parties.find(({ id }) => id === settings.party)?.competentAuthority ?? false;
  if (!isCompetent) return <input type="hidden" name="regimes" value="UK_GDPR" />;
  return (
    <Checkboxes
      name="regimes"
      label="Which law governs the data?"
      hint="Each has its own clock; choose both where both kinds of data are concerned."
      values={['UK_GDPR']}
      choices={REGIMES}
    />
  );
}

function WhoseData({ agreements, records, onAgreement }: FirstFactsProps) {
  const nameOf = usePartyName();
  return (
    <>
      <Checkboxes
        name="agreements"
        label="Were data shared under an agreement concerned?"
        hint="The partners of the agreements that you choose are told as their terms say."
        onChange={onAgreement}
        choices={agreements.map(({ reference, title, inForceWith }) => ({
          value: reference,
          text: `${title} (${reference})`,
          hint: `With ${inForceWith.map(({ id }) => nameOf(id)).join(', ')}`,
        }))}
      />
      {records.length > 0 && (
        <Checkboxes
          name="processingRecords"
          label="Which of your processing records are concerned?"
          hint="Where none is chosen, all data held under the agreements above count."
          choices={records.map(({ id, name, agreements: under }) => ({
            value: id,
            text: name,
            hint: under.length > 0 ? `Shared under ${under.join(', ')}` : undefined,
          }))}
        />
      )}
    </>
  );
}
