/** The decision on a request that the person made here: uphold, in part, refuse, or note that it was withdrawn. */
import { useState } from 'react';
import {
  RightsCompleteDocument,
  RightsRefuseDocument,
  RightsWithdrawDocument,
} from '../generated/rights-own.ts';
import { Checkboxes, Form, Radios, Select, TextArea } from '../parts/form-before.tsx';
import { useAct, useCase } from './case.ts';
import { GroundField, groundOf } from './ground-field.tsx';
import { Section } from './parts.tsx';
import { groundChoices } from './wording.ts';

export function DecideSection() {
  const { request } = useCase();
  const [decision, decide] = useState('');
  const toTell = request.recipients.filter(({ excepted }) => excepted === null).length;
  const telling = `${toTell === 0 ? 'Nobody else' : toTell === 1 ? 'One other party' : `${toTell} other parties`} would be told.`;
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

function Uphold({ outcome }: { outcome: 'UPHELD' | 'PARTLY_UPHELD' }) {
  const { id, right, refusalGrounds, upholdingGrounds, applicability, recipients } = useCase().request;
  const isPart = outcome === 'PARTLY_UPHELD';
  const said = `The request is upheld${isPart ? ' in part' : ''}. ${recipients.length > 0 ? 'Those who had the data are being told.' : ''}`;
  const { act, form } = useAct(RightsCompleteDocument, said);
  return (
    <Form
      submit={`Uphold${isPart ? ' in part' : ''}${recipients.length > 0 ? ' and tell the recipients' : ''}`}
      {...form}
      onSubmit={(entered) =>
        act({
          id,
          outcome,
          ground: groundOf(entered),
          correction: entered.text('correction'),
          overrideApplicability: entered.text('override'),
        })
      }
    >
      {!isPart && upholdingGrounds.length > 0 && (
        <Select
          name="ground"
          label="Ground on which it is upheld"
          hint="UK GDPR Art. 17(1). Where the data are needed for a legal obligation or a public task, the right arises on some of these only."
          choices={[{ value: '', text: 'None named' }, ...groundChoices(upholdingGrounds)]}
        />
      )}
      {isPart && <GroundField grounds={refusalGrounds} label="Ground of what is not upheld" />}
      {right === 'RECTIFICATION' && (
        <TextArea
          name="correction"
          label="What is right instead"
          hint="The recipients are told this, encrypted."
        />
      )}
      {applicability.applies === 'NO' && (
        <TextArea
          name="override"
          label="Why it is upheld although the right does not arise"
          hint="Needed where no ground makes it arise. Kept encrypted, at your own register."
          rows={2}
        />
      )}
    </Form>
  );
}

function Refuse() {
  const { id, regime, refusalGrounds } = useCase().request;
  const { act, form } = useAct(
    RightsRefuseDocument,
    'The request is refused. Write to the person: see the letters.',
  );
  return (
    <Form
      submit="Refuse the request"
      isWarning
      {...form}
      onSubmit={(entered) =>
        act({
          id,
          ground: groundOf(entered) ?? '',
          reason: entered.text('reason'),
          withholdReasons: entered.all('withhold').length > 0,
        })
      }
    >
      <GroundField grounds={refusalGrounds} label="Ground" hint="UK GDPR Art. 12(4); DPA 2018 s.48" />
      <TextArea name="reason" label="Reason in words" hint="Kept encrypted." rows={3} />
      {regime === 'PART_3' && (
        <Checkboxes
          name="withhold"
          label="Reasons"
          choices={[
            {
              value: 'yes',
              text: 'Do not tell the person why',
              hint: 'Only on a ground that protects an inquiry, crime control, security or others (DPA 2018 s.48(3)).',
            },
          ]}
        />
      )}
    </Form>
  );
}

function Withdraw() {
  const { id } = useCase().request;
  const { act, form } = useAct(RightsWithdrawDocument, 'Noted: the person no longer makes this request.');
  return (
    <Form
      submit="Note that it is withdrawn"
      {...form}
      onSubmit={(entered) => act({ id, reason: entered.text('reason') })}
    >
      <TextArea name="reason" label="What the person said, if it matters" rows={2} />
    </Form>
  );
}
