/** Bases of Art. 6, 9 and 10: whether what is shared has one. */
import type { Terms } from '../terms/terms.ts';
import { basesOf, partiesIn, when, type Check } from './found.ts';

/** Art. 6(1): without one of its bases nothing is lawful. */
const lawfulBasisMissing: Check = ({ terms: { lawfulBases } }) =>
  when(lawfulBases.article6.length === 0, 'No basis of Art. 6 is named.', lawfulBases.source);

/** Art. 9(1): special category data need a basis of their own. */
const specialCategoryWithoutBasis: Check = ({ terms }) => {
  const special = codesOf(terms, 'special');
  return when(
    special.length > 0 && terms.lawfulBases.article9.length === 0,
    `Special category data (${special.join(', ')}) without a basis of Art. 9.`,
    terms.lawfulBases.source,
  );
};

/** Art. 10, or DPA 2018 Part 3 for competent authorities. */
const criminalDataWithoutBasis: Check = ({ terms }) => {
  const { article10, part3, source } = terms.lawfulBases;
  const criminal = codesOf(terms, 'criminal');
  return when(
    criminal.length > 0 && article10 === null && part3 !== true,
    `Criminal offence data (${criminal.join(', ')}) with neither a basis of Art. 10 nor Part 3 (DPA 2018).`,
    source,
  );
};

/** DPA 2018 s.30, s.31: Part 3 is for competent authorities alone. */
const part3WithoutCompetentAuthority: Check = ({ terms, known }) => {
  const parties = partiesIn(terms).map(known);
  return when(
    terms.lawfulBases.part3 === true &&
      parties.length > 0 &&
      parties.every((party) => party?.competentAuthority === false),
    'Part 3 (DPA 2018) is named, but none of the parties is a competent authority (s.30).',
    terms.lawfulBases.source,
  );
};

/** Art. 7: who asks for consent and rests on another basis misleads the person about what a no would change. */
const consentWithoutBasis: Check = ({ terms }) => {
  const rests = basesOf(terms).some((basis) => ['6(1)(a)', '9(2)(a)'].includes(basis));
  return when(
    terms.consent?.practice === 'SEEK_UNLESS_RISK' && !rests,
    'People are asked for their consent, but no basis of consent is listed: it is a practice, not the lawful basis.',
    terms.consent?.source,
  );
};

function codesOf({ dataCategories }: Terms, kind: 'special' | 'criminal'): string[] {
  return dataCategories.filter((category) => category[kind] === true).map(({ code }) => code);
}

export const LAWFUL_BASES = {
  lawfulBasisMissing,
  specialCategoryWithoutBasis,
  criminalDataWithoutBasis,
  part3WithoutCompetentAuthority,
  consentWithoutBasis,
};
