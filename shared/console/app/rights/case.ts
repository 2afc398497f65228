/** One request as its screen reads it, and what its sections share. */
import { createContext, useContext } from 'react';
import {
  RightsCaseDocument,
  RightsPersonDocument,
  type RightsCaseQuery,
  type RightsPersonQuery,
} from '../generated/rights-own.ts';
import type { Document, Refusal } from '../graph/ask.ts';
import { useConsole } from '../graph/use-console.ts';
import { useOwn, useWrite, type Read } from '../graph/use-graph.ts';

type Nodes<Query extends { register: { rightsRequests: { nodes: unknown[] } | null } | null }> = NonNullable<
  NonNullable<Query['register']>['rightsRequests']
>['nodes'][number];

export type RightsCase = Nodes<RightsCaseQuery>;
export type CasePerson = Nodes<RightsPersonQuery>;
export type OwnNotice = RightsCase['notices']['nodes'][number];

export function useCaseRead(id: string): Read<RightsCaseQuery> {
  const { party } = useConsole().settings;
  return useOwn(RightsCaseDocument, { party, id });
}

/** Who the person is and all that may say so. Read while it is shown only: every such reading is in the audit. */
export function usePerson(id: string, when: boolean): Read<RightsPersonQuery> {
  const { party } = useConsole().settings;
  return useOwn(RightsPersonDocument, { party, id }, { when });
}

interface CaseState {
  request: RightsCase;
  /** Null while it is not shown, or not read yet. */
  person: CasePerson | null;
  /** Says what an action has done, at the top of the page; nothing: it says nothing more. */
  say: (what: string) => void;
  /** Whether the roles of the person let them act on requests; the register decides. */
  mayAct: boolean;
  /** How many actions were done since the page opened. */
  done: number;
}

export const CaseContext = createContext<CaseState | null>(null);

export function useCase(): CaseState {
  const state = useContext(CaseContext);
  if (!state) throw new Error('A section stands outside its case.');
  return state;
}

export interface Act<Input> {
  act: (input: Input) => Promise<boolean>;
  /** For the form. */
  form: { refusals: Refusal[]; isRunning: boolean };
}

/** A mutation at the own register, and what is said once it is done. */
export function useAct<Result, Input extends { commandId?: string | null | undefined }>(
  document: Document<Result, { party: string; input: Input }>,
  said: string,
): Act<Input> {
  const { party } = useConsole().settings;
  const { say } = useCase();
  const { run, refusals, isRunning } = useWrite(document, () => say(said));
  const act = (input: Input) => {
    say('');
    return run({ party, input });
  };
  return { act, form: { refusals, isRunning } };
}
