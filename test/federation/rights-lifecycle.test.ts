/** What happens to a request between receipt and end, on real databases: identity, clock, decisions, holds, closing. */
import { data, refusal } from '../support/answers.ts';
import { EXAMPLE_TERMS } from '../support/examples.ts';
import { startExchange, type Exchange } from '../support/exchange.ts';

let exchange: Exchange;

const DAY = 86_400;
const EVIDENCE = { identityConfirmed: { evidence: 'PASSPORT' } };
const REQUEST = `id state receivedOn dueOn ground reason reasonsWithheld withdrawnAt closedAt applicabilityOverride extensionReason
  pauses { from to reason }
  applicability { applies why identifiers source }
  identityCheck { state askedOn settledOn evidence }
  clock { startedOn firstMonthEndsOn extendedOn dueOn steps { on words source } strictest isStopped }
  told { party { id } state ground answeredAt mayTell }
  discharged { notice reason }
  notices { nodes { id state recipient { id } } }
  legalHolds { id reason until }
  obligations { nodes { kind state dueAt rule source earlier { dueAt because } } }`;

interface RequestNode {
  id: string;
  notices: { nodes: { id: string; state: string; recipient: { id: string } }[] };
  obligations: { nodes: { state: string; dueAt: string | null; earlier: { because: string }[] }[] };
  [field: string]: unknown;
}

beforeAll(async () => {
  exchange = await startExchange({
    parties: ['acme', 'beta', { id: 'police', competentAuthority: true }, { id: 'church', register: null }],
  });
});
afterAll(() => exchange.stop());

/** Each test has a person of its own, and starts on the same day. */
beforeEach(() => {
  exchange.clock.now = new Date('2026-03-02T10:00:00.000Z');
  people += 1;
});

const mutate = (party: string, name: string, input: object, caller = {}) => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const fields = name.endsWith('Hold') || name === 'decideDisclosure' ? 'id' : REQUEST;
  const query = `mutation ($party: ID!, $input: ${type}!) { result: ${name}(party: $party, input: $input) { ${fields} } }`;
  return exchange.ask(party, query, { input }, caller);
};

const does = async (name: string, input: object, party = 'acme') =>
  data<{ result: RequestNode }>(await mutate(party, name, input)).result;

const codeOf = async (name: string, input: object, party = 'acme') =>
  refusal(await mutate(party, name, input)).code;

let people = 0;

const person = (more = '') => ({
  name: 'Ada',
  dateOfBirth: '1990-01-01',
  identifiers: [{ scheme: 'NHS_NUMBER', value: `${people}${more}` }],
});

const record = (right: string, more: object = {}, party = 'acme') =>
  does(
    'recordRightsRequest',
    { right, regime: 'UK_GDPR', receivedOn: '2026-03-02', subject: person(), ...more },
    party,
  );

const share = (recipient: string, agreement: string | null = null) =>
  does('decideDisclosure', {
    recipient,
    agreement,
    subject: person(),
    categories: ['NAME'],
    purpose: 'emergency',
    rationale: 'needed',
  });

/** A processing record of the party's own that rests on these bases. */
async function processing(...lawfulBases: string[]): Promise<string> {
  const texts = { name: lawfulBases.join(), retention: '1 year' };
  const lists = { purposes: ['care'], people: ['clients'], categories: ['NAME'], lawfulBases };
  const query =
    'mutation ($party: ID!, $input: RecordProcessingInput!) { recordProcessing(party: $party, input: $input) { id } }';
  const answer = await exchange.ask('acme', query, { input: { ...texts, ...lists } });
  return data<{ recordProcessing: { id: string } }>(answer).recordProcessing.id;
}

async function read(
  id: string,
  fields: string,
  caller = {},
  party = 'acme',
): Promise<Record<string, unknown>> {
  const query = `query ($party: ID!) { register(party: $party) { rightsRequests(first: 200) { nodes { id ${fields} } } } }`;
  const answer = data<{ register: { rightsRequests: { nodes: RequestNode[] } } }>(
    await exchange.ask(party, query, {}, caller),
  );
  return answer.register.rightsRequests.nodes.find((node) => node.id === id)!;
}

