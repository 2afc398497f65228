/** Every duty about the breach with its clock. */
import { usePartyName } from '../graph/use-console.ts';
import { Moment, TimeLeft } from '../parts/moment.tsx';
import { Table } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';
import type { Duty } from './types.ts';
import { useNamed } from './use-named.ts';

export const isOwed = ({ state }: Duty) => state === 'OPEN' || state === 'OVERDUE';

export function Owed({ duties }: { duties: Duty[] }) {
  const nameOf = usePartyName();
  const named = useNamed();
  const owed = duties.filter(isOwed).length;
  return (
    <section id="owed">
      <h2 className="govuk-heading-m">What is owed</h2>
      <p className="govuk-body">
        {owed} of {duties.length} {duties.length === 1 ? 'duty is' : 'duties are'} still owed.
      </p>
      <Table
        caption="Duties about this breach"
        showCaption={false}
        rows={[...duties.filter(isOwed), ...duties.filter((duty) => !isOwed(duty))]}
        keyOf={({ id }) => id}
        none="Nothing is owed."
        columns={[
          {
            title: 'Duty',
            isHeader: true,
            cell: ({ what, owedTo }) => (owedTo ? `${what}: ${nameOf(owedTo.id)}` : what),
          },
          { title: 'State', cell: ({ state }) => <Tag value={state} /> },
          {
            title: 'Due',
            cell: (duty) => (
              <>
                <Moment at={duty.dueAt} none="no date" />
                {duty.dueAt && isOwed(duty) && (
                  <>
                    {' '}
                    (<TimeLeft until={duty.dueAt} />)
                  </>
                )}
              </>
            ),
          },
          { title: 'Rule', cell: ({ rule, source }) => `${named(rule)} (${source})` },
        ]}
      />
    </section>
  );
}
