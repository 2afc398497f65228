/** Which lines are shown: of which row, person, action, kind of row and days. */
import type { AuditLineFilter } from '../generated/audit-own.ts';
import { Button } from '../parts/buttons.tsx';
import { date, text } from '../parts/field-kinds.tsx';
import { Fields, fieldsOf, read } from '../parts/fields.tsx';
import { Filter } from '../parts/form.tsx';
import { londonInstant, londonToday } from '../parts/london.ts';

const FIELDS = fieldsOf<AuditLineFilter>()({
  rowId: text('Row (its id)', { width: '20' }),
  person: text('Person (pseudonym)', { width: '20' }),
  action: text('Action, for example read', { width: '20' }),
  rowKind: text('Kind, for example breaches', { width: '20' }),
  from: date('From'),
  to: date('To (that day included)'),
});

interface LineFiltersProps {
  where: AuditLineFilter;
  onChange: (where: AuditLineFilter) => void;
}

export function LineFilters({ where, onChange }: LineFiltersProps) {
  const isFiltered = Object.values(where).some((value) => value != null);
  const known = { ...where, from: dayOf(where.from), to: dayBefore(where.to) };
  return (
    <div className="console-not-printed">
      <Filter
        key={JSON.stringify(where)}
        label="Filter the lines"
        submit="Show these lines"
        onFilter={(entered) => {
          const { from, to, ...rest } = read(FIELDS, entered);
          onChange({
            ...rest,
            from: from && londonInstant(from, '00:00'),
            to: to && londonInstant(dayAfter(to), '00:00'),
          });
        }}
      >
        <Fields of={FIELDS} known={known} />
      </Filter>
      {isFiltered && <Button onClick={() => onChange({})}>Show all lines</Button>}
    </div>
  );
}

function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

const dayOf = (instant: string | null | undefined) => instant && londonToday(new Date(instant));

const dayBefore = (instant: string | null | undefined) =>
  instant && londonToday(new Date(new Date(instant).getTime() - 1));