describe('Art. 12(6): identity', () => {
  test('is asked for, awaited and confirmed; the clock starts when it is, and the duty to reply moves with it', async () => {
    const { id } = await record('ERASURE');
    const asked = await does('requestIdentity', { id });
    expect(asked).toMatchObject({
      dueOn: null,
      identityCheck: { state: 'AWAITED', askedOn: '2026-03-02', settledOn: null },
      clock: { startedOn: null, isStopped: true, strictest: null },
      obligations: { nodes: [{ state: 'OPEN', dueAt: null }] },
    });
    exchange.clock.pass(8 * DAY);
    const confirmed = await does('confirmIdentity', { id, confirmed: true, evidence: 'PASSPORT' });
    expect(confirmed).toMatchObject({
      dueOn: '2026-04-10',
      identityCheck: { state: 'CONFIRMED', settledOn: '2026-03-10', evidence: 'PASSPORT' },
      clock: { startedOn: '2026-03-10', strictest: 'UK GDPR Art. 12(3), 12A' },
    });
    expect(confirmed.obligations.nodes).toMatchObject([
      {
        dueAt: '2026-04-10T22:59:59.999Z',
        earlier: [
          { dueAt: '2026-04-02T22:59:59.999Z', because: 'Proof of identity was asked for.' },
          { dueAt: null, because: 'The identity was confirmed.' },
        ],
      },
    ]);
    expect(await codeOf('requestIdentity', { id })).toBe('CONFLICT');
    expect(await codeOf('confirmIdentity', { id, confirmed: false })).toBe('CONFLICT');
  });

  test('nothing is passed on before it is confirmed, and the decision rolls back with its notices', async () => {
    await share('beta');
    const { id } = await record('ERASURE');
    const uphold = { id, outcome: 'UPHELD' };
    expect(await codeOf('completeRightsRequest', uphold)).toBe('CONFLICT');
    expect(await read(id, 'state notices { nodes { id } }')).toEqual({
      id,
      state: 'OPEN',
      notices: { nodes: [] },
    });
    await does('requestIdentity', { id });
    expect(await codeOf('completeRightsRequest', uphold)).toBe('CONFLICT');
    await does('confirmIdentity', { id, confirmed: false });
    expect(await codeOf('completeRightsRequest', uphold)).toBe('CONFLICT');
    await does('requestIdentity', { id });
    await does('confirmIdentity', { id, confirmed: true, evidence: 'KNOWN_IN_PERSON' });
    expect((await does('completeRightsRequest', uphold)).notices.nodes).toHaveLength(1);
  });

  test('known when the request comes, it needs no asking; where nobody is told, none is needed', async () => {
    const known = await record('ACCESS', EVIDENCE);
    expect(known).toMatchObject({ dueOn: '2026-04-02', identityCheck: { state: 'CONFIRMED' } });
    const { id } = await record('ACCESS');
    expect(await does('completeRightsRequest', { id, outcome: 'UPHELD' })).toMatchObject({
      state: 'UPHELD',
      identityCheck: { state: 'NOT_ASKED' },
    });
  });

  test('evidence is a type, days are in order, and only people of the party write', async () => {
    const { id } = await record('ERASURE');
    expect(await codeOf('confirmIdentity', { id, confirmed: true })).toBe('BAD_USER_INPUT');
    expect(await codeOf('confirmIdentity', { id, confirmed: true, evidence: 'PASSPORT 12345' })).toBe(
      'BAD_USER_INPUT',
    );
    expect(await codeOf('requestIdentity', { id, askedOn: '2026-03-03' })).toBe('BAD_USER_INPUT');
    expect(await codeOf('requestIdentity', { id, askedOn: '2026-03-01' })).toBe('BAD_USER_INPUT');
    expect(await codeOf('requestIdentity', { id: 'none' })).toBe('NOT_FOUND');
    const auditor = { roles: ['AUDITOR'] };
    expect(refusal(await mutate('acme', 'requestIdentity', { id }, auditor)).code).toBe('FORBIDDEN');
  });
});

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

