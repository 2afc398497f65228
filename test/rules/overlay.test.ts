/** What binds a party in an agreement: a golden of the demonstration's agreements, and never more lenient than the law. */
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { bindingLimits } from '../../subgraphs/register/agreements/overlay/breach.ts';
import { effectiveTerms } from '../../subgraphs/register/agreements/overlay/effective-terms.ts';
import { strictestCycle } from '../../subgraphs/register/agreements/overlay/course.ts';
import type { Overlay } from '../../subgraphs/register/agreements/overlay/matter.ts';
import type { RightTerm, Terms } from '../../subgraphs/register/agreements/terms/terms.ts';
import type { EffectiveTerm, SourcedRule } from '../../subgraphs/register/generated/graphql.ts';
import { DEFAULT_POLICY, policyWith, type PartyPolicy } from '../../subgraphs/register/kernel/policy.ts';
import { exampleTerms } from '../support/example-terms.ts';

const file = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const demonstration = (path: string) =>
  JSON.parse(file(`../../shared/demonstration/data/${path}.json`)) as Record<string, unknown>;

const PROBATION = policyWith(demonstration('policies/probation'));

function overlayOf(reference: string, more: Partial<Overlay> = {}): Overlay {
  const { proposedBy, terms } = demonstration(`agreements/${reference}`) as {
    proposedBy: string;
    terms: Terms;
  };
  return { reference, terms, party: proposedBy, policy: DEFAULT_POLICY, competentAuthority: false, ...more };
}

const ofProbation = { party: 'probation', policy: PROBATION, competentAuthority: true };

function exampleOverlay(terms: Partial<Terms>, policy: Partial<PartyPolicy> = {}): Overlay {
  const plain = { reference: 'R-1', party: 'acme', competentAuthority: false };
  return { ...plain, terms: exampleTerms(terms), policy: { ...DEFAULT_POLICY, ...policy } };
}

const termOf = (overlay: Overlay, matter: string): EffectiveTerm | undefined =>
  effectiveTerms(overlay).find((term) => term.matter === matter);

describe('the agreements of the demonstration', () => {
  const said = ({ rule, source, origin }: SourcedRule) => `${origin}: ${rule} (${source})`;
  const entry = ({ matter, binding, clashes }: EffectiveTerm) =>
    [`- **${matter}** ${said(binding)}`, ...clashes.map((clash) => `  - besides ${said(clash)}`)].join('\n');
  const section = (title: string, overlay: Overlay) =>
    `## ${title}\n\n${effectiveTerms(overlay).map(entry).join('\n')}\n`;

  test('bind as the golden says, with the policy of probation and with the default policy', () => {
    const references = ['HO-IASC-2020', 'LDN-IOM-2021', 'LDN-MAS', 'WEISF-SAFEGUARDING'];
    const sections = references.flatMap((reference) => [
      section(`${reference}, probation’s policy`, overlayOf(reference, ofProbation)),
      section(`${reference}, default policy`, overlayOf(reference)),
    ]);
    const golden = `# What binds a party in each agreement\n\n${sections.join('\n')}`;
    expect(golden).toBe(file('golden/effective-terms.md'));
  });

  test('a review every two years gives way to a policy of every year', () => {
    expect(termOf(overlayOf('LDN-MAS', ofProbation), 'REVIEW')).toMatchObject({
      binding: { origin: 'POLICY', rule: 'Review at least every 12 months.', source: PROBATION.source },
      clashes: [{ origin: 'AGREEMENT', rule: expect.stringContaining('every 24 months') }],
    });
  });

  test('Art. 33(1): 72 hours from detection are the stricter, and the statutory clock stands beside', () => {
    expect(termOf(overlayOf('WEISF-SAFEGUARDING'), 'AUTHORITY_NOTICE')).toMatchObject({
      binding: { origin: 'AGREEMENT', rule: 'Tell the authority within 72 hours of detection.' },
      clashes: [{ origin: 'LAW', source: 'UK GDPR Art. 33(1)' }],
    });
  });

  test('Art. 33(1): a partnership that decides together leaves each controller its own duty', () => {
    expect(termOf(overlayOf('WEISF-SAFEGUARDING'), 'BREACH_DECISION')).toMatchObject({
      binding: { origin: 'LAW' },
      clashes: [
        { origin: 'AGREEMENT', rule: expect.stringContaining('the protocol owner essex-cc decides') },
      ],
    });
  });
});

