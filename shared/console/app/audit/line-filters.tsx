/** Which lines are shown: of which row, person, action, kind of row and days. */
import type { AuditLineFilter } from '../generated/audit-own.ts';
import { Form, TextField, type Entered } from '../parts/form-before.tsx';
import { londonInstant, londonToday } from '../parts/london.ts';

interface LineFiltersProps {
  where: AuditLineFilter;
  onChange: (where: AuditLineFilter) => void;
}

export function LineFilters({ where, onChange }: LineFiltersProps) {
  const isFiltered = Object.values(where).some((value) => value != null);
  return (
    <div className="console-not-printed">
      <Form
        key={JSON.stringify(where)}
        label="Filter the lines"
        submit="Show these lines"
        isSecondary
        onSubmit={(entered) => onChange(whereOf(entered))}
      >
        <div className="console-filters">
          <TextField name="rowId" label="Row (its id)" width="20" value={where.rowId ?? ''} />
          <TextField name="person" label="Person (pseudonym)" width="20" value={where.person ?? ''} />
          <TextField name="action" label="Action, for example read" width="20" value={where.action ?? ''} />
          <TextField
            name="rowKind"
            label="Kind, for example breaches"
            width="20"
            value={where.rowKind ?? ''}
          />
          <TextField name="from" label="From" type="date" width="10" value={dayOf(where.from)} />
          <TextField
            name="to"
            label="To (that day included)"
            type="date"
            width="10"
            value={dayBefore(where.to)}
          />
        </div>
      </Form>
      {isFiltered && (
        <button type="button" className="govuk-button govuk-button--secondary" onClick={() => onChange({})}>
          Show all lines
        </button>
      )}
    </div>
  );
}

function whereOf(entered: Entered): AuditLineFilter {
  const [from, to] = [entered.text('from'), entered.text('to')];
  return {
    rowId: entered.text('rowId'),
    person: entered.text('person'),
    action: entered.text('action'),
    rowKind: entered.text('rowKind'),
    from: from && londonInstant(from, '00:00'),
    to: to && londonInstant(dayAfter(to), '00:00'),
  };
}

function dayAfter(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

const dayOf = (instant: string | null | undefined) => (instant ? londonToday(new Date(instant)) : '');

const dayBefore = (instant: string | null | undefined) =>
  instant ? londonToday(new Date(new Date(instant).getTime() - 1)) : '';
