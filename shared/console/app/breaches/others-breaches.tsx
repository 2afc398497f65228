/** Breaches of other parties of which this party was told: whether somebody took them on, and by when. */
import { Link } from 'wouter';
import { BreachesElsewhereDocument } from '../generated/breaches-federation.ts';
import { BreachesToldDocument, type BreachesToldQuery } from '../generated/breaches-own.ts';
import { useConsole, usePartyName } from '../graph/use-console.ts';
import { useFederation, useOwn } from '../graph/use-graph.ts';
import { MissingParties } from '../parts/missing-parties.tsx';
import { Moment, TimeLeft } from '../parts/moment.tsx';
import { Reading } from '../parts/reading.tsx';
import { Table } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';
import { words } from '../parts/words.ts';
import { kindText, riskText } from './words-of-breaches.ts';
import { newestOfEach, toldIn } from './told.ts';

const RETRY_MILLISECONDS = 20_000;

type Register = NonNullable<BreachesToldQuery['register']>;
type Told = NonNullable<Register['notices']>['nodes'][number];
type Acknowledgement = NonNullable<Register['obligations']>['nodes'][number];

export function OthersBreaches() {
  const { settings } = useConsole();
  const read = useOwn(BreachesToldDocument, { party: settings.party });
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
          {
            title: 'What we were told',
            isHeader: true,
            cell: (row) => <ToldLink row={row} />,
          },
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
    <Link href={`/breaches/told/${id}`} className="govuk-link">
      Breach of {kinds.map((kind) => kindText(kind).toLowerCase()).join(' and ') || 'personal data'}
      {detectedAt && (
        <>
          , found out <Moment at={detectedAt} />
        </>
      )}
    </Link>
  );
}

/** What their registers say of their state; where one is missing, it is asked again. */
function useElsewhere(parties: string[]) {
  const read = useFederation(
    BreachesElsewhereDocument,
    { parties },
    {
      when: parties.length > 0,
      every: (data) => (isIncomplete(data) ? RETRY_MILLISECONDS : false),
    },
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
          by <Moment at={duty.dueAt} /> (<TimeLeft until={duty.dueAt} />)
        </>
      )}
    </>
  );
}
