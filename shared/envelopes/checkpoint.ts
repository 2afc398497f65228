/** A checkpoint of a register's audit: its own signature over how far the chain had come. */
import { createHash } from 'node:crypto';
import type { JWK } from 'jose';
import type { Directory } from '../directory/reader.ts';
import { refuse } from '../errors.ts';
import { signJson } from './jws.ts';
import { verifySigned } from './signature.ts';

export interface Checkpoint {
  /** Counts upward from 1. */
  number: number;
  fromSequence: number;
  toSequence: number;
  /** The hash of the line `toSequence`, which rests on all lines before. */
  lastHash: string;
  /** `checkpointDigest` of the checkpoint before; of the first: 64 zeros. */
  previous: string;
  madeAt: Date;
}

/** What stands in the place of the digest before the first. */
export const FIRST_DIGEST = '0'.repeat(64);

/** SHA-256, hex, of a signed checkpoint: what the next one rests on, and what a time-stamping authority stamps. */
export const checkpointDigest = (jws: string): string => createHash('sha256').update(jws).digest('hex');

/** Signs it as its register: a compact JWS of type `checkpoint+jws`. */
export function signCheckpoint(party: string, checkpoint: Checkpoint, signingKey: JWK): Promise<string> {
  const madeAt = checkpoint.madeAt.toISOString();
  return signJson({ iss: party, ...checkpoint, madeAt }, 'checkpoint+jws', signingKey);
}

/** What the party signed, with a key that was good when it says that it was made; SIGNATURE_INVALID or KEY_UNKNOWN. */
export async function verifyCheckpoint(
  party: string,
  jws: string,
  directory: Directory,
): Promise<Checkpoint> {
  mustBeCanonical(jws);
  const madeAt = new Date(String(claimsOf(jws).madeAt));
  if (Number.isNaN(madeAt.getTime())) return refuse('SIGNATURE_INVALID', 'It does not say when it was made.');
  const { signer, payload } = await verifySigned(jws, 'checkpoint+jws', { directory, receivedAt: madeAt });
  if (signer !== party) return refuse('SIGNATURE_INVALID', `It is signed by ${signer}, not by ${party}.`);
  const { number, fromSequence, toSequence, lastHash, previous } = payload;
  return { number, fromSequence, toSequence, lastHash, previous, madeAt } as Checkpoint;
}

function claimsOf(jws: string): Record<string, unknown> {
  try {
    return JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString('utf8')) as never;
  } catch {
    return refuse('SIGNATURE_INVALID', 'It is not a compact JWS.');
  }
}

/** Base64url has texts that differ and decode alike: of those only one is taken. */
export function mustBeCanonical(jws: string): void {
  const isCanonical = jws
    .split('.')
    .every((part) => Buffer.from(part, 'base64url').toString('base64url') === part);
  if (!isCanonical) refuse('SIGNATURE_INVALID', 'It is not a compact JWS in canonical base64url.');
}
