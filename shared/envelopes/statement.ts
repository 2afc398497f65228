/** The originator's statement: proof of origin, unchanged at every hop. It holds no identity. */
import type { JWK } from 'jose';
import { refuse } from '../errors.ts';
import { isObject, signJson } from './jws.ts';
import type { Directory } from '../directory/reader.ts';
import { verifySigned } from './signature.ts';

export interface Statement {
  /** The originating party. */
  iss: string;
  /** The request or breach at the start of the chain; the same id at every hop. */
  cause: string;
  /** The kind of notice. */
  kind: string;
  /** Counts upward; set by the originator alone. */
  revision: number;
  /** When it was signed, in seconds since 1970 (RFC 7519 §2, NumericDate). */
  iat: number;
  /** What to do and why; never who the person is. */
  body: object;
}

/** Signs a statement as its originator: a compact JWS of type `statement+jws`. */
export function signStatement(statement: Statement, signingKey: JWK): Promise<string> {
  return signJson(statement, 'statement+jws', signingKey);
}

/**
 * The statement that its originator signed; SIGNATURE_INVALID or KEY_UNKNOWN otherwise. `receivedAt` is the earliest
 * proven time of receipt: a key revoked later does not void it.
 */
export async function verifyStatement(
  jws: string,
  directory: Directory,
  receivedAt: Date,
): Promise<Statement> {
  const { signer, payload } = await verifySigned(jws, 'statement+jws', { directory, receivedAt });
  const { cause, kind, revision, iat, body } = payload;
  if (
    typeof cause !== 'string' ||
    typeof kind !== 'string' ||
    typeof iat !== 'number' ||
    !isRevision(revision) ||
    !isObject(body)
  ) {
    return refuse('SIGNATURE_INVALID', 'A statement needs `cause`, `kind`, `revision`, `iat` and `body`.');
  }
  return { iss: signer, cause, kind, revision, iat, body };
}

function isRevision(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
