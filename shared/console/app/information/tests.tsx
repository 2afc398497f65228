/** What the holder must be satisfied of, and whose approval it needs. */
import { usePartyName } from '../graph/use-console.ts';
import { Day } from '../parts/moment.tsx';
import { Table } from '../parts/table.tsx';
import { words } from '../parts/words.ts';
import { useThread } from './thread.ts';

export function TestsAndApprovals() {
  const { request, side } = useThread();
  const nameOf = usePartyName();
  const holder = nameOf(request.to.id);
  const isHolder = side === 'HOLDER';
  return (
    <section aria-labelledby="information-tests">
      <h2 className="govuk-heading-m" id="information-tests">
        How it is decided
      </h2>
      {!isHolder && (
        <p className="govuk-body">
          How {holder} answered each test, and who approved, stays in its own register. You are told the
          outcome and the reason.
        </p>
      )}
      <Table
        caption={`What ${holder} must be satisfied of`}
        rows={request.tests}
        keyOf={({ test }) => test}
        none="The agreement names no tests."
        columns={[
          { title: 'Test', isHeader: true, cell: ({ rule }) => rule },
          {
            title: 'Answer',
            cell: ({ satisfied }) =>
              satisfied === null
                ? isHolder
                  ? 'not answered yet'
                  : 'not told to you'
                : satisfied
                  ? 'Satisfied'
                  : 'Not satisfied',
          },
        ]}
      />
      <Table
        caption="Approvals"
        rows={request.approvals}
        keyOf={({ office }) => office}
        none="The agreement asks for no approval here."
        columns={[
          { title: 'Office', isHeader: true, cell: ({ office }) => words(office) },
          { title: 'Needed', cell: ({ needed }) => (needed ? 'Always' : 'Maybe') },
          {
            title: 'Given',
            cell: ({ approvedOn }) => <Day on={approvedOn} none={isHolder ? 'not yet' : 'not told to you'} />,
          },
          { title: 'Source', cell: ({ source }) => source },
        ]}
      />
    </section>
  );
}