describe('whether the right arises', () => {
  test('Art. 17(3)(b): an erasure under public task alone is upheld only with a reason why all the same', async () => {
    const processingRecords = [await processing('6(1)(e)')];
    const { id, applicability } = await record('ERASURE', { ...EVIDENCE, processingRecords });
    expect(applicability).toMatchObject({ applies: 'NO', identifiers: ['eu-gdpr:A17', 'eu-gdpr:A6-1-e'] });
    const refused = refusal(await mutate('acme', 'completeRightsRequest', { id, outcome: 'UPHELD' }));
    expect([refused.code, refused.message.includes('Art. 17(3)(b)')]).toEqual(['CONFLICT', true]);
    const overrideApplicability = 'the record was made by mistake';
    expect(
      await does('completeRightsRequest', { id, outcome: 'UPHELD', overrideApplicability }),
    ).toMatchObject({
      state: 'UPHELD',
      applicabilityOverride: overrideApplicability,
    });
  });

  test('Art. 17(1)(d): what was processed unlawfully is erased without one', async () => {
    const processingRecords = [await processing('6(1)(e)')];
    const { id } = await record('ERASURE', { ...EVIDENCE, processingRecords });
    const ground = 'A17UnlawfulProcessing';
    expect(await does('completeRightsRequest', { id, outcome: 'UPHELD', ground })).toMatchObject({
      applicability: { applies: 'YES' },
      applicabilityOverride: null,
    });
  });

  test('Art. 17(1): a ground that is listed for upholding an erasure upholds it, and no other right has any', async () => {
    const listed = 'upholdingGrounds { code words }';
    const { id } = await record('ERASURE', EVIDENCE);
    const { upholdingGrounds } = (await read(id, listed)) as {
      upholdingGrounds: { code: string; words: string }[];
    };
    const points = upholdingGrounds.map(({ words }) => /Art\. 17\(1\)\(([a-f])\)/.exec(words)?.[1]);
    expect(points).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    const ground = upholdingGrounds[0]!.code;
    expect(await does('completeRightsRequest', { id, outcome: 'UPHELD', ground })).toMatchObject({ ground });
    const other = await record('RECTIFICATION', EVIDENCE);
    expect(await read(other.id, listed)).toMatchObject({ upholdingGrounds: [] });
    const underPart3 = await record('ERASURE', { ...EVIDENCE, regime: 'PART_3' }, 'police');
    expect(await read(underPart3.id, listed, {}, 'police')).toMatchObject({ upholdingGrounds: [] });
  });

  test('Art. 17(1)(c): so is what the same person’s objection was upheld against, and nothing else', async () => {
    const processingRecords = [await processing('6(1)(e)')];
    const objection = await record('OBJECTION', { ...EVIDENCE, processingRecords });
    await does('completeRightsRequest', { id: objection.id, outcome: 'UPHELD' });
    expect(await record('ERASURE', { processingRecords })).toMatchObject({
      applicability: { applies: 'YES' },
    });
    const other = [await processing('6(1)(e)')];
    for (const more of [{ processingRecords: other }, { processingRecords, subject: person('x') }])
      expect(await record('ERASURE', more)).toMatchObject({ applicability: { applies: 'NO' } });
  });

  test('Art. 20: portability under a legal obligation is a CONFLICT, under consent it is not', async () => {
    const obligation = { processingRecords: [await processing('6(1)(c)')] };
    const consent = { processingRecords: [await processing('6(1)(a)')] };
    const one = await record('PORTABILITY', obligation);
    expect(await codeOf('completeRightsRequest', { id: one.id, outcome: 'UPHELD' })).toBe('CONFLICT');
    const other = await record('PORTABILITY', consent);
    expect(await does('completeRightsRequest', { id: other.id, outcome: 'UPHELD' })).toMatchObject({
      state: 'UPHELD',
    });
  });

  test('a processing record of nobody’s is not found', async () => {
    const input = { right: 'ACCESS', regime: 'UK_GDPR', receivedOn: '2026-03-02', subject: person() };
    expect(await codeOf('recordRightsRequest', { ...input, processingRecords: ['none'] })).toBe('NOT_FOUND');
  });
});

