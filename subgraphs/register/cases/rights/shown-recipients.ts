/** Recipients as the graph shows them, with what the directory says of how they might answer. */
import type { Right } from '../../generated/graphql.ts';
import type { PartyWithReasonRow } from '../../kernel/party-with-reason.ts';
import type { RegisterOf } from '../../kernel/register-of.ts';
import { mightRefuseWith } from './ground-choices.ts';
import type { PartyToTell } from './recipients.ts';

type Shown = Pick<PartyToTell, 'party' | 'why'> & Partial<PartyToTell>;

export function shownRecipient(
  { directory }: RegisterOf,
  right: Right,
  { party, why, term = null, excepted = null }: Shown,
): PartyWithReasonRow {
  const known = directory.party(party);
  return {
    party: { id: party },
    why,
    term,
    excepted,
    mightRefuseOn: known ? mightRefuseWith(known, right) : [],
  };
}
