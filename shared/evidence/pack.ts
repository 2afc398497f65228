/**
 * The evidence pack: one file that proves what one register did about one case, and what other parties signed.
 *
 * Lines of UTF-8, each ended by a line feed:
 * - one line for each part, as JSON; an agreement's version and an audit line are in canonical form (RFC 8785), since
 *   their digests are over exactly these bytes, and a JWS stays as it was signed;
 * - the manifest: the name of each part, its kind, offset, length, SHA-256, and two sums that locate one changed byte; the
 *   bytes of a part are its line with the line feed;
 * - a text in quotes, `header..signature`: a detached JWS (RFC 7515, appendix F) of type `evidence+jws` by the register
 *   over all bytes above, without the line feed before it. Its header marks the manifest in the same way.
 *
 * Readers compare bytes, never parsed values, and accept only canonical base64url. No part says who a data subject is, or
 * what people wrote about the case: of an answer in words it holds the SHA-256 alone.
 */
import { FlattenedSign, type JWK } from 'jose';
import { kidOf, SIGNATURE_ALGORITHM } from '../keys.ts';
import { markOf } from '../verifier/bytes.mjs';

export const PACK_FORMAT = 'evidence-pack/1';

/** One line of each of the first five; of the others as many as the case has. */
export type PartKind =
  | 'subject'
  | 'row'
  | 'obligations'
  | 'chain'
  | 'directory'
  | 'notice'
  | 'statement'
  | 'receipt'
  | 'answer'
  | 'withheld'
  | 'agreement'
  | 'signed'
  | 'audit';

export interface Part {
  /** Unique in the pack; the kind, of kinds that a pack has once. */
  name: string;
  kind: PartKind;
  /** JSON on one line. */
  text: string;
}

export function jsonPart(kind: PartKind, name: string, value: object): Part {
  return { kind, name, text: JSON.stringify(value) };
}

/** The file, signed. */
export async function writePack(parts: readonly Part[], signingKey: JWK): Promise<Buffer> {
  let at = 0;
  const lines = parts.map(({ text }) => Buffer.from(`${text}\n`));
  const listed = parts.map(({ name, kind }, index) => {
    const line = lines[index]!;
    at += line.length;
    return { name, kind, at: at - line.length, ...markOf(line) };
  });
  const manifest = Buffer.from(JSON.stringify({ parts: listed }));
  const pack = Buffer.concat([...lines, manifest]);
  const header = {
    alg: SIGNATURE_ALGORITHM,
    kid: kidOf(signingKey),
    typ: 'evidence+jws',
    manifest: { at, ...markOf(manifest) },
  };
  const signed = await new FlattenedSign(pack).setProtectedHeader(header).sign(signingKey);
  return Buffer.concat([pack, Buffer.from(`\n"${signed.protected}..${signed.signature}"\n`)]);
}