describe('every right', () => {
  const RIGHTS = [
    'ACCESS',
    'RECTIFICATION',
    'ERASURE',
    'RESTRICTION',
    'PORTABILITY',
    'OBJECTION',
    'AUTOMATED_DECISION',
  ];

  test.each(RIGHTS)('%s is upheld, and refused with a ground', async (right) => {
    const { id } = await record(right, EVIDENCE);
    const correction = right === 'RECTIFICATION' ? { correction: 'born in 1991' } : {};
    expect(await does('completeRightsRequest', { id, outcome: 'UPHELD', ...correction })).toMatchObject({
      state: 'UPHELD',
      obligations: { nodes: [{ state: 'MET' }] },
    });
    const other = await record(right);
    expect(await codeOf('refuseRightsRequest', { id: other.id, ground: 'BECAUSE' })).toBe('BAD_USER_INPUT');
    const refused = await does('refuseRightsRequest', { id: other.id, ground: 'A12ManifestlyExcessive' });
    expect(refused).toMatchObject({ state: 'REFUSED', reasonsWithheld: false });
  });

  test('DPA 2018 s.48(3): a refusal under Part 3 may keep its reasons from the person, and the letter is neutral', async () => {
    const part3 = { regime: 'PART_3' };
    const { id } = await record('ERASURE', part3, 'police');
    const withhold = { id, withholdReasons: true };
    const ground = 'CrimeInvestigationImpaired';
    expect(await codeOf('refuseRightsRequest', { ...withhold, ground: 'S47NoGround' }, 'police')).toBe(
      'BAD_USER_INPUT',
    );
    expect(await does('refuseRightsRequest', { ...withhold, ground }, 'police')).toMatchObject({
      state: 'REFUSED',
      reasonsWithheld: true,
      ground,
    });
    const query = `query ($party: ID!) { register(party: $party) { rightsRequests { nodes { letter(kind: REFUSAL) { kind text } } } } }`;
    const answer = data<{
      register: { rightsRequests: { nodes: { letter: { kind: string; text: string } }[] } };
    }>(await exchange.ask('police', query));
    const { letter } = answer.register.rightsRequests.nodes[0]!;
    expect(letter.kind).toBe('NEUTRAL_REPLY');
    expect(letter.text).not.toMatch(/investigat/i);
  });

  test('under UK GDPR no reasons are withheld', async () => {
    const { id } = await record('ACCESS');
    const ground = 'CrimeInvestigationImpaired';
    expect(await codeOf('refuseRightsRequest', { id, ground, withholdReasons: true })).toBe('BAD_USER_INPUT');
    expect(await does('refuseRightsRequest', { id, ground })).toMatchObject({ state: 'REFUSED' });
  });
});

