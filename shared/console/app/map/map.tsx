/** A map of parties and what goes between them: arranged by itself, reached by keyboard, never the only telling. */
import {
  Background,
  Controls,
  Handle,
  MarkerType,
  Position,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  type Edge,
  type NodeChange,
  type ReactFlowProps,
} from '@xyflow/react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import '@xyflow/react/dist/style.css';
import './map.css';
import { place, WIDTH } from './place.ts';
import { useIsNarrow, type MapEdge, type MapNode, type ShownNode } from './shapes.ts';

interface MapProps {
  /** What the map shows, for those who do not see it; the same is told in words near it. */
  label: string;
  nodes: MapNode[];
  edges: MapEdge[];
  onEdge?: (id: string) => void;
}

const LEAST_HEIGHT = 260;
const MOST_HEIGHT = 640;
const FIT = { padding: 0.08, maxZoom: 1 };

/** It cannot be changed, only looked at; and it leaves the wheel to the page. */
const STILL: ReactFlowProps<ShownNode> = {
  nodesDraggable: false,
  nodesConnectable: false,
  nodesFocusable: false,
  zoomOnScroll: false,
  preventScrolling: false,
  minZoom: 0.1,
  fitView: true,
  fitViewOptions: FIT,
};

export default function PartyMap(props: MapProps) {
  return (
    <ReactFlowProvider>
      <Drawn {...props} />
    </ReactFlowProvider>
  );
}

function Drawn({ label, nodes, edges, onEdge }: MapProps) {
  const isNarrow = useIsNarrow();
  const [heights, onNodesChange] = useHeights();
  const places = useMemo(() => place(nodes, edges, heights, isNarrow), [nodes, edges, heights, isNarrow]);
  const placed = useMemo(
    () => nodes.map((node) => shownNode(node, places.at.get(node.id)!, isNarrow)),
    [nodes, places, isNarrow],
  );
  const drawn = useMemo(() => edges.map((edge) => shownEdge(edge, nodes)), [edges, nodes]);
  const height = Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, places.height + 60));
  const { fitView } = useReactFlow();
  useEffect(() => {
    const frame = requestAnimationFrame(() => void fitView(FIT));
    return () => cancelAnimationFrame(frame);
  }, [places, fitView]);
  return (
    <div className="console-map" style={{ height }} role="region" aria-label={label}>
      <ReactFlow
        {...STILL}
        nodes={placed}
        edges={drawn}
        nodeTypes={NODE_TYPES}
        onNodesChange={onNodesChange}
        elementsSelectable={Boolean(onEdge)}
        edgesFocusable={Boolean(onEdge)}
        onEdgeClick={(_event, { id }) => onEdge?.(id)}
        // By keyboard an edge is selected, not clicked.
        onEdgesChange={(changes) => {
          for (const change of changes) if (change.type === 'select' && change.selected) onEdge?.(change.id);
        }}
      >
        <Background gap={24} color="#e5e6e7" />
        <Controls showInteractive={false} />
      </ReactFlow>
    </div>
  );
}

/** How high each party is with what is written in it: known once the browser has drawn them, and told by the map. */
function useHeights(): [ReadonlyMap<string, number>, (changes: NodeChange<ShownNode>[]) => void] {
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map());
  const onNodesChange = useCallback((changes: NodeChange<ShownNode>[]) => {
    const measured = changes.flatMap((change): [string, number][] =>
      change.type === 'dimensions' && change.dimensions ? [[change.id, change.dimensions.height]] : [],
    );
    if (measured.length === 0) return;
    setHeights((known) =>
      measured.every(([id, height]) => known.get(id) === height) ? known : new Map([...known, ...measured]),
    );
  }, []);
  return [heights, onNodesChange];
}

const shownNode = (node: MapNode, position: { x: number; y: number }, isNarrow: boolean): ShownNode => ({
  id: node.id,
  type: 'party',
  position,
  width: WIDTH,
  data: { node, isNarrow },
  ariaLabel: node.title,
});

/** One party, with where arrows come in and go out. */
function PartyNode({ data: { node, isNarrow } }: { data: ShownNode['data'] }) {
  return (
    <div className={`console-map__node console-map__node--${node.tone ?? 'plain'}`}>
      <Handle type="target" position={isNarrow ? Position.Top : Position.Left} isConnectable={false} />
      <strong>{node.title}</strong>
      {node.content && <div>{node.content}</div>}
      <Handle type="source" position={isNarrow ? Position.Bottom : Position.Right} isConnectable={false} />
    </div>
  );
}

const NODE_TYPES = { party: PartyNode };

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
