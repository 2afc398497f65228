/** What the parts of one request share: the request itself and which side this party is on. */
import { createContext, useContext } from 'react';
import type { InformationThreadQuery } from '../generated/information-own.ts';
import type { Clause } from './clause.ts';

type Register = NonNullable<InformationThreadQuery['register']>;
export type InformationRequest = NonNullable<Register['informationRequests']>['nodes'][number];
export type DutyOfRequest = NonNullable<Register['obligations']>['nodes'][number];

interface ThreadState {
  request: InformationRequest;
  duties: DutyOfRequest[];
  /** What the agreement says now; null: not read, or nothing. */
  clause: Clause | null;
  side: 'ASKER' | 'HOLDER';
  /** The other party's id. */
  other: string;
}

export const ThreadContext = createContext<ThreadState | null>(null);

export function useThread(): ThreadState {
  const state = useContext(ThreadContext);
  if (!state) throw new Error('A part stands outside its request.');
  return state;
}
