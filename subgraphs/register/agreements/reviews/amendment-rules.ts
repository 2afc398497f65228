/** When a new version may be proposed, who has declined one, and what may hang beneath an umbrella. */
import { inForceWith, isInForceBetween, isOf, signedOnBy, type Content, type Version } from '../rules.ts';
import type { History } from '../queries.ts';
import type { AgreementReviewRow, DeclineRow } from './entity.ts';

/** The refusals of a version that still count: a signatory that declined and then signed has changed its mind. */
export function standingDeclines<D extends Pick<DeclineRow, 'version' | 'partyId'>>(
  version: Version,
  { signatures }: Pick<History, 'signatures'>,
  declines: D[],
): D[] {
  return declines.filter(
    (decline) =>
      decline.version === version.version &&
      version.signatoryIds.includes(decline.partyId) &&
      signedOnBy(version, signatures, decline.partyId) === null,
  );
}

interface AmendmentFacts {
  reviews: Pick<AgreementReviewRow, 'version' | 'byId' | 'outcome'>[];
  declines: Pick<DeclineRow, 'version' | 'partyId'>[];
}

/**
 * Why no new version may be proposed; null: one may. It needs a formal review that asked for it, held by any signatory of
 * the newest version that two have signed, or of a later one. A text that was declined before any two had signed binds
 * nobody: it may be replaced without a review.
 */
export function whyMayNotAmend(history: History, { reviews, declines }: AmendmentFacts): string | null {
  const { versions, signatures } = history;
  const held = versions[0]!;
  const signers = (version: Version) => new Set(signatures.filter((one) => isOf(version, one)).map(partyOf));
  const agreed = versions.find((version) => signers(version).size >= 2) ?? null;
  const since = versions.filter(({ version }) => version >= (agreed?.version ?? 1));
  const isAsked = reviews.some(
    ({ outcome, version, byId }) =>
      outcome === 'AMEND' && since.some((one) => one.version === version && one.signatoryIds.includes(byId)),
  );
  if (isAsked || (agreed === null && standingDeclines(held, history, declines).length > 0)) return null;
  const { reference, terms, version } = agreed ?? held;
  const source = terms.amendment ? ` (${terms.amendment.source})` : '';
  const beneath =
    terms.amendment?.rule === 'SPECIFIC_SHARINGS'
      ? ' Programmes may be proposed beneath it at any time.'
      : '';
  return `${reference} is amended only after a formal review that asks for it${source}, and none of version ${version} has.${beneath}`;
}

const partyOf = ({ partyId }: { partyId: string }) => partyId;

/** Why a programme may not hang beneath an umbrella, by what is held of it; null: it may. */
export function whyNotBeneath(
  umbrella: History,
  { reference, signatoryIds }: Pick<Content, 'reference' | 'signatoryIds'>,
  today: string,
): string | null {
  const [held] = umbrella.versions;
  if (!held) return `This register does not hold the umbrella of ${reference}: propose and sign that first.`;
  const partners = inForceWith(umbrella, today).filter((other) => signatoryIds.includes(other));
  const version = umbrella.versions.find((one) =>
    partners.some((other) => isInForceBetween(one, umbrella, other, today)),
  );
  if (!version)
    return `${held.reference} is in force between ${held.party} and no other signatory of ${reference}.`;
  const strangers = signatoryIds.filter((id) => !version.signatoryIds.includes(id));
  if (strangers.length === 0) return null;
  return `${strangers.join(', ')} must be a signatory of ${held.reference} to sign ${reference} beneath it.`;
}
