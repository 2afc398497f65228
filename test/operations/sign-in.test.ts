/** The demonstration's sign-in: a code with PKCE, a token for each door, and nothing for another's console. */
import * as oauth from 'oauth4webapi';
import {
  FEDERATION_AUDIENCE,
  registerAudience,
  ROLES,
  verifyToken,
  type Caller,
} from '../../shared/callers/caller.ts';
import { generateIdentity, type Identity } from '../../shared/demonstration/identity.ts';
import { readProfiles } from '../../shared/demonstration/profiles.ts';
import { readSeedData } from '../../shared/demonstration/seed-data.ts';
import { startSignIn, type RunningSignIn } from '../../shared/demonstration/sign-in/server.ts';
import { readStaff } from '../../shared/demonstration/sign-in/staff.ts';
import { personOf } from '../../shared/demonstration/tokens.ts';
import { directoryOf } from '../../shared/directory/reader.ts';
import { openCookieBrowser, type CookieBrowser } from '../support/cookie-browser.ts';
import { testParty } from '../support/directory.ts';

const PARTIES = ['met-police', 'probation'];
const CONSOLE = 'http://127.0.0.1:4999';
const REDIRECT = `${CONSOLE}/console/met-police/signed-in`;
const OWN_DOOR = 'urn:register-federation:door:register:met-police';
const FEDERATION_DOOR = 'urn:register-federation:door:federation';
const LOOPBACK = { [oauth.allowInsecureRequests]: true };
const client: oauth.Client = { client_id: 'register-console', id_token_signed_response_alg: 'EdDSA' };

const identities: Record<string, Identity> = {};
let signIn: RunningSignIn;
let server: oauth.AuthorizationServer;
let browser: CookieBrowser;
beforeAll(async () => {
  for (const id of PARTIES) identities[id] = await generateIdentity(id);
  const parties = PARTIES.map((id) => {
    const { issuer, tokens } = identities[id]!;
    return { id, name: `The ${id}`, issuer, key: tokens.privateJwk, consoleOrigin: CONSOLE };
  });
  signIn = await startSignIn({ port: 0, parties, staff: readStaff() });
  const issuer = new URL(`${signIn.url}/met-police`);
  server = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, LOOPBACK));
});
afterAll(() => signIn.close());
beforeEach(() => {
  browser = openCookieBrowser();
});

interface Asked {
  url: string;
  verifier: string;
}

/** What the console sends the browser to. */
async function asked(
  change: Record<string, string> = {},
  resources = [OWN_DOOR, FEDERATION_DOOR],
): Promise<Asked> {
  const verifier = oauth.generateRandomCodeVerifier();
  const parameters = new URLSearchParams({
    client_id: client.client_id,
    response_type: 'code',
    scope: 'openid',
    redirect_uri: REDIRECT,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...change,
  });
  for (const resource of resources) parameters.append('resource', resource);
  return { url: `${server.authorization_endpoint}?${parameters}`, verifier };
}

/** Chooses the person on the page that comes, and returns to the console. */
async function choose(url: string, person: string): Promise<string> {
  const page = await browser.follow(await browser.open(url));
  return browser.follow(await browser.open(page, { person }));
}

async function exchange(returned: string, verifier: string): Promise<Response> {
  const parameters = oauth.validateAuthResponse(server, client, new URL(returned));
  const options = { ...LOOPBACK, additionalParameters: { resource: OWN_DOOR } };
  return oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.None(),
    parameters,
    REDIRECT,
    verifier,
    options,
  );
}

async function refreshed(
  token: string | undefined,
  resource = FEDERATION_DOOR,
): Promise<oauth.TokenEndpointResponse> {
  const options = { ...LOOPBACK, additionalParameters: { resource } };
  const response = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), token ?? '', options);
  return oauth.processRefreshTokenResponse(server, client, response);
}

async function signedIn(
  person: string,
  change: Record<string, string> = {},
): Promise<oauth.TokenEndpointResponse> {
  const { url, verifier } = await asked(change);
  const response = await exchange(await choose(url, person), verifier);
  return oauth.processAuthorizationCodeResponse(server, client, response, { requireIdToken: true });
}

