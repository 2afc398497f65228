/** What becomes of a request, on real databases: its decision, legal holds, its end, and who reads the words about it. */
import { data, refusal } from '../support/answers.ts';
import {
  codeOf,
  DAY,
  does,
  EVIDENCE,
  exchange,
  mutate,
  openRightsParties,
  person,
  read,
  record,
  REQUEST,
  type RequestNode,
  share,
} from '../support/rights-lifecycle.ts';

openRightsParties();

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
