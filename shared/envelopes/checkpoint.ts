/** A checkpoint of a register's audit: the register's signature over the chain up to a line. */
import type { JWK } from 'jose';
import type { Directory } from '../directory/reader.ts';
import { sha256 } from '../digest.ts';
import { refuse } from '../errors.ts';
import { signJson } from './jws.ts';
import { verifySigned } from './signature.ts';

export interface Checkpoint {
  /** Counts upward from 1. */
  number: number;
  fromSequence: number;
  toSequence: number;
  /** The hash of the line `toSequence`, which covers all lines before it. */
  lastHash: string;
  /** `checkpointDigest` of the checkpoint before; of the first: 64 zeros. */
  previous: string;
  madeAt: Date;
}

/** The `previous` of the first checkpoint. */
export const FIRST_DIGEST = '0'.repeat(64);

/** SHA-256, hex, of a signed checkpoint: the next one holds it, and a timestamping authority stamps it. */
export const checkpointDigest = (jws: string): string => sha256(jws, 'hex');

/** Signs it as its register: a compact JWS of type `checkpoint+jws`. */
export function signCheckpoint(party: string, checkpoint: Checkpoint, signingKey: JWK): Promise<string> {
  const madeAt = checkpoint.madeAt.toISOString();
  return signJson({ iss: party, ...checkpoint, madeAt }, 'checkpoint+jws', signingKey);
}

/** The party's checkpoint, if its key was valid at `madeAt`; SIGNATURE_INVALID or KEY_UNKNOWN otherwise. */
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

/** Several base64url texts can decode to the same bytes; only the canonical one is accepted. */
export function mustBeCanonical(jws: string): void {
  const isCanonical = jws
    .split('.')
    .every((part) => Buffer.from(part, 'base64url').toString('base64url') === part);
  if (!isCanonical) refuse('SIGNATURE_INVALID', 'It is not a compact JWS in canonical base64url.');
}
