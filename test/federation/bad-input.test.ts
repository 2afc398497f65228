/** Bad input to a whole federation gets a clear error and changes nothing, at any party. */
import { randomUUID } from 'node:crypto';
import { data, refusal } from '../support/answers.ts';
import { federation, openForBadInput, unchanged } from '../support/bad-input.ts';
import { CANARY } from '../support/canaries.ts';

openForBadInput();

const write = async (party: string, field: string, type: string, input: object, door?: 'register') => {
  const token = await federation.token(party, ['DPO', 'SIGNATORY'], {
    office: 'SIRO',
    ...(door && { door }),
  });
  const at = door ? federation.register(party) : federation.gateway;
  return at.query(
    token,
    `mutation ($party: ID!, $input: ${type}!) { ${field}(party: $party, input: $input) { __typename } }`,
    { party, input },
  );
};

const REQUEST = { right: 'ERASURE', regime: 'UK_GDPR', receivedOn: '2026-01-30', subject: CANARY };

describe('mutations', () => {
  test('an id of another party’s row is NOT_FOUND, as if there were none', async () => {
    const recorded = data<{ recordRightsRequest: { id: string } }>(
      await federation
        .register('acme')
        .query(
          await federation.token('acme', 'DPO', { door: 'register' }),
          'mutation ($input: RecordRightsRequestInput!) { recordRightsRequest(party: "acme", input: $input) { id } }',
          { input: REQUEST },
        ),
    );
    const { id } = recorded.recordRightsRequest;
    const theirs = await unchanged(() =>
      write('beta', 'completeRightsRequest', 'CompleteRightsRequestInput', { id, outcome: 'UPHELD' }),
    );
    const nobodys = await unchanged(() =>
      write('beta', 'completeRightsRequest', 'CompleteRightsRequestInput', {
        id: randomUUID(),
        outcome: 'UPHELD',
      }),
    );
    expect(refusal(theirs)).toMatchObject({ code: 'NOT_FOUND', path: 'completeRightsRequest' });
    expect(refusal(theirs).message).toBe(refusal(nobodys).message);
  });

  test('a party that nobody knows is UNKNOWN_PARTY', async () => {
    const token = await federation.token('acme', 'DPO');
    const answer = await unchanged(() =>
      federation.gateway.query(
        token,
        'mutation { refuseRightsRequest(party: "nobody", input: { id: "1", ground: "x" }) { id } }',
      ),
    );
    expect(refusal(answer)).toMatchObject({ code: 'UNKNOWN_PARTY', path: 'refuseRightsRequest' });
  });

  test('a write to another party’s register is FORBIDDEN', async () => {
    const token = await federation.token('acme', 'DPO');
    const answer = await unchanged(() =>
      federation.gateway.query(
        token,
        'mutation { refuseRightsRequest(party: "beta", input: { id: "1", ground: "x" }) { id } }',
      ),
    );
    expect(refusal(answer)).toMatchObject({ code: 'FORBIDDEN', party: 'beta' });
  });

  test.each([
    ['an unknown enum', 'recordRightsRequest', 'RecordRightsRequestInput', { ...REQUEST, right: 'OBLIVION' }],
    [
      'a day that the calendar does not have',
      'recordRightsRequest',
      'RecordRightsRequestInput',
      { ...REQUEST, receivedOn: '2026-02-30' },
    ],
    [
      'a day in the future',
      'recordRightsRequest',
      'RecordRightsRequestInput',
      { ...REQUEST, receivedOn: '2999-01-01' },
    ],
    [
      'nobody',
      'recordRightsRequest',
      'RecordRightsRequestInput',
      { ...REQUEST, subject: { identifiers: [] } },
    ],
    [
      'an objection under Part 3',
      'recordRightsRequest',
      'RecordRightsRequestInput',
      { ...REQUEST, right: 'OBJECTION', regime: 'PART_3' },
    ],
    [
      'a sealed subject that is none',
      'recordRightsRequest',
      'RecordRightsRequestInput',
      { ...REQUEST, subject: null, sealedSubject: 'x.y.z' },
    ],
    [
      'a breach detected in the future',
      'recordBreach',
      'RecordBreachInput',
      { detectedAt: '2999-01-01T00:00:00Z', kinds: ['INTEGRITY'], regimes: ['UK_GDPR'], summary: 's' },
    ],
    [
      'a breach of no kind',
      'recordBreach',
      'RecordBreachInput',
      { detectedAt: '2026-01-01T00:00:00Z', kinds: [], regimes: ['UK_GDPR'], summary: 's' },
    ],
    [
      'Part 3 at a party that is no competent authority',
      'recordBreach',
      'RecordBreachInput',
      { detectedAt: '2026-01-01T00:00:00Z', kinds: ['INTEGRITY'], regimes: ['PART_3'], summary: 's' },
    ],
  ])('%s is BAD_USER_INPUT', async (_, field, type, input) => {
    const answer = await unchanged(() => write('acme', field, type, input));
    expect(refusal(answer).code).toBe('BAD_USER_INPUT');
  });

  test('sharing without an agreement in force is AGREEMENT_NOT_IN_FORCE', async () => {
    const input = {
      recipient: 'gamma',
      agreement: 'AB-1',
      subject: CANARY,
      categories: ['NAME_CONTACT'],
      purpose: 'SAFEGUARD',
      rationale: 'x',
    };
    const answer = await unchanged(() => write('acme', 'decideDisclosure', 'DecideDisclosureInput', input));
    expect(refusal(answer).code).toBe('AGREEMENT_NOT_IN_FORCE');
  });

  test('a signature by another office than the agreement’s is refused with the rule in words', async () => {
    const answer = await unchanged(() =>
      write('acme', 'signAgreement', 'SignAgreementInput', {
        reference: 'AB-1',
        version: 1,
        name: 'X',
        office: 'CLERK',
      }),
    );
    expect(refusal(answer).code).toMatch(/FORBIDDEN|BAD_USER_INPUT/);
  });

  test('a command id used for another command is a CONFLICT', async () => {
    const breach = {
      detectedAt: '2026-01-01T00:00:00Z',
      kinds: ['INTEGRITY'],
      regimes: ['UK_GDPR'],
      summary: 's',
      commandId: 'c-1',
    };
    data(await write('acme', 'recordBreach', 'RecordBreachInput', breach));
    const answer = await unchanged(() =>
      write('acme', 'recordBreach', 'RecordBreachInput', { ...breach, summary: 'other' }),
    );
    expect(refusal(answer).code).toBe('CONFLICT');
  });

  test('of a mutation to two parties one of which is down, the other’s part is carried out and answered', async () => {
    await federation.register('beta').stop();
    // Roles are of one party: the write to beta would be refused there; that it is down is found first.
    const token = await federation.token('acme', 'BREACH_COORDINATOR');
    const input = {
      detectedAt: '2026-01-01T00:00:00Z',
      kinds: ['INTEGRITY'],
      regimes: ['UK_GDPR'],
      summary: 'two',
    };
    const answer = await federation.gateway.query(
      token,
      `mutation ($input: RecordBreachInput!) {
        down: recordBreach(party: "beta", input: $input) { id }
        up: recordBreach(party: "acme", input: $input) { summary } }`,
      { input },
    );
    expect(answer.data).toEqual({ down: null, up: { summary: 'two' } });
    expect(refusal(answer)).toMatchObject({ code: 'PARTY_UNREACHABLE', party: 'beta', path: 'down' });
    expect(refusal(answer).message).toContain('commandId');
    await federation.register('beta').restart();
  });
});

