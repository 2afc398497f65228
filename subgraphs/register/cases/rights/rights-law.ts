/** Whether a right arises on each basis of processing (UK GDPR Art. 15 to 22D, DPA 2018 ss.45 to 50D), and what agreements add. */
import { rightTerm } from '../../agreements/rules.ts';
import type { Terms } from '../../agreements/terms/terms.ts';
import type { Applicability, Regime, Right, RightApplies } from '../../generated/graphql.ts';
import { plainCode } from '../../protocol/notices/answer-choices.ts';

/** What the law says, before any agreement. */
interface Law {
  applies: RightApplies;
  why: string;
  source: string;
}

export interface ApplicabilityFacts {
  right: Right;
  regime: Regime;
  /** Bases of the processing concerned, for example `6(1)(e)`; other texts are ignored. */
  lawfulBases: readonly string[];
  /** The coded ground on which it is to be upheld; null: none yet. */
  ground: string | null;
  agreements: readonly { reference: string; terms: Pick<Terms, 'rights'> }[];
}

/** What the law says of a right; an agreement adds words, and never takes the right away. */
export function rightApplies(facts: ApplicabilityFacts): Applicability & Pick<Law, 'source'> {
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
  const term = rightTerm(terms, right);
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

function lawOn(facts: ApplicabilityFacts): Law {
  return facts.regime === 'PART_3' ? PART_3[facts.right] : underGdpr(facts);
}

function underGdpr({ right, lawfulBases, ground }: ApplicabilityFacts): Law {
  if (right === 'ERASURE')
    return byBasis(ERASURE_SOURCE, lawfulBases, (basis) => erasureUnder(basis, ground));
  if (right === 'PORTABILITY') return byBasis('UK GDPR Art. 20(1)', lawfulBases, portabilityUnder);
  if (right === 'OBJECTION') return byBasis('UK GDPR Art. 21(1)', lawfulBases, objectionUnder);
  return ALWAYS[right];
}

const ERASURE_SOURCE = 'UK GDPR Art. 17(1), (3)(b)';

const ALWAYS: Readonly<Record<Exclude<Right, 'ERASURE' | 'PORTABILITY' | 'OBJECTION'>, Law>> = {
  ACCESS: { applies: 'YES', why: 'Access does not depend on the basis.', source: 'UK GDPR Art. 15' },
  RECTIFICATION: {
    applies: 'YES',
    why: 'Inaccurate data are corrected whatever the basis.',
    source: 'UK GDPR Art. 16',
  },
  RESTRICTION: {
    applies: 'YES',
    why: 'Restriction arises on any basis, on one of the four grounds of Art. 18(1).',
    source: 'UK GDPR Art. 18',
  },
  AUTOMATED_DECISION: {
    applies: 'ASK',
    why: 'It arises where a significant decision was taken with no meaningful human involvement: say which one.',
    source: 'UK GDPR Art. 22A to 22D',
  },
};

type Verdict = [applies: RightApplies, why: string];

/** One verdict if all bases agree; else it depends on which of them the data rest. */
function byBasis(source: string, lawfulBases: readonly string[], verdictOn: (basis: string) => Verdict): Law {
  const bases = basesIn(lawfulBases);
  if (bases.length === 0) {
    const why = 'No basis of Art. 6 is recorded for this processing: find out on which the data rest.';
    return { applies: 'ASK', why, source };
  }
  const verdicts = bases.map(verdictOn);
  const [first] = verdicts[0]!;
  const why = bases.map((basis, index) => `Under ${basis}: ${verdicts[index]![1]}`).join(' ');
  return { applies: verdicts.every(([applies]) => applies === first) ? first : 'ASK', why, source };
}

/** Grounds on which the exception of Art. 17(3)(b) does not apply: data that must be erased are not necessary. */
const OVERCOMES_EXCEPTION = ['A17UnlawfulProcessing', 'A17LegalErasure', 'A17NoLegalBasis'];

function erasureUnder(basis: string, ground: string | null): Verdict {
  const code = ground === null ? '' : plainCode(ground);
  if (basis !== '6(1)(c)' && basis !== '6(1)(e)')
    return ['YES', 'erasure arises on one of the grounds of Art. 17(1).'];
  if (OVERCOMES_EXCEPTION.includes(code))
    return ['YES', `${code}: Art. 17(3)(b) does not keep what was processed unlawfully or must go by law.`];
  if (code === 'A17ObjectA21' && basis === '6(1)(e)')
    return ['YES', 'an objection was upheld (Art. 17(1)(c)).'];
  if (code === 'A17NonNecessity')
    return ['ASK', 'Art. 17(3)(b) keeps only what is necessary: say that nothing is any longer.'];
  return basis === '6(1)(c)'
    ? ['NO', `no erasure of what a legal obligation makes necessary (Art. 17(3)(b)); ${OVERCOME_BY}.`]
    : ['NO', `as a rule no erasure of what a public task makes necessary (Art. 17(3)(b)); ${OVERCOME_BY}.`];
}

const OVERCOME_BY =
  'it is otherwise on the ground A17NonNecessity, A17UnlawfulProcessing or A17LegalErasure, and, under public task, A17ObjectA21';

function portabilityUnder(basis: string): Verdict {
  return basis === '6(1)(a)' || basis === '6(1)(b)'
    ? ['YES', 'portability arises for what the person provided and is processed by automated means.']
    : ['NO', 'portability arises under consent or contract alone.'];
}

function objectionUnder(basis: string): Verdict {
  return basis === '6(1)(e)' || basis === '6(1)(ea)' || basis === '6(1)(f)'
    ? ['YES', 'the person may object, and compelling legitimate grounds may outweigh it.']
    : ['NO', 'objection does not arise, other than to direct marketing (Art. 21(2)).'];
}

const PART_3: Readonly<Record<Right, Law>> = {
  ACCESS: {
    applies: 'YES',
    why: 'Access, which may be restricted for a protective purpose (s.45(4)).',
    source: 'DPA 2018 s.45',
  },
  RECTIFICATION: {
    applies: 'YES',
    why: 'Inaccurate data are corrected, or restricted where they must be kept as evidence (s.46(4)).',
    source: 'DPA 2018 s.46',
  },
  ERASURE: {
    applies: 'YES',
    why: 'Data are erased where keeping them is unlawful, or restricted where they must be kept as evidence (s.47(2)).',
    source: 'DPA 2018 s.47',
  },
  RESTRICTION: {
    applies: 'YES',
    why: 'Data are restricted where they must be kept as evidence or their accuracy cannot be ascertained.',
    source: 'DPA 2018 s.46(4), s.47(2), (3)',
  },
  PORTABILITY: { applies: 'NO', why: 'Part 3 has no right to portability.', source: 'DPA 2018 ss.44 to 50D' },
  OBJECTION: { applies: 'NO', why: 'Part 3 has no right to object.', source: 'DPA 2018 ss.44 to 50D' },
  AUTOMATED_DECISION: {
    applies: 'ASK',
    why: 'It arises where a significant decision was taken with no meaningful human involvement: say which one.',
    source: 'DPA 2018 ss.50A to 50D',
  },
};

/** The points of Art. 6(1) that texts name, each once, in the order of the article. */
export function basesIn(texts: readonly string[]): string[] {
  const named = texts.flatMap((text) => text.match(/6\(1\)\((?:ea|[a-f])\)/g) ?? []);
  return [...new Set(named)].toSorted();
}
