/** What proves that a person made a write, and what does not. */
import { CompactSign, exportJWK, generateKeyPair, type JWK } from 'jose';
import {
  inputDigest,
  signProof,
  verifyProof,
  whatForbidsProof,
  type SignedWrite,
} from '../../shared/callers/proof.ts';
import { generateSigningKey, thumbprint, type KeyPair } from '../../shared/keys.ts';
import { later, NOW, tampered } from './example-parties.ts';

const WRITE: SignedWrite = {
  mutation: 'recordBreach',
  party: 'acme',
  person: 'p-17',
  commandId: 'c-1',
  inputDigest: inputDigest({ summary: 'x', commandId: 'c-1' }),
};

let client: KeyPair;
let jkt: string;
let proof: string;

beforeAll(async () => {
  client = await generateSigningKey('client');
  jkt = await thumbprint(client.publicJwk);
  proof = await signProof(WRITE, client.privateJwk, NOW);
});

/** A JWS with any content and header, by the client's key or another. */
function rawProof(
  header: Record<string, unknown> = {},
  key: JWK | Uint8Array = client.privateJwk,
): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify({ mutation: 'recordBreach' })))
    .setProtectedHeader({ alg: 'EdDSA', typ: 'proof+jwt', jwk: client.publicJwk, ...header })
    .sign(key);
}

describe('the signature', () => {
  test('by the key that the token confirms proves what it is over', async () => {
    const seconds = NOW.getTime() / 1000;
    expect(await verifyProof(proof, jkt)).toEqual({
      mutation: 'recordBreach',
      party: 'acme',
      aud: 'register:acme',
      sub: 'p-17',
      commandId: 'c-1',
      inputDigest: WRITE.inputDigest,
      iat: seconds,
      exp: seconds + 300,
    });
  });

  test('may be of P-256 (ES256)', async () => {
    const pair = await generateKeyPair('ES256', { extractable: true });
    const made = await signProof(WRITE, await exportJWK(pair.privateKey), NOW);
    expect(await verifyProof(made, await thumbprint(await exportJWK(pair.publicKey)))).toMatchObject({
      mutation: 'recordBreach',
    });
  });

  test('never carries the private key along', async () => {
    const [header = ''] = proof.split('.');
    const { jwk } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { jwk: object };
    expect(Object.keys(jwk).toSorted()).toEqual(['crv', 'kty', 'x']);
  });

  test('by another key is none, whichever key it brings', async () => {
    const other = await generateSigningKey('client');
    expect(await verifyProof(await signProof(WRITE, other.privateJwk, NOW), jkt)).toBeNull();
    expect(await verifyProof(await rawProof({}, other.privateJwk), jkt)).toBeNull();
  });

  test('one character changed is none', async () => {
    for (const at of [30, Math.floor(proof.length / 2), proof.length - 10])
      expect(await verifyProof(tampered(proof, at), jkt)).toBeNull();
  });

  test.each([
    ['of another type', { typ: 'JWT' }],
    ['without a type', { typ: undefined }],
    ['that brings no key', { jwk: undefined }],
    ['that names a key by address', { jwk: undefined, jku: 'https://elsewhere.example/jwks' }],
    ['whose key is a list', { jwk: [] }],
  ])('a JWS %s is none', async (_, header) => {
    expect(await verifyProof(await rawProof(header), jkt)).toBeNull();
  });

  test('`alg: none`, HMAC, RSA and a `crit` are none', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const [, payload, signature] = proof.split('.');
    const header = { typ: 'proof+jwt', jwk: client.publicJwk };
    expect(await verifyProof(`${part({ ...header, alg: 'none' })}.${payload}.`, jkt)).toBeNull();
    const crit = part({ ...header, alg: 'EdDSA', crit: ['exp'], exp: 1 });
    expect(await verifyProof(`${crit}.${payload}.${signature}`, jkt)).toBeNull();
    const secret = Buffer.from(client.publicJwk.x ?? '', 'base64url');
    expect(await verifyProof(await rawProof({ alg: 'HS256' }, secret), jkt)).toBeNull();
    const rsa = await generateKeyPair('RS256', { extractable: true });
    const jwk = await exportJWK(rsa.publicKey);
    const made = await rawProof({ alg: 'RS256', jwk }, await exportJWK(rsa.privateKey));
    expect(await verifyProof(made, await thumbprint(jwk))).toBeNull();
  });

  test('one that is longer than a proof can be is none', async () => {
    expect(await verifyProof(await rawProof({ more: 'x'.repeat(4096) }), jkt)).toBeNull();
    expect(await verifyProof(await rawProof({ more: 'x' }), jkt)).not.toBeNull();
  });

  test.each(['', 'x', 'a.b.c', '....'])('%j is none', async (text) => {
    expect(await verifyProof(text, jkt)).toBeNull();
  });
});

