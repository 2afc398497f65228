/** The map of who shares with whom: those who send to the own party on the left, those to whom it sends on the right. */
import { Suspense, useMemo } from 'react';
import { lazily } from '../graph/lazily.ts';
import { useConsole, usePartyName } from '../graph/use-console.ts';
import { useIsNarrow, type MapEdge, type MapNode } from '../map/shapes.ts';
import { Body } from '../parts/text.tsx';
import type { Pair } from './pairs.tsx';

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
  const drawn = useMemo(
    () => mapOf(pairs, settings.party, nameOf),
    // Names are the same while the parties are.
    [pairs, parties, settings.party],
  );
  if (isNarrow) return <Body>The map needs a wider screen. The same stands in the table below.</Body>;
  return (
    <>
      <Legend />
      <Suspense fallback={<Body>Drawing the map …</Body>}>
        <PartyMap label="Map of data flows; the same stands in the table below" {...drawn} onEdge={onPair} />
      </Suspense>
    </>
  );
}

/** A party that both sends and receives stands on both sides: no arrow runs backwards. */
function mapOf(pairs: Pair[], own: string, nameOf: (id: string) => string) {
  const nodeOf = (party: string, does: 'sends' | 'receives'): MapNode =>
    party === own
      ? { id: own, title: nameOf(own), content: 'your organisation', tone: 'own' }
      : { id: `${does}:${party}`, title: nameOf(party), content: does };
  const nodes = new Map<string, MapNode>();
  const edges = pairs.map((pair): MapEdge => {
    const [from, to] = [nodeOf(pair.from, 'sends'), nodeOf(pair.to, 'receives')];
    nodes.set(from.id, from).set(to.id, to);
    return { id: pair.id, from: from.id, to: to.id, label: pairInWords(pair), tone: toneOf(pair) };
  });
  return { nodes: [...nodes.values()], edges };
}

function toneOf({ special, criminal }: Pair): MapEdge['tone'] {
  if (special && criminal) return 'special-criminal';
  return special ? 'special' : criminal ? 'criminal' : 'plain';
}

/** For example `3 flows: special, criminal`; the legend says what the words are short for. */
function pairInWords({ flows, special, criminal }: Pair): string {
  const marks = [special && 'special', criminal && 'criminal'].filter(Boolean).join(', ');
  const count = `${flows.length} ${flows.length === 1 ? 'flow' : 'flows'}`;
  return marks ? `${count}: ${marks}` : count;
}

const LINES = {
  plain: 'Ordinary data: a plain line',
  special: 'Special category data: long dashes',
  criminal: 'Criminal offence data: dots',
  both: 'Both: dashes and dots',
};

/** What the lines of the map mean: each pattern with its words, which stand on the map too. */
function Legend() {
  return (
    <>
      <Body>Choose a line, or “Show the basis” in the table, to see what is shared and why.</Body>
      <ul className="flows-legend">
        {Object.entries(LINES).map(([kind, text]) => (
          <li key={kind}>
            <span className={`flows-line flows-line--${kind}`} aria-hidden="true" /> {text}
          </li>
        ))}
      </ul>
    </>
  );
}
