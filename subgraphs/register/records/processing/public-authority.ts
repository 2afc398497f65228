/** Whether a party is a public authority (DPA 2018 s.7), as far as the directory says. */
import type { RegisterOf } from '../../kernel/register-of.ts';

/** Kinds that are none, or may be none: nothing is held against them. */
const OTHERS = ['VOLUNTARY', 'HEALTH_OR_VOLUNTARY', 'HOUSING', 'ADMINISTRATOR', 'OTHER'];

export function isPublicAuthority({ directory, party }: RegisterOf): boolean {
  const kind = directory.party(party)?.kind;
  return kind !== undefined && !OTHERS.includes(kind);
}