/** The caller as a register at the door takes it, in production. */
function callerAt(audience: string, { access_token: token }: oauth.TokenEndpointResponse): Promise<Caller> {
  const endpoint = 'http://127.0.0.1:1/graphql';
  const parties = PARTIES.map((id) => testParty(id, { identity: identities[id]!, endpoint }));
  const dates = { issuedAt: '2020-01-01T00:00:00Z', expiresAt: '2099-01-01T00:00:00Z' };
  const directory = directoryOf({ version: 1, ...dates, parties });
  return verifyToken(`Bearer ${token}`, {
    directory,
    audiences: [audience],
    now: new Date(),
    mode: 'production',
  });
}

const ofPolice = registerAudience('met-police');

test('a person signs in with one click, and each token opens one door', async () => {
  const first = await signedIn('demonstration-signatory');
  const second = await refreshed(first.refresh_token);
  const who = {
    party: 'met-police',
    person: 'demonstration-signatory',
    roles: ['SIGNATORY'],
    office: 'COMMANDER',
  };
  expect(await callerAt(ofPolice, first)).toMatchObject({ ...who, door: 'OWN' });
  expect(await callerAt(FEDERATION_AUDIENCE, second)).toMatchObject({ ...who, door: 'FEDERATION' });
  await expect(callerAt(FEDERATION_AUDIENCE, first)).rejects.toThrow('another audience');
  await expect(callerAt(ofPolice, second)).rejects.toThrow('another audience');
  await expect(callerAt(registerAudience('probation'), first)).rejects.toThrow('another audience');
  expect([first.expires_in, second.expires_in]).toEqual([300, 300]);
  expect(oauth.getValidatedIdTokenClaims(first)).toMatchObject({ sub: who.person, title: 'Commander' });
});

test('a refresh token serves once; used again, it ends what came of it', async () => {
  const { refresh_token: first } = await signedIn('demonstration-dpo');
  const { refresh_token: second } = await refreshed(first);
  expect(second).not.toBe(first);
  await expect(refreshed(first)).rejects.toMatchObject({ error: 'invalid_grant' });
  await expect(refreshed(second)).rejects.toMatchObject({ error: 'invalid_grant' });
});

test('a reload signs in without a click, at this party alone', async () => {
  await signedIn('demonstration-auditor');
  const { url, verifier } = await asked();
  const response = await exchange(await browser.follow(await browser.open(url)), verifier);
  const again = await oauth.processAuthorizationCodeResponse(server, client, response);
  expect(await callerAt(ofPolice, again)).toMatchObject({
    person: 'demonstration-auditor',
    roles: ['AUDITOR'],
  });
  const elsewhere = url.replaceAll('met-police', 'probation');
  expect(await browser.follow(await browser.open(elsewhere))).toContain(
    `${signIn.url}/probation/interaction/`,
  );
});

test('another person can be chosen, which ends what the first one had', async () => {
  const first = await signedIn('demonstration-dpo');
  const second = await signedIn('demonstration-caseworker', { prompt: 'login' });
  expect(await callerAt(ofPolice, second)).toMatchObject({ roles: ['CASEWORKER'] });
  await expect(refreshed(first.refresh_token)).rejects.toMatchObject({ error: 'invalid_grant' });
  await refreshed(second.refresh_token);
});

test('a code is worth nothing without the verifier of whoever asked for it, and none is given without a challenge', async () => {
  const { url } = await asked();
  const response = await exchange(await choose(url, 'demonstration-dpo'), oauth.generateRandomCodeVerifier());
  await expect(oauth.processAuthorizationCodeResponse(server, client, response)).rejects.toMatchObject({
    error: 'invalid_grant',
  });
  const plain = await asked({ code_challenge: '', code_challenge_method: '' });
  const refused = new URL(await browser.follow(await browser.open(plain.url)));
  expect(refused.searchParams.get('error')).toBe('invalid_request');
  expect(refused.searchParams.get('code')).toBeNull();
});