describe('reviews', () => {
  const months = fc.integer({ min: 1, max: 120 });
  const cycle = fc.record({ firstAfterMonths: months, thenEveryMonths: fc.option(months) });

  test('a review never comes later than the agreement or the policy alone would have it', () => {
    fc.assert(
      fc.property(fc.option(cycle), fc.option(months), (agreed, policyMonths) => {
        const effective = strictestCycle(agreed, policyMonths);
        for (const step of ['firstAfterMonths', 'thenEveryMonths'] as const) {
          const allowed = [agreed?.[step] ?? Infinity, policyMonths ?? Infinity];
          expect(effective?.[step] ?? Infinity).toBe(Math.min(...allowed));
        }
      }),
    );
  });

  test('who alone is laxer is named, and nobody else', () => {
    const clashes = (first: number, next: number | null, reviewMonths: number | null) => {
      const review = {
        firstAfterMonths: first,
        thenEveryMonths: next,
        anchor: null,
        initiator: null,
        source: '§4',
      };
      const term = termOf(exampleOverlay({ review }, { reviewMonths }), 'REVIEW');
      return [term?.binding.origin, term?.clashes.map(({ origin }) => origin)];
    };
    expect(clashes(12, 12, 12)).toEqual(['AGREEMENT', []]);
    expect(clashes(6, 12, 12)).toEqual(['AGREEMENT', ['POLICY']]);
    expect(clashes(36, null, 12)).toEqual(['POLICY', ['AGREEMENT']]);
    expect(clashes(6, 24, 12)).toEqual(['POLICY', ['AGREEMENT', 'POLICY']]);
    expect(clashes(24, 24, null)).toEqual(['AGREEMENT', []]);
  });
});

describe('breaches', () => {
  const agreed = (hours: number, anchor: 'DETECTED' | 'AWARE') => {
    const breach = { ...exampleTerms().breach!, authority: { hours, anchor } };
    return termOf(exampleOverlay({ breach }), 'AUTHORITY_NOTICE');
  };

  test('Art. 33(1): what binds is never later than the law, nor later than was agreed', () => {
    const anchor = fc.constantFrom('DETECTED' as const, 'AWARE' as const);
    const limit = fc.record({ hours: fc.integer({ min: 1, max: 500 }), anchor });
    fc.assert(
      fc.property(limit, fc.nat(300), (one, awareAfterHours) => {
        const due = ({ hours, anchor: from }: typeof one) => hours + (from === 'AWARE' ? awareAfterHours : 0);
        const binding = Math.min(...bindingLimits(one).map(due));
        expect(binding).toBe(Math.min(due(one), due({ hours: 72, anchor: 'AWARE' })));
      }),
    );
  });

  test.each([
    [48, 'AWARE', 'AGREEMENT', ['LAW']],
    [72, 'AWARE', 'LAW', []],
    [96, 'AWARE', 'LAW', ['AGREEMENT']],
    [96, 'DETECTED', 'LAW', ['AGREEMENT']],
  ] as const)('Art. 33(1): %i hours from %s', (hours, anchor, origin, clashes) => {
    const term = agreed(hours, anchor);
    expect(term?.binding.origin).toBe(origin);
    expect(term?.clashes.map((clash) => clash.origin)).toEqual(clashes);
  });

  test('a clock that may end before the statutory one is not lost', () => {
    expect(agreed(96, 'DETECTED')?.binding.rule).toMatch(
      /72 hours of becoming aware.*96 hours of detection.*sooner/,
    );
  });

  test('DPA 2018 s.67(1): a competent authority is under both regimes', () => {
    const term = termOf(
      { ...exampleOverlay({ breach: null }), competentAuthority: true },
      'AUTHORITY_NOTICE',
    );
    expect(term).toMatchObject({ binding: { source: 'UK GDPR Art. 33(1); DPA 2018 s.67(1)' }, clashes: [] });
  });
});

