/** The deadline board: every duty of the party over all kinds of work, overdue first, each with its rule and source. */
import { useState } from 'react';
import { Link } from 'wouter';
import { DeadlinesDocument, type ObligationFilter } from '../generated/deadlines-own.ts';
import { useConsole, useHasRole } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { Reading } from '../parts/reading.tsx';
import { Screen } from '../parts/screen.tsx';
import { DeadlineFilters, whereOf, type Chosen } from './deadline-filters.tsx';
import { DeadlineTable } from './deadline-table.tsx';

const PAGE = 50;
const MOST = 200;

export default function DeadlinesScreen() {
  const hasRole = useHasRole();
  const [chosen, setChosen] = useState<Chosen>({ states: 'unmet', role: '', within: '' });
  return (
    <Screen title="Deadlines">
      <p className="govuk-body-l">
        Everything that is due from your organisation or owed to it, soonest first.
      </p>
      <DeadlineFilters chosen={chosen} onChange={setChosen} />
      <Deadlines where={whereOf(chosen, new Date())} key={JSON.stringify(chosen)} />
      {!hasRole('AUDITOR') && (
        <p className="govuk-body console-not-printed">
          <Link href="/feeds" className="govuk-link">
            Put these deadlines into your calendar
          </Link>
        </p>
      )}
    </Screen>
  );
}

function Deadlines({ where }: { where: ObligationFilter }) {
  const { settings } = useConsole();
  const [first, setFirst] = useState(PAGE);
  // Kept as it was when the board opened, so that reading again asks the same.
  const [asked] = useState(where);
  const read = useOwn(DeadlinesDocument, { party: settings.party, where: asked, first });
  return (
    <Reading of={read} what="deadlines">
      {({ register }) => {
        const { nodes = [], totalCount = 0, pageInfo } = register?.obligations ?? {};
        return (
          <>
            <Count
              shown={nodes.length}
              all={totalCount ?? nodes.length}
              overdue={nodes.filter(({ state }) => state === 'OVERDUE').length}
            />
            <DeadlineTable obligations={nodes} />
            {pageInfo?.hasNextPage && first < MOST && (
              <button
                type="button"
                className="govuk-button govuk-button--secondary"
                onClick={() => setFirst(Math.min(first + PAGE, MOST))}
              >
                Show more deadlines
              </button>
            )}
          </>
        );
      }}
    </Reading>
  );
}

function Count({ shown, all, overdue }: { shown: number; all: number; overdue: number }) {
  return (
    <p className="govuk-body" role="status">
      {shown === all ? `${all} deadlines` : `The first ${shown} of ${all} deadlines`}
      {overdue > 0 && (
        <>
          , <strong>{overdue} overdue</strong>
        </>
      )}
      .
    </p>
  );
}
