/** The duties of the case with their deadlines, what stops them and what follows if they are missed. */
import { usePartyName } from '../graph/use-console.ts';
import { Moment, TimeLeft } from '../parts/moment.tsx';
import { Table } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';
import { useCase } from './case.ts';
import { Section } from './parts.tsx';
import { groundsOf, readable } from './wording.ts';

export function DutiesSection() {
  const { request } = useCase();
  const nameOf = usePartyName();
  return (
    <Section id="duties" title="Duties of this case">
      <Table
        caption="Duties with their deadlines"
        showCaption={false}
        rows={request.obligations.nodes}
        keyOf={({ id }) => id}
        none="No duty hangs on this case."
        columns={[
          {
            title: 'Duty',
            isHeader: true,
            cell: ({ what, owner }) => (
              <>
                {what}
                <span className="rights-small">{nameOf(owner.id)}</span>
              </>
            ),
          },
          {
            title: 'Due',
            cell: ({ dueAt, state }) => (
              <>
                <Moment at={dueAt} none="No date yet" />
                {dueAt && (state === 'OPEN' || state === 'OVERDUE') && (
                  <span className="rights-small">
                    <TimeLeft until={dueAt} />
                  </span>
                )}
              </>
            ),
          },
          {
            title: 'State',
            cell: ({ state, metAt }) => (
              <>
                <Tag value={state} />
                {metAt && (
                  <span className="rights-small">
                    <Moment at={metAt} />
                  </span>
                )}
              </>
            ),
          },
          {
            title: 'Rule',
            cell: ({ rule, source }) => (
              <>
                {readable(rule, groundsOf(request))}
                <span className="rights-small">{source}</span>
              </>
            ),
          },
          { title: 'What meets or stops it', cell: ({ stops }) => stops },
          { title: 'If it is missed', cell: ({ ifMissed }) => ifMissed },
        ]}
      />
    </Section>
  );
}
