/** What the board shows: states, whose role, how soon. */
import type { ObligationFilter } from '../generated/deadlines-own.ts';
import { useConsole } from '../graph/use-console.ts';
import { Select } from '../parts/form-before.tsx';
import { words } from '../parts/words.ts';

export interface Chosen {
  states: 'unmet' | 'overdue' | 'met' | 'all';
  /** Empty: all roles. */
  role: string;
  /** Days; empty: any time. */
  within: string;
}

const STATES: Record<Chosen['states'], ObligationFilter['states']> = {
  unmet: ['OVERDUE', 'OPEN'],
  overdue: ['OVERDUE'],
  met: ['MET', 'DISCHARGED'],
  all: undefined,
};

const DAY_MILLISECONDS = 86_400_000;
const ROLES = ['DPO', 'CASEWORKER', 'BREACH_COORDINATOR', 'SIGNATORY'];

/** What is asked of the register. */
export function whereOf({ states, role, within }: Chosen, now: Date): ObligationFilter {
  const dueBefore = within
    ? new Date(now.getTime() + Number(within) * DAY_MILLISECONDS).toISOString()
    : undefined;
  return { states: STATES[states], role: role || undefined, dueBefore };
}

export function DeadlineFilters({
  chosen,
  onChange,
}: {
  chosen: Chosen;
  onChange: (chosen: Chosen) => void;
}) {
  const { session } = useConsole();
  const own = session.person.roles;
  const roles = ROLES.toSorted((one, other) => Number(own.includes(other)) - Number(own.includes(one)));
  return (
    <form
      className="console-filters console-not-printed"
      aria-label="Filter deadlines"
      onSubmit={(event) => event.preventDefault()}
    >
      <Select
        name="states"
        label="Which"
        value={chosen.states}
        onChange={(states) => onChange({ ...chosen, states: states as Chosen['states'] })}
        choices={[
          { value: 'unmet', text: 'Overdue and open' },
          { value: 'overdue', text: 'Overdue' },
          { value: 'met', text: 'Met or no longer owed' },
          { value: 'all', text: 'All' },
        ]}
      />
      <Select
        name="role"
        label="Who sees to it"
        value={chosen.role}
        onChange={(role) => onChange({ ...chosen, role })}
        choices={[
          { value: '', text: 'Anyone' },
          ...roles.map((role) => ({
            value: role,
            text: `${words(role)}${own.includes(role) ? ' (you)' : ''}`,
          })),
        ]}
      />
      <Select
        name="within"
        label="Due within"
        value={chosen.within}
        onChange={(within) => onChange({ ...chosen, within })}
        choices={[
          { value: '', text: 'Any time' },
          { value: '1', text: 'A day' },
          { value: '7', text: 'A week' },
          { value: '31', text: 'A month' },
        ]}
      />
    </form>
  );
}
