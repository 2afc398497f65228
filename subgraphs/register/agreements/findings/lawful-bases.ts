/** Bases of Art. 6, 9 and 10 with the conditions that the DPA 2018 asks for: whether what is shared has them. */
import type { Terms } from '../terms/terms.ts';
import { basesOf, partiesIn, together, when, type Check } from './found.ts';

function codesOf({ dataCategories }: Terms, kind: 'special' | 'criminal'): string[] {
  return dataCategories.filter((category) => category[kind] === true).map(({ code }) => code);
}

export const LAWFUL_BASES: Record<string, Check> = {
  /** Art. 6(1): without one of its bases nothing is lawful. */
  lawfulBasisMissing: ({ terms: { lawfulBases } }) =>
    when(lawfulBases.article6.length === 0, 'No basis of Art. 6 is named.', lawfulBases.source),
  /** Art. 9(1): special category data need a basis of their own. */
  specialCategoryWithoutBasis: ({ terms }) => {
    const special = codesOf(terms, 'special');
    return when(
      special.length > 0 && terms.lawfulBases.article9.length === 0,
      `Special category data (${special.join(', ')}) without a basis of Art. 9.`,
      terms.lawfulBases.source,
    );
  },
  /** Art. 10, or DPA 2018 Part 3 for competent authorities. */
  criminalDataWithoutBasis: ({ terms }) => {
    const { article10, part3, source } = terms.lawfulBases;
    const criminal = codesOf(terms, 'criminal');
    return when(
      criminal.length > 0 && article10 === null && part3 !== true,
      `Criminal offence data (${criminal.join(', ')}) with neither a basis of Art. 10 nor Part 3 (DPA 2018).`,
      source,
    );
  },
  /** DPA 2018 s.30, s.31: Part 3 is for competent authorities alone. */
  part3WithoutCompetentAuthority: ({ terms, known }) => {
    const parties = partiesIn(terms).map(known);
    return when(
      terms.lawfulBases.part3 === true &&
        parties.length > 0 &&
        parties.every((party) => party?.competentAuthority === false),
      'Part 3 (DPA 2018) is named, but none of the parties is a competent authority (s.30).',
      terms.lawfulBases.source,
    );
  },
  /** Art. 7: a controller that asks for consent but rests on another basis misleads the person about the effect of a no. */
  consentWithoutBasis: ({ terms }) => {
    const rests = basesOf(terms).some((basis) => ['6(1)(a)', '9(2)(a)'].includes(basis));
    return when(
      terms.consent?.practice === 'SEEK_UNLESS_RISK' && !rests,
      'People are asked for their consent, but no basis of consent is listed: it is a practice, not the lawful basis.',
      terms.consent?.source,
    );
  },
};

/** Which section of the Act asks for a condition of Schedule 1, by the basis of Art. 9. */
const SECTION_OF = new Map(
  Object.entries({
    '9(2)(b)': 's.10(2), Part 1',
    '9(2)(g)': 's.10(3), Part 2',
    '9(2)(h)': 's.10(2), Part 1',
    '9(2)(i)': 's.10(2), Part 1',
    '9(2)(j)': 's.10(2), Part 1',
  }),
);

/** Conditions of DPA 2018 Schedule 1, and the policy documents that some of them need. Where nobody has looked, nothing is found. */
export const CONDITIONS: Record<string, Check> = {
  /** DPA 2018 s.10(2), (3). */
  conditionMissing: ({ terms: { conditions, lawfulBases } }) => {
    const met = new Set(conditions?.filter(({ condition }) => condition !== null).map(({ basis }) => basis));
    return lawfulBases.article9
      .filter((basis) => conditions !== undefined && SECTION_OF.has(basis) && !met.has(basis))
      .map((basis) => ({
        message: `Art. ${basis} without a condition of Schedule 1 (DPA 2018 ${SECTION_OF.get(basis)}).`,
        source: conditions?.find((one) => one.basis === basis)?.source ?? lawfulBases.source ?? null,
      }));
  },
  /** DPA 2018 s.10(5): outside official authority, Art. 10 needs a condition of Schedule 1 Parts 1 to 3. */
  criminalConditionMissing: ({ terms: { conditions, lawfulBases } }) =>
    when(
      lawfulBases.article10 !== null &&
        conditions !== undefined &&
        !conditions?.some(({ basis, condition }) => basis === '10' && condition !== null),
      'Art. 10 is named without a condition of Schedule 1 (DPA 2018 s.10(5)); official authority alone needs none.',
      lawfulBases.source,
    ),
  /** DPA 2018 Sch. 1 para. 5, para. 39. */
  policyDocumentMissing: ({ terms: { conditions, policyDocuments } }) => {
    const documented = new Set(policyDocuments?.map(({ condition }) => condition));
    const missing = (conditions ?? []).filter(
      ({ condition, policyDocumentRequired }) =>
        policyDocumentRequired && condition !== null && !documented.has(condition),
    );
    return together(missing, (list) => {
      const named = [...new Set(list.map(({ condition }) => condition))].join(', ');
      return `An appropriate policy document is needed, and none is named, for: ${named}.`;
    });
  },
};