describe('the end of a request', () => {
  test('a person withdraws it: the duty to reply is discharged, and nothing can be decided any more', async () => {
    const { id } = await record('ERASURE', EVIDENCE);
    expect(await does('withdrawRightsRequest', { id, reason: 'settled' })).toMatchObject({
      state: 'WITHDRAWN',
      reason: 'settled',
      obligations: { nodes: [{ state: 'DISCHARGED' }] },
    });
    const inputs = {
      completeRightsRequest: { outcome: 'UPHELD' },
      refuseRightsRequest: { ground: 'A17LegalClaims' },
      withdrawRightsRequest: {},
      extendRightsRequest: { reason: 'A12Complexity' },
    };
    for (const [name, input] of Object.entries(inputs))
      expect([name, await codeOf(name, { id, ...input })]).toEqual([name, 'CONFLICT']);
  });

  test('it is not closed while a leg is neither answered nor discharged by a person with a reason', async () => {
    await share('beta');
    await share('church');
    const { id } = await record('ERASURE', EVIDENCE);
    expect(await codeOf('closeRightsRequest', { id })).toBe('CONFLICT');
    const { notices } = await does('completeRightsRequest', { id, outcome: 'UPHELD' });
    const refused = refusal(await mutate('acme', 'closeRightsRequest', { id }));
    expect(refused.code).toBe('CONFLICT');
    expect(refused.message).toContain('church');
    const [one, other] = notices.nodes.map((notice) => ({ notice: notice.id, reason: 'no such body now' }));
    expect(await codeOf('closeRightsRequest', { id, discharge: [one] })).toBe('CONFLICT');
    expect(await codeOf('closeRightsRequest', { id, discharge: [one, { ...other, reason: ' ' }] })).toBe(
      'BAD_USER_INPUT',
    );
    expect(await codeOf('closeRightsRequest', { id, discharge: [{ notice: id, reason: 'x' }] })).toBe(
      'BAD_USER_INPUT',
    );
    const closed = await does('closeRightsRequest', { id, discharge: [one, other] });
    expect(closed).toMatchObject({ state: 'UPHELD', closedAt: exchange.clock.now.toISOString() });
    expect(closed.discharged).toEqual([one, other]);
    expect(await codeOf('closeRightsRequest', { id })).toBe('CONFLICT');
  });

  test('it is closed at once where nobody was told', async () => {
    const { id } = await record('ACCESS');
    await does('refuseRightsRequest', { id, ground: 'A12IdentityFailure' });
    expect((await does('closeRightsRequest', { id })).closedAt).not.toBeNull();
  });
});

describe('Art. 17(3)(e): a legal hold', () => {
  test('blocks an erasure of this person, however named, until it ends; a part may be erased', async () => {
    const { id: disclosure } = await share('beta');
    const { id } = await record('ERASURE', EVIDENCE);
    const hold = await does('placeLegalHold', {
      subjectOf: disclosure,
      reason: 'claim 7 of Ada',
      until: '2026-03-10',
    });
    const refused = refusal(await mutate('acme', 'completeRightsRequest', { id, outcome: 'UPHELD' }));
    expect(refused.code).toBe('CONFLICT');
    expect(refused.message).toContain(hold.id);
    expect(refused.message).not.toContain('claim');
    expect(await read(id, 'legalHolds { id reason until }')).toMatchObject({
      legalHolds: [{ id: hold.id, reason: 'claim 7 of Ada', until: '2026-03-10' }],
    });
    const free = await record('ERASURE', { ...EVIDENCE, subject: person('x') });
    await does('completeRightsRequest', { id: free.id, outcome: 'UPHELD' });
    const part = await record('ERASURE', EVIDENCE);
    const inPart = { id: part.id, outcome: 'PARTLY_UPHELD', ground: 'A17LegalClaims' };
    expect(await does('completeRightsRequest', inPart)).toMatchObject({ state: 'PARTLY_UPHELD' });
    exchange.clock.pass(9 * DAY);
    expect(await does('completeRightsRequest', { id, outcome: 'UPHELD' })).toMatchObject({ state: 'UPHELD' });
  });

  test('without an end stands until it is lifted, once', async () => {
    const { id } = await record('ERASURE', EVIDENCE);
    const hold = await does('placeLegalHold', { subjectOf: id, reason: 'claim' });
    exchange.clock.pass(900 * DAY);
    expect(await codeOf('completeRightsRequest', { id, outcome: 'UPHELD' })).toBe('CONFLICT');
    await does('liftLegalHold', { id: hold.id });
    expect(await codeOf('liftLegalHold', { id: hold.id })).toBe('CONFLICT');
    expect(await does('completeRightsRequest', { id, outcome: 'UPHELD' })).toMatchObject({ state: 'UPHELD' });
  });

  test('needs a case that is there, a reason, and an end that is to come; its reason the own door', async () => {
    const { id } = await record('ERASURE');
    const good = { subjectOf: id, reason: 'claim' };
    expect(await codeOf('placeLegalHold', { ...good, subjectOf: 'none' })).toBe('NOT_FOUND');
    expect(await codeOf('placeLegalHold', { ...good, reason: ' ' })).toBe('BAD_USER_INPUT');
    expect(await codeOf('placeLegalHold', { ...good, until: '2026-03-01' })).toBe('BAD_USER_INPUT');
    const gateway = { door: 'FEDERATION' as const };
    expect(refusal(await mutate('acme', 'placeLegalHold', good, gateway)).code).toBe('FORBIDDEN');
  });
});

