/** What the rule of a matter is given, and how it builds its answer. */
import type { EffectiveTerm, SourcedRule } from '../../generated/graphql.ts';
import { DEFAULT_POLICY, type PartyPolicy } from '../../kernel/policy.ts';
import type { Terms } from '../terms/terms.ts';

/** An agreement with the facts of one of its parties. */
export interface Overlay {
  reference: string;
  terms: Terms;
  party: string;
  policy: PartyPolicy;
  /** Whether Part 3 of the DPA 2018 may govern the party too (s.30). */
  competentAuthority: boolean;
}

/** What binds in a matter, and what gives way; null: no rule covers it. */
export type Found = Omit<EffectiveTerm, 'matter'> | null;

export const byLaw = (rule: string, source: string): SourcedRule => ({ rule, source, origin: 'LAW' });

export const byPolicy = (rule: string, source: string): SourcedRule => ({ rule, source, origin: 'POLICY' });

/** A setting of the register that a party's written policy need not name. */
export const bySetting = (rule: string): SourcedRule => byPolicy(rule, DEFAULT_POLICY.source);

/** `source` is a place in the agreement's text. */
export const byAgreement = (
  rule: string,
  { reference }: Pick<Overlay, 'reference'>,
  source: string,
): SourcedRule => ({ rule, source: `${reference} ${source}`, origin: 'AGREEMENT' });

/** A rule without clashes. */
export const alone = (binding: SourcedRule): Found => ({ binding, clashes: [] });

/** The articles of both regimes for a competent authority, else that of the UK GDPR. */
export const lawOf = (
  { competentAuthority }: Pick<Overlay, 'competentAuthority'>,
  gdpr: string,
  part3: string,
) => (competentAuthority ? `${gdpr}; ${part3}` : gdpr);

/** A constant of the terms in words: PROTOCOL_OWNER is `protocol owner`. */
export const inWords = (constant: string): string => constant.toLowerCase().replaceAll('_', ' ');
