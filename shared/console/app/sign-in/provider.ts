/** The party's identity provider, as OpenID Connect and OAuth 2.0 describe it (PKCE, RFC 7636; resources, RFC 8707). */
import * as oauth from 'oauth4webapi';
import type { Settings } from './settings.ts';

export type Door = 'own' | 'federation';

export interface Provider {
  server: oauth.AuthorizationServer;
  client: oauth.Client;
  options: { [oauth.allowInsecureRequests]?: boolean };
}

/** Plain HTTP is for a provider on this very machine. */
function optionsFor(address: URL): Provider['options'] {
  const isHere = address.protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(address.hostname);
  return isHere ? { [oauth.allowInsecureRequests]: true } : {};
}

/** Asks the provider where its endpoints are. */
export async function findProvider({ signIn, clientId }: Settings): Promise<Provider> {
  const issuer = new URL(signIn.replace(/\/\.well-known\/openid-configuration$/, ''));
  const options = optionsFor(issuer);
  const answer = await oauth.discoveryRequest(issuer, options);
  const server = await oauth.processDiscoveryResponse(issuer, answer);
  return { server, client: { client_id: clientId, token_endpoint_auth_method: 'none' }, options };
}

/** The resource for which a token is asked: one of the register's two doors. */
export function resourceOf(door: Door, party: string): string {
  const audience = door === 'own' ? `register:${party}` : 'federation';
  return `urn:register-federation:door:${audience}`;
}
