/** Reviews between registers: what they settle, what they start, what they open, and what hangs beneath an umbrella. */
import type { Terms } from '../../subgraphs/register/agreements/terms/terms.ts';
import { DEFAULT_POLICY } from '../../subgraphs/register/kernel/policy.ts';
import { exampleTerms } from '../support/example-terms.ts';
import { personOf, type Exchange } from '../support/exchange.ts';
import {
  agree,
  amend,
  proposalOf,
  read,
  refusedWrite,
  reviewOf,
  sign,
  startSharing,
  write,
} from '../support/sharing.ts';

let exchange: Exchange;

const ALL = ['acme', 'beta', 'gamma'];
const OVERRIDABLE = { ...exampleTerms().review!, override: 'DATA_PROTECTION_OFFICERS' as const };

beforeAll(async () => {
  exchange = await startSharing([...ALL, 'delta']);
  exchange.register('gamma').policy = { ...DEFAULT_POLICY, reviewMonths: 9, source: "gamma's policy" };
});
afterAll(() => exchange.stop());

const FIELDS = `version title reviewDueOn umbrella programmes signatories { id } inForceWith { id }
  reviews { by { id } version reviewedOn trigger outcome nextReviewOn agreedBy { id } answers { question holds note } }
  declinedBy { party { id } version reason }`;

async function copyAt(
  party: string,
  reference: string,
  caller = {},
): Promise<Record<string, unknown> | undefined> {
  const { agreements } = await read<{ agreements: { nodes: Record<string, unknown>[] } }>(
    exchange,
    party,
    `agreements(where: { reference: "${reference}" }) { nodes { ${FIELDS} } }`,
    caller,
  );
  return agreements.nodes[0];
}

interface Duty {
  kind: string;
  dueAt: string | null;
  state: string;
  source: string;
  strength: string;
  rule: string;
}

async function dutiesOf(party: string, reference: string, kind = 'AGREEMENT_REVIEW'): Promise<Duty[]> {
  const ofIt = await exchange
    .register(party)
    .database.query<{ id: string }[]>(
      'select o.id from obligation o join agreement a on o.about = a.id where a.reference = $1',
      [reference],
    );
  const { obligations } = await read<{ obligations: { nodes: (Duty & { id: string })[] } }>(
    exchange,
    party,
    `obligations(where: { kind: "${kind}" }, first: 200) { nodes { id dueAt state source strength rule } }`,
  );
  return obligations.nodes.filter(({ id }) => ofIt.some((row) => row.id === id));
}

const agreeOn = (reference: string, terms: Partial<Terms> = {}, parties = ALL) =>
  agree(exchange, reference, parties, { terms: exampleTerms(terms) });

const refusedReview = (reference: string, more: object) =>
  refusedWrite(exchange, 'reviewAgreement', 'acme', reviewOf(reference, more));

