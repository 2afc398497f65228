/** How the words of an entry are read for its gaps. */
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
