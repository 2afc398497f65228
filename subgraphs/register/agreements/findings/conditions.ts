/** Conditions of DPA 2018 Schedule 1, and the policy documents that some of them need. Nothing is found where none are recorded. */
import { together, when, type Check } from './found.ts';

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

/** DPA 2018 s.10(2), (3). */
const conditionMissing: Check = ({ terms: { conditions, lawfulBases } }) => {
  const met = new Set(conditions?.filter(({ condition }) => condition !== null).map(({ basis }) => basis));
  return lawfulBases.article9
    .filter((basis) => conditions !== undefined && SECTION_OF.has(basis) && !met.has(basis))
    .flatMap((basis) => {
      const stated = conditions?.find((one) => one.basis === basis);
      const message = `Art. ${basis} without a condition of Schedule 1 (DPA 2018 ${SECTION_OF.get(basis)}).`;
      return when(true, message, stated?.source ?? lawfulBases.source);
    });
};

/** DPA 2018 s.10(5): outside official authority, Art. 10 needs a condition of Schedule 1 Parts 1 to 3. */
const criminalConditionMissing: Check = ({ terms: { conditions, lawfulBases } }) =>
  when(
    lawfulBases.article10 !== null &&
      conditions !== undefined &&
      !conditions?.some(({ basis, condition }) => basis === '10' && condition !== null),
    'Art. 10 is named without a condition of Schedule 1 (DPA 2018 s.10(5)); official authority alone needs none.',
    lawfulBases.source,
  );

/** DPA 2018 Sch. 1 para. 5, para. 39. */
const policyDocumentMissing: Check = ({ terms: { conditions, policyDocuments } }) => {
  const documented = new Set(policyDocuments?.map(({ condition }) => condition));
  const missing = (conditions ?? []).filter(
    ({ condition, policyDocumentRequired }) =>
      policyDocumentRequired && condition !== null && !documented.has(condition),
  );
  return together(missing, (list) => {
    const named = [...new Set(list.map(({ condition }) => condition))].join(', ');
    return `An appropriate policy document is needed, and none is named, for: ${named}.`;
  });
};

export const CONDITIONS = { conditionMissing, criminalConditionMissing, policyDocumentMissing };
