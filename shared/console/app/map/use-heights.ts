/** How high each party is with what is written in it. */
import type { NodeChange } from '@xyflow/react';
import { useCallback, useState } from 'react';
import type { ShownNode } from './shapes.ts';

/** Known once the browser has drawn them; given to the map, which hears of it. */
export function useHeights(): [ReadonlyMap<string, number>, (changes: NodeChange<ShownNode>[]) => void] {
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
