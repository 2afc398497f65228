/** Development tokens, in place of those of the parties' own identity providers. */
import type { JWK } from 'jose';
import { FEDERATION_AUDIENCE, registerAudience, ROLES, type Role } from '../callers/caller.ts';
import { signPersonToken } from '../callers/tokens.ts';
import { thumbprint } from '../keys.ts';
import { readJson } from '../machine/files.ts';
import type { Identity } from './identity.ts';
import { LAYOUT } from './layout.ts';
import { requireState } from './state.ts';

export interface TokenOptions {
  office?: string | undefined;
  /** For the gateway, or for the party's own register. @default 'federation' */
  door?: 'federation' | 'register';
  /** @default 60 */
  minutes?: number;
  /** The person's own key, private or public, with which they sign what they write. */
  key?: JWK | undefined;
}

/** The person who has the role at each party of the demonstration. */
export function personOf(role: Role): string {
  return `demonstration-${role.toLowerCase()}`;
}

/** A party's keys and secrets, as the demonstration keeps them. */
export function readIdentity(party: string): Identity {
  return readJson(LAYOUT.identity(party));
}

/** Whether the text is a role that a person can have. */
export function isRole(text: string): text is Role {
  return ROLES.some((role) => role === text);
}

/** A token of a person at a party, with one role. */
export async function signDevelopmentToken(
  party: string,
  role: Role,
  { office, door = 'federation', minutes = 60, key }: TokenOptions = {},
): Promise<string> {
  const parties = Object.keys(requireState().parties);
  if (!parties.includes(party))
    throw new Error(`No party ${party} has joined. These have: ${parties.join(', ')}.`);
  const { issuer, tokens } = readIdentity(party);
  return await signPersonToken({
    issuer,
    key: tokens.privateJwk,
    person: personOf(role),
    roles: [role],
    office: office ?? null,
    audience: door === 'register' ? registerAudience(party) : FEDERATION_AUDIENCE,
    lifetimeSeconds: Math.round(minutes * 60),
    confirmation: key && (await thumbprint(key)),
    now: new Date(),
  });
}
