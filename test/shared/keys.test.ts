/** Keys: their kinds, their thumbprints, and where they are read from. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateEncryptionKey, generateSigningKey, kidOf, loadJwk, thumbprint } from '../../shared/keys.ts';

const folder = mkdtempSync(join(tmpdir(), 'keys-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a signing key is Ed25519, an encryption key X25519, and only the private half has a secret', async () => {
  const [signing, encryption] = await Promise.all([generateSigningKey('s-1'), generateEncryptionKey('e-1')]);
  expect(signing.publicJwk).toMatchObject({
    kty: 'OKP',
    crv: 'Ed25519',
    kid: 's-1',
    use: 'sig',
    alg: 'EdDSA',
  });
  expect(encryption.publicJwk).toMatchObject({ kty: 'OKP', crv: 'X25519', kid: 'e-1', use: 'enc' });
  for (const { publicJwk, privateJwk } of [signing, encryption]) {
    expect(publicJwk).not.toHaveProperty('d');
    expect(privateJwk).toMatchObject({ ...publicJwk, d: expect.any(String) });
  }
});

test('RFC 8037, Appendix A.3: the thumbprint is of the key alone, whatever its kid', async () => {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' };
  const expected = 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k';
  expect(await thumbprint(jwk)).toBe(expected);
  expect(await thumbprint({ ...jwk, kid: 'any', use: 'sig' })).toBe(expected);
});

test('a key is read from inline JSON and from a file', async () => {
  const { privateJwk } = await generateSigningKey('s-1');
  const path = join(folder, 'key.jwk');
  writeFileSync(path, JSON.stringify(privateJwk));
  expect(loadJwk(JSON.stringify(privateJwk))).toEqual(privateJwk);
  expect(loadJwk(path)).toEqual(privateJwk);
});

test('what is no JWK is refused without repeating it', () => {
  expect(() => loadJwk('{"d":"secret"}')).toThrow(/^The inline JSON is not a JWK: it needs a `kty`\.$/);
  expect(() => loadJwk('{"d":"secret"')).toThrow(/^The inline JSON is not a JWK: it needs a `kty`\.$/);
  const path = join(folder, 'no-key.jwk');
  writeFileSync(path, 'secret');
  expect(() => loadJwk(path)).toThrow(`${path} is not a JWK: it needs a \`kty\`.`);
});

test('a key without a kid cannot sign', () => {
  expect(() => kidOf({ kty: 'OKP' })).toThrow('A key that signs or decrypts needs a `kid`.');
});
