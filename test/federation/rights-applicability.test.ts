/** What comes before a decision on a request, on real databases: who asks, and whether the right arises. */
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
  share,
} from '../support/rights-lifecycle.ts';

openRightsParties();

/** A processing record of the party's own that rests on these bases. */
async function processing(...lawfulBases: string[]): Promise<string> {
  const texts = { name: lawfulBases.join(), retention: '1 year' };
  const lists = { purposes: ['care'], people: ['clients'], categories: ['NAME'], lawfulBases };
  const query =
    'mutation ($party: ID!, $input: RecordProcessingInput!) { recordProcessing(party: $party, input: $input) { id } }';
  const answer = await exchange.ask('acme', query, { input: { ...texts, ...lists } });
  return data<{ recordProcessing: { id: string } }>(answer).recordProcessing.id;
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
