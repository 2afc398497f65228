/** The deadline board: every duty of the party over all kinds of work, overdue first, each with its rule and source. */
import { useState } from 'react';
import { DeadlinesDocument, type ObligationFilter } from '../generated/deadlines-own.ts';
import { useConsole, useHasRole } from '../graph/use-console.ts';
import { Filter } from '../parts/form.tsx';
import { Select } from '../parts/inputs.tsx';
import { Listing } from '../parts/listing.tsx';
import { Screen } from '../parts/screen.tsx';
import { Body, To } from '../parts/text.tsx';
import { ROLES, words } from '../parts/words.ts';
import { DeadlineTable, type ObligationOfBoard } from './deadline-table.tsx';

const STEP = 50;

interface Chosen {
  states: keyof typeof STATES;
  /** Null: all roles. */
  role: string | null;
  /** Days; null: any time. */
  within: number | null;
}

const STATES = {
  unmet: { text: 'Overdue and open', states: ['OVERDUE', 'OPEN'] },
  overdue: { text: 'Overdue', states: ['OVERDUE'] },
  met: { text: 'Met or no longer owed', states: ['MET', 'DISCHARGED'] },
  all: { text: 'All', states: undefined },
} satisfies Record<string, { text: string; states: ObligationFilter['states'] }>;

const DAY_MILLISECONDS = 86_400_000;

/** What is asked of the register. */
function whereOf({ states, role, within }: Chosen): ObligationFilter {
  const dueBefore = within ? new Date(Date.now() + within * DAY_MILLISECONDS).toISOString() : undefined;
  return { states: STATES[states].states, role: role ?? undefined, dueBefore };
}

export default function DeadlinesScreen() {
  const hasRole = useHasRole();
  const [where, setWhere] = useState(() => whereOf({ states: 'unmet', role: null, within: null }));
  return (
    <Screen title="Deadlines">
      <Body isLead>Everything that is due from your organisation or owed to it, soonest first.</Body>
      <Filters onChoose={(chosen) => setWhere(whereOf(chosen))} />
      <Listing
        key={JSON.stringify(where)}
        document={DeadlinesDocument}
        ask={({ party, first }) => ({ party, where, first })}
        page={({ register }) => register?.obligations}
        what="deadlines"
        step={STEP}
      >
        {({ nodes, totalCount }) => (
          <>
            <Count rows={nodes} all={totalCount ?? nodes.length} />
            <DeadlineTable obligations={nodes} />
          </>
        )}
      </Listing>
      {!hasRole('AUDITOR') && (
        <Body isNotPrinted>
          <To path="/feeds">Put these deadlines into your calendar</To>
        </Body>
      )}
    </Screen>
  );
}

const WITHIN = [
  { value: '', text: 'Any time' },
  { value: '1', text: 'A day' },
  { value: '7', text: 'A week' },
  { value: '31', text: 'A month' },
];

/** What the board shows: states, whose role, how soon. */
function Filters({ onChoose }: { onChoose: (chosen: Chosen) => void }) {
  const own: readonly string[] = useConsole().session.person.roles;
  const roles = ROLES.toSorted((one, other) => Number(own.includes(other)) - Number(own.includes(one)));
  return (
    <Filter
      label="Filter deadlines"
      onFilter={(entered) =>
        onChoose({
          states: entered.required('states') as Chosen['states'],
          role: entered.text('role'),
          within: entered.number('within'),
        })
      }
    >
      <Select
        name="states"
        label="Which"
        choices={Object.entries(STATES).map(([value, { text }]) => ({ value, text }))}
      />
      <Select
        name="role"
        label="Who sees to it"
        choices={[
          { value: '', text: 'Anyone' },
          ...roles.map((role) => ({
            value: role,
            text: `${words(role)}${own.includes(role) ? ' (you)' : ''}`,
          })),
        ]}
      />
      <Select name="within" label="Due within" choices={WITHIN} />
    </Filter>
  );
}

function Count({ rows, all }: { rows: readonly ObligationOfBoard[]; all: number }) {
  const overdue = rows.filter(({ state }) => state === 'OVERDUE').length;
  return (
    <Body isStatus>
      {rows.length === all ? `${all} deadlines` : `The first ${rows.length} of ${all} deadlines`}
      {overdue > 0 && (
        <>
          , <strong>{overdue} overdue</strong>
        </>
      )}
      .
    </Body>
  );
}
