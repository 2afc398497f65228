/** When a request must be answered, on real databases: the clock, fees and agreements, and what the letter says. */
import { data, refusal } from '../support/answers.ts';
import { EXAMPLE_TERMS } from '../support/examples.ts';
import {
  codeOf,
  DAY,
  does,
  EVIDENCE,
  exchange,
  openRightsParties,
  person,
  read,
  record,
  share,
} from '../support/rights-lifecycle.ts';

openRightsParties();

describe('Art. 12A: the clock', () => {
  test('of an access request stands still while clarification is awaited, both days included', async () => {
    const { id } = await record('ACCESS', EVIDENCE);
    exchange.clock.pass(3 * DAY);
    const paused = await does('pauseRightsRequest', { id, reason: 'which years?' });
    expect(paused).toMatchObject({ dueOn: null, clock: { isStopped: true } });
    expect(await codeOf('pauseRightsRequest', { id, reason: 'again' })).toBe('CONFLICT');
    exchange.clock.pass(4 * DAY);
    expect(await does('resumeRightsRequest', { id })).toMatchObject({
      dueOn: '2026-04-07',
      pauses: [{ from: '2026-03-05', to: '2026-03-09', reason: 'which years?' }],
      obligations: { nodes: [{ dueAt: '2026-04-07T22:59:59.999Z' }] },
    });
    expect(await codeOf('resumeRightsRequest', { id })).toBe('CONFLICT');
  });

  test('of another right is not paused', async () => {
    const { id } = await record('ERASURE');
    expect(await codeOf('pauseRightsRequest', { id, reason: 'which?' })).toBe('CONFLICT');
  });

  test('is extended once, to three months from the start, if the person was told within the first', async () => {
    const { id } = await record('ACCESS', EVIDENCE);
    expect(await codeOf('extendRightsRequest', { id, reason: ' ' })).toBe('BAD_USER_INPUT');
    const extended = await does('extendRightsRequest', { id, reason: 'A12Complexity' });
    expect(extended).toMatchObject({
      dueOn: '2026-06-02',
      clock: { extendedOn: '2026-03-02' },
      extensionReason: 'A12Complexity',
      obligations: { nodes: [{ earlier: [{ because: 'The person was told of an extension.' }] }] },
    });
    expect(await codeOf('extendRightsRequest', { id, reason: 'A12Complexity' })).toBe('CONFLICT');
    const late = await record('ACCESS', EVIDENCE);
    exchange.clock.pass(32 * DAY);
    expect(await codeOf('extendRightsRequest', { id: late.id, reason: 'A12Complexity' })).toBe('CONFLICT');
    expect(late.clock).toMatchObject({ extendedOn: null });
    const told = { id: late.id, reason: 'A12Complexity', notifiedOn: '2026-04-02' };
    expect(await does('extendRightsRequest', told)).toMatchObject({ dueOn: '2026-06-02' });
  });

  test('waits for a fee', async () => {
    expect(await record('ACCESS', { feeChargedOn: '2026-03-02' })).toMatchObject({ dueOn: null });
    const input = { right: 'ACCESS', regime: 'UK_GDPR', receivedOn: '2026-03-02', subject: person() };
    expect(await codeOf('recordRightsRequest', { ...input, feePaidOn: '2026-03-02' })).toBe('BAD_USER_INPUT');
  });

  test('says how its date comes about', async () => {
    const { clock } = (await record('ACCESS', EVIDENCE)) as unknown as {
      clock: { steps: { words: string; source: string }[] };
    };
    expect(clock.steps.length).toBeGreaterThan(2);
    for (const { words, source } of clock.steps) expect([words, source]).not.toContain('');
  });
});

