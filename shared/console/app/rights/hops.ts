/** Merges what parties hold of a matter's notices into hops: who told whom, and what came of it. */
import type { RightsHopsQuery } from '../generated/rights-federation.ts';
import type { OwnNotice, RightsCase } from './case.ts';

type Copy = NonNullable<RightsHopsQuery['notices']>['nodes'][number];

/** What each copy of a notice says, the own one or another party's. */
type Facts = Omit<Copy, 'party' | 'direction'>;

/** One party told another. */
export interface Hop extends Pick<Facts, 'kind' | 'state' | 'groundInWords'> {
  id: string;
  from: string;
  to: string;
  /** 1: told by the party where it began. */
  depth: number;
  /** The instant from which it is in that state. */
  since: string;
  /** The recipient's own date for its answer. */
  answerDueOn: string | null;
  /** False also where it was recalled, or where people told it otherwise. */
  isAwaited: boolean;
  /** The own copy; null: it went between two other parties. */
  own: OwnNotice | null;
}

/** The party where it began. */
export const rootOf = (request: RightsCase, own: string): string =>
  request.notices.nodes.find(({ direction }) => direction === 'RECEIVED')?.originator.id ??
  request.cameFrom?.id ??
  own;

export function hopsOf(request: RightsCase, copies: readonly Copy[], own: string): Hop[] {
  const mine = newestPerHop(request.notices.nodes.filter(isTelling));
  const others = newestPerHop(copies.filter(isTelling));
  const unplaced = [...new Set([...mine.keys(), ...others.keys()])].map((id) =>
    hopFrom(id, mine.get(id) ?? null, others.get(id) ?? null),
  );
  return inOrder(unplaced, rootOf(request, own));
}

/** A recall takes back what was told: it is no hop of its own. */
const isTelling = ({ kind }: { kind: string }) => kind !== 'RECALL';

/** The own notices by which others were told. */
export const tellingsSent = ({ notices }: RightsCase): OwnNotice[] =>
  notices.nodes.filter((notice) => notice.direction === 'SENT' && isTelling(notice));

/** Of several revisions, and of the sender's and the recipient's copy, the one that says most. */
export function newestPerHop<Row extends Facts>(rows: readonly Row[]): Map<string, Row> {
  const newest = new Map<string, Row>();
  for (const row of rows) {
    const id = `${row.sender.id}→${row.recipient.id}`;
    const known = newest.get(id);
    if (!known || row.revision > known.revision || (row.revision === known.revision && saysMore(row, known)))
      newest.set(id, row);
  }
  return newest;
}

const saysMore = (row: Facts, known: Facts) =>
  (row.answeredAt !== null && known.answeredAt === null) ||
  (row.answerDueOn !== null && known.answerDueOn === null);

function hopFrom(id: string, mine: OwnNotice | null, other: Copy | null): Hop {
  const facts: Facts = (mine ?? other)!;
  const { kind, state, groundInWords, sender, recipient } = facts;
  return {
    id,
    from: sender.id,
    to: recipient.id,
    depth: 1,
    kind,
    state,
    since: facts.answeredAt ?? facts.acknowledgedAt ?? facts.deliveredAt ?? facts.queuedAt,
    answerDueOn: mine?.answerDueOn ?? other?.answerDueOn ?? null,
    groundInWords,
    isAwaited: isAwaited({ ...mine, state }),
    own: mine,
  };
}

/** Each after the one by which its sender was told; a hop whose way is not known comes last. */
function inOrder(hops: Hop[], root: string): Hop[] {
  const left = new Set(hops);
  const walk = (from: string, depth: number): Hop[] =>
    hops
      .filter((hop) => hop.from === from && left.delete(hop))
      .flatMap((hop) => [{ ...hop, depth }, ...walk(hop.to, depth + 1)]);
  const reached = walk(root, 1);
  return [...reached, ...[...left].flatMap((hop) => (left.delete(hop) ? [hop, ...walk(hop.to, 2)] : []))];
}

const WAITING = ['QUEUED', 'DELIVERED', 'ACKNOWLEDGED', 'UNREACHABLE'];

interface Awaited {
  state: string;
  recalledAt?: string | null;
  toldOtherwise?: object | null;
}

/** Whether an answer to a notice is still to come. */
export const isAwaited = ({ state, recalledAt, toldOtherwise }: Awaited): boolean =>
  WAITING.includes(state) && !recalledAt && !toldOtherwise;
