/** Who has given notice to leave, and the forms to give notice and to record what became of the data afterwards. */
import {
  AgreementSettleDataDutyDocument,
  AgreementWithdrawDocument,
  type SettleDataDutyInput,
  type WithdrawFromAgreementInput,
} from '../generated/agreements-own.ts';
import { useHasRole, usePartyName } from '../graph/use-console.ts';
import { area, date, TODAY } from '../parts/field-kinds.tsx';
import { fieldsOf } from '../parts/fields.tsx';
import { Folded } from '../parts/folded.tsx';
import { Form, useSend } from '../parts/form.tsx';
import { Day } from '../parts/moment.tsx';
import { useRegisterText } from '../parts/register-text.ts';
import { Table } from '../parts/table.tsx';
import { Body, Hint, List } from '../parts/text.tsx';
import { useAgreement } from './agreement.tsx';

export function Leaving() {
  const { withdrawals, state } = useAgreement();
  const nameOf = usePartyName();
  const hasRole = useHasRole();
  return (
    <>
      <Rules />
      <Table
        caption="Notices to leave"
        rows={withdrawals}
        keyOf={({ party, version }) => `${party.id} ${version}`}
        none="No party has given notice."
        columns={[
          { title: 'Party', isHeader: true, cell: ({ party }) => nameOf(party.id) },
          { title: 'Notice given', cell: ({ givenOn }) => <Day on={givenOn} /> },
          { title: 'Leaves on', cell: ({ leavesOn }) => <Day on={leavesOn} /> },
          { title: 'Why', cell: ({ reason }) => reason ?? 'not said' },
          {
            title: 'Its data settled',
            cell: ({ settledOn }) => <Day on={settledOn} none="not yet, or not told" />,
          },
        ]}
      />
      {hasRole('SIGNATORY') && (state === 'IN_FORCE' || state === 'SIGNED') && <Withdraw />}
      {hasRole('DPO') && state === 'LEFT' && <SettleData />}
      {state === 'LEAVING' && (
        <Body>
          Until we have left, data may still come in. From that day on it is recorded here what became of
          them.
        </Body>
      )}
    </>
  );
}

/** What binds us when we leave, with its sources. */
function Rules() {
  const { effectiveTerms } = useAgreement();
  const inWords = useRegisterText();
  const rules = effectiveTerms.filter(({ matter }) => matter === 'WITHDRAWAL' || matter === 'AFTER_LEAVING');
  if (!rules.some(({ matter }) => matter === 'WITHDRAWAL'))
    return <Body>The agreement sets no notice: a party that leaves says from which day it is gone.</Body>;
  return (
    <List>
      {rules.map(({ matter, binding }) => (
        <li key={matter}>
          {inWords(binding.rule)} <Hint>{binding.source}</Hint>
        </li>
      ))}
    </List>
  );
}

const NOTICE = fieldsOf<WithdrawFromAgreementInput>()({
  givenOn: date('Notice given on', { value: TODAY }),
  leavesOn: date('We leave on', {
    hint: 'Left out: the first day that the agreement’s notice allows. An earlier one is refused.',
  }),
  reason: area('Why (optional); all parties are told', { rows: 3 }),
});

function Withdraw() {
  const { reference } = useAgreement();
  const sending = useSend(AgreementWithdrawDocument, {
    with: { reference },
    said: 'Notice is given, and all parties are told.',
  });
  return (
    <Folded summary="Give notice that we leave">
      <Form label="Give notice that we leave" submit="Give notice" isWarning sending={sending} of={NOTICE}>
        <Body>
          The agreement stays in force with us until the notice has run. What we owe for the data that we have
          stays.
        </Body>
      </Form>
    </Folded>
  );
}

const SETTLED = fieldsOf<SettleDataDutyInput>()({
  settledOn: date('Settled on', { value: TODAY }),
  kept: area('What is kept, and why it may be', { rows: 2 }),
  returned: area('What was returned, and to whom', { rows: 2 }),
  destroyed: area('What was destroyed, how, and the log’s reference', { rows: 2 }),
});

function SettleData() {
  const { reference } = useAgreement();
  const sending = useSend(AgreementSettleDataDutyDocument, {
    with: { reference },
    said: 'It is recorded what became of the data.',
  });
  return (
    <Folded summary="Record what became of the data">
      <Form label="Record what became of the data" submit="Record it" sending={sending} of={SETTLED} />
    </Folded>
  );
}
