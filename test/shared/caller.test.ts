/** Which tokens prove a caller, and what they prove: whose they are, and who signed them. */
import { UnsecuredJWT, exportJWK, generateKeyPair } from 'jose';
import { FEDERATION_AUDIENCE, registerAudience } from '../../shared/callers/caller.ts';
import { directoryOf } from '../../shared/directory/reader.ts';
import { thumbprint } from '../../shared/keys.ts';
import { exampleDocument, later, refused, tampered } from './example-parties.ts';
import {
  acme,
  beta,
  NOT_SIGNED,
  openIssuers,
  personToken,
  rawToken,
  unauthenticated,
  verify,
} from '../support/tokens.ts';

openIssuers();

describe("a person's token", () => {
  test('proves the party of its issuer, the person, the roles and the office', async () => {
    expect(await verify(await personToken({ roles: ['SIGNATORY', 'DPO'], office: 'SIRO' }))).toEqual({
      party: 'acme',
      person: 'p-17',
      roles: ['DPO', 'SIGNATORY'],
      office: 'SIRO',
      door: 'FEDERATION',
      expiresAt: later(300),
    });
  });

  test("for its own party's register comes through the own door", async () => {
    const caller = await verify(await personToken({ audience: registerAudience('acme') }));
    expect(caller).toMatchObject({ door: 'OWN', office: null });
  });

  test('for both doors counts as through a gateway', async () => {
    const audience = [registerAudience('acme'), FEDERATION_AUDIENCE];
    expect(await verify(await personToken({ audience }))).toMatchObject({ door: 'FEDERATION' });
  });

  test('may be signed with ES256, PS256 or RS256', async () => {
    for (const alg of ['ES256', 'PS256', 'RS256']) {
      const pair = await generateKeyPair(alg, { extractable: true });
      const issuer = {
        id: 'https://idp.example',
        keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'k', alg }],
      };
      const party = { ...acme.party, register: { ...acme.party.register!, issuer } };
      const key = { ...(await exportJWK(pair.privateKey)), kid: 'k', alg };
      const token = await personToken({ issuer: 'https://idp.example', key });
      const caller = await verify(token, { directory: directoryOf(exampleDocument([party])) });
      expect(caller.party).toBe('acme');
    }
  });

  test('proves nothing by a claim of its own: `party` is ignored', async () => {
    expect(await verify(await rawToken({ party: 'beta' }))).toMatchObject({ party: 'acme' });
  });

  test('unknown roles are dropped', async () => {
    expect((await verify(await personToken({ roles: ['KING', 'AUDITOR'] }))).roles).toEqual(['AUDITOR']);
  });

  test.each([[['KING']], [[]], [['REGISTER']]])('with no role but %j is refused', async (roles) => {
    expect(await refused(verify(await personToken({ roles })))).toEqual(
      unauthenticated(
        "The token's `roles` must list one of DPO, CASEWORKER, BREACH_COORDINATOR, SIGNATORY, AUDITOR, OPERATOR.",
      ),
    );
  });

  test.each([[[['DPO']]], ['DPO'], [{ 0: 'DPO' }], [[{ role: 'DPO' }]], [['dpo']], [['DPO ']]])(
    'roles of another shape are none: %j',
    async (roles) => {
      expect((await refused(verify(await rawToken({ roles })))).code).toBe('UNAUTHENTICATED');
    },
  );

  test('confirms the key with which the person signs, by its thumbprint or as it is (RFC 7800, RFC 9449)', async () => {
    const jkt = await thumbprint(beta.issuer.publicJwk);
    for (const cnf of [{ jkt }, { jwk: beta.issuer.publicJwk }, { jkt, jwk: beta.issuer.publicJwk }]) {
      expect(await verify(await rawToken({ cnf }))).toMatchObject({ confirmation: jkt });
    }
    expect(await verify(await personToken({ confirmation: jkt }))).toMatchObject({ confirmation: jkt });
  });

  test.each([
    ['nothing', null],
    ['no object', 'x'],
    ['neither', {}],
    ['no thumbprint', { jkt: 'abc' }],
    ['a list', { jkt: ['abc'] }],
    ['no key', { jwk: { kty: 'OKP' } }],
    ['a secret', { jwk: { kty: 'what', k: 'x' } }],
    ['two that differ', { jkt: 'A'.repeat(43), jwk: { kty: 'OKP', crv: 'Ed25519', x: 'AAAA' } }],
  ])('a `cnf` that holds %s is refused', async (_, cnf) => {
    expect(await refused(verify(await rawToken({ cnf })))).toEqual(
      unauthenticated("The token's claim `cnf` must hold a public key (`jwk`) or its thumbprint (`jkt`)."),
    );
  });

  test('never has the role REGISTER beside its own', async () => {
    expect((await verify(await personToken({ roles: ['REGISTER', 'DPO'] }))).roles).toEqual(['DPO']);
  });
});

