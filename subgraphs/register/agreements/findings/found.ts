/** What a check reads, and what it finds. */
import type { DirectoryParty } from '../../../../shared/directory/document.ts';
import type { PartyPolicy } from '../../kernel/policy.ts';
import type { Terms } from '../terms/terms.ts';

/** What the directory says of a party that fills a place; where it says nothing, checks that need it find nothing. */
export type Knowledge = (party: string) => Known | null | undefined;

type Known = Pick<DirectoryParty, 'name' | 'omaList' | 'competentAuthority' | 'register'>;

export interface Material {
  terms: Terms;
  policy: PartyPolicy;
  known: Knowledge;
}

export interface Found {
  message: string;
  source: string | null;
}

export type Check = (material: Material) => Found[];

/** One finding if it holds. */
export function when(holds: boolean, message: string, source: string | null | undefined): Found[] {
  return holds ? [{ message, source: source ?? null }] : [];
}

/** One finding with all of these and their sources; none if the list is empty. */
export function together<T extends { source: string }>(list: T[], message: (list: T[]) => string): Found[] {
  const sources = [...new Set(list.map(({ source }) => source))];
  return list.length === 0 ? [] : [{ message: message(list), source: sources.join('; ') }];
}

/** The bases of Art. 6 and 9 together. */
export function basesOf({ lawfulBases: { article6, article9 } }: Terms): string[] {
  return [...article6, ...article9];
}

/** The parties that fill any place of the agreement, each once. */
export function partiesIn({ organisations }: Terms): string[] {
  return [...new Set(organisations.flatMap(({ filledBy }) => filledBy))];
}
