/** One step of a query plan at the router: what its root fields are prepared from, and what they become. */
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

/** A root field on its way: what to ask, and then what it becomes. */
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

/** A party that the directory has; UNKNOWN_PARTY otherwise. */
export function knownParty(directory: Parties, id: string): DirectoryParty {
  return directory.party(id) ?? refuse('UNKNOWN_PARTY', `The directory has no party \`${id}\`.`);
}

export function joinedParties(directory: Parties): string[] {
  return directory
    .parties()
    .filter(({ register }) => register !== null)
    .map(({ id }) => id);
}
