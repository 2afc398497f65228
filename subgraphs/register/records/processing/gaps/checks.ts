/** The checks that every entry is held to, and how checks read the words of an entry. */
import type { ProcessingRecordRow } from '../entity.ts';

export interface GapFacts {
  /** Whether the party is a public authority (DPA 2018 s.7), as far as its kind says. */
  isPublicAuthority: boolean;
}

export type Check = (record: ProcessingRecordRow, facts: GapFacts) => string[];

export const when = (holds: boolean, message: string): string[] => (holds ? [message] : []);

export const isBlank = (text: string | null) => text === null || text.trim() === '';

/** Whether a basis such as `6(1)(e)` is among those named, however it is spaced or introduced. */
export function namesBasis(
  { lawfulBases }: Pick<ProcessingRecordRow, 'lawfulBases'>,
  ...bases: string[]
): boolean {
  const named = lawfulBases.map((text) => text.replaceAll(/\s/g, ''));
  return bases.some((basis) => named.some((text) => text.includes(basis)));
}

/** The paragraphs of Schedule 1 that the conditions name. */
export function scheduleOneParagraphs({ conditions }: Pick<ProcessingRecordRow, 'conditions'>): number[] {
  return conditions.flatMap((text) => {
    const paragraph = /\bSch(?:edule|\.)?\s*1\b.*?\bpara(?:graph|s)?\b\.?\s*(\d+)/i.exec(text)?.[1];
    return paragraph === undefined ? [] : [Number(paragraph)];
  });
}

export const isPart1 = (paragraph: number) => paragraph >= 1 && paragraph <= 4;

/** Paragraph 5 is the requirement of a policy document, not a condition. */
export const isPart2 = (paragraph: number) => paragraph >= 6 && paragraph <= 28;

export const isPart3 = (paragraph: number) => paragraph >= 29 && paragraph <= 37;

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
