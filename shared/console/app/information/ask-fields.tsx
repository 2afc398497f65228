/** The fields of a request: the seven of the justification, and what the agreement wants besides. */
import { useState } from 'react';
import type { InformationTermsQuery } from '../generated/information-own.ts';
import { usePartyName } from '../graph/use-console.ts';
import { Radios, Select, TextArea, TextField, YesNo } from '../parts/form-before.tsx';
import { londonDay } from '../parts/london.ts';
import { CLASSIFICATIONS, classificationInWords } from './wording.ts';
import type { Way } from './way.ts';

type Requests = NonNullable<NonNullable<InformationTermsQuery['register']>['informationRequests']>['nodes'];

const SEVEN: [name: string, label: string, hint: string, required: boolean][] = [
  ['necessity', 'Why do you need it?', 'How it is necessary for your functions.', false],
  ['what', 'What information do you ask for?', 'Name no person.', true],
  ['purpose', 'What will you use it for?', '', false],
  ['publication', 'What do you intend to publish?', 'Leave it empty if you publish nothing.', false],
  ['access', 'Who will have access to it?', 'Offices or teams, no names.', false],
  ['storage', 'Where and how long will you keep it?', '', false],
  ['disposal', 'How will you dispose of it?', '', false],
];

export function AskFields({ way, earlier }: { way: Way; earlier: Requests }) {
  const [isPersonal, setPersonal] = useState(false);
  return (
    <>
      <Times way={way} />
      <TextField
        name="unit"
        label="Which part of the organisation has it?"
        hint={elsewhereOf(way) ?? 'If you know it.'}
      />
      <Radios
        name="classification"
        label="How is it classified?"
        required
        value="OFFICIAL"
        choices={CLASSIFICATIONS}
      />
      <Mode way={way} earlier={earlier} />
      <h2 className="govuk-heading-m">The justification</h2>
      <p className="govuk-body">
        The holder decides by these. What is needed for a first or a single request may be left out where a
        request repeats one that was agreed.
      </p>
      {SEVEN.map(([name, label, hint, required]) => (
        <TextArea key={name} name={name} label={label} hint={hint} required={required} rows={3} />
      ))}
      <YesNo
        name="personalData"
        label="Do you ask for personal data?"
        required
        value="no"
        onChange={(value) => setPersonal(value === 'yes')}
      />
      {isPersonal && (
        <>
          <TextArea
            name="legalBasis"
            label="Your legal basis, and how you comply"
            hint="Each side states its own (UK GDPR Art. 5(1)(a), (2))."
            required
            rows={3}
          />
          <TextArea
            name="publicTaskStatement"
            label="Do you need the data for your public task?"
            hint="State it where the holder relies on UK GDPR Art. 6(1)(ea)."
            rows={2}
          />
        </>
      )}
    </>
  );
}

/** How long the holder has, as the agreement says. */
function Times({ way: { clause, agreement } }: { way: Way }) {
  const respond = (clause.respond ?? []).filter(({ workingDays }) => workingDays !== null);
  return (
    <div className="govuk-inset-text">
      {clause.acknowledge && (
        <p className="govuk-body">
          It is acknowledged within {clause.acknowledge.workingDays} working days ({agreement}{' '}
          {clause.acknowledge.source}).
        </p>
      )}
      {respond.map(({ classification, workingDays, source }) => (
        <p className="govuk-body" key={classification}>
          {classificationInWords(classification as 'OFFICIAL')}: an answer within {workingDays} working days (
          {agreement} {source}).
        </p>
      ))}
    </div>
  );
}

function elsewhereOf({ clause, to }: Way): string | null {
  const units = (clause.elsewhere ?? []).filter(({ party }) => party === to);
  if (units.length === 0) return null;
  return `Not under this agreement: ${units.map(({ unit }) => unit).join(', ')}. Each is asked directly instead, ${units[0]!.route}.`;
}

function Mode({ way, earlier }: { way: Way; earlier: Requests }) {
  const nameOf = usePartyName();
  const [mode, setMode] = useState('ONE_OFF');
  if (!way.clause.modes?.includes('REGULAR')) return null;
  const repeatable = earlier.filter(
    ({ to, agreement, oneOff, follows }) =>
      to.id === way.to && agreement === way.agreement && !oneOff && follows === null,
  );
  return (
    <>
      <Radios
        name="mode"
        label="How often?"
        required
        value="ONE_OFF"
        onChange={setMode}
        choices={[
          { value: 'ONE_OFF', text: 'Once' },
          { value: 'REGULAR', text: 'Regularly' },
        ]}
      />
      {mode === 'REGULAR' && (
        <>
          <TextField name="frequency" label="How often, in words" hint="For example: every quarter" />
          <Select
            name="follows"
            label={`Does it repeat a request that ${nameOf(way.to)} agreed to?`}
            choices={[
              { value: '', text: 'No, it is the first' },
              ...repeatable.map(({ requestId, what, requestedOn }) => ({
                value: requestId,
                text: `${what} (${londonDay(requestedOn)})`,
              })),
            ]}
          />
        </>
      )}
    </>
  );
}