test.each([
  ['another address', `${CONSOLE}/console/met-police/elsewhere`],
  ['another party’s console', `${CONSOLE}/console/probation/signed-in`],
  ['another site', 'https://attacker.example/console/met-police/signed-in'],
])('no code goes to %s', async (_where, redirect) => {
  const { url } = await asked({ redirect_uri: redirect });
  const response = await browser.open(url);
  expect([response.status, response.headers.get('location')]).toEqual([400, null]);
  expect(await response.text()).toContain('You cannot be signed in');
});

test('another party’s door is refused', async () => {
  const { url } = await asked({}, ['urn:register-federation:door:register:probation']);
  const refused = new URL(await browser.follow(await browser.open(url)));
  expect(refused.searchParams.get('error')).toBe('invalid_target');
});

test.each([
  [CONSOLE, CONSOLE],
  ['http://127.0.0.1:4998', null],
  ['https://attacker.example', null],
  ['null', null],
])('a page of %s may read the answers: %s', async (origin, allowed) => {
  const headers = { origin, 'access-control-request-method': 'POST' };
  for (const [url, init] of [
    [`${signIn.url}/met-police/.well-known/openid-configuration`, {}],
    [server.token_endpoint!, { method: 'OPTIONS' }],
    [server.token_endpoint!, { method: 'POST', body: new URLSearchParams({ client_id: client.client_id }) }],
  ] as const) {
    const response = await fetch(url, { ...init, headers });
    expect(response.headers.get('access-control-allow-origin')).toBe(allowed);
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
  }
});

describe('the page', () => {
  const staff = readStaff();
  const peopleOf = (party: string) => staff[party] ?? [];

  test('it offers each person by job, without a script, and says that it is a demonstration', async () => {
    const { url } = await asked();
    const page = await browser.open(await browser.follow(await browser.open(url)));
    const html = await page.text();
    for (const { person, title } of peopleOf('met-police'))
      expect(html).toMatch(new RegExp(`<button name="person" value="${person}"><strong>${title}</strong>`));
    expect(html).toContain('This is a demonstration.');
    expect(html).not.toMatch(/<script| on\w+=/i);
    const policy = page.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('script-src');
  });

  test('someone who does not work there cannot be chosen', async () => {
    const { url } = await asked();
    const page = await browser.follow(await browser.open(url));
    const response = await browser.open(page, { person: 'demonstration-chief-executive' });
    expect([response.status, response.headers.get('location')]).toEqual([200, null]);
    expect(await response.text()).toContain('Choose who you are');
  });

  test('a page of another browser is refused', async () => {
    const { url } = await asked();
    const page = await browser.follow(await browser.open(url));
    const response = await openCookieBrowser().open(page, { person: 'demonstration-dpo' });
    expect([response.status, response.headers.get('location')]).toEqual([400, null]);
  });
});

describe('the people', () => {
  const staff = readStaff();
  const joined = readProfiles().filter((profile) => profile.joined);

  test.each(joined)('at $id each role has someone, and pseudonyms differ', ({ id }) => {
    const people = staff[id] ?? [];
    expect(new Set(people.flatMap(({ roles }) => roles))).toEqual(new Set(ROLES));
    expect(new Set(people.map(({ person }) => person)).size).toBe(people.length);
    for (const { roles, office } of people) expect(office !== undefined).toBe(roles.includes('SIGNATORY'));
  });

  test('the auditors are those whom the seed lets in', () => {
    const auditors = Object.values(staff).flatMap((people) =>
      people.filter(({ roles }) => roles.includes('AUDITOR')),
    );
    expect(new Set(auditors.map(({ person }) => person))).toEqual(new Set([personOf('AUDITOR')]));
  });

  test('every office in which the demonstration’s agreements were signed has someone', () => {
    const offices = readSeedData().agreements.flatMap(({ signatures }) => signatures);
    for (const { party, office } of offices)
      expect(staff[party]?.map((person) => person.office)).toContain(office);
  });
});
