/** Records a request as a person made it, at the own register's door. */
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import {
  RightsChoicesDocument,
  RightsRecordDocument,
  type Regime,
  type Right,
} from '../generated/rights-own.ts';
import { useConsole, useHasRole } from '../graph/use-console.ts';
import { useOwn, useWrite } from '../graph/use-graph.ts';
import {
  Checkboxes,
  Form,
  Radios,
  Select,
  TextArea,
  TextField,
  type Entered,
} from '../parts/form-before.tsx';
import { londonToday } from '../parts/london.ts';
import { Reading } from '../parts/reading.tsx';
import { Screen } from '../parts/screen.tsx';
import { words } from '../parts/words.ts';
import { IdentifierFields } from './identifier-fields.tsx';
import './rights.css';
import { EVIDENCE, RIGHTS } from './wording.ts';

export default function NewRequestScreen() {
  const mayRecord = useHasRole()('DPO', 'CASEWORKER');
  return (
    <>
      <Link href="/rights" className="govuk-back-link">
        Rights requests
      </Link>
      <Screen title="Record a rights request">
        {mayRecord ? (
          <RecordForm />
        ) : (
          <p className="govuk-body">Data protection officers and caseworkers record requests.</p>
        )}
      </Screen>
    </>
  );
}

function RecordForm() {
  const { party } = useConsole().settings;
  const [, goTo] = useLocation();
  const write = useWrite(RightsRecordDocument, ({ recordRightsRequest: made }) => {
    if (made) goTo(`/rights/${made.id}`, { state: { said: 'The request is recorded. Its clock runs.' } });
  });
  const [lines, setLines] = useState(1);
  const send = (entered: Entered) => write.run({ party, input: inputOf(entered, lines) });
  return (
    <Form submit="Record the request" onSubmit={send} sending={write}>
      <AskedFields />
      <AgreementFields />
      <fieldset className="govuk-fieldset">
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">
          <h2 className="govuk-fieldset__heading">Who asks</h2>
        </legend>
        <p className="govuk-body">
          Kept encrypted under a key of this case alone. An identifier finds what is held about the person;
          name and date of birth alone only suggest somebody.
        </p>
        <TextField name="name" label="Name" />
        <TextField name="dateOfBirth" label="Date of birth" type="date" width="10" />
        <TextArea name="address" label="Address (if it helps to find the person)" rows={2} />
        <IdentifierFields lines={lines} addLine={() => setLines(lines + 1)} />
      </fieldset>
      <TextArea name="statement" label="What the person asks for, in their words" />
      <Select
        name="evidence"
        label="Proof of identity already seen"
        hint="Only its type is kept, never a copy. Other parties are told of nothing before identity is confirmed."
        choices={[{ value: '', text: 'None yet' }, ...EVIDENCE]}
      />
    </Form>
  );
}

function AskedFields() {
  return (
    <>
      <Radios name="right" label="What the person asks for" required choices={RIGHTS} />
      <Radios
        name="regime"
        label="Law that governs the processing"
        required
        value="UK_GDPR"
        choices={['UK_GDPR', 'PART_3'].map((value) => ({ value, text: words(value) }))}
      />
      <TextField
        name="receivedOn"
        label="Received on"
        type="date"
        width="10"
        required
        value={londonToday()}
        hint="The clock runs from this day (UK GDPR Art. 12A; DPA 2018 s.54)."
      />
    </>
  );
}

function AgreementFields() {
  const { party } = useConsole().settings;
  const read = useOwn(RightsChoicesDocument, { party });
  return (
    <Reading of={read} what="agreements">
      {({ register }) => {
        const held = register?.agreements?.nodes ?? [];
        const titles = new Map(held.map(({ reference, title }) => [reference, title]));
        if (titles.size === 0) return <p className="govuk-body">Your register holds no agreements.</p>;
        const choices = [...titles].map(([value, title]) => ({ value, text: `${title} (${value})` }));
        return (
          <Checkboxes
            name="agreements"
            label="Agreements under which the data were shared"
            hint="Their terms on this right are added to the law’s. Leave empty if you do not know."
            choices={choices}
          />
        );
      }}
    </Reading>
  );
}

function inputOf(entered: Entered, lines: number) {
  const evidence = entered.text('evidence');
  return {
    right: entered.required('right') as Right,
    regime: entered.required('regime') as Regime,
    receivedOn: entered.required('receivedOn'),
    agreements: entered.all('agreements'),
    identityConfirmed: evidence ? { evidence } : null,
    statement: entered.text('statement'),
    subject: {
      name: entered.text('name'),
      dateOfBirth: entered.text('dateOfBirth'),
      address: entered.text('address'),
      identifiers: identifiersOf(entered, lines),
    },
  };
}

function identifiersOf(entered: Entered, lines: number): { scheme: string; value: string }[] {
  return Array.from({ length: lines }, (_, line) => ({
    scheme: entered.required(`scheme-${line}`),
    value: entered.required(`value-${line}`),
  })).filter(({ value }) => value !== '');
}