describe('callers', () => {
  test('without a token, with one of another door, or past its time: UNAUTHENTICATED, and no register is asked', async () => {
    const own = await federation.token('acme', 'DPO', { door: 'register' });
    const asked = await federation.asked(async () => {
      for (const token of ['', 'nonsense', own]) {
        expect(refusal(await federation.gateway.query(token, '{ agreements { nodes { id } } }')).code).toBe(
          'UNAUTHENTICATED',
        );
      }
    });
    expect(asked).toBe('');
  });

  test('a token for another party’s own door is refused there', async () => {
    const token = await federation.token('acme', 'DPO', { door: 'register' });
    const answer = await federation.register('beta').query(token, '{ register(party: "beta") { party } }');
    expect(refusal(answer).code).toBe('UNAUTHENTICATED');
  });

  test('a register asked for a party that it does not keep says WRONG_PARTY', async () => {
    const token = await federation.token('acme', 'DPO', { door: 'register' });
    const answer = await federation.register('acme').query(token, '{ register(party: "beta") { party } }');
    expect(refusal(answer).code).toBe('WRONG_PARTY');
  });

  test('a merged collection asked at a register’s own door says where to ask', async () => {
    const token = await federation.token('acme', 'DPO', { door: 'register' });
    const answer = await federation.register('acme').query(token, '{ breaches { nodes { id } } }');
    expect(refusal(answer)).toMatchObject({ code: 'BAD_USER_INPUT', path: 'breaches' });
  });
});