describe('a review', () => {
  test('meets what was due, starts the next clock of its party alone, and is known to all', async () => {
    await agreeOn('R-1');
    const note = 'Still needed in 2026';
    await write(
      exchange,
      'reviewAgreement',
      'acme',
      reviewOf('R-1', { purposesRelevant: { holds: true, note } }),
    );
    await exchange.settle();
    expect(await dutiesOf('acme', 'R-1')).toMatchObject([
      { state: 'MET', dueAt: '2026-09-02T22:59:59.999Z' },
      { state: 'OPEN', dueAt: '2027-03-02T23:59:59.999Z', source: 'R-1 §4' },
    ]);
    expect(await dutiesOf('beta', 'R-1')).toMatchObject([
      { state: 'OPEN', dueAt: '2026-09-02T22:59:59.999Z' },
    ]);
    for (const party of ALL) {
      expect((await copyAt(party, 'R-1'))?.reviews).toEqual([
        {
          by: { id: 'acme' },
          version: 1,
          reviewedOn: '2026-03-02',
          trigger: 'SCHEDULED',
          outcome: 'CONTINUE',
          nextReviewOn: null,
          agreedBy: [],
          answers: [
            { question: 'purposesRelevant', holds: true, note },
            { question: 'scopeKept', holds: true, note: null },
            { question: 'benefitsReal', holds: true, note: null },
            { question: 'securityEffective', holds: true, note: null },
          ],
        },
      ]);
    }
  });

  test('two of one party that arrive in the wrong order are both kept', async () => {
    await agreeOn('R-2');
    await write(exchange, 'reviewAgreement', 'acme', reviewOf('R-2'));
    const hold = (at: string) =>
      exchange.register('acme').database.query(
        `update notice set next_attempt_at = ${at}
         where kind = 'AGREEMENT_REVIEWED' and cause = 'agreement:R-2' and revision = 2`,
      );
    await hold(`'2026-03-03T00:00:00Z'`);
    await write(exchange, 'reviewAgreement', 'acme', reviewOf('R-2', { outcome: 'AMEND' }));
    await exchange.settle();
    await hold(`'2026-03-01T00:00:00Z'`);
    await exchange.settle();
    const { reviews } = (await copyAt('beta', 'R-2'))!;
    const outcomes = (reviews as { outcome: string }[]).map(({ outcome }) => outcome);
    expect(outcomes.toSorted()).toEqual(['AMEND', 'CONTINUE']);
  });

  test.each<[string, object, string, string]>([
    [
      'with a question that does not hold, unexplained',
      { scopeKept: { holds: false, note: ' ' } },
      'BAD_USER_INPUT',
      '`scopeKept` does not hold: its `note` says what was found.',
    ],
    ['of tomorrow', { reviewedOn: '2026-03-03' }, 'BAD_USER_INPUT', '`reviewedOn` cannot be in the future.'],
    [
      'from before the signature',
      { reviewedOn: '2026-03-01' },
      'BAD_USER_INPUT',
      '`reviewedOn` is before acme signed it.',
    ],
    ['of a version that is not held', { version: 4 }, 'NOT_FOUND', 'This register holds no such version 4.'],
    [
      'that sets another day where the text lets nobody',
      { nextReviewOn: '2026-12-01', agreedBy: ['beta', 'gamma'] },
      'BAD_USER_INPUT',
      'The agreement lets nobody set another day: leave `nextReviewOn` out.',
    ],
    [
      'that names who agreed, but to no day',
      { agreedBy: ['beta'] },
      'BAD_USER_INPUT',
      '`agreedBy` is said with `nextReviewOn` only.',
    ],
  ])('%s is refused, and leaves nothing', async (_, change, code, message) => {
    if (!(await copyAt('acme', 'R-3'))) await agreeOn('R-3');
    expect(await refusedReview('R-3', change)).toMatchObject({ code, message });
    expect((await copyAt('acme', 'R-3'))?.reviews).toEqual([]);
    expect(await dutiesOf('acme', 'R-3')).toMatchObject([{ state: 'OPEN' }]);
  });

  test('is refused of what the party has not signed, and of what is not held', async () => {
    await write(exchange, 'proposeAgreement', 'acme', proposalOf('R-4', ALL));
    expect(await refusedReview('R-4', {})).toMatchObject({
      code: 'CONFLICT',
      message: 'acme has signed no version of R-4: there is nothing to review.',
    });
    expect(await refusedReview('R-0', {})).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('of a version that is no longer in force is refused; the newest signed is reviewed', async () => {
    await agreeOn('R-5', {}, ['acme', 'beta']);
    await amend(exchange, 'acme', 'R-5');
    await exchange.settle();
    for (const party of ['acme', 'beta']) await sign(exchange, party, 'R-5', { version: 2 });
    await exchange.settle();
    expect(await refusedReview('R-5', { version: 1 })).toMatchObject({
      code: 'CONFLICT',
      message: 'Version 1 of R-5 is not in force here: review version 2.',
    });
    await write(exchange, 'reviewAgreement', 'acme', reviewOf('R-5', { version: 2 }));
    expect((await copyAt('acme', 'R-5'))?.reviewDueOn).toBe('2027-03-02');
    expect(await dutiesOf('acme', 'R-5')).toMatchObject([
      { state: 'MET' },
      { state: 'MET' },
      { state: 'DISCHARGED' },
      { state: 'OPEN' },
    ]);
  });

  test('is an action of the data protection officer', async () => {
    const query =
      'mutation ($party: ID!, $input: ReviewAgreementInput!) { reviewAgreement(party: $party, input: $input) { id } }';
    const variables = { party: 'acme', input: reviewOf('R-1') };
    const { errors } = await exchange.ask('acme', query, variables, { roles: ['SIGNATORY'] });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});

describe('a day that the data protection officers agreed', () => {
  test('is that of all who agreed, but of none beyond its own policy', async () => {
    await agreeOn('D-1', { review: OVERRIDABLE });
    const day = { nextReviewOn: '2027-01-15', agreedBy: ['beta', 'gamma'] };
    await write(exchange, 'reviewAgreement', 'acme', reviewOf('D-1', day));
    await exchange.settle();
    expect((await copyAt('acme', 'D-1'))?.reviewDueOn).toBe('2027-01-15');
    expect((await copyAt('beta', 'D-1'))?.reviewDueOn).toBe('2027-01-15');
    expect((await copyAt('gamma', 'D-1'))?.reviewDueOn).toBe('2026-12-02');
    expect((await dutiesOf('beta', 'D-1')).at(-1)).toMatchObject({
      state: 'OPEN',
      dueAt: '2027-01-15T23:59:59.999Z',
      source: 'D-1 §4; the data protection officers agreed the day on 2026-03-02',
    });
    expect((await dutiesOf('gamma', 'D-1')).at(-1)).toMatchObject({ source: "gamma's policy" });
  });

  test.each([
    [['beta'], '`agreedBy` lacks gamma: all with which it is in force agree.'],
    [['beta', 'gamma', 'delta'], '`agreedBy` names delta, which did not sign it.'],
  ])('by %j is refused', async (agreedBy, message) => {
    if (!(await copyAt('acme', 'D-2'))) await agreeOn('D-2', { review: OVERRIDABLE });
    const refused = await refusedReview('D-2', { nextReviewOn: '2027-01-15', agreedBy });
    expect(refused).toMatchObject({ code: 'BAD_USER_INPUT', message });
  });
});

describe('a call for a review', () => {
  const call = (trigger: string, because = 'New guidance') => ({ reference: 'C-1', trigger, because });

  test('makes all owe one, without a day that nobody agreed, until each has held it', async () => {
    await agreeOn('C-1', { review: { ...exampleTerms().review!, triggers: ['LEGISLATION', 'SECTOR'] } });
    await write(exchange, 'callForReview', 'acme', call('SECTOR'));
    await exchange.settle();
    const [own] = await dutiesOf('acme', 'C-1', 'AGREEMENT_REVIEW_CALLED');
    expect(own).toMatchObject({ state: 'OPEN', dueAt: null, strength: 'SHOULD', source: 'C-1 §4' });
    const [atBeta] = await dutiesOf('beta', 'C-1', 'AGREEMENT_REVIEW_CALLED');
    expect(atBeta?.rule).toBe('Review the agreement outside its cycle (SECTOR): acme asks: New guidance');
    await write(exchange, 'reviewAgreement', 'beta', reviewOf('C-1', { trigger: 'SECTOR' }));
    await exchange.settle();
    expect(await dutiesOf('beta', 'C-1', 'AGREEMENT_REVIEW_CALLED')).toMatchObject([{ state: 'MET' }]);
    expect(await dutiesOf('acme', 'C-1', 'AGREEMENT_REVIEW_CALLED')).toMatchObject([{ state: 'OPEN' }]);
    expect((await copyAt('acme', 'C-1'))?.reviews).toMatchObject([{ trigger: 'SECTOR', by: { id: 'beta' } }]);
  });

  test.each([
    ['SIGNATORIES', 'A party left', /^Under the agreement LEGISLATION, SECTOR calls for a review/],
    ['SCHEDULED', 'A year is over', /SCHEDULED reviews come in their cycle/],
    ['SECTOR', ' ', /`because` says what happened/],
  ])('%s because of %j is refused', async (trigger, because, message) => {
    const refused = await refusedWrite(exchange, 'callForReview', 'acme', call(trigger, because));
    expect(refused).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringMatching(message) as string,
    });
  });
});

describe('an amendment', () => {
  test('without a review that asked for it is refused, with the source of the rule', async () => {
    const amendment = { rule: 'ONLY_AT_FORMAL_REVIEW', source: 'L12' } as const;
    await agreeOn('A-1', { amendment });
    const input = { reference: 'A-1', title: 'Another' };
    const message =
      'A-1 is amended only after a formal review that asks for it (L12), and none of version 1 has.';
    expect(await refusedWrite(exchange, 'amendAgreement', 'acme', input)).toMatchObject({
      code: 'CONFLICT',
      message,
    });
    await write(exchange, 'reviewAgreement', 'beta', reviewOf('A-1', { outcome: 'AMEND' }));
    await exchange.settle();
    expect(await write(exchange, 'amendAgreement', 'acme', input)).toMatchObject({ version: 2 });
    await exchange.settle();
    expect(await copyAt('gamma', 'A-1')).toMatchObject({ version: 2, title: 'Another' });
  });

  test('keeps what is left out, and is refused where it changes nothing', async () => {
    await agreeOn('A-2');
    const same = { reference: 'A-2', title: 'Agreement A-2', signatories: ['gamma', 'beta', 'acme'] };
    await write(exchange, 'reviewAgreement', 'acme', reviewOf('A-2', { outcome: 'AMEND' }));
    expect(await refusedWrite(exchange, 'amendAgreement', 'acme', same)).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: 'This changes nothing in version 1 of A-2.',
    });
    const terms = exampleTerms({ gaps: ['The day of review'] });
    await write(exchange, 'amendAgreement', 'acme', { reference: 'A-2', terms });
    await exchange.settle();
    expect(await copyAt('beta', 'A-2')).toMatchObject({
      version: 2,
      title: 'Agreement A-2',
      signatories: ALL.map((id) => ({ id })),
    });
  });

  test('that leaves a signatory out is told to it, and leaves the version before in force with it', async () => {
    await agreeOn('A-3');
    await amend(exchange, 'acme', 'A-3', { signatories: ['acme', 'beta', 'delta'] });
    await exchange.settle();
    for (const party of ['beta', 'gamma', 'delta'])
      expect(await copyAt(party, 'A-3')).toMatchObject({ version: 2 });
    expect((await copyAt('gamma', 'A-3'))?.inForceWith).toEqual([{ id: 'acme' }, { id: 'beta' }]);
    expect((await copyAt('gamma', 'A-3'))?.reviewDueOn).toBe('2026-09-02');
    const signature = { reference: 'A-3', version: 2, name: 'A person', office: 'SIRO' };
    expect(
      await refusedWrite(exchange, 'signAgreement', 'gamma', signature, { office: 'SIRO' }),
    ).toMatchObject({ code: 'FORBIDDEN', message: 'gamma is not a signatory of A-3.' });
    expect(await refusedWrite(exchange, 'amendAgreement', 'gamma', { reference: 'A-3' })).toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('a refusal to sign', () => {
  const no = (reference: string, more: object = {}) => ({
    reference,
    version: 1,
    reason: 'Too wide',
    ...more,
  });

  test('is told to all, and taken back by signing', async () => {
    await write(exchange, 'proposeAgreement', 'acme', proposalOf('N-1', ALL));
    await exchange.settle();
    await write(exchange, 'declineAgreement', 'beta', no('N-1'));
    await exchange.settle();
    for (const party of ALL) {
      expect((await copyAt(party, 'N-1'))?.declinedBy).toEqual([
        { party: { id: 'beta' }, version: 1, reason: 'Too wide' },
      ]);
    }
    await sign(exchange, 'beta', 'N-1');
    await exchange.settle();
    expect((await copyAt('gamma', 'N-1'))?.declinedBy).toEqual([]);
  });

  test('before two have signed lets the text be replaced without a review', async () => {
    await write(exchange, 'proposeAgreement', 'acme', proposalOf('N-2', ['acme', 'beta']));
    await exchange.settle();
    await write(exchange, 'declineAgreement', 'beta', no('N-2'));
    await exchange.settle();
    await write(exchange, 'amendAgreement', 'acme', { reference: 'N-2', title: 'Narrower' });
    await exchange.settle();
    expect(await copyAt('beta', 'N-2')).toMatchObject({ version: 2, title: 'Narrower', declinedBy: [] });
    expect(await refusedWrite(exchange, 'declineAgreement', 'beta', no('N-2'))).toMatchObject({
      code: 'CONFLICT',
      message: 'Version 2 of N-2 has been proposed: decline that one.',
    });
  });

  test('twice, after signing, without a reason or of what is not held is refused', async () => {
    await write(exchange, 'proposeAgreement', 'acme', proposalOf('N-3', ['acme', 'beta']));
    await exchange.settle();
    await sign(exchange, 'acme', 'N-3');
    await write(exchange, 'declineAgreement', 'beta', no('N-3'));
    const refusals = [
      await refusedWrite(exchange, 'declineAgreement', 'beta', no('N-3')),
      await refusedWrite(exchange, 'declineAgreement', 'acme', no('N-3')),
      await refusedWrite(exchange, 'declineAgreement', 'acme', no('N-3', { reason: ' ' })),
      await refusedWrite(exchange, 'declineAgreement', 'acme', no('N-0')),
    ];
    expect(refusals.map(({ code, message }) => [code, message])).toEqual([
      ['CONFLICT', 'beta has declined version 1 of N-3 already.'],
      ['CONFLICT', 'acme has signed version 1 of N-3: it can withdraw.'],
      ['BAD_USER_INPUT', '`reason` is told to the other signatories.'],
      ['NOT_FOUND', 'This register holds no version 1 of an agreement N-0.'],
    ]);
  });
});

describe('a programme', () => {
  const beneath = (umbrella: string, reference: string, signatories: string[]) =>
    proposalOf(reference, signatories, { terms: exampleTerms({ umbrella }) });

  test('hangs beneath an umbrella in force, and each shows the other to those that may see both', async () => {
    await agreeOn('U-1');
    await write(exchange, 'proposeAgreement', 'acme', beneath('U-1', 'U-1-housing', ['acme', 'beta']));
    await write(exchange, 'proposeAgreement', 'acme', beneath('U-1', 'U-1-health', ALL));
    await exchange.settle();
    expect(await copyAt('beta', 'U-1-housing')).toMatchObject({ umbrella: 'U-1', programmes: [] });
    expect(await copyAt('acme', 'U-1')).toMatchObject({
      umbrella: null,
      programmes: ['U-1-health', 'U-1-housing'],
    });
    const seenByGamma = await copyAt('acme', 'U-1', personOf('gamma', { door: 'FEDERATION' }));
    expect(seenByGamma?.programmes).toEqual(['U-1-health']);
  });

  test('is refused beneath what is not held, not in force, or not signed by all', async () => {
    await write(exchange, 'proposeAgreement', 'acme', proposalOf('U-2', ['acme', 'beta']));
    const messages = [
      await refusedWrite(exchange, 'proposeAgreement', 'acme', beneath('U-0', 'U-x', ['acme', 'beta'])),
      await refusedWrite(exchange, 'proposeAgreement', 'acme', beneath('U-2', 'U-x', ['acme', 'beta'])),
      await refusedWrite(exchange, 'proposeAgreement', 'acme', beneath('U-1', 'U-x', [...ALL, 'delta'])),
      await refusedWrite(exchange, 'proposeAgreement', 'acme', beneath('U-x', 'U-x', ['acme', 'beta'])),
    ].map(({ message }) => message);
    expect(messages).toEqual([
      'This register does not hold the umbrella of U-x: propose and sign that first.',
      'U-2 is in force between acme and no other signatory of U-x.',
      'delta must be a signatory of U-1 to sign U-x beneath it.',
      '`terms.umbrella` is another agreement, not this one.',
    ]);
  });
});

test('a programme falls with its umbrella, and nothing is shared under it any more', async () => {
  const pair = ['acme', 'beta'];
  await agreeOn('U-3', { endsOn: '2026-04-01' }, pair);
  await agreeOn('U-3-housing', { umbrella: 'U-3' }, pair);
  expect((await copyAt('acme', 'U-3-housing'))?.inForceWith).toEqual([{ id: 'beta' }]);
  exchange.clock.pass(31 * 24 * 3600);
  expect((await copyAt('acme', 'U-3-housing'))?.inForceWith).toEqual([]);
  const input = {
    recipient: 'beta',
    agreement: 'U-3-housing',
    subject: { name: 'A Person', identifiers: [{ scheme: 'NHS_NUMBER', value: '9990000018' }] },
    categories: ['NAME'],
    purpose: 'SAFEGUARDING',
    rationale: 'needed to protect',
  };
  expect(await refusedWrite(exchange, 'decideDisclosure', 'acme', input)).toMatchObject({
    code: 'AGREEMENT_NOT_IN_FORCE',
    message: 'U-3-housing falls with its umbrella: U-3 is not in force between acme and beta.',
  });
});

test('reviews, refusals and programmes are read in one query each, however many rows there are', async () => {
  const { database } = exchange.register('acme');
  const { logger } = database;
  const queries: string[] = [];
  database.logger = Object.assign(Object.create(logger) as typeof logger, {
    logQuery: (query: string) => queries.push(query),
  });
  await read(exchange, 'acme', `agreements(first: 200) { nodes { ${FIELDS} } }`);
  database.logger = logger;
  expect(queries.filter((query) => query.includes('"agreement_review"'))).toHaveLength(1);
  expect(queries.filter((query) => query.includes('"agreement_decline"'))).toHaveLength(1);
  expect(queries.filter((query) => query.includes("'umbrella'"))).toHaveLength(1);
});
