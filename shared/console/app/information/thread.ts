/** What the parts of one request share: the request itself, which side this party is on, and how an action is said. */
import { createContext, useContext } from 'react';
import type { InformationThreadQuery } from '../generated/information-own.ts';
import type { Document, Refusal } from '../graph/ask.ts';
import { useConsole } from '../graph/use-console.ts';
import { useWrite } from '../graph/use-graph.ts';
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
  say: (what: string) => void;
}

export const ThreadContext = createContext<ThreadState | null>(null);

export function useThread(): ThreadState {
  const state = useContext(ThreadContext);
  if (!state) throw new Error('A part stands outside its request.');
  return state;
}

interface Act<Input> {
  act: (input: Omit<Input, 'id'>) => Promise<boolean>;
  /** For the form. */
  form: { refusals: Refusal[]; isRunning: boolean };
}

/** A mutation on the request, and what is said once it is done. */
export function useAct<Result, Input extends { id: string; commandId?: string | null | undefined }>(
  document: Document<Result, { party: string; input: Input }>,
  said: string,
): Act<Input> {
  const { party } = useConsole().settings;
  const { request, say } = useThread();
  const { run, refusals, isRunning } = useWrite(document, () => say(said));
  const act = (input: Omit<Input, 'id'>) => run({ party, input: { ...input, id: request.id } as Input });
  return { act, form: { refusals, isRunning } };
}
