/** The tokens of the person who is signed in: one for each door, renewed before they end. */
import * as oauth from 'oauth4webapi';
import { resourceOf, type Door, type Provider } from './provider.ts';
import type { Settings } from './settings.ts';

export interface Person {
  /** A pseudonym. */
  id: string;
  roles: string[];
  /** The office of a signatory; null if the token names none. */
  office: string | null;
}

export interface Session {
  person: Person;
  /** A token for a door that lives for some seconds yet; rejects once the provider gives no more. */
  token(door: Door): Promise<string>;
}

interface Held {
  token: string;
  /** In milliseconds of this machine's clock. */
  endsAt: number;
}

/** A token is renewed this long before it ends. */
const MARGIN_MILLISECONDS = 20_000;

/** A session from the provider's first answer, which holds the token for the own door. */
export function openSession(
  settings: Settings,
  provider: Provider,
  first: oauth.TokenEndpointResponse,
): Session {
  const held = new Map<Door, Held>([['own', hold(first)]]);
  let refreshToken = first.refresh_token;
  // Refresh tokens are used once, so renewals wait for each other.
  let renewing: Promise<unknown> = Promise.resolve();

  const renew = async (door: Door): Promise<string> => {
    const known = held.get(door);
    if (known && isFresh(known)) return known.token;
    if (refreshToken === undefined) throw new SignedOut();
    const { server, client, options } = provider;
    const resource = resourceOf(door, settings.party);
    const response = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), refreshToken, {
      ...options,
      additionalParameters: { resource },
    });
    const tokens = await oauth.processRefreshTokenResponse(server, client, response).catch(() => {
      throw new SignedOut();
    });
    refreshToken = tokens.refresh_token ?? refreshToken;
    held.set(door, hold(tokens));
    return tokens.access_token;
  };

  return {
    person: personOf(first.access_token),
    async token(door) {
      const known = held.get(door);
      if (known && isFresh(known)) return known.token;
      const next = renewing.then(() => renew(door));
      renewing = next.catch(() => undefined);
      return next;
    },
  };
}

/** The provider gives no more tokens: the person signs in again. */
export class SignedOut extends Error {
  constructor() {
    super('You have been signed out.');
  }
}

const isFresh = ({ endsAt }: Held) => endsAt - Date.now() > MARGIN_MILLISECONDS;

function hold({ access_token: token, expires_in: seconds = 0 }: oauth.TokenEndpointResponse): Held {
  return { token, endsAt: Date.now() + seconds * 1000 };
}

/** What the page shows of the person. The register verifies the token; here it only chooses what to offer. */
function personOf(token: string): Person {
  const payload = token.split('.')[1] ?? '';
  const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
    letter.charCodeAt(0),
  );
  const claims = JSON.parse(new TextDecoder().decode(bytes)) as Partial<Record<string, unknown>>;
  return {
    id: String(claims.sub),
    roles: Array.isArray(claims.roles) ? claims.roles.map(String) : [],
    office: typeof claims.office === 'string' ? claims.office : null,
  };
}
