/** The demonstration's organisations as a federation under test takes them. */
import { readFileSync } from 'node:fs';
import { policyFileOf, readProfiles, type Profile } from '../../shared/demonstration/profiles.ts';
import type { Registers } from '../../shared/demonstration/seed-registers.ts';
import type { Federation, FederationOptions } from './federation.ts';

const profiles = readProfiles();

/** Ids of those that have joined. */
export const JOINED = profiles.filter((profile) => profile.joined).map(({ id }) => id);

const profileOf = ({ id, name, kind, competentAuthority, omaList, nation, contacts }: Profile) => ({
  id,
  name,
  kind,
  competentAuthority,
  omaList,
  nation,
  contacts,
});

/** What the directory says of them, and the policies of those that have one. */
export function demonstrationParties(): Pick<FederationOptions, 'notJoined' | 'profiles' | 'policies'> {
  const policies = JOINED.flatMap((party) => {
    const file = policyFileOf(party);
    return file ? [[party, JSON.parse(readFileSync(file, 'utf8')) as object] as const] : [];
  });
  return {
    notJoined: profiles.filter((profile) => !profile.joined).map(({ id }) => id),
    profiles: Object.fromEntries(profiles.map((profile) => [profile.id, profileOf(profile)])),
    policies: Object.fromEntries(policies),
  };
}

/** Where the seed writes, and in whose name. */
export function registersOf(federation: Federation): Registers {
  return {
    endpoints: Object.fromEntries(JOINED.map((party) => [party, federation.register(party).url])),
    token: (party, role, options) => federation.token(party, role, options),
  };
}

/** An organisation's name as people read it. */
export function nameOf(party: string): string {
  return profiles.find(({ id }) => id === party)?.name ?? party;
}
