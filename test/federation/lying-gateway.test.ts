/** A gateway that lies, with live tokens in its hands: what it tries fails or is noticed, and what it can do is on record. */
import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { encryptionKeyOf } from '../../shared/directory/keys.ts';
import { signDirectory } from '../../shared/directory/reader.ts';
import { sealEnvelope, signStatement } from '../../shared/envelopes/envelope.ts';
import { generateSigningKey } from '../../shared/keys.ts';
import { data, refusal, refusals, type Answer } from '../support/answers.ts';
import { CANARIES, CANARY } from '../support/canaries.ts';
import { EXAMPLE_TERMS, eventually } from '../support/examples.ts';
import { startFederation, type Federation } from '../support/federation.ts';
import { createLyingGateway, type Carried, type Lie } from '../support/lying-gateway.ts';
import { causeOf } from '../../subgraphs/register/agreements/telling.ts';
import { SignatureRow } from '../../subgraphs/register/agreements/entity.ts';
import { AuditLineRow } from '../../subgraphs/register/kernel/audit.ts';
import { deliverDue } from '../../subgraphs/register/protocol/notices/alarm.ts';
import { NoticeRow } from '../../subgraphs/register/protocol/notices/entity.ts';

const PARTIES = ['acme', 'beta', 'gamma'];
const MINUTE_MS = 60_000;

const gateway = createLyingGateway();
let federation: Federation;
let clock = new Date('2026-03-02T09:00:00Z');

beforeAll(async () => {
  const options = { parties: PARTIES, mode: 'production' as const, now: () => clock };
  federation = await startFederation({ ...options, startGateway: gateway.start });
});
afterAll(() => federation?.close());
afterEach(() => {
  gateway.lie = null;
  for (const party of PARTIES) federation.register(party).door.behave('PASS');
});

const rowsOf = (party: string) => federation.register(party).hosted().database.manager;

const PROPOSE =
  'mutation ($party: ID!, $input: ProposeAgreementInput!) { proposeAgreement(party: $party, input: $input) { id } }';
const RECORD =
  'mutation ($party: ID!, $input: RecordBreachInput!) { recordBreach(party: $party, input: $input) { id } }';
const BREACH = {
  detectedAt: '2026-03-01T09:00:00Z',
  kinds: ['INTEGRITY'],
  regimes: ['UK_GDPR'],
  summary: 'a laptop',
};

const proposal = (reference: string) => ({
  reference,
  title: `Agreement ${reference}`,
  kind: 'DATA_SHARING_AGREEMENT',
  signatories: ['acme', 'beta'],
  terms: EXAMPLE_TERMS,
});

/** Acme proposes to beta at its own door; the notice of it is then on its way through the gateway. */
async function propose(reference: string): Promise<string> {
  const token = await federation.token('acme', 'DPO', { door: 'register' });
  const variables = { party: 'acme', input: proposal(reference) };
  const answer = await federation.register('acme').query(token, PROPOSE, variables);
  return data<{ proposeAgreement: { id: string } }>(answer).proposeAgreement.id;
}

const proposedTo = (party: string, reference: string) =>
  rowsOf(party).findBy(NoticeRow, { kind: 'AGREEMENT_PROPOSED', cause: causeOf(reference) });

const delivered = (reference: string) =>
  eventually(async () => {
    const [sent] = await proposedTo('acme', reference);
    expect(sent?.deliveredAt).toBeTruthy();
    return sent!;
  });

const TABLES = ['agreement', 'breach', 'notice', 'received_envelope', 'command', 'rights_request'];

/** What every register holds, but for its record of reads. */
async function holdings(): Promise<string> {
  const sql = TABLES.map((table) => `(select count(*) from ${table})::int as ${table}`).join(', ');
  return JSON.stringify(await Promise.all(PARTIES.map((party) => rowsOf(party).query(`select ${sql}`))));
}

/** All codes with which the registers refuse what is tried, nothing being changed by it. */
async function refusedAlways(...tries: Promise<Answer>[] | (() => Promise<Answer>)[]): Promise<string[]> {
  const before = await holdings();
  const codes: string[] = [];
  for (const one of tries) codes.push(refusal(await (one as () => Promise<Answer>)()).code);
  expect(await holdings()).toBe(before);
  return codes;
}