describe('words about a request', () => {
  test('rest encrypted, are read at the own door alone, and go with the key of the case', async () => {
    const { id } = await record('ACCESS', EVIDENCE);
    const words = 'asked for by Zephyrine';
    await does('pauseRightsRequest', { id, reason: words });
    await does('extendRightsRequest', { id, reason: words });
    await does('withdrawRightsRequest', { id, reason: words });
    const { database, caseKeys } = exchange.register('acme');
    const rows = await database.query(
      'select t::text from rights_request t union select t::text from obligation t',
    );
    expect(JSON.stringify(rows)).not.toContain('Zephyrine');
    const fields = 'reason extensionReason pauses { reason }';
    expect(await read(id, fields)).toMatchObject({ reason: words, extensionReason: words });
    const query = `query ($party: ID!) { register(party: $party) { rightsRequests(where: { state: WITHDRAWN }, first: 1) { nodes { reason } } } }`;
    const answer = await exchange.ask('acme', query, {}, { door: 'FEDERATION' });
    expect(refusal(answer).code).toBe('FORBIDDEN');
    await caseKeys.destroy(id, exchange.clock.now);
    expect(await read(id, fields)).toMatchObject({
      reason: null,
      extensionReason: null,
      pauses: [{ reason: null }],
    });
  });
});

describe('at a recipient', () => {
  test('a request that came by notice needs no identity, has no statutory clock, and a legal hold stops its DONE', async () => {
    await share('beta');
    const { id } = await record('ERASURE', EVIDENCE);
    await does('completeRightsRequest', { id, outcome: 'UPHELD' });
    await exchange.settle();
    const query = `query ($party: ID!) { register(party: $party) { rightsRequests { nodes { cause ${REQUEST} } } } }`;
    const { register } = data<{ register: { rightsRequests: { nodes: RequestNode[] } } }>(
      await exchange.ask('beta', query),
    );
    const atBeta = register.rightsRequests.nodes.find(({ cause }) => cause === id)!;
    expect(atBeta).toMatchObject({ clock: null, identityCheck: { state: 'NOT_NEEDED' } });
    await does('placeLegalHold', { subjectOf: atBeta.id, reason: 'claim' }, 'beta');
    const answer = (given: string, more = {}) => {
      const mutation = `mutation ($party: ID!, $input: AnswerNoticeInput!) { answerNotice(party: $party, input: $input) { state } }`;
      return exchange.ask('beta', mutation, {
        input: { id: atBeta.notices.nodes[0]!.id, answer: given, ...more },
      });
    };
    const refused = refusal(await answer('DONE'));
    expect([refused.code, refused.message.includes('Legal hold')]).toEqual(['CONFLICT', true]);
    data(await answer('REFUSED', { ground: 'A17LegalClaims' }));
    await exchange.settle();
    expect(await read(id, 'told { state ground mayTell }')).toMatchObject({
      told: [{ state: 'REFUSED', ground: 'A17LegalClaims', mayTell: true }],
    });
    expect((await does('closeRightsRequest', { id })).closedAt).not.toBeNull();
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
