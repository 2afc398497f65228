/** The breaches of the own party, and below them other parties' breaches that affect it. */
import { BreachesElsewhereDocument } from '../generated/breaches-federation.ts';
import {
  BreachesToldDocument,
  BreachListDocument,
  type BreachesToldQuery,
  type BreachListQuery,
} from '../generated/breaches-own.ts';
import { useConsole, usePartyName } from '../graph/use-console.ts';
import { useFederation, useOwn } from '../graph/use-graph.ts';
import { Listing } from '../parts/listing.tsx';
import { MissingParties } from '../parts/missing-parties.tsx';
import { Moment, TimeLeft } from '../parts/moment.tsx';
import { Reading } from '../parts/reading.tsx';
import { Screen } from '../parts/screen.tsx';
import { Table, type TableOf } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';
import { Body, Heading, To } from '../parts/text.tsx';
import { words } from '../parts/words.ts';
import { kindText, riskText } from '../words/breaches.ts';
import { isOwed, useMayWrite } from './breach.ts';
import { Until } from './breach-parts.tsx';
import './breaches.css';
import { newestOfEach, toldIn } from './told.ts';

const STEP = 50;

export default function BreachesScreen() {
  return (
    <Screen title="Breaches">
      {useMayWrite() && (
        <To path="/breaches/new" isButton>
          Open a breach
        </To>
      )}
      <Heading>Our own breaches</Heading>
      <Listing
        document={BreachListDocument}
        ask={({ party, first }) => ({ party, first })}
        page={({ register }) => register?.breaches}
        what="breaches"
        step={STEP}
        table={OWN}
      >
        {({ nodes, totalCount, pageInfo }) =>
          pageInfo?.hasNextPage && (
            <Body>
              The newest {nodes.length} of {totalCount} are shown.
            </Body>
          )
        }
      </Listing>
      <Heading>Breaches of other parties that affect us</Heading>
      <OthersBreaches />
    </Screen>
  );
}

type Own = NonNullable<NonNullable<BreachListQuery['register']>['breaches']>['nodes'][number];

const OWN: Omit<TableOf<Own>, 'rows'> = {
  caption: 'Our own breaches',
  showCaption: false,
  keyOf: ({ id }) => id,
  none: 'No breach is recorded.',
  columns: [
    {
      title: 'Breach',
      isHeader: true,
      cell: ({ id, summary }) => <To path={`/breaches/${id}`}>{summary}</To>,
    },
    { title: 'State', cell: ({ state }) => <Tag value={state} /> },
    { title: 'Aware', cell: ({ awareAt }) => <Moment at={awareAt} none="not aware yet" /> },
    { title: 'Telling the Commissioner', cell: (row) => <Countdown row={row} /> },
    { title: 'Risk to people', cell: ({ risk }) => riskText(risk) },
    { title: 'Partners', cell: partnersInWords },
  ],
};

/** The clock of the law that ends first. */
function Countdown({ row }: { row: Own }) {
  const duties = row.obligations.nodes.filter(({ kind }) => kind === 'AUTHORITY_NOTICE');
  const [first] = duties.filter(isOwed).toSorted((a, b) => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'));
  if (!first) return <>{duties.some(({ state }) => state === 'MET') ? 'Told' : 'Not owed any more'}</>;
  if (!first.dueAt) return <>Not started: nobody is recorded as aware</>;
  return (
    <>
      <Tag value={first.state} text={first.state === 'OVERDUE' ? 'Overdue' : 'Running'} />{' '}
      <TimeLeft until={first.dueAt} />
    </>
  );
}

function partnersInWords({ partners }: Own): string {
  if (partners.length === 0) return 'None is affected';
  const reached = partners.filter(({ state }) => state !== 'QUEUED' && state !== 'UNREACHABLE').length;
  const taken = partners.filter(({ acknowledgedAt }) => acknowledgedAt).length;
  return `${reached} of ${partners.length} told, ${taken} acknowledged`;
}

type Register = NonNullable<BreachesToldQuery['register']>;
type Told = NonNullable<Register['notices']>['nodes'][number];
type Acknowledgement = NonNullable<Register['obligations']>['nodes'][number];

/** Breaches of which this party was told: whether somebody took them on, and by when. */
function OthersBreaches() {
  const { party } = useConsole().settings;
  const read = useOwn(BreachesToldDocument, { party });
  return (
    <Reading of={read} what="breaches of other parties">
      {({ register }) => (
        <OthersTable
          told={newestOfEach(register?.notices?.nodes ?? [])}
          duties={register?.obligations?.nodes ?? []}
        />
      )}
    </Reading>
  );
}

function OthersTable({ told, duties }: { told: Told[]; duties: Acknowledgement[] }) {
  const nameOf = usePartyName();
  const elsewhere = useElsewhere([...new Set(told.map(({ originator }) => originator.id))]);
  const stateOf = (cause: string) => elsewhere?.nodes.find(({ id }) => id === cause)?.state;
  return (
    <>
      <MissingParties completeness={elsewhere?.completeness} />
      <Table
        caption="Breaches of other parties that affect us"
        showCaption={false}
        rows={told}
        keyOf={({ id }) => id}
        none="No other party has told us of a breach."
        columns={[
          { title: 'What we were told', isHeader: true, cell: (row) => <ToldLink row={row} /> },
          { title: 'Whose', cell: ({ originator }) => nameOf(originator.id) },
          { title: 'There', cell: ({ cause }) => words(stateOf(cause)) || 'not known now' },
          { title: 'Risk to people', cell: ({ body }) => riskText(toldIn(body).risk) },
          { title: 'Reached us', cell: ({ deliveredAt }) => <Moment at={deliveredAt} /> },
          { title: 'Taken on', cell: (row) => <TakenOn row={row} duties={duties} /> },
        ]}
      />
    </>
  );
}

/** What happened is a secret of its parties, which is opened, and written down as read, for one notice at a time. */
function ToldLink({ row: { id, body } }: { row: Told }) {
  const { kinds = [], detectedAt } = toldIn(body);
  return (
    <To path={`/breaches/told/${id}`}>
      Breach of {kinds.map((kind) => kindText(kind).toLowerCase()).join(' and ') || 'personal data'}
      {detectedAt && (
        <>
          , found out <Moment at={detectedAt} />
        </>
      )}
    </To>
  );
}

const RETRY_MILLISECONDS = 20_000;

/** What their registers say of their state; where one is missing, it is asked again. */
function useElsewhere(parties: string[]) {
  const read = useFederation(
    BreachesElsewhereDocument,
    { parties },
    { when: parties.length > 0, every: (data) => (isIncomplete(data) ? RETRY_MILLISECONDS : false) },
  );
  return read.data?.data.breaches;
}

const isIncomplete = (data: unknown) =>
  ((data as { breaches?: { completeness?: { missing: string[] } } } | undefined)?.breaches?.completeness
    ?.missing.length ?? 0) > 0;

function TakenOn({ row, duties }: { row: Told; duties: Acknowledgement[] }) {
  if (row.recalledAt) return <>Taken back by its sender</>;
  if (row.acknowledgedAt) return <Tag value={row.state} />;
  const duty = duties.find(({ about }) => about === row.id);
  return (
    <>
      <Tag value={duty?.state ?? 'OPEN'} text="Nobody yet" />{' '}
      {duty?.dueAt && (
        <>
          by <Until at={duty.dueAt} />
        </>
      )}
    </>
  );
}