type Envelope = { id: string; jwe: string };
const envelopeOf = ({ variables }: Carried) => (variables.input as { envelopes: [Envelope] }).envelopes[0];
const isDelivery = ({ query }: Carried) => query.includes('deliverNotices');

const withEnvelope = (carried: Carried, envelope: Envelope, party = carried.variables.party): Carried => ({
  ...carried,
  variables: { party, input: { envelopes: [envelope] } },
});

/** Lies about deliveries to beta only. */
const aboutDeliveries =
  (lie: Lie): Lie =>
  (request, pass) =>
    isDelivery(request) && request.variables.party === 'beta' ? lie(request, pass) : pass(request);

describe('notices', () => {
  test('that are forged are refused, though the register’s own token carries them', async () => {
    await propose('LG-1');
    await delivered('LG-1');
    const carried = gateway.lastSeen('deliverNotices');
    const { directory, signingKey } = federation.register('acme').hosted();
    const forger = (await generateSigningKey(signingKey.kid!)).privateJwk;
    const id = randomUUID();
    const statement = await signStatement(
      { iss: 'acme', cause: randomUUID(), kind: 'FOI_CONSULTATION', revision: 1, iat: 1, body: {} },
      forger,
    );
    const recipientKey = encryptionKeyOf(directory.party('beta')!, clock);
    const content = { noticeId: randomUUID(), statement, agreement: null, content: {} };
    const parts = { id, sender: 'acme', recipient: 'beta', type: 'NOTICE' as const, content };
    const jwe = await sealEnvelope({ ...parts, signingKey: forger, recipientKey, now: clock });
    expect(await refusedAlways(() => gateway.pass(withEnvelope(carried, { id, jwe }, 'beta')))).toEqual([
      'SIGNATURE_INVALID',
    ]);
  });

  test('that are replayed change nothing, nor under another id, nor to another party', async () => {
    await propose('LG-2');
    await delivered('LG-2');
    const carried = gateway.seen.findLast((one) => isDelivery(one) && one.variables.party === 'beta')!;
    const envelope = envelopeOf(carried);
    const before = await holdings();
    expect(data(await gateway.pass(carried))).toMatchObject({
      deliverNotices: { results: [{ id: envelope.id, repeated: true }] },
    });
    expect(await holdings()).toBe(before);
    const renamed = () => gateway.pass(withEnvelope(carried, { ...envelope, id: randomUUID() }));
    const redirected = () => gateway.pass(withEnvelope(carried, envelope, 'gamma'));
    expect(await refusedAlways(renamed, redirected)).toEqual(['SIGNATURE_INVALID', 'KEY_UNKNOWN']);
  });

  test('that are altered on the way are refused, and the sender goes to the recipient itself', async () => {
    const codes: string[] = [];
    gateway.lie = aboutDeliveries(async (request, pass) => {
      const { id, jwe } = envelopeOf(request);
      const altered = `${jwe.slice(0, -8)}${jwe.at(-8) === 'A' ? 'B' : 'A'}${jwe.slice(-7)}`;
      const answer = await pass(withEnvelope(request, { id, jwe: altered }));
      codes.push(...refusals(answer).map(({ code }) => code));
      return answer;
    });
    await propose('LG-3');
    await delivered('LG-3');
    expect(codes).toContain('SIGNATURE_INVALID');
    expect(await proposedTo('beta', 'LG-3')).toHaveLength(1);
  });

  test('that are doubled are taken once', async () => {
    gateway.lie = aboutDeliveries(async (request, pass) => {
      const [first] = [await pass(request), await pass(request), await pass(request)];
      return first;
    });
    await propose('LG-4');
    await delivered('LG-4');
    expect(await proposedTo('beta', 'LG-4')).toHaveLength(1);
  });

  test('that come in another order end the same', async () => {
    let release = (): void => {};
    const signed = new Promise<void>((resolve) => (release = resolve));
    let held = false;
    gateway.lie = aboutDeliveries(async (request, pass) => {
      if (!held) {
        held = true;
        await signed;
        return pass(request);
      }
      const answer = await pass(request);
      release();
      return answer;
    });
    await propose('LG-5');
    await eventually(async () => expect(held).toBe(true));
    const input = { reference: 'LG-5', version: 1, name: 'Somebody Senior', office: 'SIRO' };
    data(
      await federation
        .register('acme')
        .query(
          await federation.token('acme', 'SIGNATORY', { door: 'register', office: 'SIRO' }),
          'mutation ($party: ID!, $input: SignAgreementInput!) { signAgreement(party: $party, input: $input) { id } }',
          { party: 'acme', input },
        ),
    );
    await delivered('LG-5');
    gateway.lie = null;
    await eventually(async () => {
      clock = new Date(clock.getTime() + 1000);
      await deliverDue(federation.register('acme').hosted(), clock);
      expect(await rowsOf('beta').countBy(SignatureRow, { partyId: 'acme', reference: 'LG-5' })).toBe(1);
    });
  });

  test.each<[string, Lie]>([
    ['with a made-up receipt', async (request) => receiptOf(envelopeOf(request).id, 'a.b.c.d.e')],
    [
      'with the receipt of another',
      async (request, pass) => receiptOf(envelopeOf(request).id, await earlierReceipt(pass)),
    ],
    ['with nothing', async () => ({ data: { deliverNotices: { results: [] } } })],
    ['with a refusal', async () => ({ errors: [{ message: 'no', extensions: { code: 'FORBIDDEN' } }] })],
    ['by silence', () => Promise.reject(new Error('silent'))],
  ])('that are dropped %s go to the recipient directly', async (what, lie) => {
    gateway.lie = aboutDeliveries(lie);
    const reference = `LG-6-${what.slice(-7).trim()}`;
    await propose(reference);
    expect(await delivered(reference)).toMatchObject({ lastFailure: null });
    expect(await proposedTo('beta', reference)).toHaveLength(1);
  });

  test('that are dropped while there is no direct way show at the sender as undelivered, until they arrive', async () => {
    gateway.lie = aboutDeliveries(async (request) => receiptOf(envelopeOf(request).id, 'a.b.c.d.e'));
    federation.register('beta').door.behave('CUT');
    await propose('LG-7');
    await eventually(async () => {
      const [sent] = await proposedTo('acme', 'LG-7');
      expect(sent).toMatchObject({ deliveredAt: null, receipt: null });
      expect(sent?.lastFailure).not.toBeNull();
    });
    const token = await federation.token('acme', 'DPO', { door: 'register' });
    const query = `query ($party: ID!) { register(party: $party) { notices(where: { kind: AGREEMENT_PROPOSED }, first: 1) { nodes { state deliveredAt nextAttemptAt } } } }`;
    const shown = data(await federation.register('acme').query(token, query, { party: 'acme' }));
    expect(shown).toMatchObject({
      register: { notices: { nodes: [{ state: 'UNREACHABLE', deliveredAt: null }] } },
    });
    expect(await proposedTo('beta', 'LG-7')).toEqual([]);
    gateway.lie = null;
    federation.register('beta').door.behave('PASS');
    clock = new Date(clock.getTime() + MINUTE_MS);
    await deliverDue(federation.register('acme').hosted(), clock);
    await delivered('LG-7');
  });
});