describe('what is proven', () => {
  const forbids = async (write: Partial<SignedWrite>, now = NOW, lifetimeSeconds?: number) => {
    const made = await signProof(WRITE, client.privateJwk, NOW, lifetimeSeconds);
    return whatForbidsProof((await verifyProof(made, jkt))!, { ...WRITE, ...write }, now);
  };

  test('fits the write that it is over', async () => {
    expect(await forbids({})).toBeNull();
  });

  test.each([
    [{ mutation: 'closeBreach' }, 'is for another mutation'],
    [{ party: 'beta' }, 'is for another party'],
    [{ person: 'p-18' }, "is by a person other than the token's `sub`"],
    [{ commandId: 'c-2' }, 'is for another commandId'],
    [{ inputDigest: inputDigest({ summary: 'y', commandId: 'c-1' }) }, 'is over another input'],
  ])('fits no other: %j', async (write, reason) => {
    expect(await forbids(write)).toBe(reason);
  });

  test('lasts five minutes, with 30 seconds for clocks that differ', async () => {
    expect(await forbids({}, later(329))).toBeNull();
    expect(await forbids({}, later(330))).toBe('has expired: sign again');
    expect(await forbids({}, later(-30))).toBeNull();
    expect(await forbids({}, later(-31))).toBe('is from the future');
    expect(await forbids({}, NOW, 301)).toBe('must live for 300 seconds at most');
    expect(await forbids({}, NOW, 0)).toBe('must live for 300 seconds at most');
  });

  test.each([{ iat: undefined }, { exp: undefined }, { iat: '1' }, { exp: null }])(
    'without its times is nothing: %j',
    async (times) => {
      const proven = { ...(await verifyProof(proof, jkt))!, ...times };
      expect(whatForbidsProof(proven, WRITE, NOW)).toBe('has no `iat` or no `exp`');
    },
  );
});

describe('the digest of an input', () => {
  const digest = inputDigest({ a: 1, b: ['x'], c: { d: null } });

  test('is of the canonical form: the order of fields does not count', () => {
    expect(inputDigest({ c: { d: null }, b: ['x'], a: 1 })).toBe(digest);
  });

  test('leaves the proof out, and what is undefined', () => {
    expect(inputDigest({ a: 1, b: ['x'], c: { d: null }, proof: 'p', e: undefined })).toBe(digest);
  });

  test('a null is not the same as nothing, nor a text as a number', () => {
    expect(inputDigest({ a: 1, b: ['x'], c: {} })).not.toBe(digest);
    expect(inputDigest({ a: '1', b: ['x'], c: { d: null } })).not.toBe(digest);
    expect(inputDigest({ a: 1, b: 'x', c: { d: null } })).not.toBe(digest);
  });

  test('can be computed by any client: it is this for this input', () => {
    expect(inputDigest({ commandId: 'c-1', summary: 'a laptop' })).toBe(
      'RYAvIiOHYVnIJJCd4V9a9ufCX_HPrgVfJ1m8iZSHM8Q',
    );
  });
});
