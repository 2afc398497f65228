/** The map of who shares with whom: those who send to the own party on the left, those to whom it sends on the right. */
import { Suspense, useMemo } from 'react';
import { lazily } from '../graph/lazily.ts';
import { useConsole, usePartyName } from '../graph/use-console.ts';
import { useIsNarrow } from '../map/use-is-narrow.ts';
import { Legend } from './legend.tsx';
import { pairInWords, type Pair } from './pairs.ts';
import type { MapEdge, MapNode } from '../map/shapes.ts';

const PartyMap = lazily(() => import('../map/map.tsx'));

interface FlowMapProps {
  pairs: Pair[];
  /** Told the pair's id. */
  onPair: (id: string) => void;
}

export function FlowMap({ pairs, onPair }: FlowMapProps) {
  const { settings, parties } = useConsole();
  const nameOf = usePartyName();
  const isNarrow = useIsNarrow();
  const { nodes, edges } = useMemo(
    () => drawn(pairs, settings.party, nameOf),
    // Names are the same while the parties are.
    [pairs, parties, settings.party],
  );
  if (isNarrow)
    return <p className="govuk-body">The map needs a wider screen. The same stands in the table below.</p>;
  return (
    <>
      <Legend />
      <Suspense fallback={<p className="govuk-body">Drawing the map …</p>}>
        <PartyMap
          label="Map of data flows; the same stands in the table below"
          nodes={nodes}
          edges={edges}
          onEdge={onPair}
        />
      </Suspense>
    </>
  );
}

/** A party that both sends and receives stands on both sides: no arrow runs backwards. */
const SENDS = 'sends:';
const RECEIVES = 'receives:';

function drawn(pairs: Pair[], own: string, nameOf: (id: string) => string) {
  const senderOf = ({ from }: Pair) => (from === own ? own : SENDS + from);
  const recipientOf = ({ to }: Pair) => (to === own ? own : RECEIVES + to);
  const nodes = new Map<string, MapNode>();
  for (const pair of pairs) {
    nodes.set(senderOf(pair), nodeOf(pair.from, pair.from === own, 'sends', nameOf));
    nodes.set(recipientOf(pair), nodeOf(pair.to, pair.to === own, 'receives', nameOf));
  }
  const edges = pairs.map((pair): MapEdge => ({
    id: pair.id,
    from: senderOf(pair),
    to: recipientOf(pair),
    label: pairInWords(pair),
    tone: toneOf(pair),
  }));
  return { nodes: [...nodes].map(([id, node]) => ({ ...node, id })), edges };
}

function nodeOf(party: string, isOwn: boolean, does: string, nameOf: (id: string) => string): MapNode {
  return {
    id: party,
    title: nameOf(party),
    content: isOwn ? 'your organisation' : does,
    tone: isOwn ? 'own' : 'plain',
  };
}

function toneOf({ special, criminal }: Pair): NonNullable<MapEdge['tone']> {
  if (special > 0 && criminal > 0) return 'special-criminal';
  if (special > 0) return 'special';
  return criminal > 0 ? 'criminal' : 'plain';
}
