/** The breaches of the own party, and below them other parties' breaches that affect it. */
import { useState } from 'react';
import { Link } from 'wouter';
import { BreachListDocument, type BreachListQuery } from '../generated/breaches-own.ts';
import { useConsole } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { Moment, TimeLeft } from '../parts/moment.tsx';
import { Reading } from '../parts/reading.tsx';
import { Screen } from '../parts/screen.tsx';
import { Table } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';
import './breaches.css';
import { OthersBreaches } from './others-breaches.tsx';
import { useMayWrite } from './use-may-write.ts';
import { riskText } from './words-of-breaches.ts';

type Row = NonNullable<NonNullable<BreachListQuery['register']>['breaches']>['nodes'][number];

const STEP = 50;
/** The most that one page of the graph holds. */
const MOST = 200;

export default function BreachesScreen() {
  const { settings } = useConsole();
  const mayWrite = useMayWrite();
  const [first, setFirst] = useState(STEP);
  const read = useOwn(BreachListDocument, { party: settings.party, first });
  return (
    <Screen title="Breaches">
      {mayWrite && (
        <Link href="/breaches/new" className="govuk-button">
          Open a breach
        </Link>
      )}
      <h2 className="govuk-heading-m">Our own breaches</h2>
      <Reading of={read} what="breaches">
        {({ register }) => (
          <>
            {register?.breaches && <OwnBreaches rows={register.breaches.nodes} />}
            {register?.breaches?.pageInfo.hasNextPage && (
              <p className="govuk-body">
                The newest {register.breaches.nodes.length} of {register.breaches.totalCount} are shown.
              </p>
            )}
            {register?.breaches?.pageInfo.hasNextPage && first < MOST && (
              <button
                type="button"
                className="govuk-button govuk-button--secondary"
                onClick={() => setFirst(Math.min(MOST, first + STEP))}
              >
                Show more of our own breaches
              </button>
            )}
          </>
        )}
      </Reading>
      <h2 className="govuk-heading-m">Breaches of other parties that affect us</h2>
      <OthersBreaches />
    </Screen>
  );
}

function OwnBreaches({ rows }: { rows: Row[] }) {
  return (
    <Table
      caption="Our own breaches"
      showCaption={false}
      rows={rows}
      keyOf={({ id }) => id}
      none="No breach is recorded."
      columns={[
        {
          title: 'Breach',
          isHeader: true,
          cell: ({ id, summary }) => (
            <Link href={`/breaches/${id}`} className="govuk-link">
              {summary}
            </Link>
          ),
        },
        { title: 'State', cell: ({ state }) => <Tag value={state} /> },
        { title: 'Aware', cell: ({ awareAt }) => <Moment at={awareAt} none="not aware yet" /> },
        { title: 'Telling the Commissioner', cell: (row) => <Countdown row={row} /> },
        { title: 'Risk to people', cell: ({ risk }) => riskText(risk) },
        { title: 'Partners', cell: partnersInWords },
      ]}
    />
  );
}

/** The clock of the law that ends first. */
function Countdown({ row }: { row: Row }) {
  const duties = row.obligations.nodes.filter(({ kind }) => kind === 'AUTHORITY_NOTICE');
  const running = duties
    .filter(({ state }) => state === 'OPEN' || state === 'OVERDUE')
    .toSorted((a, b) => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'));
  const [first] = running;
  if (!first) return <>{duties.some(({ state }) => state === 'MET') ? 'Told' : 'Not owed any more'}</>;
  if (!first.dueAt) return <>Not started: nobody is recorded as aware</>;
  return (
    <>
      <Tag value={first.state} text={first.state === 'OVERDUE' ? 'Overdue' : 'Running'} />{' '}
      <TimeLeft until={first.dueAt} />
    </>
  );
}

function partnersInWords({ partners }: Row): string {
  if (partners.length === 0) return 'None is affected';
  const reached = partners.filter(({ state }) => state !== 'QUEUED' && state !== 'UNREACHABLE').length;
  const taken = partners.filter(({ acknowledgedAt }) => acknowledgedAt).length;
  return `${reached} of ${partners.length} told, ${taken} acknowledged`;
}
