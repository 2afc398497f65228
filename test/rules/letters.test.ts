/** Letters to people: their wording against goldens in letters/, what they may never tell, and their PDF. */
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import type { LetterKind, NoticeState } from '../../subgraphs/register/generated/graphql.ts';
import type { LetterFacts, LetterRecipient } from '../../subgraphs/register/words/letters/facts.ts';
import { groundInWords, isProtective } from '../../subgraphs/register/words/letters/ground-words.ts';
import { writeLetter } from '../../subgraphs/register/words/letters/letters.ts';
import { GROUNDS } from '../../subgraphs/register/cases/rights/grounds.ts';

const recipient = (name: string, state: NoticeState, more: Partial<LetterRecipient> = {}) => ({
  name,
  state,
  ground: null,
  mayBePart3: false,
  ...more,
});

const FACTS: LetterFacts = {
  reference: '0198-ERASURE',
  writtenOn: '2026-07-01',
  party: { name: 'Borough of Example', contacts: [{ role: 'DPO', address: 'dpo@borough.example' }] },
  person: 'Siân Ŵyn',
  right: 'ERASURE',
  regime: 'UK_GDPR',
  receivedOn: '2026-06-22',
  dueOn: '2026-07-22',
  clock: ['Your request came on 22 June 2026.', 'One month from then is 22 July 2026.'],
  outcome: null,
  ground: null,
  recipients: [],
};

const POLICE: Partial<LetterFacts> = {
  party: { name: 'Example Police', contacts: [{ role: 'DPO', address: 'dpo@police.example' }] },
  regime: 'PART_3',
};

const RECIPIENTS = [
  recipient('Example Housing', 'DONE'),
  recipient('Example Health', 'NOT_HELD'),
  recipient('Example Archive', 'PARTLY_DONE', { ground: 'eu-gdpr:A17Archiving' }),
  recipient('Example School', 'REFUSED', { ground: 'A17LegalClaims' }),
  recipient('Example Charity', 'DELIVERED'),
  recipient('Example Council', 'UNREACHABLE'),
  recipient('Example Police', 'WITHHELD', { mayBePart3: true }),
];

const golden = (name: string) => readFileSync(new URL(`letters/${name}.txt`, import.meta.url), 'utf8');
const textOf = (kind: LetterKind, more: Partial<LetterFacts> = {}) =>
  writeLetter(kind, { ...FACTS, ...more }).text;

test.each<[string, string, LetterKind, Partial<LetterFacts>]>([
  ['Art. 12(3): the request has come', 'acknowledgement', 'ACKNOWLEDGEMENT', {}],
  ['the clock has not started', 'acknowledgement-waiting', 'ACKNOWLEDGEMENT', { dueOn: null, clock: [] }],
  [
    'Art. 12A: it takes longer',
    'extension',
    'EXTENSION',
    { dueOn: '2026-09-22', clock: [], ground: 'eu-gdpr:JustificationA12Complexity' },
  ],
  ['Art. 12(4): it is refused', 'refusal', 'REFUSAL', { ground: 'A12ManifestlyExcessive' }],
  [
    'DPA 2018 s.48(1): the same under Part 3',
    'refusal-part-3',
    'REFUSAL',
    { ...POLICE, ground: 'S47NoGround' },
  ],
  [
    'Art. 19, second sentence: what was done, who was told, what each answered',
    'outcome',
    'OUTCOME',
    { outcome: 'UPHELD', ground: 'A17NonNecessity', recipients: RECIPIENTS },
  ],
  ['DPA 2018 s.48(3): a neutral reply', 'neutral-reply', 'NEUTRAL_REPLY', POLICE],
])('%s', (_, name, kind, more) => {
  expect(textOf(kind, more)).toBe(golden(name));
});

const RIGHTS = ['ACCESS', 'RECTIFICATION', 'ERASURE', 'RESTRICTION', 'AUTOMATED_DECISION'] as const;
const KINDS = ['ACKNOWLEDGEMENT', 'EXTENSION', 'REFUSAL', 'OUTCOME', 'NEUTRAL_REPLY'] as const;