describe('Art. 19, second sentence: the letter', () => {
  test('Art. 12A: of an extension gives its reason and the new date', async () => {
    const { id } = await record('ACCESS', EVIDENCE);
    await does('extendRightsRequest', { id, reason: 'A12Complexity' });
    const { letter } = (await read(id, 'letter(kind: EXTENSION) { text }')) as { letter: { text: string } };
    expect(letter.text).toContain('the request is complex');
    expect(letter.text).toContain('2 June 2026');
  });

  test('is read at the own door alone, and leaves its own audit line', async () => {
    await share('beta');
    await share('police');
    const { id } = await record('ERASURE', EVIDENCE);
    const { told } = await does('completeRightsRequest', { id, outcome: 'UPHELD' });
    expect(told).toMatchObject([
      { party: { id: 'beta' }, state: 'QUEUED', mayTell: true },
      { party: { id: 'police' }, state: null, mayTell: false },
    ]);
    const { letter } = (await read(id, 'letter(kind: OUTCOME) { kind text }')) as {
      letter: { kind: string; text: string };
    };
    expect(letter.kind).toBe('OUTCOME');
    expect(letter.text).toContain('Dear Ada');
    const { manager } = exchange.register('acme').database;
    const lines = await manager.query(
      "select row_ids from audit_line where action = 'read letter' and $1 = any(row_ids)",
      [id],
    );
    expect(lines).toEqual([{ row_ids: [id] }]);
    const query = `query ($party: ID!) { register(party: $party) { rightsRequests(first: 1) { nodes { letter(kind: OUTCOME) { text } } } } }`;
    const answer = await exchange.ask('acme', query, {}, { door: 'FEDERATION' });
    expect(refusal(answer).code).toBe('FORBIDDEN');
  });
});

describe('Art. 12(5): a fee', () => {
  test('that is charged after the request came stops the clock until it is paid', async () => {
    const { id } = await record('ACCESS');
    const charged = await does('recordFee', { id, chargedOn: '2026-03-02' });
    expect(charged).toMatchObject({ dueOn: null, clock: { startedOn: null, isStopped: true } });
    exchange.clock.pass(8 * DAY);
    const paid = await does('recordFee', { id, paidOn: '2026-03-10' });
    expect(paid).toMatchObject({ dueOn: '2026-04-10', clock: { startedOn: '2026-03-10', isStopped: false } });
    expect(paid.obligations.nodes[0]!.earlier.map(({ because }) => because)).toEqual([
      'A fee was charged.',
      'The fee was paid.',
    ]);
  });

  test('that was never charged cannot have been paid', async () => {
    const { id } = await record('ACCESS');
    expect(await codeOf('recordFee', { id, paidOn: '2026-03-02' })).toBe('BAD_USER_INPUT');
    expect(await read(id, 'dueOn')).toMatchObject({ dueOn: '2026-04-02' });
  });
});

describe('the strictest of law and agreement', () => {
  async function agree(reference: string, replyWithinDays: number): Promise<void> {
    const rights = EXAMPLE_TERMS.rights.map((term) => ({ ...term, right: 'ACCESS', replyWithinDays }));
    const input = {
      reference,
      title: reference,
      kind: 'DATA_SHARING_AGREEMENT',
      signatories: ['acme', 'beta'],
      terms: { ...EXAMPLE_TERMS, rights: rights.slice(0, 1) },
    };
    const query =
      'mutation ($party: ID!, $input: ProposeAgreementInput!) { proposeAgreement(party: $party, input: $input) { id } }';
    data(await exchange.ask('acme', query, { input }));
  }

  test('an agreement that promises a reply sooner moves the date forward, and says so', async () => {
    await agree('SOONER', 10);
    const request = await record('ACCESS', { agreements: ['SOONER'] });
    expect(request).toMatchObject({
      dueOn: '2026-03-12',
      clock: { strictest: expect.stringContaining('SOONER §5') },
    });
  });

  test('an agreement never lengthens the period of the law', async () => {
    await agree('LATER', 90);
    expect(await record('ACCESS', { agreements: ['LATER'] })).toMatchObject({ dueOn: '2026-04-02' });
  });
});

test("the operator's own bank holidays count in place of those shipped", async () => {
  const register = exchange.register('acme');
  const list = { events: [{ title: 'A day of our own', date: '2026-04-02' }] };
  register.bankHolidays = { 'england-and-wales': list, scotland: list, 'northern-ireland': list };
  expect(await record('ACCESS')).toMatchObject({ dueOn: '2026-04-03' });
  register.bankHolidays = undefined;
  expect(await record('ACCESS')).toMatchObject({ dueOn: '2026-04-02' });
});
