/** The rights requests of the party, newest first. */
import { useState } from 'react';
import { Link } from 'wouter';
import {
  RightsListDocument,
  type RightsListQuery,
  type RightsRequestFilter,
} from '../generated/rights-own.ts';
import { useConsole, useHasRole, usePartyName } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { Day, useNow } from '../parts/moment.tsx';
import { Reading } from '../parts/reading.tsx';
import { Screen } from '../parts/screen.tsx';
import { Table } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';
import { words } from '../parts/words.ts';
import { dayLeft } from './day-left.ts';
import { Filters } from './filters.tsx';
import './rights.css';
import { rightInWords } from './wording.ts';

const STEP = 25;
/** The most that one page of the graph holds. */
const MOST = 200;

export default function RightsScreen() {
  const { party } = useConsole().settings;
  const mayRecord = useHasRole()('DPO', 'CASEWORKER');
  const [where, setWhere] = useState<RightsRequestFilter>({});
  const [first, setFirst] = useState(STEP);
  const read = useOwn(RightsListDocument, { party, where, first });
  const choose = (part: RightsRequestFilter) => {
    setFirst(STEP);
    setWhere((known) => ({ ...known, ...part }));
  };
  return (
    <Screen title="Rights requests">
      {mayRecord && (
        <Link href="/rights/new" className="govuk-button" role="button" draggable={false}>
          Record a request
        </Link>
      )}
      <Filters choose={choose} />
      <Reading of={read} what="the requests">
        {({ register }) =>
          register?.rightsRequests && (
            <Requests
              page={register.rightsRequests}
              showMore={first < MOST ? () => setFirst(Math.min(MOST, first + STEP)) : null}
            />
          )
        }
      </Reading>
    </Screen>
  );
}

type Page = NonNullable<NonNullable<RightsListQuery['register']>['rightsRequests']>;

function Requests({ page, showMore }: { page: Page; showMore: (() => void) | null }) {
  const { nodes, totalCount, pageInfo } = page;
  const nameOf = usePartyName();
  const now = useNow();
  return (
    <>
      <Table
        caption={`${totalCount ?? nodes.length} ${totalCount === 1 ? 'request' : 'requests'}`}
        rows={nodes}
        keyOf={({ id }) => id}
        none="There are no such requests."
        columns={[
          {
            title: 'Request',
            isHeader: true,
            cell: ({ id, right, regime, receivedOn }) => (
              <>
                <Link href={`/rights/${id}`} className="govuk-link">
                  {rightInWords(right)}
                  <span className="govuk-visually-hidden"> of {receivedOn}</span>
                </Link>
                <span className="rights-small">{words(regime)}</span>
              </>
            ),
          },
          { title: 'Received', cell: ({ receivedOn }) => <Day on={receivedOn} /> },
          {
            title: 'Came from',
            cell: ({ cameFrom }) =>
              cameFrom ? `By notice from ${nameOf(cameFrom.id)}` : 'The person asked here',
          },
          {
            title: 'Due',
            cell: ({ dueOn, state }) =>
              dueOn ? <Day on={dueOn} /> : state === 'OPEN' ? 'The clock is stopped' : '–',
          },
          {
            title: 'Time left',
            cell: ({ state, dueOn }) => (state === 'OPEN' && dueOn ? dayLeft(dueOn, now) : '–'),
          },
          {
            title: 'State',
            cell: ({ state, closedAt, identityCheck }) => (
              <>
                <Tag value={state} />
                {closedAt && <span className="rights-small">Closed</span>}
                {state === 'OPEN' && identityCheck.state === 'AWAITED' && (
                  <span className="rights-small">Proof of identity awaited</span>
                )}
              </>
            ),
          },
        ]}
      />
      {pageInfo.hasNextPage && showMore && (
        <button type="button" className="govuk-button govuk-button--secondary" onClick={showMore}>
          Show more
        </button>
      )}
      {pageInfo.hasNextPage && !showMore && (
        <p className="govuk-body">
          These are the newest {nodes.length}. Choose a right or a state to see older ones.
        </p>
      )}
    </>
  );
}