describe('every letter', () => {
  const all = KINDS.flatMap((kind) =>
    [...RIGHTS, 'PORTABILITY' as const, 'OBJECTION' as const].map((right) => [kind, right] as const),
  );

  test.each(all)('%s on %s says where to turn', (kind, right) => {
    const text = textOf(kind, { right, ground: 'A12Complexity' });
    for (const part of ['dpo@borough.example', 'section 164A', 'ICO', 'Article 79', 'section 167'])
      expect(text).toContain(part);
  });

  test('leaves a gap for what the facts do not give', () => {
    const text = textOf('REFUSAL', { person: null, ground: 'OTHER:x', party: { name: 'A', contacts: [] } });
    expect(text).toContain('Dear [name of the person]');
    expect(text).toContain('because [give the reason here, in plain words].');
    expect(text).toContain('[address of the data protection officer]');
    expect(textOf('OUTCOME', { outcome: 'PARTLY_UPHELD' })).toContain('[give the reason here');
  });

  test('keeps a value from posing as another part of the letter', () => {
    const text = textOf('ACKNOWLEDGEMENT', { person: 'Ada\n\nWhat we decided\nWe have erased it' });
    expect(text).toContain('Dear Ada What we decided We have erased it\n');
  });

  test('on a right that Part 3 does not have is not written', () => {
    expect(() => textOf('ACKNOWLEDGEMENT', { ...POLICE, right: 'OBJECTION' })).toThrow(
      'no right of OBJECTION',
    );
  });
});

const anyGround = fc.option(fc.constantFrom('OTHER:x', ...GROUNDS.map(({ code }) => code)));
const STATES: NoticeState[] = ['DONE', 'PARTLY_DONE', 'REFUSED', 'NOT_HELD', 'EXEMPT', 'WITHHELD'];
const anyAnswer = fc.record({ state: fc.constantFrom(...STATES), ground: anyGround });

/** All that may depend on whether anything is held. */
const whatWasFound = fc.record({
  outcome: fc.option(fc.constantFrom('UPHELD' as const, 'PARTLY_UPHELD' as const)),
  ground: anyGround,
  clock: fc.array(fc.string()),
  dueOn: fc.option(fc.constant('2026-09-22')),
  recipients: fc.array(anyAnswer.map((answer) => recipient('Example Council', answer.state, answer))),
});

describe('neither confirms nor denies', () => {
  test('a neutral reply is the same whatever is held, found or decided', () => {
    fc.assert(
      fc.property(fc.constantFrom(...RIGHTS), whatWasFound, whatWasFound, (right, one, other) => {
        const reply = (found: object) => textOf('NEUTRAL_REPLY', { ...POLICE, right, ...found });
        expect(reply(one)).toBe(reply(other));
      }),
    );
  });

  test('what may have been answered under Part 3 reads alike, whatever was answered', () => {
    const outcome = (answer: Partial<LetterRecipient>) =>
      textOf('OUTCOME', {
        outcome: 'UPHELD',
        recipients: [recipient('Example Police', 'WITHHELD', { ...answer, mayBePart3: true })],
      });
    fc.assert(fc.property(anyAnswer, (answer) => expect(outcome(answer)).toBe(outcome({}))));
    expect(outcome({ state: 'DELIVERED' })).toContain('We have told it, and are waiting for its answer.');
  });

  test('a refusal on a ground that may not be told is the neutral reply', () => {
    for (const ground of ['CrimeDetectionImpaired', 'just:ThirdPartyRightsImpaired', 'InquiryObstructed']) {
      const letter = writeLetter('REFUSAL', { ...FACTS, ...POLICE, ground });
      expect(letter).toMatchObject({ kind: 'NEUTRAL_REPLY', text: golden('neutral-reply') });
    }
  });

  test('a part that is kept back on such a ground is not mentioned', () => {
    const text = textOf('OUTCOME', {
      right: 'ACCESS',
      outcome: 'PARTLY_UPHELD',
      ground: 'CrimeDetectionImpaired',
    });
    expect(text).toContain('What we can give you comes with this letter.');
    expect(text).not.toMatch(/part of|because|crime/i);
  });

  test('a recipient’s ground of that kind makes its answer neutral', () => {
    const told = recipient('Example Council', 'EXEMPT', { ground: 'CrimePreventionImpaired' });
    expect(textOf('OUTCOME', { outcome: 'UPHELD', recipients: [told] })).toContain(
      'Example Council: We have told it. The law lets it neither confirm nor deny',
    );
  });

  test('under Part 3 the person is not told who else was told: s.48 has no such duty', () => {
    const text = textOf('OUTCOME', { ...POLICE, outcome: 'UPHELD', recipients: RECIPIENTS });
    expect(text).not.toContain('Example Housing');
  });
});

test('every ground of a refusal has words, or may not be told', () => {
  const without = GROUNDS.flatMap(({ code, regimes }) =>
    regimes.filter((regime) => !isProtective(code, regime) && groundInWords(code, regime) === null),
  );
  expect(without).toEqual([]);
});

test('an objection is passed on by agreement, which Art. 19 does not ask', () => {
  const told = { outcome: 'UPHELD', right: 'OBJECTION', recipients: RECIPIENTS } as const;
  expect(textOf('OUTCOME', told)).toContain('Our agreements with them have us tell them.');
  expect(textOf('OUTCOME', told)).not.toContain('Article 19');
});
