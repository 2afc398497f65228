/** Which tokens prove a caller, and what they prove. */
import { SignJWT, UnsecuredJWT, exportJWK, generateKeyPair, type JWK, type JWTPayload } from 'jose';
import {
  FEDERATION_AUDIENCE,
  registerAudience,
  verifyToken,
  type TokenRules,
} from '../../shared/callers/caller.ts';
import { directoryOf, type Directory } from '../../shared/directory/reader.ts';
import { signPersonToken, signRegisterToken, type PersonToken } from '../../shared/callers/tokens.ts';
import { thumbprint } from '../../shared/keys.ts';
import {
  exampleDocument,
  exampleParty,
  later,
  NOW,
  refused,
  tampered,
  withKeys,
  type ExampleParty,
} from './example-parties.ts';

let acme: ExampleParty;
let beta: ExampleParty;
let directory: Directory;

beforeAll(async () => {
  [acme, beta] = await Promise.all([exampleParty('acme'), exampleParty('beta')]);
  directory = directoryOf(exampleDocument([acme.party, beta.party]));
});

const BOTH_DOORS = [FEDERATION_AUDIENCE, registerAudience('acme'), registerAudience('beta')];

const verify = (token: string, more: Partial<TokenRules> = {}) =>
  verifyToken(`Bearer ${token}`, { directory, audiences: BOTH_DOORS, now: NOW, ...more });

function personToken(more: Partial<PersonToken> = {}): Promise<string> {
  return signPersonToken({
    issuer: 'https://login.acme.example',
    key: acme.issuer.privateJwk,
    person: 'p-17',
    roles: ['DPO'],
    audience: FEDERATION_AUDIENCE,
    lifetimeSeconds: 300,
    now: NOW,
    ...more,
  });
}

/** A token with any claims and header, signed by acme's issuer or another key. */
function rawToken(
  claims: JWTPayload,
  header = {},
  key: JWK | Uint8Array = acme.issuer.privateJwk,
): Promise<string> {
  const seconds = NOW.getTime() / 1000;
  const usual = { iss: 'https://login.acme.example', sub: 'p-17', roles: ['DPO'], aud: FEDERATION_AUDIENCE };
  return new SignJWT({ ...usual, iat: seconds, exp: seconds + 300, ...claims })
    .setProtectedHeader({ alg: 'EdDSA', kid: 'acme-issuer-1', ...header })
    .sign(key);
}

const unauthenticated = (message: string) => ({ code: 'UNAUTHENTICATED', message });

const NOT_SIGNED = unauthenticated(
  "The token's signature does not verify with its issuer's keys in the directory.",
);

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

describe('for whom and when', () => {
  test('a token of another audience is refused', async () => {
    expect(await refused(verify(await personToken({ audience: 'payroll' })))).toEqual(
      unauthenticated('The token is for another audience than this door (`aud`).'),
    );
  });

  test("a token for the own door is refused where only the federation's counts", async () => {
    const token = await personToken({ audience: registerAudience('acme') });
    expect(await refused(verify(token, { audiences: [FEDERATION_AUDIENCE] }))).toEqual(
      unauthenticated('The token is for another audience than this door (`aud`).'),
    );
  });

  test("a token for another party's own door is refused", async () => {
    expect(await refused(verify(await personToken({ audience: registerAudience('beta') })))).toEqual(
      unauthenticated("The token is for another party's own door (`aud`)."),
    );
  });

  test('an expired one is refused, after 30 seconds for clocks that differ', async () => {
    const token = await personToken();
    expect(await verify(token, { now: later(329) })).toMatchObject({ person: 'p-17' });
    expect(await refused(verify(token, { now: later(330) }))).toEqual(
      unauthenticated('The token has expired: get a new one.'),
    );
  });

  test('one from the future is refused', async () => {
    const token = await personToken({ now: later(60) });
    expect(await refused(verify(token))).toEqual(
      unauthenticated("The token's claim `iat` is missing or not valid here."),
    );
  });

  test.each([
    ['production' as const, 300, 'five minutes'],
    ['demonstration' as const, 3600, 'one hour'],
  ])('in %s one that lives longer than %i seconds is refused', async (mode, seconds, longest) => {
    const good = await personToken({ lifetimeSeconds: seconds });
    expect(await verify(good, { mode })).toMatchObject({ party: 'acme' });
    const long = await personToken({ lifetimeSeconds: seconds + 1 });
    expect(await refused(verify(long, { mode }))).toEqual(
      unauthenticated(`The token lives longer than ${longest}.`),
    );
  });

  test('where nothing is said of the mode it is production', async () => {
    expect((await refused(verify(await personToken({ lifetimeSeconds: 301 })))).code).toBe('UNAUTHENTICATED');
  });

  test('a clock that is 30 seconds ahead or behind does no harm, one of 31 does', async () => {
    expect(await verify(await personToken({ now: later(30) }))).toMatchObject({ party: 'acme' });
    expect((await refused(verify(await personToken({ now: later(31) })))).code).toBe('UNAUTHENTICATED');
    const token = await personToken();
    expect(await verify(token, { now: later(329) })).toMatchObject({ party: 'acme' });
    expect((await refused(verify(token, { now: later(331) }))).code).toBe('UNAUTHENTICATED');
  });

  test('one that says it was issued long before it expires is no longer lived by that', async () => {
    const seconds = NOW.getTime() / 1000;
    const token = await rawToken({ iat: seconds - 100_000, exp: seconds + 100 });
    expect((await refused(verify(token))).code).toBe('UNAUTHENTICATED');
  });

  test.each(['exp', 'iat', 'sub', 'aud'])('one without `%s` is refused', async (claim) => {
    const message =
      claim === 'aud'
        ? 'The token is for another audience than this door (`aud`).'
        : `The token's claim \`${claim}\` is missing or not valid here.`;
    expect(await refused(verify(await rawToken({ [claim]: undefined })))).toEqual(unauthenticated(message));
  });

  test('one that names nobody is refused', async () => {
    expect(await refused(verify(await rawToken({ sub: '' })))).toEqual(
      unauthenticated("The token's claim `sub` must name the person."),
    );
  });
});

