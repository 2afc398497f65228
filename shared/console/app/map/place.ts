/** Arranges parties by who tells whom: from left to right, or on a narrow screen from top to bottom. */
import { graphlib, layout } from '@dagrejs/dagre';
import type { MapEdge, MapNode } from './shapes.ts';

export const WIDTH = 230;
/** Until a party was measured. */
const HEIGHT = 92;
/** Of an edge's label, about: the label stands between the parties. */
const LETTER = 7;

export interface Places {
  /** The upper left corner of each party. */
  at: Map<string, { x: number; y: number }>;
  height: number;
}

export function place(
  nodes: readonly MapNode[],
  edges: readonly MapEdge[],
  heights: ReadonlyMap<string, number>,
  isNarrow: boolean,
): Places {
  const graph = new graphlib.Graph({ multigraph: true });
  const longest = Math.max(...edges.map(({ label = '' }) => label.length), 0);
  const gaps = isNarrow
    ? { nodesep: 24, ranksep: 56 }
    : { nodesep: 24, ranksep: longest > 0 ? Math.max(150, longest * LETTER + 50) : 100 };
  graph.setGraph({ rankdir: isNarrow ? 'TB' : 'LR', ...gaps });
  graph.setDefaultEdgeLabel(() => ({}));
  const heightOf = (id: string) => heights.get(id) ?? HEIGHT;
  for (const { id } of nodes) graph.setNode(id, { width: WIDTH, height: heightOf(id) });
  const known = new Set(nodes.map(({ id }) => id));
  for (const { id, from, to } of edges) if (known.has(from) && known.has(to)) graph.setEdge(from, to, {}, id);
  layout(graph);
  const corner = ({ id }: MapNode) => {
    const { x, y } = graph.node(id) as { x: number; y: number };
    return { x: x - WIDTH / 2, y: y - heightOf(id) / 2 };
  };
  const at = new Map(nodes.map((node) => [node.id, corner(node)]));
  return { at, height: (graph.graph() as { height?: number }).height ?? HEIGHT };
}
