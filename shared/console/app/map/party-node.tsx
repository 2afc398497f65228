/** One party on the map, with where arrows come in and go out. */
import { Handle, Position } from '@xyflow/react';
import type { ShownNode } from './shapes.ts';

export function PartyNode({ data: { node, isNarrow } }: { data: ShownNode['data'] }) {
  return (
    <div className={`console-map__node console-map__node--${node.tone ?? 'plain'}`}>
      <Handle type="target" position={isNarrow ? Position.Top : Position.Left} isConnectable={false} />
      <strong>{node.title}</strong>
      {node.content && <div>{node.content}</div>}
      <Handle type="source" position={isNarrow ? Position.Bottom : Position.Right} isConnectable={false} />
    </div>
  );
}

export const NODE_TYPES = { party: PartyNode };
