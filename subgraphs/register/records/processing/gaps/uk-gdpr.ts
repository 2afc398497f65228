/** What a controller's entry under the UK GDPR lacks. */
import type { ProcessingRecordRow } from '../entity.ts';
import {
  automatedWithoutAssessment,
  isBlank,
  isPart1,
  isPart2,
  isPart3,
  namesBasis,
  scheduleOneParagraphs,
  when,
  type Check,
  type GapFacts,
} from './checks.ts';

export const OF_UK_GDPR: Check[] = [
  article6Missing,
  publicTaskWithoutLaw,
  legitimateInterests,
  recognisedInterests,
  consentWithoutRecord,
  article9Missing,
  article9WithoutCondition,
  article10Missing,
  policyDocumentMissing,
  automatedWithoutAssessment,
];

function article6Missing(record: ProcessingRecordRow): string[] {
  return when(!namesBasis(record, '6(1)('), 'Art. 6(1): no basis of Art. 6 is named.');
}

/** Art. 6(3); DPA 2018 s.8: the task or power is laid down by law, which the agreements of the parties name. */
function publicTaskWithoutLaw(record: ProcessingRecordRow): string[] {
  const says = [...record.lawfulBases, ...record.conditions].some((text) =>
    /\bAct (?:18|19|20)\d\d|common law|prerogative/i.test(text),
  );
  return when(
    namesBasis(record, '6(1)(e)') && !says && record.agreements.length === 0,
    'Art. 6(3), DPA 2018 s.8: 6(1)(e) needs a task or power in law; name the Act, or an agreement that does.',
  );
}

function legitimateInterests(record: ProcessingRecordRow, { isPublicAuthority }: GapFacts): string[] {
  if (!namesBasis(record, '6(1)(f)')) return [];
  return [
    ...when(isPublicAuthority, closedToAuthorities('6(1)(f)')),
    ...when(
      isBlank(record.legitimateInterests),
      'Art. 6(1)(f): the assessment of the legitimate interests is not linked.',
    ),
  ];
}

function recognisedInterests(record: ProcessingRecordRow, { isPublicAuthority }: GapFacts): string[] {
  if (!namesBasis(record, '6(1)(ea)')) return [];
  const says = record.conditions.some((text) => /\bAnnex 1\b/i.test(text));
  return [
    ...when(isPublicAuthority, closedToAuthorities('6(1)(ea)')),
    ...when(!says, 'Art. 6(1)(ea): the condition of Annex 1 relied on is not named.'),
  ];
}

const closedToAuthorities = (basis: string) =>
  `Art. 6(1), last subparagraph: ${basis} is closed to a public authority in the performance of its tasks.`;

function consentWithoutRecord(record: ProcessingRecordRow): string[] {
  const relies = namesBasis(record, '6(1)(a)', '9(2)(a)');
  return when(relies && isBlank(record.consentRecord), 'Art. 7(1): no record of consent is linked.');
}

function article9Missing(record: ProcessingRecordRow): string[] {
  return when(
    record.specialCategory && !namesBasis(record, '9(2)('),
    'Art. 9(1): special category data without a basis of Art. 9(2).',
  );
}

/** DPA 2018 s.10(2) and (3). */
function article9WithoutCondition(record: ProcessingRecordRow): string[] {
  const paragraphs = scheduleOneParagraphs(record);
  const needsPart1 = ['9(2)(b)', '9(2)(h)', '9(2)(i)', '9(2)(j)'].filter((basis) =>
    namesBasis(record, basis),
  );
  return [
    ...needsPart1.flatMap((basis) =>
      when(
        !paragraphs.some(isPart1),
        `DPA 2018 s.10(2): ${basis} needs a condition of Schedule 1 Part 1 (paras 1 to 4).`,
      ),
    ),
    ...when(
      namesBasis(record, '9(2)(g)') && !paragraphs.some(isPart2),
      'DPA 2018 s.10(3): 9(2)(g) needs a condition of Schedule 1 Part 2 (paras 6 to 28).',
    ),
  ];
}

/** DPA 2018 s.10(4) and (5); official authority is the other way. */
function article10Missing(record: ProcessingRecordRow): string[] {
  const isMet = [isPart1, isPart2, isPart3].some((isPart) => scheduleOneParagraphs(record).some(isPart));
  const says = record.lawfulBases.some((text) =>
    /^(Art(icle|\.)?\s*)?10\b|official authority/i.test(text.trim()),
  );
  return when(
    record.criminalOffence && !isMet && !says,
    'Art. 10, DPA 2018 s.10(5): criminal offence data with neither official authority nor a condition of Schedule 1.',
  );
}

/** DPA 2018 Sch. 1 paras 1(1)(b) and 5(1). */
function policyDocumentMissing(record: ProcessingRecordRow): string[] {
  const relies = scheduleOneParagraphs(record).filter((paragraph) => paragraph === 1 || isPart2(paragraph));
  return when(
    relies.length > 0 && isBlank(record.policyDocument),
    `DPA 2018 Sch. 1 para. 5, Part 4: para. ${relies.join(', ')} needs an appropriate policy document; none is linked.`,
  );
}
