/** Who has given notice to leave, and the forms to give notice and to settle the data afterwards. */
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
  const { withdrawals, state } = agreement;
  return (
    <>
      <Rules agreement={agreement} />
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
        <Withdraw agreement={agreement} />
      )}
      {hasRole('DPO') && (state === 'LEAVING' || state === 'LEFT') && <SettleData agreement={agreement} />}
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
