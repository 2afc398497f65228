/** A register's contract: its schema as text, and the digest by which a gateway recognises it. */
import { print, type DocumentNode } from 'graphql';
import { sha256 } from './digest.ts';

/** The header of every answer of a register that carries the digest of its contract. */
export const CONTRACT_HEADER = 'x-register-contract';

/** Where a register serves its contract as text, on the origin of its endpoint. */
export const CONTRACT_PATH = '/contract';

/** The text of the contract: the printed SDL of the subgraph. */
export function printContract(sdl: DocumentNode): string {
  return print(sdl);
}

/** SHA-256 over the contract's text, base64url. */
export function contractDigest(contract: string): string {
  return sha256(contract);
}