describe('rights', () => {
  const right = (more: Partial<RightTerm>): RightTerm => ({
    right: 'ERASURE',
    selected: true,
    conditionalOn: [],
    propagate: null,
    source: '§3',
    ...more,
  });

  test('Art. 12(3): a sooner reply binds beside the law; a later one gives way to it', () => {
    const rights = [right({ replyWithinDays: 14 }), right({ right: 'ACCESS', replyWithinDays: 45 })];
    expect(termOf(exampleOverlay({ rights }), 'RIGHTS_REPLY')).toMatchObject({
      binding: { origin: 'AGREEMENT', rule: expect.stringContaining('ERASURE within 14 days') },
      clashes: [{ origin: 'LAW' }, { origin: 'AGREEMENT', rule: 'Reply to ACCESS within 45 days.' }],
    });
    expect(termOf(exampleOverlay({ rights: rights.slice(1) }), 'RIGHTS_REPLY')?.binding.origin).toBe('LAW');
  });

  test('an answer to a notice follows the agreement, and the policy where it is silent', () => {
    const propagate = { audience: 'DISCLOSED_TO', condition: null, answerWithinDays: 10 } as const;
    expect(termOf(exampleOverlay({ rights: [right({ propagate })] }), 'NOTICE_ANSWER')?.binding.rule).toBe(
      'Answer notices of ERASURE within 10 days; others within 21 days.',
    );
    expect(termOf(exampleOverlay({ rights: [] }), 'NOTICE_ANSWER')).toMatchObject({
      binding: { origin: 'POLICY' },
      clashes: [],
    });
  });
});

describe('signature and setting up', () => {
  const rule = { offices: ['SIRO', 'DIRECTOR'], delegates: [], rule: 'SIRO or director', source: 'P §3' };
  const signing = { types: { '1': rule } };
  const signed = (offices: string[]) =>
    termOf(exampleOverlay({ signature: { offices, byParty: {}, source: '§7' } }, { signing }), 'SIGNATURE');

  test.each([
    ['any senior individual', [], 'POLICY', 'Type 1: SIRO or director.'],
    ['offices that all may', ['SIRO'], 'AGREEMENT', 'Signed by SIRO.'],
    ['some that may', ['SIRO', 'CHIEF_EXECUTIVE'], 'POLICY', 'Signed by SIRO.'],
    ['none that may', ['CHIEF_EXECUTIVE'], 'AGREEMENT', 'Signed by CHIEF_EXECUTIVE.'],
  ])('an agreement that asks for %s is narrowed by the policy', (_, offices, origin, words) => {
    const term = signed(offices);
    expect(term?.binding).toMatchObject({ origin, rule: words });
    expect(term?.clashes.length).toBeGreaterThan(0);
  });

  test('Art. 35(1): the law asks for an assessment whatever is agreed; a policy may ask for more', () => {
    const impactAssessment = { rule: 'WHERE_A_PARTY_FINDS_THE_CRITERIA_MET', source: '§3' };
    const origins = (policy: Partial<PartyPolicy>) => {
      const term = termOf(exampleOverlay({ impactAssessment }, policy), 'SET_UP');
      return [term?.binding.origin, ...(term?.clashes ?? []).map(({ origin }) => origin)];
    };
    expect(origins({})).toEqual(['LAW', 'AGREEMENT']);
    expect(origins({ setUp: { required: true, source: 'P §4' } })).toEqual(['POLICY', 'LAW', 'AGREEMENT']);
  });
});

test('a matter of which nobody speaks is left out', () => {
  const silent = exampleOverlay({ review: null, breach: null, signature: null, withdrawal: null });
  expect(effectiveTerms(silent).map(({ matter }) => matter)).toEqual([
    'SET_UP',
    'AUTHORITY_NOTICE',
    'BREACH_DECISION',
    'RIGHTS_REPLY',
    'NOTICE_ANSWER',
    'RETENTION',
  ]);
});

test('what the text says of changes, of leaving and of keeping is told in words', () => {
  const overlay = exampleOverlay({
    amendment: { rule: 'SPECIFIC_SHARINGS', source: '§8' },
    afterLeaving: { keepsComplying: true, dataDuty: 'RETURN_OR_DESTROY_IRRELEVANT', source: '§9' },
    retention: { rule: 'PER_REQUEST', source: '§10' },
  });
  expect(termOf(overlay, 'AMENDMENT')?.binding.source).toBe('R-1 §8');
  expect(termOf(overlay, 'WITHDRAWAL')?.binding.rule).toBe('Leave with 4 weeks’ notice.');
  expect(termOf(overlay, 'AFTER_LEAVING')?.binding.rule).toBe(
    'What was obtained stays under the terms. Data no longer relevant are returned or securely destroyed.',
  );
  expect(termOf(overlay, 'RETENTION')?.clashes).toEqual([
    { rule: 'Kept: per request.', source: 'R-1 §10', origin: 'AGREEMENT' },
  ]);
});
