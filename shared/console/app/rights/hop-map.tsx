/** The propagation map: where it began, who was told by whom, and what each answered. */
import { useMemo } from 'react';
import { useConsole, usePartyName } from '../graph/use-console.ts';
import PartyMap from '../map/map.tsx';
import type { MapEdge, MapNode } from '../map/shapes.ts';
import { useNow } from '../parts/moment.tsx';
import { Tag } from '../parts/tag.tsx';
import { useCase } from './case.ts';
import { dayLeft } from './day-left.ts';
import { isGood, rootOf, type Hop } from './hops.ts';
import { groundInWords, rightInWords, type Ground } from './wording.ts';

export default function HopMap({ hops }: { hops: Hop[] }) {
  const { request } = useCase();
  const { party: own } = useConsole().settings;
  const nameOf = usePartyName();
  const now = useNow();
  const root = rootOf(request, own);
  const nodes = useMemo((): MapNode[] => {
    const { refusalGrounds } = request;
    const titleOf = (party: string) => (party === own ? `${nameOf(party)} – us` : nameOf(party));
    const told = new Map(hops.map((hop) => [hop.to, hop]).toReversed() as [string, Hop][]);
    const others = [...told.values()].filter(({ to }) => to !== root);
    const senders = hops.map(({ from }) => from).filter((from) => from !== root && !told.has(from));
    return [
      {
        id: root,
        title: titleOf(root),
        content: beganIn(root === own, request.right),
        tone: root === own ? 'own' : 'plain',
      },
      ...[...new Set(senders)].map((id): MapNode => ({ id, title: titleOf(id), content: 'Passed it on' })),
      ...others.map((hop) => nodeOf(hop, titleOf(hop.to), hop.to === own, refusalGrounds, now)),
    ];
  }, [hops, request, own, root, nameOf, now]);
  const edges = useMemo(() => hops.map(edgeOf), [hops]);
  return <PartyMap label="Map: who told whom. The table below says the same." nodes={nodes} edges={edges} />;
}

const beganIn = (isOwn: boolean, right: string) =>
  `${rightInWords(right)} decided ${isOwn ? 'here' : 'there'}`;

function nodeOf(hop: Hop, title: string, isOwn: boolean, grounds: readonly Ground[], now: Date): MapNode {
  return {
    id: hop.to,
    title,
    tone: isOwn ? 'own' : toneOf(hop),
    content: (
      <>
        <Tag value={hop.state} />
        {hop.isAwaited && hop.answerDueOn && (
          <span className="rights-small">{dayLeft(hop.answerDueOn, now)} to answer</span>
        )}
        {hop.own?.recalledAt && <span className="rights-small">Taken back</span>}
        {hop.ground && <span className="rights-small">{groundInWords(hop.ground, grounds)}</span>}
      </>
    ),
  };
}

function toneOf(hop: Hop): MapNode['tone'] {
  if (hop.state === 'UNREACHABLE' || hop.state === 'REFUSED') return 'bad';
  if (hop.isAwaited) return 'waiting';
  return isGood(hop) ? 'good' : 'plain';
}

const edgeOf = (hop: Hop): MapEdge => ({
  id: hop.id,
  from: hop.from,
  to: hop.to,
  tone: hop.isAwaited ? 'waiting' : 'plain',
});
