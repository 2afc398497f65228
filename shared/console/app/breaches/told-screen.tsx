/** What this party was told of another party's breach, what it does about it, and what it has said. */
import {
  BreachToldDocument,
  BreachToldNoticeDocument,
  type BreachToldQuery,
} from '../generated/breaches-own.ts';
import { useConsole, usePartyName } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { PrintButton } from '../parts/buttons.tsx';
import { Facts } from '../parts/facts.tsx';
import { factsOf } from '../parts/fields.tsx';
import { Moment } from '../parts/moment.tsx';
import { Reading } from '../parts/reading.tsx';
import { Screen } from '../parts/screen.tsx';
import { Table } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';
import { Heading, Inset } from '../parts/text.tsx';
import { useCategories } from './agreement-terms.ts';
import { ABOUT_DATA, breachFields, riskFact, specialDataFact, UNKNOWN } from './breach-fields.tsx';
import { NotHere, Reasons } from './breach-parts.tsx';
import './breaches.css';
import { TakeOn, ToldEffect, ToldView } from './told-actions.tsx';
import { newestOfEach, saidIn, toldIn, type ToldNotice } from './told.ts';

export default function ToldScreen({ params: { id = '' } }: { params: { id?: string } }) {
  const { party } = useConsole().settings;
  const read = useOwn(BreachToldNoticeDocument, { party, id });
  return (
    <Reading of={read} what="the notice">
      {({ register }) => {
        const notice = register?.notices?.nodes.find(isToldBreach);
        return notice ? (
          <Told cause={notice.cause} originator={notice.originator.id} />
        ) : (
          <NotHere what="notice" />
        );
      }}
    </Reading>
  );
}

const isToldBreach = ({ kind, direction }: Pick<ToldNotice, 'kind' | 'direction'>) =>
  kind === 'BREACH' && direction === 'RECEIVED';

function Told({ cause, originator }: { cause: string; originator: string }) {
  const { party } = useConsole().settings;
  const read = useOwn(BreachToldDocument, { party, cause });
  return (
    <Reading of={read} what="the notice">
      {({ register }) => {
        const received = register?.notices?.nodes.filter(isToldBreach) ?? [];
        const [newest] = newestOfEach(received.filter((one) => one.originator.id === originator));
        return register && newest ? (
          <ToldBreach notice={newest} revisions={received.length} register={register} />
        ) : (
          <NotHere what="notice" />
        );
      }}
    </Reading>
  );
}

interface ToldBreachProps {
  /** The newest revision. */
  notice: ToldNotice;
  revisions: number;
  /** With all notices about that breach, sent and received. */
  register: NonNullable<BreachToldQuery['register']>;
}

function ToldBreach({ notice, revisions, register }: ToldBreachProps) {
  const nameOf = usePartyName();
  const { notices, obligations, breaches } = register;
  const own = breaches?.nodes.filter(({ cause }) => cause?.breach === notice.cause) ?? [];
  return (
    <Screen
      title={`Breach at ${nameOf(notice.originator.id)}`}
      caption="Another party’s breach that affects us"
    >
      {notice.recalledAt && <Inset>Its sender has taken this notice back. Nothing has to be done.</Inset>}
      <TakeOn notice={notice} duty={obligations?.nodes.find(({ about }) => about === notice.id)} />
      <Heading>What we were told</Heading>
      <ToldFacts notice={notice} revisions={revisions} />
      <ToldView notice={notice} />
      <ToldEffect notice={notice} own={own} />
      <Said sent={notices?.nodes.filter(({ direction }) => direction === 'SENT') ?? []} />
      <PrintButton />
    </Screen>
  );
}

const STAGES = { FIRST: 'First notice', UPDATE: 'Update', FINAL: 'Last notice: the breach is closed there' };

const WHEN_AND_WHAT = ['occurredAt', 'detectedAt', 'awareAt', 'kinds', 'regimes'] as const;

function ToldFacts({ notice, revisions }: { notice: ToldNotice; revisions: number }) {
  const told = toldIn(notice.body);
  const said = saidIn(notice.content);
  const agreements = said.agreements ?? [];
  const fields = breachFields({ categories: useCategories(agreements) });
  const known = { ...told, ...said };
  return (
    <Facts
      facts={[
        ['What happened', said.summary ?? 'Not readable here any more'],
        ['Why it affects us', said.why ? <Reasons why={said.why} /> : null],
        ['Under', agreements.join(', ') || null],
        [
          'Notice',
          `${said.stage ? STAGES[said.stage] : 'Notice'}, ${revisions === 1 ? 'the only one so far' : `the newest of ${revisions}`}`,
        ],
        ['Reached us', <Moment at={notice.deliveredAt} />],
        riskFact(told),
        ...factsOf(fields, known, { only: WHEN_AND_WHAT, none: UNKNOWN }),
        specialDataFact(told),
        ...factsOf(fields, known, { only: ABOUT_DATA, none: UNKNOWN }),
      ]}
    />
  );
}

/** What this party has said about it: views, decisions and effects, and how far each came. */
function Said({ sent }: { sent: ToldNotice[] }) {
  return (
    <Table
      caption="What we have said so far"
      rows={sent}
      keyOf={({ id }) => id}
      none="We have given no view and reported no effect yet."
      columns={[
        { title: 'What', isHeader: true, cell: ({ body }) => sentInWords(body) },
        { title: 'Why', cell: ({ content }) => saidIn(content).reason ?? '' },
        { title: 'Said', cell: ({ queuedAt }) => <Moment at={queuedAt} /> },
        { title: 'Sent', cell: ({ state }) => <Tag value={state} /> },
      ]}
    />
  );
}

function sentInWords(body: unknown): string {
  const { effect, tellAuthority, tellSubjects, decision, agreement } = toldIn(body);
  if (effect !== undefined) return `Effect: ${effect}`;
  const tell = (isTold: boolean | undefined) => (isTold ? 'tell' : 'do not tell');
  const people = tellSubjects == null ? '' : `; ${tell(tellSubjects)} the people concerned`;
  const what = decision ? `Decision under ${agreement}` : 'View';
  return `${what}: ${tell(tellAuthority)} the Commissioner${people}`;
}
