/** Who has given notice to leave, and the forms to give notice and to settle the data afterwards. */
import { useState } from 'react';
import { useHasRole, usePartyName } from '../graph/use-console.ts';
import { Day } from '../parts/moment.tsx';
import { Table } from '../parts/table.tsx';
import { useInWords } from '../signing/in-words.ts';
import type { OneAgreement } from './one.ts';
import { SettleData } from './settle-data.tsx';
import { Withdraw } from './withdraw.tsx';

export function Leaving({ agreement }: { agreement: OneAgreement }) {
  const nameOf = usePartyName();
  const hasRole = useHasRole();
  const [done, setDone] = useState('');
  const { withdrawals, state } = agreement;
  return (
    <>
      <Rules agreement={agreement} />
      <p className="govuk-body" role="status">
        {done}
      </p>
      <Table
        caption="Notices to leave"
        rows={withdrawals}
        keyOf={({ party, version }) => `${party.id} ${version}`}
        none="No party has given notice."
        columns={[
          { title: 'Party', cell: ({ party }) => nameOf(party.id), isHeader: true },
          { title: 'Notice given', cell: ({ givenOn }) => <Day on={givenOn} /> },
          { title: 'Leaves on', cell: ({ leavesOn }) => <Day on={leavesOn} /> },
          { title: 'Why', cell: ({ reason }) => reason ?? 'not said' },
          {
            title: 'Its data settled',
            cell: ({ settledOn }) => <Day on={settledOn} none="not yet, or not told" />,
          },
        ]}
      />
      {hasRole('SIGNATORY') && (state === 'IN_FORCE' || state === 'SIGNED') && (
        <Withdraw reference={agreement.reference} onDone={setDone} />
      )}
      {hasRole('DPO') && state === 'LEFT' && (
        <SettleData key={done} reference={agreement.reference} onDone={setDone} />
      )}
      {state === 'LEAVING' && (
        <p className="govuk-body">
          Until we have left, data may still come in. From that day on it is recorded here what became of
          them.
        </p>
      )}
    </>
  );
}

/** What binds us when we leave, with its sources. */
function Rules({ agreement: { effectiveTerms } }: { agreement: OneAgreement }) {
  const inWords = useInWords();
  const rules = effectiveTerms.filter(({ matter }) => matter === 'WITHDRAWAL' || matter === 'AFTER_LEAVING');
  if (!rules.some(({ matter }) => matter === 'WITHDRAWAL'))
    return (
      <p className="govuk-body">The agreement sets no notice: who leaves says from which day it is gone.</p>
    );
  return (
    <ul className="govuk-list govuk-list--bullet">
      {rules.map(({ matter, binding }) => (
        <li key={matter}>
          {inWords(binding.rule)} <span className="govuk-hint govuk-!-font-size-16">({binding.source})</span>
        </li>
      ))}
    </ul>
  );
}
