/** Key pairs of a party as JWKs (RFC 7517, RFC 8037): Ed25519 for signatures, X25519 for encryption. */
import { readFileSync } from 'node:fs';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';

/** The algorithm of every signature that a register makes (RFC 8037 §3.1). */
export const SIGNATURE_ALGORITHM = 'EdDSA';

/** How content is encrypted to a party (RFC 7518 §4.6 and §5.3). */
export const ENCRYPTION_ALGORITHM = 'ECDH-ES+A256KW';
export const CONTENT_ENCRYPTION = 'A256GCM';

/** Both halves carry the `kid`. Only the public one ever leaves the party. */
export interface KeyPair {
  publicJwk: JWK;
  privateJwk: JWK;
}

/** A pair for signatures: `use: sig` in the directory. */
export function generateSigningKey(kid: string): Promise<KeyPair> {
  return generatePair(kid, 'sig', SIGNATURE_ALGORITHM, 'Ed25519');
}

/** A pair for encryption to the party: `use: enc` in the directory. */
export function generateEncryptionKey(kid: string): Promise<KeyPair> {
  return generatePair(kid, 'enc', ENCRYPTION_ALGORITHM, 'X25519');
}

async function generatePair(kid: string, use: 'sig' | 'enc', alg: string, crv: string): Promise<KeyPair> {
  const pair = await generateKeyPair(alg, { crv, extractable: true });
  const described = { kid, use, alg };
  return {
    publicJwk: { ...(await exportJWK(pair.publicKey)), ...described },
    privateJwk: { ...(await exportJWK(pair.privateKey)), ...described },
  };
}

/** The SHA-256 thumbprint of a public key (RFC 7638), which people compare when they admit a key by hand. */
export function thumbprint(jwk: JWK): Promise<string> {
  return calculateJwkThumbprint(jwk, 'sha256');
}

/** A JWK given as JSON, or as the path of a file that holds it. */
export function loadJwk(source: string): JWK {
  const inline = source.trimStart().startsWith('{');
  const parsed = parseJson(inline ? source : readFileSync(source, 'utf8'));
  if (typeof parsed !== 'object' || parsed === null || !('kty' in parsed) || typeof parsed.kty !== 'string') {
    // The text is not quoted: it may be a private key.
    throw new Error(`${inline ? 'The inline JSON' : source} is not a JWK: it needs a \`kty\`.`);
  }
  return { ...parsed, kty: parsed.kty };
}

/** Public keys, each with a `kid` of its own, given as a JWK set in JSON or as the path of a file that holds it. */
export function loadJwkSet(source: string): JWK[] {
  const text = source.trimStart().startsWith('{') ? source : readFileSync(source, 'utf8');
  const { keys } = (parseJson(text) ?? {}) as { keys?: JWK[] };
  if (!Array.isArray(keys) || !keys.every((key) => key.kty && key.kid && key.d === undefined))
    throw new Error('This is not a set of public JWKs, each with a `kid`.');
  if (new Set(keys.map(({ kid }) => kid)).size < keys.length) throw new Error('Two keys have one `kid`.');
  return keys;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The `kid` of a key that signs or decrypts, by which others find its public half in the directory. */
export function kidOf(jwk: JWK): string {
  if (!jwk.kid) throw new Error('A key that signs or decrypts needs a `kid`.');
  return jwk.kid;
}