describe('the header', () => {
  test.each([undefined, '', 'Basic YTpi', 'Bearer'])('%j holds no token', async (authorization) => {
    const rules = { directory, audiences: BOTH_DOORS, now: NOW };
    expect(await refused(verifyToken(authorization, rules))).toEqual(
      unauthenticated('Send a token as `Authorization: Bearer <token>`.'),
    );
  });

  test('text that is no JWT, or one whose header or issuer is no text, is refused', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const [good, payload] = [part({ alg: 'EdDSA' }), part({ iss: 'https://login.acme.example' })];
    const tokens = [
      'abc',
      `${part({ alg: 'EdDSA', typ: 7 })}.${payload}.x`,
      `${part({ alg: 'EdDSA', kid: {} })}.${payload}.x`,
      `${part({ alg: [] })}.${payload}.x`,
      `${good}.${part({ iss: { toString: 1, valueOf: 1 } })}.x`,
      `${good}.${part({ iss: ['https://login.acme.example'] })}.x`,
      `${good}.bm90IEpTT04.x`,
    ];
    for (const token of tokens) {
      expect(await refused(verify(token))).toEqual(
        unauthenticated('The bearer token is not a JWT with an issuer (`iss`).'),
      );
    }
  });

  test('another type of JWT is refused', async () => {
    expect(await refused(verify(await rawToken({}, { typ: 'secevent+jwt' })))).toEqual(
      unauthenticated('A JWT of type secevent+jwt is not a token for this door.'),
    );
    expect(await verify(await rawToken({}, { typ: 'application/at+jwt' }))).toMatchObject({ party: 'acme' });
  });
});

describe("a register's own token", () => {
  const NO_KEY = unauthenticated('The directory gives this party no such signing key that is valid now.');

  test('proves the register of its party, through the way of the federation', async () => {
    expect(await verify(await signRegisterToken('acme', acme.signing.privateJwk, NOW))).toEqual({
      party: 'acme',
      person: 'acme',
      roles: ['REGISTER'],
      office: null,
      door: 'FEDERATION',
      expiresAt: later(60),
    });
  });

  test("another party's key does not sign it", async () => {
    expect(await refused(verify(await signRegisterToken('acme', beta.signing.privateJwk, NOW)))).toEqual(
      NO_KEY,
    );
    const sameKid = { ...beta.signing.privateJwk, kid: 'acme-sig-1' };
    expect(await refused(verify(await signRegisterToken('acme', sameKid, NOW)))).toEqual(NOT_SIGNED);
  });

  test("the key of a party's people does not sign it", async () => {
    const token = await rawToken({ iss: 'acme', roles: ['REGISTER'] }, { typ: 'register+jwt' });
    expect(await refused(verify(token))).toEqual(NO_KEY);
  });

  test('a revoked key does not sign it', async () => {
    const keys = acme.party.register!.keys.map((key) => ({ ...key, revokedAt: NOW.toISOString() }));
    const revoked = directoryOf(exampleDocument([withKeys(acme.party, keys)]));
    const token = await signRegisterToken('acme', acme.signing.privateJwk, NOW);
    expect(await refused(verify(token, { directory: revoked }))).toEqual(NO_KEY);
  });

  test('is not for an own door alone', async () => {
    const token = await signRegisterToken('acme', acme.signing.privateJwk, NOW);
    expect(await refused(verify(token, { audiences: [registerAudience('acme')] }))).toEqual(
      unauthenticated('The token is for another audience than this door (`aud`).'),
    );
  });

  test('of an unknown party is refused', async () => {
    expect(await refused(verify(await signRegisterToken('gamma', acme.signing.privateJwk, NOW)))).toEqual(
      NO_KEY,
    );
  });
});
