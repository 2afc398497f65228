/** A strict reader of JSON and of compact JWS: canonical base64url, no duplicate keys, Ed25519 only. */
import { createPublicKey, verify } from 'node:crypto';

const UTF8 = new TextDecoder('utf-8', { fatal: true });
const TEXTS = /"(?:[^"\\]|\\.)*"/g;
const TOKENS = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

/** Parses JSON and refuses duplicate keys, for which two readers may see different values. */
export function parseStrict(bytes) {
  const text = decodeText(bytes);
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error('it is not JSON');
  }
  if (colonsIn(text) !== keysIn(value)) refuseDoubleKeys(text);
  return value;
}

/** How many keys are written in JSON that parses. */
function colonsIn(text) {
  return text.replace(TEXTS, '').split(':').length - 1;
}

function keysIn(value) {
  if (typeof value !== 'object' || value === null) return 0;
  const values = Object.values(value);
  return values.reduce((sum, one) => sum + keysIn(one), Array.isArray(value) ? 0 : values.length);
}

/** JSON that is an object. */
export function parseObject(bytes) {
  const value = parseStrict(bytes);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error('it is not a JSON object');
  return value;
}

function decodeText(bytes) {
  try {
    return UTF8.decode(bytes);
  } catch {
    throw new Error('it is not UTF-8');
  }
}

/** Names the first duplicate key: every text before a colon is a key of the innermost object. */
function refuseDoubleKeys(text) {
  const open = [];
  let last = '';
  for (const [token] of text.matchAll(TOKENS)) {
    if (token === '{' || token === '[') open.push(new Set());
    else if (token === '}' || token === ']') open.pop();
    else if (token === ':') {
      const key = last.includes('\\') ? JSON.parse(last) : last.slice(1, -1);
      if (open.at(-1).has(key)) throw new Error(`an object has the key ${JSON.stringify(key)} twice`);
      open.at(-1).add(key);
    }
    last = token;
  }
}

/** Decodes base64url and refuses all but its canonical form: several texts would decode to the same bytes. */
export function decodeBase64url(text) {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.toString('base64url') !== text) throw new Error('its base64url is not in canonical form');
  return bytes;
}

/** The header of a JWS, which may have these fields only. */
export function readHeader(encoded, typ, further = []) {
  const header = parseObject(decodeBase64url(encoded));
  const unknown = Object.keys(header).find((name) => !['alg', 'kid', 'typ', ...further].includes(name));
  if (unknown !== undefined) throw new Error(`its header has the unexpected field \`${unknown}\``);
  if (header.alg !== 'EdDSA') throw new Error(`its \`alg\` is ${String(header.alg)}, and must be EdDSA`);
  if (header.typ !== typ) throw new Error(`its \`typ\` is ${String(header.typ)}, and must be ${typ}`);
  if (typeof header.kid !== 'string') throw new Error('its header names no key (`kid`)');
  return header;
}

/** Splits a compact JWS; verifies nothing yet. */
export function readJws(jws, typ) {
  const [encodedHeader, encodedPayload, encodedSignature, ...more] = String(jws).split('.');
  if (encodedSignature === undefined || more.length > 0) throw new Error('it is not a compact JWS');
  return {
    header: readHeader(encodedHeader, typ),
    payload: parseObject(decodeBase64url(encodedPayload)),
    signed: `${encodedHeader}.${encodedPayload}`,
    signature: decodeBase64url(encodedSignature),
  };
}

/** Throws unless the key made that signature over these bytes. */
export function checkSignature({ signed, signature }, jwk) {
  if (jwk?.kty !== 'OKP' || jwk.crv !== 'Ed25519') throw new Error('the key is not an Ed25519 key');
  const { kty, crv, x } = jwk;
  const key = createPublicKey({ key: { kty, crv, x }, format: 'jwk' });
  if (!verify(null, Buffer.from(signed), key, signature))
    throw new Error('the signature does not verify with this key');
}