describe('who signed', () => {
  test('an issuer that no party has is refused', async () => {
    const message = "No party of the directory has the token's issuer (`iss`).";
    expect(await refused(verify(await personToken({ issuer: 'https://elsewhere' })))).toEqual(
      unauthenticated(message),
    );
  });

  test("another party's issuer cannot sign for this one", async () => {
    expect(await refused(verify(await personToken({ key: beta.issuer.privateJwk })))).toEqual(NOT_SIGNED);
    const sameKid = { ...beta.issuer.privateJwk, kid: 'acme-issuer-1' };
    expect(await refused(verify(await personToken({ key: sameKid })))).toEqual(NOT_SIGNED);
  });

  test('one character changed in the signature is refused', async () => {
    const token = await personToken();
    expect(await refused(verify(tampered(token, token.length - 10)))).toEqual(NOT_SIGNED);
  });

  test('`alg: none` and HMAC are refused', async () => {
    const message = "The token's `alg` must be one of EdDSA, ES256, PS256, RS256.";
    const unsecured = new UnsecuredJWT({ sub: 'p', roles: ['DPO'] })
      .setIssuer('https://login.acme.example')
      .setAudience(FEDERATION_AUDIENCE)
      .encode();
    expect((await refused(verify(unsecured))).code).toBe('UNAUTHENTICATED');
    const secret = Buffer.from(acme.issuer.publicJwk.x ?? '', 'base64url');
    const hmac = await rawToken({}, { alg: 'HS256' }, secret);
    expect(await refused(verify(hmac))).toEqual(unauthenticated(message));
  });

  test.each([
    ['the public key as an HMAC secret', () => JSON.stringify(acme.issuer.publicJwk)],
    [
      'its PEM-like text',
      () => `-----BEGIN PUBLIC KEY-----\n${acme.issuer.publicJwk.x}\n-----END PUBLIC KEY-----`,
    ],
  ])('HS256 with %s is refused', async (_, text) => {
    const token = await rawToken({}, { alg: 'HS256' }, Buffer.from(text()));
    expect((await refused(verify(token))).code).toBe('UNAUTHENTICATED');
  });

  test.each(['../../beta-issuer-1', "' or 1=1 --", 'beta-issuer-1', '__proto__', ''])(
    'a `kid` of %j finds no other key',
    async (kid) => {
      const own = { ...beta.issuer.privateJwk };
      expect((await refused(verify(await rawToken({}, { kid }, own)))).code).toBe('UNAUTHENTICATED');
    },
  );

  test('a key that the token brings along is not looked at', async () => {
    const { publicJwk, privateJwk } = beta.issuer;
    const brought = [
      { jwk: publicJwk },
      { jku: 'https://elsewhere.example/jwks' },
      { x5u: 'https://elsewhere.example/cert' },
      { x5c: ['MIIB'] },
    ];
    for (const header of brought) {
      expect((await refused(verify(await rawToken({}, header, privateJwk)))).code).toBe('UNAUTHENTICATED');
      expect(await verify(await rawToken({}, header))).toMatchObject({ party: 'acme' });
    }
  });

  test('a `crit` of which nothing is known here is refused', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const [, payload, signature] = (await rawToken({})).split('.');
    const forged = `${part({ alg: 'EdDSA', kid: 'acme-issuer-1', crit: ['exp'], exp: 1 })}.${payload}.${signature}`;
    expect((await refused(verify(forged))).code).toBe('UNAUTHENTICATED');
  });

  test('the keys of a newer directory count at once', async () => {
    const changing = directoryOf(exampleDocument([acme.party]));
    const token = await personToken({ issuer: 'https://login.beta.example', key: beta.issuer.privateJwk });
    expect((await refused(verify(token, { directory: changing }))).code).toBe('UNAUTHENTICATED');
    changing.replace(exampleDocument([acme.party, beta.party], { version: 2 }));
    expect((await verify(token, { directory: changing })).party).toBe('beta');
  });
});
