/** What a map shows: parties, and lines between them; and whether the screen is wide enough for it. */
import type { Node } from '@xyflow/react';
import { useSyncExternalStore, type ReactNode } from 'react';

export interface MapNode {
  id: string;
  title: string;
  /** Below the title: a state in words. */
  content?: ReactNode;
  /** A class of map.css that adds a border, besides the words. */
  tone?: 'plain' | 'good' | 'waiting' | 'bad' | 'own';
}

export interface MapEdge {
  id: string;
  from: string;
  to: string;
  label?: string;
  tone?: 'plain' | 'special' | 'criminal' | 'special-criminal' | 'waiting';
}

export type ShownNode = Node<{ node: MapNode; isNarrow: boolean } & Record<string, unknown>>;

const NARROW = window.matchMedia('(max-width: 640px)');

function subscribe(onChange: () => void): () => void {
  NARROW.addEventListener('change', onChange);
  return () => NARROW.removeEventListener('change', onChange);
}

/** Whether the screen is as narrow as a telephone. */
export const useIsNarrow = (): boolean => useSyncExternalStore(subscribe, () => NARROW.matches);
