/** The rights requests of the party, newest first. */
import { useState } from 'react';
import {
  RightsListDocument,
  type RightsListQuery,
  type RightsRequestFilter,
} from '../generated/rights-own.ts';
import { useHasRole, usePartyName } from '../graph/use-console.ts';
import { Filter } from '../parts/form.tsx';
import { Select, type Choice } from '../parts/inputs.tsx';
import { Listing, MOST, type Page } from '../parts/listing.tsx';
import { Day, DayLeft } from '../parts/moment.tsx';
import { Screen } from '../parts/screen.tsx';
import { Table } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';
import { Body, Hint, To, Unseen } from '../parts/text.tsx';
import { words } from '../parts/words.ts';
import { choicesOf, REGIMES, RIGHTS } from '../words/rights.ts';

const STEP = 25;

type Row = NonNullable<NonNullable<RightsListQuery['register']>['rightsRequests']>['nodes'][number];

export default function RightsScreen() {
  const mayRecord = useHasRole()('DPO', 'CASEWORKER');
  const [where, setWhere] = useState<RightsRequestFilter>({});
  return (
    <Screen title="Rights requests">
      {mayRecord && (
        <To path="/rights/new" isButton>
          Record a request
        </To>
      )}
      <Filters choose={setWhere} />
      <Listing
        key={JSON.stringify(where)}
        document={RightsListDocument}
        ask={({ party, first }) => ({ party, where, first })}
        page={({ register }) => register?.rightsRequests}
        what="requests"
        step={STEP}
      >
        {(page) => <Requests {...page} />}
      </Listing>
    </Screen>
  );
}

const STATES = choicesOf(['OPEN', 'UPHELD', 'PARTLY_UPHELD', 'REFUSED', 'WITHDRAWN', 'ANSWERED', 'RECALLED']);

const FILTERS: readonly [name: 'right' | 'state' | 'regime', label: string, choices: readonly Choice[]][] = [
  ['right', 'Right', RIGHTS],
  ['state', 'State', STATES],
  ['regime', 'Law', REGIMES],
];

function Filters({ choose }: { choose: (where: RightsRequestFilter) => void }) {
  return (
    <Filter
      label="Show only"
      onFilter={(entered) =>
        choose(Object.fromEntries(FILTERS.map(([name]) => [name, entered.text(name)])) as RightsRequestFilter)
      }
    >
      {FILTERS.map(([name, label, choices]) => (
        <Select key={name} name={name} label={label} choices={[{ value: '', text: 'All' }, ...choices]} />
      ))}
    </Filter>
  );
}

function Requests({ nodes, totalCount, pageInfo }: Page<Row>) {
  const nameOf = usePartyName();
  return (
    <>
      <Table
        caption={`${totalCount ?? nodes.length} ${totalCount === 1 ? 'request' : 'requests'}`}
        rows={nodes}
        keyOf={({ id }) => id}
        none="There are no such requests."
        columns={[
          { title: 'Request', isHeader: true, cell: (row) => <Opening {...row} /> },
          { title: 'Received', cell: ({ receivedOn }) => <Day on={receivedOn} /> },
          {
            title: 'Came from',
            cell: ({ cameFrom }) =>
              cameFrom ? `By notice from ${nameOf(cameFrom.id)}` : 'The person asked here',
          },
          {
            title: 'Due',
            cell: ({ dueOn, state }) => (
              <Day on={dueOn} none={state === 'OPEN' ? 'The clock is stopped' : '–'} />
            ),
          },
          {
            title: 'Time left',
            cell: ({ state, dueOn }) => (state === 'OPEN' && dueOn ? <DayLeft on={dueOn} /> : '–'),
          },
          { title: 'State', cell: (row) => <State {...row} /> },
        ]}
      />
      {nodes.length >= MOST && pageInfo?.hasNextPage && (
        <Body>These are the newest {nodes.length}. Choose a right or a state to see older ones.</Body>
      )}
    </>
  );
}

function Opening({ id, right, regime, receivedOn }: Row) {
  return (
    <>
      <To path={`/rights/${id}`}>
        {words(right)}
        <Unseen> of {receivedOn}</Unseen>
      </To>
      <Hint>{words(regime)}</Hint>
    </>
  );
}

function State({ state, closedAt, identityCheck }: Row) {
  return (
    <>
      <Tag value={state} />
      {closedAt && <Hint>Closed</Hint>}
      {state === 'OPEN' && identityCheck.state === 'AWAITED' && <Hint>Proof of identity awaited</Hint>}
    </>
  );
}
