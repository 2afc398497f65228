/** One request as its screen reads it, and what its sections share. */
import { createContext, useContext } from 'react';
import type { RightsCaseQuery, RightsPersonQuery } from '../generated/rights-own.ts';

type NodeOf<Query extends { register: { rightsRequests: { nodes: unknown[] } | null } | null }> = NonNullable<
  NonNullable<Query['register']>['rightsRequests']
>['nodes'][number];

export type RightsCase = NodeOf<RightsCaseQuery>;
export type CasePerson = NodeOf<RightsPersonQuery>;
export type OwnNotice = RightsCase['notices']['nodes'][number];

interface CaseState {
  request: RightsCase;
  /** Null while it is not shown, or not read yet. */
  person: CasePerson | null;
  /** Whether the roles of the person let them act on requests; the register decides. */
  mayAct: boolean;
}

export const CaseContext = createContext<CaseState | null>(null);

export function useCase(): CaseState {
  const state = useContext(CaseContext);
  if (!state) throw new Error('A section stands outside its case.');
  return state;
}
