/** What an entry still lacks by the law it relies on: tables of checks, each of which reads the entry alone. */
import type { ProcessingRecordRow } from '../entity.ts';
import { ALWAYS, automatedWithoutAssessment, isBlank, when, type Check, type GapFacts } from './checks.ts';
import { OF_UK_GDPR } from './uk-gdpr.ts';

/** A processor's entry says nothing of bases: they are its controllers' (Art. 28(3)(a), 30(2)). */
const OF_PROCESSOR: Check[] = [processorContractMissing];

const OF_PART_3: Check[] = [
  sensitiveWithoutCondition,
  part3PolicyDocumentMissing,
  automatedWithoutAssessment,
];

/** All gaps, in the order of the tables. */
export function gapsOf(record: ProcessingRecordRow, facts: GapFacts): string[] {
  const byRegime = record.regime === 'PART_3' ? OF_PART_3 : OF_UK_GDPR;
  const checks = [...ALWAYS, ...(record.role === 'PROCESSOR' ? OF_PROCESSOR : byRegime)];
  return checks.flatMap((check) => check(record, facts));
}

function processorContractMissing({ processorContract }: ProcessingRecordRow): string[] {
  return when(isBlank(processorContract), 'Art. 28(3): no contract with the controller is linked.');
}

/** DPA 2018 s.35(3) to (5). */
function sensitiveWithoutCondition(record: ProcessingRecordRow): string[] {
  const says = record.conditions.some((text) => /\bSch(edule|\.)?\s*8\b/i.test(text));
  const consents = [...record.lawfulBases, ...record.conditions].some((text) =>
    /consent|35\(4\)/i.test(text),
  );
  return when(
    record.specialCategory && !says && !consents,
    'DPA 2018 s.35(5): sensitive processing needs a condition of Schedule 8, or consent (s.35(4)).',
  );
}

function part3PolicyDocumentMissing(record: ProcessingRecordRow): string[] {
  return when(
    record.specialCategory && isBlank(record.policyDocument),
    'DPA 2018 s.35, 42: sensitive processing needs an appropriate policy document; none is linked.',
  );
}
