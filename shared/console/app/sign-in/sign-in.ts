/** Signs a person in: authorization code with PKCE. Tokens live in this page's memory, and nowhere else. */
import * as oauth from 'oauth4webapi';
import { findProvider, resourceOf, type Provider } from './provider.ts';
import { openSession, type Session } from './session.ts';
import type { Settings } from './settings.ts';

/** What must outlive the way to the provider and back; nothing in it is about a person. */
interface Started {
  verifier: string;
  state: string;
  nonce: string;
  /** Where the person was, below the console's base. */
  at: string;
}

const STARTED = 'console.sign-in';
const DOORS = ['own', 'federation'] as const;

const returnAddress = ({ base }: Settings) => `${window.location.origin}${base}/signed-in`;

/** The screen that is open, with what it shows; below the console's base. */
function whereIs({ base }: Settings): string {
  const { pathname, search } = window.location;
  return (pathname.slice(base.length) || '/') + search;
}

/** The person's session; null while the browser goes to the provider. */
export async function signIn(settings: Settings): Promise<Session | null> {
  const provider = await findProvider(settings);
  if (window.location.pathname === `${settings.base}/signed-in`) return finish(settings, provider);
  await begin(settings, provider, whereIs(settings));
  return null;
}

/** Sends the browser to the provider. With `otherPerson` it asks who it is, even if it knows somebody. */
async function begin(
  settings: Settings,
  { server, client }: Provider,
  at: string,
  otherPerson = false,
): Promise<void> {
  const started: Started = {
    verifier: oauth.generateRandomCodeVerifier(),
    state: oauth.generateRandomState(),
    nonce: oauth.generateRandomNonce(),
    at,
  };
  sessionStorage.setItem(STARTED, JSON.stringify(started));
  const address = new URL(server.authorization_endpoint ?? '');
  const parameters: [string, string][] = [
    ['client_id', client.client_id],
    ['response_type', 'code'],
    ['redirect_uri', returnAddress(settings)],
    ['scope', 'openid'],
    ['code_challenge', await oauth.calculatePKCECodeChallenge(started.verifier)],
    ['code_challenge_method', 'S256'],
    ['state', started.state],
    ['nonce', started.nonce],
    ...DOORS.map((door): [string, string] => ['resource', resourceOf(door, settings.party)]),
    ...(otherPerson ? [['prompt', 'login'] as [string, string]] : []),
  ];
  for (const [name, value] of parameters) address.searchParams.append(name, value);
  window.location.replace(address);
}

async function finish(settings: Settings, provider: Provider): Promise<Session | null> {
  const { server, client, options } = provider;
  const started = JSON.parse(sessionStorage.getItem(STARTED) ?? 'null') as Started | null;
  sessionStorage.removeItem(STARTED);
  if (!started) {
    await begin(settings, provider, '/');
    return null;
  }
  const answer = oauth.validateAuthResponse(server, client, new URL(window.location.href), started.state);
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.None(),
    answer,
    returnAddress(settings),
    started.verifier,
    { ...options, additionalParameters: { resource: resourceOf('own', settings.party) } },
  );
  const tokens = await oauth.processAuthorizationCodeResponse(server, client, response, {
    expectedNonce: started.nonce,
  });
  window.history.replaceState(null, '', settings.base + started.at);
  return openSession(settings, provider, tokens);
}

/** Lets another person sign in at this page. */
export async function changePerson(settings: Settings): Promise<void> {
  await begin(settings, await findProvider(settings), '/', true);
}

/** Signs in again, for the same screen: the provider knows the person still, or asks. */
export async function signInAgain(settings: Settings): Promise<void> {
  await begin(settings, await findProvider(settings), whereIs(settings));
}
