/** The grounds on which an organisation of a kind may refuse to do the same, shown to who decides before it is told. */
import type { DirectoryParty } from '../../../../shared/directory/document.ts';
import type { Regime, Right } from '../../generated/graphql.ts';
import { groundsFor } from './grounds.ts';

/** Grounds that only some kinds of body have; any other is anybody's. */
const ONLY_FOR: Readonly<Record<string, (kind: string) => boolean>> = {
  A17OfficialAuthority: (kind) => kind !== 'VOLUNTARY',
  A17PublicHealth: (kind) => ['NHS_BODY', 'HEALTH_OR_VOLUNTARY', 'LOCAL_AUTHORITY'].includes(kind),
};

/** These concern the person who asked, whom only the party that was asked knows. */
const ABOUT_THE_ASKING = /^A12(?!IdentityFailure)/;

type Recipient = Pick<DirectoryParty, 'kind' | 'competentAuthority'>;

/** Codes, each once. A competent authority may hold the data under either regime (DPA 2018 s.30). */
export function mightRefuseWith(recipient: Recipient, right: Right): string[] {
  const regimes: Regime[] = recipient.competentAuthority ? ['PART_3', 'UK_GDPR'] : ['UK_GDPR'];
  const codes = regimes.flatMap((regime) => groundsFor(right, regime).map(({ code }) => code));
  return [...new Set(codes)].filter(
    (code) => !ABOUT_THE_ASKING.test(code) && (ONLY_FOR[code]?.(recipient.kind) ?? true),
  );
}
