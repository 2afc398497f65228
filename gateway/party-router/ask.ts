/** What a step asks of the registers: one field, of several parties. */
import type { FieldNode, VariableDefinitionNode } from 'graphql';
import type { Failure, OwnError } from './failure.ts';

/** What one register gave, or did not give, for one field. */
export interface Part {
  /** The party asked; several if one register answers for them together. */
  parties: readonly string[];
  /** Null once it has failed. */
  value: unknown;
  failure: Failure | null;
  errors: OwnError[];
}

export interface Ask {
  /** The response key in the requests, unique in the step. */
  alias: string;
  /** Under that alias. */
  field: FieldNode;
  /**
   * ENTITIES: a list of one Register for each party, which the field's representations name.
   * FIELD: one value, asked once of each endpoint.
   */
  kind: 'ENTITIES' | 'FIELD';
  parts: Part[];
  /** Variables that the router added, besides the representations. */
  added: AddedVariable[];
}

export interface AddedVariable {
  definition: VariableDefinitionNode;
  value: unknown;
}

/** The response key under which a Register is asked whose it is; the prefix keeps it apart from a caller's. */
export const OWN_PARTY = '_router_party';

export function emptyPart(parties: readonly string[]): Part {
  return { parties, value: null, failure: null, errors: [] };
}

/** A part that failed shows nothing: neither its value nor what the register said about it. */
export function fail(part: Part, failure: Failure): void {
  part.value = null;
  part.failure = failure;
  part.errors = [];
}

/** The variable that holds the representations of an ask; the prefix keeps it apart from a caller's. */
export function representationsVariable(alias: string): string {
  return alias === '_entities' ? 'representations' : `_router_${alias}`;
}