/** The receipt that beta gave for the first envelope of all. */
async function earlierReceipt(pass: (request: Carried) => Promise<Answer>): Promise<string> {
  const first = gateway.seen.find((one) => isDelivery(one) && one.variables.party === 'beta')!;
  const { deliverNotices } = data<{ deliverNotices: { results: { receipt: string }[] } }>(await pass(first));
  return deliverNotices.results[0]!.receipt;
}

/** An answer to a delivery, as a register gives it. */
function receiptOf(id: string, receipt: string): Answer {
  return { data: { deliverNotices: { results: [{ id, receipt, repeated: false }] } } };
}

/** A person of acme uses the gateway, which from then on holds a live token and a proof of one write. */
async function personWrites(): Promise<Carried> {
  const token = await federation.token('acme', 'DPO');
  data(await federation.gateway.query(token, RECORD, { party: 'acme', input: BREACH }));
  return gateway.lastSeen('recordBreach');
}

describe('writes', () => {
  const changed = (carried: Carried, more: object, query = carried.query, party = 'acme') => ({
    ...carried,
    query,
    variables: { party, input: { ...(carried.variables.input as object), ...more } },
  });

  test('that nobody signed are refused, whatever token goes with them', async () => {
    const carried = await personWrites();
    const { proof: _, ...unsigned } = carried.variables.input as Record<string, unknown>;
    const own = { ...carried, variables: { party: 'acme', input: { ...unsigned, commandId: randomUUID() } } };
    const without = () => gateway.pass({ ...own, variables: { party: 'acme', input: BREACH } });
    expect(await refusedAlways(() => gateway.pass(own), without)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  });

  test('of which anything was altered are refused', async () => {
    const carried = await personWrites();
    const close =
      'mutation ($party: ID!, $input: CloseBreachInput!) { closeBreach(party: $party, input: $input) { id } }';
    const { commandId, proof } = carried.variables.input as Record<string, string>;
    const codes = await refusedAlways(
      () => gateway.pass(changed(carried, { summary: 'nothing happened' })),
      () => gateway.pass(changed(carried, { commandId: randomUUID() })),
      () => gateway.pass(changed(carried, { approximatePeople: null })),
      () => gateway.pass(changed(carried, { agreements: [] })),
      () =>
        gateway.pass({
          ...carried,
          query: close,
          variables: { party: 'acme', input: { id: '1', commandId, proof } },
        }),
    );
    expect(codes).toEqual(Array.from({ length: 5 }, () => 'SIGNATURE_INVALID'));
  });

  test('sent to another party are refused there', async () => {
    const carried = await personWrites();
    expect(await refusedAlways(() => gateway.pass(changed(carried, {}, carried.query, 'beta')))).toEqual([
      'FORBIDDEN',
    ]);
  });

  test('sent again get the first answer and change nothing; with another person’s token they are refused', async () => {
    const carried = await personWrites();
    const before = await holdings();
    const again = data<{ recordBreach: { id: string } }>(await gateway.pass(carried));
    expect(await holdings()).toBe(before);
    expect(again.recordBreach.id).toBeTruthy();
    const other = await federation.token('acme', 'DPO', { person: 'somebody-else' });
    const asOther = () => gateway.pass({ ...carried, authorization: `Bearer ${other}` });
    expect(await refusedAlways(asOther)).toEqual(['SIGNATURE_INVALID']);
  });

  test('that the gateway claims to have passed on and did not can be repeated: one row comes of it', async () => {
    gateway.lie = async () => ({ data: { recordBreach: { id: 'made-up' } } });
    const input = { ...BREACH, commandId: 'lost-1' };
    const before = await holdings();
    const token = await federation.token('acme', 'DPO');
    await federation.gateway.query(token, RECORD, { party: 'acme', input });
    expect(await holdings()).toBe(before);
    gateway.lie = null;
    const write = async () => data(await federation.gateway.query(token, RECORD, { party: 'acme', input }));
    expect(await write()).toEqual(await write());
  });
});

describe('reads', () => {
  const READ = (fields: string) =>
    `query ($party: ID!) { register(party: $party) { rightsRequests(first: 5) { nodes { id ${fields} } } } }`;

  const personReads = async (party = 'acme') => {
    const token = await federation.token('acme', ['DPO', 'CASEWORKER']);
    return federation.gateway.query(token, READ('state'), { party });
  };

  const linesOf = async (party: string, id: string) =>
    (await rowsOf(party).findBy(AuditLineRow, { door: 'FEDERATION' })).filter(({ rowIds }) =>
      rowIds.includes(id),
    );

  let id: string;
  beforeAll(async () => {
    const token = await federation.token('acme', 'CASEWORKER', { door: 'register' });
    const input = {
      right: 'ERASURE',
      regime: 'UK_GDPR',
      receivedOn: '2026-03-01',
      subject: CANARY,
      statement: `forget me, says ${CANARY.name}`,
      identityConfirmed: { evidence: 'PASSPORT' },
    };
    const answer = await federation
      .register('acme')
      .query(
        token,
        'mutation ($party: ID!, $input: RecordRightsRequestInput!) { recordRightsRequest(party: $party, input: $input) { id } }',
        { party: 'acme', input },
      );
    id = data<{ recordRightsRequest: { id: string } }>(answer).recordRightsRequest.id;
  });

  test.each([
    'identity { name }',
    'identity { identifiers { scheme value } }',
    'statement',
    'letter(kind: ACKNOWLEDGEMENT) { text }',
  ])('never reach who a person is, with the person’s own token: %s', async (fields) => {
    data(await personReads());
    const carried = gateway.lastSeen('rightsRequests');
    const answer = await gateway.pass({ ...carried, query: READ(fields) });
    const codes = refusals(answer).map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(0);
    expect(codes.every((code) => code === 'FORBIDDEN' || code === 'BAD_USER_INPUT')).toBe(true);
    for (const canary of CANARIES) expect(JSON.stringify(answer)).not.toContain(canary);
  });

  test('of what the caller may read can be made unasked, and stand in the audit of the register', async () => {
    data(await personReads());
    const before = (await linesOf('acme', id)).length;
    const carried = gateway.lastSeen('rightsRequests');
    const answer = await gateway.pass({ ...carried, query: READ('right state') });
    expect(JSON.stringify(answer)).toContain(id);
    const lines = await linesOf('acme', id);
    expect(lines).toHaveLength(before + 1);
    expect(lines.at(-1)).toMatchObject({
      callerParty: 'acme',
      person: 'acme-someone',
      rowKind: 'rightsRequests',
    });
  });

  test('can be hidden from the caller, who finds in the audit that the register had shown them', async () => {
    const before = (await linesOf('acme', id)).length;
    gateway.lie = async (request, pass) => {
      await pass(request);
      return { data: { register: { rightsRequests: { nodes: [] } } } };
    };
    expect(JSON.stringify(await personReads())).not.toContain(id);
    expect(await linesOf('acme', id)).toHaveLength(before + 1);
  });

  test('of another party’s rows that do not concern the caller’s show none, and its register answers for itself alone', async () => {
    data(await personReads());
    const carried = gateway.lastSeen('rightsRequests');
    const token = (await federation.token('beta', 'DPO')).toString();
    const asBeta = { ...carried, authorization: `Bearer ${token}` };
    expect(data(await gateway.pass(asBeta))).toEqual({ register: { rightsRequests: { nodes: [] } } });
    const { endpoint } = federation.directory.document().parties.find((one) => one.id === 'beta')!.register!;
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: carried.authorization },
      body: JSON.stringify({ query: carried.query, variables: { party: 'acme' } }),
    });
    expect(refusal((await response.json()) as Answer).code).toBe('WRONG_PARTY');
  });
});

