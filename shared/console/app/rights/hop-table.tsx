/** Who was told by whom, with state, time and answer: what the map shows, as a table. */
import { usePartyName } from '../graph/use-console.ts';
import { Day, Moment, useNow } from '../parts/moment.tsx';
import { Table } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';
import { words } from '../parts/words.ts';
import { useCase } from './case.ts';
import { dayLeft } from './day-left.ts';
import { type Hop } from './hops.ts';
import { groundInWords } from './wording.ts';

const DEEPEST = 4;

export function HopTable({ hops }: { hops: Hop[] }) {
  const nameOf = usePartyName();
  return (
    <Table
      caption="Who was told"
      rows={hops}
      keyOf={({ id }) => id}
      none="Nobody was told."
      columns={[
        {
          title: 'Told',
          isHeader: true,
          cell: ({ to, from, depth }) => (
            <span className={`rights-hop rights-hop--${Math.min(depth, DEEPEST)}`}>
              {depth > 1 && <span aria-hidden="true">↳ </span>}
              {nameOf(to)}
              <span className="rights-small">by {nameOf(from)}</span>
            </span>
          ),
        },
        { title: 'Of', cell: ({ kind }) => words(kind) },
        {
          title: 'State',
          cell: (hop) => (
            <>
              <Tag value={hop.state} />
              <Trouble hop={hop} />
            </>
          ),
        },
        { title: 'Since', cell: ({ since }) => <Moment at={since} /> },
        { title: 'Answer due', cell: (hop) => <Due hop={hop} /> },
        { title: 'Answer', cell: (hop) => <Answer hop={hop} /> },
      ]}
    />
  );
}

function Trouble({ hop: { own, state } }: { hop: Hop }) {
  if (!own) return null;
  if (own.recalledAt)
    return (
      <span className="rights-small">
        Taken back <Moment at={own.recalledAt} />
      </span>
    );
  if (own.lastFailure === 'PARTY_NOT_JOINED')
    return <span className="rights-small">It has no register: tell it otherwise</span>;
  if (own.nextAttemptAt && own.lastFailure && state === 'UNREACHABLE')
    return (
      <span className="rights-small">
        Next attempt <Moment at={own.nextAttemptAt} />
      </span>
    );
  return own.toldOtherwise ? (
    <span className="rights-small">
      Told otherwise on <Day on={own.toldOtherwise.on} />
    </span>
  ) : null;
}

function Due({ hop }: { hop: Hop }) {
  const now = useNow();
  if (!hop.answerDueOn && !hop.isAwaited) return <>–</>;
  if (!hop.answerDueOn) return <>{hop.own ? 'No date is set' : 'Between those two'}</>;
  return (
    <>
      <Day on={hop.answerDueOn} />
      {hop.isAwaited && <span className="rights-small">{dayLeft(hop.answerDueOn, now)}</span>}
    </>
  );
}

function Answer({ hop }: { hop: Hop }) {
  const { request, person } = useCase();
  if (hop.isAwaited) return <>Not yet</>;
  if (hop.own?.recalledAt && !hop.own.answeredAt) return <>None is awaited: it was taken back</>;
  if (hop.own?.toldOtherwise && !hop.own.answeredAt) return <>It answers otherwise</>;
  const reason = person?.notices.nodes.find(({ id }) => id === hop.own?.id)?.reason;
  return (
    <>
      {hop.state === 'WITHHELD'
        ? 'It neither confirms nor denies that it holds anything, as Part 3 lets it'
        : words(hop.state)}
      {hop.ground && (
        <span className="rights-small">{groundInWords(hop.ground, request.refusalGrounds)}</span>
      )}
      {reason && <span className="rights-small">“{reason}”</span>}
    </>
  );
}
