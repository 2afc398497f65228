/** Which regime a party may process under. */
import { refuse } from '../../../shared/errors.ts';
import type { Regime } from '../generated/graphql.ts';
import type { RegisterOf } from './register-of.ts';

/** DPA 2018 s.30: Part 3 governs only processing by a competent authority. */
export function mustBeItsRegime({ directory, party }: RegisterOf, regime: Regime): void {
  if (regime === 'UK_GDPR' || directory.party(party)?.competentAuthority) return;
  refuse(
    'BAD_USER_INPUT',
    `${party} is not a competent authority (DPA 2018 s.30): its regime is UK_GDPR, not PART_3.`,
  );
}
