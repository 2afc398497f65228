/** An organisation in a list, with the reason, as resolvers hand it on. */
import type { RecipientException } from '../generated/graphql.ts';

export interface PartyWithReasonRow {
  party: { id: string };
  why: string;
  /** These are left out where the list is not of recipients to be told. */
  term?: string | null;
  excepted?: RecipientException | null;
  mightRefuseOn?: { code: string; words: string; source: string | null }[];
}
