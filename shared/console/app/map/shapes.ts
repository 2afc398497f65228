/** What a map shows: parties, and lines between them. */
import type { Node } from '@xyflow/react';
import type { ReactNode } from 'react';

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
