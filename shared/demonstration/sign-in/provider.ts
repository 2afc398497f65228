/** One party's OpenID provider: its client, the audiences of its tokens, and their claims. */
import { randomBytes } from 'node:crypto';
import type { JWK } from 'jose';
import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import { InvalidTarget } from 'oidc-provider/lib/helpers/errors.js';
import { Provider } from 'oidc-provider/lib/provider.js';
import { FEDERATION_AUDIENCE, registerAudience } from '../../callers/caller.ts';
import { kidOf } from '../../keys.ts';
import type { Person } from './staff.ts';
import { memoryStore } from './store.ts';
import { messagePage } from './page.ts';

export interface SignInParty {
  id: string;
  name: string;
  /** The party's `iss` claim in the directory. */
  issuer: string;
  /** Signs the tokens: the private half of a key in the directory. */
  key: JWK;
  /** The origin of its console. */
  consoleOrigin: string;
}

/** The only client: each party's console. */
export const CLIENT_ID = 'register-console';

const ALGORITHM = 'EdDSA';
const TOKEN_SECONDS = 300;
const CODE_SECONDS = 60;
const INTERACTION_SECONDS = 3600;
const SESSION_SECONDS = 12 * 3600;

/** The name of a door as clients ask for it (RFC 8707). */
export const doorResource = (audience: string): string => `urn:register-federation:door:${audience}`;

/** The provider of a party, at `url`, with its own store and cookies. */
export function createProvider(url: string, party: SignInParty, people: Person[]): Provider {
  const provider = new Provider(url, {
    ...client(party),
    ...tokens(party, people),
    ...sessions(url),
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: (_ctx, resource) => doorOf(party, resource),
      },
    },
  });
  // No other page may read an answer, not even the discovery document.
  provider.use(async (ctx, next) => {
    await next();
    if (ctx.get('origin') !== party.consoleOrigin) ctx.remove('access-control-allow-origin');
  });
  return provider;
}

function client({ id, consoleOrigin }: SignInParty): Configuration {
  return {
    clients: [
      {
        client_id: CLIENT_ID,
        application_type: 'web',
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: [`${consoleOrigin}/console/${id}/signed-in`],
        id_token_signed_response_alg: ALGORITHM,
      },
    ],
    clientBasedCORS: (_ctx, origin) => origin === consoleOrigin,
    responseTypes: ['code'],
    pkce: { required: () => true },
    scopes: ['openid'],
    loadExistingGrant: grantFor,
    issueRefreshToken: () => true,
    rotateRefreshToken: true,
  };
}

/** Nobody is asked for consent: it is their own employer's console. */
async function grantFor({ oidc }: KoaContextWithOIDC) {
  const { provider, client, session } = oidc;
  if (!client || !session?.accountId) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid');
  await grant.save();
  return grant;
}

function tokens({ issuer, key }: SignInParty, people: Person[]): Configuration {
  const personOf = (id: string) => people.find(({ person }) => person === id);
  return {
    jwks: { keys: [{ ...key, use: 'sig', alg: ALGORITHM }] },
    enabledJWA: { idTokenSigningAlgValues: [ALGORITHM] },
    // For the console to show; a register reads the access token.
    claims: { openid: ['sub', 'title', 'roles', 'office'] },
    findAccount(_ctx, id) {
      const person = personOf(id);
      if (!person) return undefined;
      const { title, roles, office } = person;
      return { accountId: id, claims: () => ({ sub: id, title, roles, ...(office ? { office } : {}) }) };
    },
    formats: {
      customizers: {
        jwt(_ctx, token, { payload }) {
          const person = 'accountId' in token ? personOf(token.accountId) : undefined;
          // The `iss` is the issuer in the directory, not the address of this provider.
          Object.assign(payload, { iss: issuer, roles: person?.roles ?? [] });
          if (person?.office) Object.assign(payload, { office: person.office });
        },
      },
    },
  };
}

function sessions(url: string): Configuration {
  const { pathname } = new URL(url);
  const cookie = { httpOnly: true, sameSite: 'lax', signed: true } as const;
  return {
    adapter: memoryStore(),
    // Cookies are shared between ports, so each party has a path of its own.
    cookies: {
      keys: [randomBytes(32).toString('base64url')],
      long: { ...cookie, path: pathname },
      short: cookie,
    },
    interactions: { url: (_ctx, { uid }) => `${pathname}/interaction/${uid}` },
    ttl: {
      AccessToken: TOKEN_SECONDS,
      AuthorizationCode: CODE_SECONDS,
      IdToken: TOKEN_SECONDS,
      Interaction: INTERACTION_SECONDS,
      Grant: SESSION_SECONDS,
      RefreshToken: SESSION_SECONDS,
      Session: SESSION_SECONDS,
    },
    renderError(ctx, { error, error_description: description }) {
      ctx.type = 'html';
      ctx.body = messagePage(description ?? error);
    },
  };
}

function doorOf({ id, key }: SignInParty, resource: string) {
  const audience = [registerAudience(id), FEDERATION_AUDIENCE].find(
    (door) => doorResource(door) === resource,
  );
  if (audience === undefined) throw new InvalidTarget('There is no such door at this party.');
  return {
    scope: '',
    audience,
    accessTokenFormat: 'jwt' as const,
    accessTokenTTL: TOKEN_SECONDS,
    jwt: { sign: { alg: ALGORITHM, kid: kidOf(key) } as const },
  };
}
