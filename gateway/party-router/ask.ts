/** What a step asks registers for: one field, of several parties. */
import type { FieldNode, VariableDefinitionNode } from 'graphql';
import type { Failure, OwnError } from './failure.ts';

/** One register's answer for one field, or why there is none. */
export interface Part {
  /** The party asked; several if one register answers for them together. */
  parties: readonly string[];
  /** Null if it failed. */
  value: unknown;
  failure: Failure | null;
  errors: OwnError[];
}

export interface Ask {
  /** The response key in the requests, unique in the step. */
  alias: string;
  /** The field, under that alias. */
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

/** The response key of a Register's own party; the prefix keeps it apart from a caller's keys. */
export const OWN_PARTY = '_router_party';

export function emptyPart(parties: readonly string[]): Part {
  return { parties, value: null, failure: null, errors: [] };
}

/** Marks a part as failed: it shows neither its value nor the errors that the register reported. */
export function fail(part: Part, failure: Failure): void {
  part.value = null;
  part.failure = failure;
  part.errors = [];
}

/** The variable that holds the representations of an ask; the prefix keeps it apart from a caller's variables. */
export function representationsVariable(alias: string): string {
  return alias === '_entities' ? 'representations' : `_router_${alias}`;
}
