/** Whether a right arises at all: by law, with what the agreements say of it. */
import type { Terms } from '../../agreements/terms/terms.ts';
import type { Right, RightApplies } from '../../generated/graphql.ts';
import { basesIn, lawOn, type LawFacts } from './rights-law.ts';

export interface ApplicabilityFacts extends LawFacts {
  agreements: readonly { reference: string; terms: Pick<Terms, 'rights'> }[];
}

export interface Applicability {
  applies: RightApplies;
  /** In words: the law first, then what the agreements say. */
  why: string[];
  /** Terms of the Data Privacy Vocabulary: the right, and the bases. */
  identifiers: string[];
  source: string;
}

/** What the law says of a right; an agreement adds words, and never takes the right away. */
export function rightApplies(facts: ApplicabilityFacts): Applicability {
  const law = lawOn(facts);
  const bases = facts.regime === 'PART_3' ? [] : basesIn(facts.lawfulBases);
  return {
    applies: law.applies,
    why: [law.why, ...facts.agreements.flatMap((agreement) => agreedTerm(facts.right, agreement))],
    identifiers: [...RIGHT_IDENTIFIER[facts.right], ...bases.flatMap(basisIdentifier)],
    source: law.source,
  };
}

/** The vocabulary has no term of its own for the UK's 6(1)(ea) and Art. 22A to 22D; Art. 22 is the nearest. */
const RIGHT_IDENTIFIER: Readonly<Record<Right, string[]>> = {
  ACCESS: ['eu-gdpr:A15'],
  RECTIFICATION: ['eu-gdpr:A16'],
  ERASURE: ['eu-gdpr:A17'],
  RESTRICTION: ['eu-gdpr:A18'],
  PORTABILITY: ['eu-gdpr:A20'],
  OBJECTION: ['eu-gdpr:A21'],
  AUTOMATED_DECISION: ['eu-gdpr:A22'],
};

function basisIdentifier(basis: string): string[] {
  const letter = basis.slice('6(1)('.length, -1);
  return letter === 'ea' ? [] : [`eu-gdpr:A6-1-${letter}`];
}

function agreedTerm(right: Right, { reference, terms }: ApplicabilityFacts['agreements'][number]): string[] {
  const term = terms.rights.find((listed) => listed.right === right);
  if (!term) return [];
  const { selected, conditionalOn, source } = term;
  const chosen = {
    true: 'selects the right',
    false: 'does not select the right',
    null: 'does not list the right',
  };
  const on = conditionalOn.length === 0 ? '' : `; by its terms it arises on ${conditionalOn.join(', ')}`;
  const limit = selected === true ? '' : ' It takes no statutory right away.';
  return [`${reference} ${source}: the agreement ${chosen[`${selected}`]}${on}.${limit}`];
}
