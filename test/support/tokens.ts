/** Tokens in tests: signed for people or made by hand, and verified against a directory of two parties. */
import { SignJWT, type JWK, type JWTPayload } from 'jose';
import {
  FEDERATION_AUDIENCE,
  registerAudience,
  verifyToken,
  type TokenRules,
} from '../../shared/callers/caller.ts';
import { directoryOf, type Directory } from '../../shared/directory/reader.ts';
import { signPersonToken, type PersonToken } from '../../shared/callers/tokens.ts';
import { exampleDocument, exampleParty, NOW, type ExampleParty } from '../shared/example-parties.ts';

export let acme: ExampleParty;
export let beta: ExampleParty;
export let directory: Directory;

/** Two parties whose issuers the directory knows. */
export function openIssuers(): void {
  beforeAll(async () => {
    [acme, beta] = await Promise.all([exampleParty('acme'), exampleParty('beta')]);
    directory = directoryOf(exampleDocument([acme.party, beta.party]));
  });
}

export const BOTH_DOORS = [FEDERATION_AUDIENCE, registerAudience('acme'), registerAudience('beta')];

export const verify = (token: string, more: Partial<TokenRules> = {}) =>
  verifyToken(`Bearer ${token}`, { directory, audiences: BOTH_DOORS, now: NOW, ...more });

export function personToken(more: Partial<PersonToken> = {}): Promise<string> {
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
export function rawToken(
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

export const unauthenticated = (message: string) => ({ code: 'UNAUTHENTICATED', message });

export const NOT_SIGNED = unauthenticated(
  "The token's signature does not verify with its issuer's keys in the directory.",
);
