/** The sign-in for all parties that have joined the demonstration, with the keys that the directory has for them. */
import { registerUrl } from '../environment.ts';
import type { Profile } from '../profiles.ts';
import type { State } from '../state.ts';
import { readIdentity } from '../tokens.ts';
import { startSignIn, type RunningSignIn } from './server.ts';
import { readStaff } from './staff.ts';

/** Starts it at the port in the state. */
export function startPartiesSignIn(state: State, profiles: Profile[]): Promise<RunningSignIn> {
  const parties = profiles
    .filter(({ joined }) => joined)
    .map(({ id, name }) => {
      const { issuer, tokens } = readIdentity(id);
      const consoleOrigin = new URL(registerUrl(state, id)).origin;
      return { id, name, issuer, key: tokens.privateJwk, consoleOrigin };
    });
  return startSignIn({ port: state.signInPort, parties, staff: readStaff() });
}