describe('the ends of its powers', () => {
  test('its own key in another’s place counts nowhere: registers do not ask it whose key is whose', async () => {
    const forger = await generateSigningKey('admission');
    const document = structuredClone(federation.directory.document());
    const acme = document.parties.find(({ id }) => id === 'acme')!.register!;
    acme.keys[0] = { ...acme.keys[0]!, jwk: forger.publicJwk, kid: 'admission' };
    const { source } = federation.directory;
    const good = readFileSync(source, 'utf8');
    writeFileSync(source, await signDirectory({ ...document, version: 99 }, forger.privateJwk));
    for (const party of PARTIES) {
      expect(await federation.register(party).hosted().directory.reload()).toEqual({
        taken: false,
        reason: 'the directory is not signed by the admission key as a directory+jwt',
      });
    }
    writeFileSync(source, good);
  });

  test('after five minutes and the skew of clocks what it holds is worth nothing', async () => {
    const carried = await personWrites();
    const reading = { ...carried, query: 'query ($party: ID!) { register(party: $party) { party } }' };
    expect(data(await gateway.pass(reading))).toEqual({ register: { party: 'acme' } });
    const begin = clock;
    clock = new Date(begin.getTime() + 5.5 * MINUTE_MS + 1000);
    expect(
      await refusedAlways(
        () => gateway.pass(reading),
        () => gateway.pass(carried),
      ),
    ).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED']);
    const fresh = `Bearer ${await federation.token('acme', 'DPO')}`;
    expect(await refusedAlways(() => gateway.pass({ ...carried, authorization: fresh }))).toEqual([
      'SIGNATURE_INVALID',
    ]);
  });

  test('it makes no tokens: without the issuer’s key none counts, and a header of its own says nothing', async () => {
    const carried = await personWrites();
    const [header, payload] = carried.authorization.replace('Bearer ', '').split('.');
    const claims = JSON.parse(Buffer.from(payload!, 'base64url').toString()) as object;
    const forged = Buffer.from(JSON.stringify({ ...claims, roles: ['SIGNATORY'], exp: 9e9 })).toString(
      'base64url',
    );
    const tries = [`Bearer ${header}.${forged}.${carried.authorization.split('.')[2]}`, '', 'Bearer x'];
    for (const authorization of tries)
      expect(await refusedAlways(() => gateway.pass({ ...carried, authorization }))).toEqual([
        'UNAUTHENTICATED',
      ]);
  });
});
