/** Who was told by whom, with state, time and answer: what the map shows, as a table. */
import type { ReactNode } from 'react';
import { usePartyName } from '../graph/use-console.ts';
import { Day, DayLeft, Moment } from '../parts/moment.tsx';
import { Table } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';
import { Hint } from '../parts/text.tsx';
import { sentence, words } from '../parts/words.ts';
import { useCase } from './case.ts';
import type { Hop } from './hops.ts';

const DEEPEST = 4;

export function HopTable({ hops }: { hops: Hop[] }) {
  return (
    <Table
      caption="Who was told"
      rows={hops}
      keyOf={({ id }) => id}
      none="Nobody was told."
      columns={[
        { title: 'Told', isHeader: true, cell: (hop) => <Told {...hop} /> },
        { title: 'Of', cell: ({ kind }) => words(kind) },
        { title: 'State', cell: (hop) => <State {...hop} /> },
        { title: 'Since', cell: ({ since }) => <Moment at={since} /> },
        { title: 'Answer due', cell: (hop) => <Due {...hop} /> },
        { title: 'Answer', cell: (hop) => <Answer {...hop} /> },
      ]}
    />
  );
}

function Told({ to, from, depth }: Hop) {
  const nameOf = usePartyName();
  return (
    <div className={`rights-hop--${Math.min(depth, DEEPEST)}`}>
      {depth > 1 && <span aria-hidden="true">↳ </span>}
      {nameOf(to)}
      <Hint>by {nameOf(from)}</Hint>
    </div>
  );
}

function State(hop: Hop) {
  return (
    <>
      <Tag value={hop.state} />
      <Hint>{troubleOf(hop)}</Hint>
    </>
  );
}

/** Why no answer comes from the party by itself. */
function troubleOf({ own, state }: Hop): ReactNode {
  if (!own) return null;
  const { recalledAt, lastFailure, nextAttemptAt, toldOtherwise } = own;
  if (recalledAt)
    return (
      <>
        Taken back <Moment at={recalledAt} />
      </>
    );
  if (lastFailure === 'PARTY_NOT_JOINED') return 'It has no register: tell it otherwise';
  if (nextAttemptAt && lastFailure && state === 'UNREACHABLE')
    return (
      <>
        Next attempt <Moment at={nextAttemptAt} />
      </>
    );
  if (!toldOtherwise) return null;
  return (
    <>
      Told otherwise on <Day on={toldOtherwise.on} />
    </>
  );
}

function Due({ answerDueOn, isAwaited, own }: Hop) {
  if (!answerDueOn) return <>{!isAwaited ? '–' : own ? 'No date is set' : 'Between those two'}</>;
  return (
    <>
      <Day on={answerDueOn} />
      <Hint>{isAwaited && <DayLeft on={answerDueOn} />}</Hint>
    </>
  );
}

function Answer({ isAwaited, own, state, groundInWords }: Hop) {
  const { person } = useCase();
  if (isAwaited) return <>Not yet</>;
  if (own?.recalledAt && !own.answeredAt) return <>None is awaited: it was taken back</>;
  if (own?.toldOtherwise && !own.answeredAt) return <>It answers otherwise</>;
  const reason = person?.notices.nodes.find(({ id }) => id === own?.id)?.reason;
  return (
    <>
      {state === 'WITHHELD'
        ? 'It neither confirms nor denies that it holds anything, as Part 3 lets it'
        : words(state)}
      <Hint>{groundInWords && sentence(groundInWords)}</Hint>
      <Hint>{reason && `“${reason}”`}</Hint>
    </>
  );
}
