/** What any entry lacks, whatever its regime and the party's role. */
import type { ProcessingRecordRow } from '../entity.ts';
import { isBlank, when, type Check } from './reading.ts';

/** Of every entry. */
export const ALWAYS: Check[] = [
  controllersMissing,
  transferSafeguards,
  retentionMonthsMissing,
  securityMissing,
];

function controllersMissing({ role, controllers }: ProcessingRecordRow): string[] {
  if (controllers.length > 0 || role === 'CONTROLLER') return [];
  return role === 'PROCESSOR'
    ? ['Art. 30(2)(a): the controllers for which it acts are not named.']
    : ['Art. 26(1), 30(1)(a): the joint controllers are not named.'];
}

function transferSafeguards({ transfers }: ProcessingRecordRow): string[] {
  return transfers.flatMap(({ country, safeguard, document }) => [
    ...when(isBlank(safeguard), `Art. 30(1)(e), 44–49: the transfer to ${country} has no safeguard.`),
    ...when(
      /\b49\b/.test(safeguard) && isBlank(document),
      `Art. 49(6): the assessment of the transfer to ${country} is not linked.`,
    ),
  ]);
}

function retentionMonthsMissing({ retentionMonths }: ProcessingRecordRow): string[] {
  return when(
    retentionMonths === null,
    'Art. 30(1)(f), 5(1)(e): how long the data are kept is said only in words; without months no disposal falls due.',
  );
}

function securityMissing({ security }: ProcessingRecordRow): string[] {
  return when(isBlank(security), 'Art. 30(1)(g), 32: the security measures are not described.');
}

export function automatedWithoutAssessment(record: ProcessingRecordRow): string[] {
  return when(
    record.automatedDecisions && isBlank(record.impactAssessment),
    `${record.regime === 'PART_3' ? 'DPA 2018 s.64' : 'Art. 35(3)(a)'}: automated decisions without an impact assessment.`,
  );
}
