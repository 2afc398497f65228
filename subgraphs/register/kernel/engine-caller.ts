/** In whose name a register acts by itself, when no person and no other register asked. */
import type { Caller } from '../../../shared/callers/caller.ts';
import type { RegisterOf } from './register-of.ts';

const NEVER = new Date(8.64e15);

/** The register itself, as audit lines name it. */
export function engineOf({ party }: Pick<RegisterOf, 'party'>): Caller {
  return { party, person: 'register', roles: ['REGISTER'], office: null, door: 'OWN', expiresAt: NEVER };
}
