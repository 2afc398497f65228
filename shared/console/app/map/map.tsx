/** A map of parties and what goes between them: arranged by itself, reached by keyboard, never the only telling. */
import {
  Background,
  Controls,
  MarkerType,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  type Edge,
} from '@xyflow/react';
import { useEffect, useMemo } from 'react';
import '@xyflow/react/dist/style.css';
import './map.css';
import { NODE_TYPES } from './party-node.tsx';
import { place, WIDTH } from './place.ts';
import { useHeights } from './use-heights.ts';
import { useIsNarrow } from './use-is-narrow.ts';
import type { ShownNode, MapNode, MapEdge } from './shapes.ts';

interface MapProps {
  /** What the map shows, for those who do not see it; the same is told in words near it. */
  label: string;
  nodes: MapNode[];
  edges: MapEdge[];
  onEdge?: (id: string) => void;
  onNode?: (id: string) => void;
  /** Left out: as much as the parties need, within bounds. */
  height?: number;
}

const LEAST_HEIGHT = 260;
const MOST_HEIGHT = 640;
const FIT = { padding: 0.08, maxZoom: 1 };

export default function PartyMap(props: MapProps) {
  return (
    <ReactFlowProvider>
      <Drawn {...props} />
    </ReactFlowProvider>
  );
}

function Drawn({ label, nodes, edges, onEdge, onNode, height }: MapProps) {
  const isNarrow = useIsNarrow();
  const [heights, onNodesChange] = useHeights();
  const places = useMemo(() => place(nodes, edges, heights, isNarrow), [nodes, edges, heights, isNarrow]);
  const placed = useMemo(
    () => nodes.map((node) => shownNode(node, places.at.get(node.id)!, isNarrow)),
    [nodes, places, isNarrow],
  );
  const drawn = useMemo(() => edges.map((edge) => shownEdge(edge, nodes)), [edges, nodes]);
  const needed = Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, places.height + 60));
  const { fitView } = useReactFlow();
  useEffect(() => {
    const frame = requestAnimationFrame(() => void fitView(FIT));
    return () => cancelAnimationFrame(frame);
  }, [places, fitView]);
  return (
    <div className="console-map" style={{ height: height ?? needed }} role="region" aria-label={label}>
      <ReactFlow
        nodes={placed}
        edges={drawn}
        nodeTypes={NODE_TYPES}
        onNodesChange={onNodesChange}
        fitView
        fitViewOptions={FIT}
        minZoom={0.1}
        nodesDraggable={false}
        nodesConnectable={false}
        zoomOnScroll={false}
        preventScrolling={false}
        elementsSelectable={Boolean(onEdge ?? onNode)}
        nodesFocusable={Boolean(onNode)}
        edgesFocusable={Boolean(onEdge)}
        onEdgeClick={(_event, { id }) => onEdge?.(id)}
        // By keyboard an edge is selected, not clicked.
        onEdgesChange={(changes) => {
          for (const change of changes) if (change.type === 'select' && change.selected) onEdge?.(change.id);
        }}
        onNodeClick={(_event, { id }) => onNode?.(id)}
        onSelectionChange={({ edges: [edge], nodes: [node] }) => {
          if (edge) onEdge?.(edge.id);
          if (node) onNode?.(node.id);
        }}
      >
        <Background gap={24} color="#e5e6e7" />
        <Controls showInteractive={false} />
      </ReactFlow>
    </div>
  );
}

const shownNode = (node: MapNode, position: { x: number; y: number }, isNarrow: boolean): ShownNode => ({
  id: node.id,
  type: 'party',
  position,
  width: WIDTH,
  data: { node, isNarrow },
  ariaLabel: node.title,
});

function shownEdge({ id, from, to, label, tone = 'plain' }: MapEdge, nodes: readonly MapNode[]): Edge {
  const titleOf = (party: string) => nodes.find((node) => node.id === party)?.title ?? party;
  const way = `From ${titleOf(from)} to ${titleOf(to)}`;
  return {
    id,
    source: from,
    target: to,
    label,
    className: `console-map__edge console-map__edge--${tone}`,
    markerEnd: { type: MarkerType.ArrowClosed, width: 18, height: 18, color: '#505a5f' },
    ariaLabel: label ? `${way}: ${label}` : way,
  };
}
