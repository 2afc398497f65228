/** The digest by which a register says which schema it serves, and a gateway tells whether it knows it. */
import { createHash } from 'node:crypto';
import { print, type DocumentNode } from 'graphql';

/** The header of every answer of a register that carries the digest of its contract. */
export const CONTRACT_HEADER = 'x-register-contract';

/** Where a register serves its contract as text, on the origin of its endpoint. */
export const CONTRACT_PATH = '/contract';

/** The contract as the one text over which the digest is taken: the SDL of the subgraph, printed. */
export function printContract(sdl: DocumentNode): string {
  return print(sdl);
}

/** SHA-256 over the contract's text, base64url. */
export function contractDigest(contract: string): string {
  return createHash('sha256').update(contract, 'utf8').digest('base64url');
}
