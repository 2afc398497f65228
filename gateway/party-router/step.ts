/** One step of a query plan, and the root fields that the router prepares from it. */
import type { GraphQLFormattedError, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { DirectoryParty } from '../../shared/directory/document.ts';
import type { Directory } from '../../shared/directory/reader.ts';
import { refuse } from '../../shared/errors.ts';
import type { Ask } from './ask.ts';
import type { Variables } from './operation.ts';

export type Parties = Pick<Directory, 'party' | 'parties' | 'onChange'>;

export interface Step {
  schema: GraphQLSchema;
  directory: Parties;
  operation: OperationDefinitionNode;
  /** As the caller sent them. */
  variables: Variables;
  /** As graphql-js reads them, with defaults. */
  coerced: Variables;
}

/** A prepared root field: what to ask registers for, and how to finish it from their answers. */
export interface RootField {
  key: string;
  /** Null if no register is asked. */
  ask: Ask | null;
  finish: () => Finished;
}

export interface Finished {
  value: unknown;
  errors: GraphQLFormattedError[];
}

/** A root field for which no register is asked. */
export function settled(key: string, value: unknown, ...errors: GraphQLFormattedError[]): RootField {
  return { key, ask: null, finish: () => ({ value, errors }) };
}

/** A party of the directory; UNKNOWN_PARTY otherwise. */
export function knownParty(directory: Parties, id: string): DirectoryParty {
  return directory.party(id) ?? refuse('UNKNOWN_PARTY', `The directory has no party \`${id}\`.`);
}

export function joinedParties(directory: Parties): string[] {
  return directory
    .parties()
    .filter(({ register }) => register !== null)
    .map(({ id }) => id);
}
