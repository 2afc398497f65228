/** For whom a token counts, when, in which header, and what a register’s own token proves. */
import { FEDERATION_AUDIENCE, registerAudience, verifyToken } from '../../shared/callers/caller.ts';
import { directoryOf } from '../../shared/directory/reader.ts';
import { signRegisterToken } from '../../shared/callers/tokens.ts';
import { exampleDocument, later, NOW, refused, withKeys } from './example-parties.ts';
import {
  acme,
  beta,
  BOTH_DOORS,
  directory,
  NOT_SIGNED,
  openIssuers,
  personToken,
  rawToken,
  unauthenticated,
  verify,
} from '../support/tokens.ts';

openIssuers();

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
