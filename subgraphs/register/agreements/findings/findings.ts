/** What is missing or contradictory in an agreement's terms: a table of checks, each of which reads the terms alone. */
import type { PartyPolicy } from '../policy.ts';
import type { RightTerm, Terms } from './terms.ts';

interface Finding {
  check: string;
  message: string;
  source: string | null;
}

type Found = Omit<Finding, 'check'>;

/** Which bases of Art. 6 and 9 make a condition of a right come true. */
const CONDITION_BASES: Record<string, string[]> = {
  CONSENT: ['6(1)(a)', '9(2)(a)'],
  CONTRACT: ['6(1)(b)'],
  LEGAL_OBLIGATION: ['6(1)(c)'],
  PUBLIC_TASK: ['6(1)(e)'],
  LEGITIMATE_INTERESTS: ['6(1)(f)'],
};

/** Bases without which a right cannot arise (Art. 20(1)(a), Art. 21(1)). */
const RIGHT_BASES: Partial<Record<RightTerm['right'], string[]>> = {
  PORTABILITY: ['6(1)(a)', '6(1)(b)', '9(2)(a)'],
  OBJECTION: ['6(1)(e)', '6(1)(f)'],
};

const CHECKS: Record<string, (terms: Terms, policy: PartyPolicy) => Found[]> = {
  deciderMissing,
  reviewMissing,
  reviewAnchorMissing,
  reviewLongerThanPolicy,
  breachClauseMissing,
  partnerNoticeHoursMissing,
  lawfulBasisMissing,
  rightWithoutBasis,
  conditionWithoutBasis,
  specialCategoryWithoutBasis,
  criminalDataWithoutBasis,
  withdrawalMissing,
  organisationNotFilled,
};

/** All findings, in the order of the table. */
export function findingsIn(terms: Terms, policy: PartyPolicy): Finding[] {
  return Object.entries(CHECKS).flatMap(([check, find]) =>
    find(terms, policy).map((found) => ({ check, ...found })),
  );
}

function when(holds: boolean, message: string, source: string | null | undefined): Found[] {
  return holds ? [{ message, source: source ?? null }] : [];
}

function basesOf({ article6, article9 }: Terms['lawfulBases']): string[] {
  return [...article6, ...article9];
}

function deciderMissing({ breach }: Terms): Found[] {
  const isMissing = breach?.decision.fallback === 'PROTOCOL_OWNER' && breach.decision.protocolOwner === null;
  return when(
    isMissing,
    'The protocol owner decides where partners do not agree on telling the authority, but none is named.',
    breach?.source,
  );
}

function reviewMissing({ review }: Terms): Found[] {
  return when(review === null, 'No review is set.', null);
}

function reviewAnchorMissing({ review }: Terms): Found[] {
  return when(
    review !== null && review.anchor === null,
    "The review's months have no start: they are counted from each party's own signature.",
    review?.source,
  );
}

function reviewLongerThanPolicy({ review }: Terms, policy: PartyPolicy): Found[] {
  const months = Math.max(review?.firstAfterMonths ?? 0, review?.thenEveryMonths ?? 0);
  return when(
    policy.reviewMonths !== null && months > policy.reviewMonths,
    `A review may come after ${months} months; this party's policy allows ${policy.reviewMonths}, which its own clock keeps.`,
    `${review?.source}; ${policy.source}`,
  );
}

function breachClauseMissing({ breach }: Terms): Found[] {
  return when(breach === null, 'Nothing is agreed about breaches: the law alone applies.', null);
}

function partnerNoticeHoursMissing({ breach }: Terms): Found[] {
  const notice = breach?.partnerNotice ?? null;
  return when(
    notice !== null && notice.hours === null,
    'Partners are told of a breach, but no hours are set.',
    breach?.source,
  );
}

function lawfulBasisMissing({ lawfulBases }: Terms): Found[] {
  return when(lawfulBases.article6.length === 0, 'No basis of Art. 6 is named.', lawfulBases.source);
}

function rightWithoutBasis({ rights, lawfulBases }: Terms): Found[] {
  return rights.flatMap(({ right, selected, source }) => {
    const needed = RIGHT_BASES[right];
    const isSupported = !needed || needed.some((basis) => basesOf(lawfulBases).includes(basis));
    return when(
      selected === true && !isSupported,
      `${right} is selected, but no basis named gives rise to it.`,
      source,
    );
  });
}

function conditionWithoutBasis({ rights, lawfulBases }: Terms): Found[] {
  return rights.flatMap(({ right, conditionalOn, source }) => {
    const absent = conditionalOn.filter((condition) => {
      const bases = CONDITION_BASES[condition];
      return bases && !bases.some((basis) => basesOf(lawfulBases).includes(basis));
    });
    return when(
      absent.length > 0,
      `${right} depends on ${absent.join(', ')}, which the bases do not list.`,
      source,
    );
  });
}

function specialCategoryWithoutBasis({ dataCategories, lawfulBases }: Terms): Found[] {
  const special = dataCategories
    .filter((category) => category.special === true)
    .map((category) => category.code);
  return when(
    special.length > 0 && lawfulBases.article9.length === 0,
    `Special category data (${special.join(', ')}) without a basis of Art. 9.`,
    lawfulBases.source,
  );
}

function criminalDataWithoutBasis({ dataCategories, lawfulBases }: Terms): Found[] {
  const criminal = dataCategories
    .filter((category) => category.criminal === true)
    .map((category) => category.code);
  return when(
    criminal.length > 0 && lawfulBases.article10 === null && lawfulBases.part3 !== true,
    `Criminal offence data (${criminal.join(', ')}) with neither a basis of Art. 10 nor Part 3 (DPA 2018).`,
    lawfulBases.source,
  );
}

function withdrawalMissing({ withdrawal }: Terms): Found[] {
  return when(withdrawal === null, 'How a party withdraws is not agreed.', null);
}

function organisationNotFilled({ organisations }: Terms): Found[] {
  return organisations
    .filter((organisation) => organisation.filledBy.length === 0)
    .flatMap(({ name }) => when(true, `${name}: no party of the federation fills this place.`, null));
}
