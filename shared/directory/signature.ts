/** Signs a directory, and decides whether a reader may accept one. */
import { isDeepStrictEqual } from 'node:util';
import type { JWK } from 'jose';
import { readDirectoryDocument, type DirectoryDocument } from './document.ts';
import { whatForbidsKeys } from './succession.ts';
import { jwsHeader, signJson, verifyJson } from '../envelopes/jws.ts';
import { SIGNATURE_ALGORITHM } from '../keys.ts';

/** The document as the admission key publishes it: a compact JWS of type `directory+jwt`. */
export function signDirectory(document: DirectoryDocument, admissionPrivateJwk: JWK): Promise<string> {
  return signJson(document, 'directory+jwt', admissionPrivateJwk);
}

/**
 * The document under the signature, or an error whose message says why it is refused. If it equals `previous`, `previous`
 * itself is returned.
 */
export async function verifyDirectory(
  jws: string,
  admissionPublicJwk: JWK,
  { previous, now }: { previous?: DirectoryDocument; now: Date },
): Promise<DirectoryDocument> {
  const document = readDirectoryDocument(await verifiedContent(jws, admissionPublicJwk));
  if (previous && isDeepStrictEqual(document, previous)) return previous;
  const forbidden =
    whatForbidsVersion(document, previous) ??
    (Date.parse(document.expiresAt) <= now.getTime()
      ? `the directory expired at ${document.expiresAt}`
      : null) ??
    whatIsDuplicate(document) ??
    (previous ? await whatForbidsKeys(previous, document, now) : null);
  if (forbidden !== null) throw new Error(forbidden);
  return document;
}

async function verifiedContent(jws: string, admissionPublicJwk: JWK): Promise<unknown> {
  const header = jwsHeader(jws);
  if (header === null) throw new Error('the directory is not a compact JWS');
  if (header.alg !== SIGNATURE_ALGORITHM)
    throw new Error(`the directory's \`alg\` must be ${SIGNATURE_ALGORITHM}`);
  const content = await verifyJson(jws, 'directory+jwt', admissionPublicJwk);
  if (content === null)
    throw new Error('the directory is not signed by the admission key as a directory+jwt');
  return content;
}

function whatForbidsVersion(document: DirectoryDocument, previous?: DirectoryDocument): string | null {
  if (!previous || document.version > previous.version) return null;
  return document.version === previous.version
    ? `version ${document.version} was taken already, with other content`
    : `version ${document.version} is lower than ${previous.version}, which was taken already`;
}

function whatIsDuplicate({ parties }: DirectoryDocument): string | null {
  const joined = parties.flatMap(({ id, register }) => (register ? [{ id, ...register }] : []));
  const party = firstDuplicate(parties.map((one) => one.id));
  if (party !== undefined) return `party id ${party} appears twice`;
  const issuer = firstDuplicate(joined.map((one) => one.issuer.id));
  if (issuer !== undefined) return `issuer id ${issuer} appears twice`;
  for (const {
    id,
    keys,
    issuer: { keys: issuerKeys },
  } of joined) {
    const kid =
      firstDuplicate(keys.map((key) => key.kid)) ?? firstDuplicate(issuerKeys.map((key) => key.kid));
    if (kid !== undefined) return `${id}: kid ${kid} appears twice`;
  }
  return null;
}

function firstDuplicate(texts: (string | undefined)[]): string | undefined {
  const seen = new Set<string>();
  return texts.find((text) => text !== undefined && (seen.has(text) || !seen.add(text)));
}
