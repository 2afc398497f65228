/** Persisted operations: if its operator lists operations, people may send those and no others. */
import { readFileSync } from 'node:fs';
import type { Caller } from '../../shared/callers/caller.ts';
import { sha256 } from '../../shared/digest.ts';
import { refusal } from '../../shared/errors.ts';
import { withStatus } from '../../shared/refused-request.ts';

/** The documents that are allowed, by the SHA-256 of their text in hexadecimal. */
export type PersistedOperations = ReadonlyMap<string, string>;

const hashOf = (text: string) => sha256(text, 'hex');

/** Reads a JSON list of documents. */
export function readPersistedOperations(file: string): PersistedOperations {
  const documents: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(documents) || !documents.every((text) => typeof text === 'string'))
    throw new Error('PERSISTED_OPERATIONS must be the path of a JSON list of GraphQL documents.');
  return new Map((documents as string[]).map((text) => [hashOf(text), text]));
}

/** Refuses a text that is not listed, before it is parsed. An unlisted hash is refused by the lookup in `cacheOf`. */
export function checkPersisted(
  operations: PersistedOperations | null,
  body: unknown,
  caller: Caller | null,
): void {
  // A register sends documents of its own, which may change with its program.
  if (!operations || caller?.roles.includes('REGISTER')) return;
  const query = (body as { query?: unknown } | null)?.query;
  if (typeof query !== 'string' || operations.has(hashOf(query))) return;
  const why = 'This gateway accepts only the operations that its operator has listed.';
  throw withStatus(refusal('BAD_USER_INPUT', why));
}

/** The GraphQL server's lookup of hashes: it has what the file lists, and callers cannot add to it. */
export function cacheOf(operations: PersistedOperations) {
  return {
    get: async (key: string) => operations.get(key.replace(/^apq:/, '')),
    set: async () => {},
    delete: async () => {},
  };
}
