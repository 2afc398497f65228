/** The propagation map: where it began, who was told by whom, and what each answered. */
import { useMemo } from 'react';
import { useConsole, usePartyName } from '../graph/use-console.ts';
import PartyMap from '../map/map.tsx';
import type { MapEdge, MapNode } from '../map/shapes.ts';
import { DayLeft } from '../parts/moment.tsx';
import { Tag } from '../parts/tag.tsx';
import { Hint } from '../parts/text.tsx';
import { sentence, words } from '../parts/words.ts';
import { useCase } from './case.ts';
import { rootOf, type Hop } from './hops.ts';

export default function HopMap({ hops }: { hops: Hop[] }) {
  const { request } = useCase();
  const { settings, parties } = useConsole();
  const nameOf = usePartyName();
  const own = settings.party;
  const nodes = useMemo((): MapNode[] => {
    const root = rootOf(request, own);
    const nodeOf = (id: string, content: MapNode['content'], tone: MapNode['tone'] = 'plain'): MapNode => ({
      id,
      title: id === own ? `${nameOf(id)} – us` : nameOf(id),
      content,
      tone: id === own ? 'own' : tone,
    });
    const told = new Map(hops.map((hop) => [hop.to, hop] as const).toReversed());
    const senders = new Set(hops.map(({ from }) => from).filter((from) => from !== root && !told.has(from)));
    return [
      nodeOf(root, `${words(request.right)} decided ${root === own ? 'here' : 'there'}`),
      ...[...senders].map((id) => nodeOf(id, 'Passed it on')),
      ...[...told.values()]
        .filter(({ to }) => to !== root)
        .map((hop) => nodeOf(hop.to, <Answered hop={hop} />, toneOf(hop))),
    ];
    // Names are the same while the parties are.
  }, [hops, request, own, parties]);
  const edges = useMemo(() => hops.map(edgeOf), [hops]);
  return <PartyMap label="Map: who told whom. The table below says the same." nodes={nodes} edges={edges} />;
}

function Answered({ hop }: { hop: Hop }) {
  return (
    <>
      <Tag value={hop.state} />
      {hop.isAwaited && hop.answerDueOn && (
        <Hint>
          <DayLeft on={hop.answerDueOn} /> to answer
        </Hint>
      )}
      {hop.own?.recalledAt && <Hint>Taken back</Hint>}
      {hop.groundInWords && <Hint>{sentence(hop.groundInWords)}</Hint>}
    </>
  );
}

function toneOf({ state, isAwaited }: Hop): MapNode['tone'] {
  if (state === 'UNREACHABLE' || state === 'REFUSED') return 'bad';
  if (isAwaited) return 'waiting';
  return state === 'DONE' || state === 'NOT_HELD' ? 'good' : 'plain';
}

const edgeOf = ({ id, from, to, isAwaited }: Hop): MapEdge => ({
  id,
  from,
  to,
  tone: isAwaited ? 'waiting' : 'plain',
});
