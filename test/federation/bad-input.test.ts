/** Bad input to a whole federation gets a clear error and changes nothing, at any party. */
import { randomUUID } from 'node:crypto';
import { encryptionKeyOf } from '../../shared/directory/keys.ts';
import { sealEnvelope, signStatement } from '../../shared/envelopes/envelope.ts';
import { signRegisterToken } from '../../shared/callers/tokens.ts';
import { generateSigningKey } from '../../shared/keys.ts';
import { data, refusal, refusals, type Answer } from '../support/answers.ts';
import { CANARY } from '../support/canaries.ts';
import { bringInForce, disclose } from '../support/examples.ts';
import { startFederation, type Federation } from '../support/federation.ts';

let federation: Federation;

beforeAll(async () => {
  federation = await startFederation({
    parties: ['acme', 'beta', 'gamma'],
    // Persons are named in clear, and two parties are written to with one input.
    mode: 'demonstration',
    partyTimeoutMs: 1000,
    writeTimeoutMs: 2000,
  });
  await bringInForce(federation, 'AB-1', ['acme', 'beta']);
  await disclose(federation, { from: 'acme', to: 'beta', agreement: 'AB-1' });
});
afterAll(() => federation?.close());

const TABLES = [
  'agreement',
  'breach',
  'disclosure',
  'notice',
  'obligation',
  'rights_request',
  'audit_line',
  'command',
];

/** How many rows each party has, so that a test can show that nothing was written. */
async function rows(): Promise<string> {
  const counts = ['acme', 'beta', 'gamma'].map(async (party) => {
    const { database } = federation.register(party).hosted();
    const sql = TABLES.map((table) => `(select count(*) from ${table})::int as ${table}`).join(', ');
    return [party, await database.query(`select ${sql}`)];
  });
  return JSON.stringify(await Promise.all(counts));
}

async function unchanged(work: () => Promise<Answer>): Promise<Answer> {
  const before = await rows();
  const answer = await work();
  expect(await rows()).toBe(before);
  return answer;
}

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

describe('envelopes', () => {
  const CONSULTATION = {
    step: 'ASKED',
    regime: 'FOIA',
    what: 'Numbers of referrals',
    receivedOn: '2026-03-02',
    dueOn: '2026-03-30',
    agreement: null,
    holderId: 'acme',
    deciderId: 'acme',
    deciderRule: 'the party that received it decides',
  };
  const DELIVER = `mutation ($party: ID!, $input: DeliverNoticesInput!) { deliverNotices(party: $party, input: $input) { results { id repeated receipt } } }`;

  async function envelope(
    changes: { aud?: string; sealedFor?: string; signWith?: 'own' | 'other'; issuedAt?: Date } = {},
  ) {
    const now = changes.issuedAt ?? new Date();
    const acme = federation.register('acme').hosted();
    const id = randomUUID();
    const signingKey =
      changes.signWith === 'other'
        ? (await generateSigningKey(acme.signingKey.kid!)).privateJwk
        : acme.signingKey;
    const recipient = changes.sealedFor ?? 'beta';
    const statement = await signStatement(
      {
        iss: 'acme',
        cause: randomUUID(),
        kind: 'FOI_CONSULTATION',
        revision: 1,
        iat: Math.floor(now.getTime() / 1000),
        body: CONSULTATION,
      },
      acme.signingKey,
    );
    const jwe = await sealEnvelope({
      id,
      sender: 'acme',
      recipient: changes.aud ?? recipient,
      type: 'NOTICE',
      content: { noticeId: randomUUID(), statement, agreement: null, content: {} },
      signingKey,
      recipientKey: encryptionKeyOf(acme.directory.party(recipient)!, new Date()),
      now,
    });
    return { id, jwe };
  }

  const deliver = async (party: string, envelopes: object[]) => {
    const { signingKey } = federation.register('acme').hosted();
    const token = await signRegisterToken('acme', signingKey, new Date());
    return federation.gateway.query(token, DELIVER, { party, input: { envelopes } });
  };

  test.each([
    ['a bad signature', { signWith: 'other' as const }, 'SIGNATURE_INVALID'],
    ['one addressed to another party', { aud: 'gamma' }, 'SIGNATURE_INVALID'],
    ['one sealed for another party', { sealedFor: 'gamma' }, 'KEY_UNKNOWN'],
    ['one replayed after its time', { issuedAt: new Date(Date.now() - 48 * 3_600_000) }, 'SIGNATURE_INVALID'],
  ])('%s is refused and kept nowhere', async (_, changes, code) => {
    const sealed = await envelope(changes);
    const answer = await unchanged(() => deliver('beta', [sealed]));
    expect(answer.data).toEqual({ deliverNotices: { results: [null] } });
    expect(refusal(answer)).toMatchObject({ code, party: 'beta', path: 'deliverNotices.results.0' });
  });

  test('one byte changed on the way is refused, and the others of the same delivery are taken', async () => {
    const [good, bad] = [await envelope(), await envelope()];
    bad.jwe = `${bad.jwe.slice(0, -8)}${bad.jwe.at(-8) === 'A' ? 'B' : 'A'}${bad.jwe.slice(-7)}`;
    const answer = await deliver('beta', [bad, good]);
    expect(answer.data).toMatchObject({
      deliverNotices: { results: [null, { id: good.id, repeated: false }] },
    });
    expect(refusals(answer)).toMatchObject([{ code: 'SIGNATURE_INVALID', path: 'deliverNotices.results.0' }]);
  });

  test('one replayed in time changes nothing, and says that it is a repeat', async () => {
    const sealed = await envelope();
    data(await deliver('beta', [sealed]));
    const answer = await unchanged(() => deliver('beta', [sealed]));
    expect(data(answer)).toMatchObject({ deliverNotices: { results: [{ id: sealed.id, repeated: true }] } });
  });

  test('people may not deliver, nor anybody more than 50 at once', async () => {
    const sealed = await envelope();
    const person = await federation.token('acme', 'DPO');
    const byPerson = await unchanged(() =>
      federation.gateway.query(person, DELIVER, { party: 'beta', input: { envelopes: [sealed] } }),
    );
    expect(refusal(byPerson)).toMatchObject({ code: 'FORBIDDEN', party: 'beta' });
    const many = await unchanged(() =>
      deliver(
        'beta',
        Array.from({ length: 51 }, () => sealed),
      ),
    );
    expect(refusal(many).code).toBe('BAD_USER_INPUT');
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
