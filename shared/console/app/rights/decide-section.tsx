/** Whether the right arises, and the decision on a request that the person made here. */
import { useState } from 'react';
import {
  RightsCompleteDocument,
  RightsRefuseDocument,
  RightsWithdrawDocument,
  type RightsRequestOutcome,
} from '../generated/rights-own.ts';
import { Action } from '../parts/action.tsx';
import { ground, select, yesNo } from '../parts/field-choices.tsx';
import { area } from '../parts/field-kinds.tsx';
import { Details } from '../parts/folded.tsx';
import { Radios } from '../parts/inputs.tsx';
import { Tag } from '../parts/tag.tsx';
import { Body, Hint, List, Section } from '../parts/text.tsx';
import { groundChoices, readable } from '../words/rights.ts';
import { useCase } from './case.ts';

const APPLIES = {
  YES: 'The right arises',
  NO: 'As it stands, the right does not arise',
  ASK: 'It depends on facts that you must find out',
};

export function ApplicabilitySection() {
  const { request, person } = useCase();
  const { applies, why, source } = request.applicability;
  const { refusalGrounds, state } = request;
  return (
    <Section id="applicability" title="Does the right arise?">
      <div className="govuk-body">
        <Tag value={applies} text={APPLIES[applies]} /> <Hint>{source}</Hint>
      </div>
      <List>
        {why.map((line) => (
          <li key={line}>{readable(line, request)}</li>
        ))}
      </List>
      {person?.applicabilityOverride && (
        <Body>Upheld all the same because: {person.applicabilityOverride}</Body>
      )}
      {state === 'OPEN' && (
        <Details summary={`Grounds on which it could be refused (${refusalGrounds.length})`}>
          <List>
            {groundChoices(refusalGrounds).map(({ value, text }) => (
              <li key={value}>{text}</li>
            ))}
          </List>
        </Details>
      )}
    </Section>
  );
}

export function DecideSection() {
  const { recipients } = useCase().request;
  const [decision, decide] = useState('');
  const toTell = recipients.filter(({ excepted }) => excepted === null).length;
  const told = toTell === 0 ? 'Nobody else' : toTell === 1 ? 'One other party' : `${toTell} other parties`;
  const telling = `${told} would be told.`;
  return (
    <Section id="decide" title="Decide" isAction>
      <Radios
        name="decision"
        label="What is the decision?"
        onChange={decide}
        choices={[
          { value: 'UPHELD', text: 'Uphold it', hint: telling },
          {
            value: 'PARTLY_UPHELD',
            text: 'Uphold it in part',
            hint: `${telling} The ground says why the rest is not.`,
          },
          { value: 'REFUSED', text: 'Refuse it', hint: 'Nobody else is told. The person is told why.' },
          { value: 'WITHDRAWN', text: 'The person has withdrawn it' },
        ]}
      />
      {(decision === 'UPHELD' || decision === 'PARTLY_UPHELD') && (
        <Uphold key={decision} outcome={decision} />
      )}
      {decision === 'REFUSED' && <Refuse />}
      {decision === 'WITHDRAWN' && <Withdraw />}
    </Section>
  );
}

function Uphold({ outcome }: { outcome: RightsRequestOutcome }) {
  const { id, right, recipients, refusalGrounds, upholdingGrounds, applicability } = useCase().request;
  const isPart = outcome === 'PARTLY_UPHELD';
  const part = isPart ? ' in part' : '';
  const isTold = recipients.length > 0;
  const groundField = isPart
    ? ground('Ground of what is not upheld', groundChoices(refusalGrounds), { required: true })
    : select('Ground on which it is upheld', groundChoices(upholdingGrounds), UPHOLDING);
  return (
    <Action
      document={RightsCompleteDocument}
      with={{ id, outcome }}
      submit={`Uphold${part}${isTold ? ' and tell the recipients' : ''}`}
      said={`The request is upheld${part}.${isTold ? ' Those who had the data are being told.' : ''}`}
      fields={{
        ground: groundField,
        correction: area('What is right instead', { hint: 'The recipients are told this, encrypted.' }),
        overrideApplicability: area('Why it is upheld although the right does not arise', {
          hint: 'Needed where no ground makes it arise. Kept encrypted, at your own register.',
          rows: 2,
        }),
      }}
      when={{
        ground: () => isPart || upholdingGrounds.length > 0,
        correction: () => right === 'RECTIFICATION',
        overrideApplicability: () => applicability.applies === 'NO',
      }}
    />
  );
}

const UPHOLDING = {
  hint: 'UK GDPR Art. 17(1). Where the data are needed for a legal obligation or a public task, the right arises on some of these only.',
  none: 'None named',
};

function Refuse() {
  const { id, refusalGrounds } = useCase().request;
  const mayWithhold = (code?: string) =>
    refusalGrounds.some((one) => one.code === code && one.mayWithholdReasons);
  return (
    <Action
      document={RightsRefuseDocument}
      with={{ id }}
      submit="Refuse the request"
      said="The request is refused. Write to the person: see the letters."
      isWarning
      fields={{
        ground: ground('Ground', groundChoices(refusalGrounds), {
          hint: 'UK GDPR Art. 12(4); DPA 2018 s.48',
          required: true,
        }),
        reason: area('Reason in words', { hint: 'Kept encrypted.', rows: 3 }),
        withholdReasons: yesNo('Is the person told why?', {
          hint: 'Not telling is only for a ground that protects an inquiry, crime control, security or others (DPA 2018 s.48(3)).',
          yes: 'No: the reasons are withheld',
          no: 'Yes',
          required: true,
        }),
      }}
      when={{ withholdReasons: ({ ground: chosen }) => mayWithhold(chosen) }}
    />
  );
}

function Withdraw() {
  return (
    <Action
      document={RightsWithdrawDocument}
      with={{ id: useCase().request.id }}
      submit="Note that it is withdrawn"
      said="Noted: the person no longer makes this request."
      fields={{ reason: area('What the person said, if it matters', { rows: 2 }) }}
    />
  );
}
