/** A gateway that lies, with live tokens in its hands: what it writes or reads by them fails, or is on record. */
import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { signDirectory } from '../../shared/directory/reader.ts';
import { generateSigningKey } from '../../shared/keys.ts';
import { data, refusal, refusals, type Answer } from '../support/answers.ts';
import { CANARIES, CANARY } from '../support/canaries.ts';
import {
  clock,
  federation,
  gateway,
  holdings,
  MINUTE_MS,
  openBehindLyingGateway,
  PARTIES,
  refusedAlways,
  rowsOf,
} from '../support/lying-gateway-federation.ts';
import type { Carried } from '../support/lying-gateway.ts';
import { AuditLineRow } from '../../subgraphs/register/kernel/audit.ts';

openBehindLyingGateway();

const RECORD =
  'mutation ($party: ID!, $input: RecordBreachInput!) { recordBreach(party: $party, input: $input) { id } }';
const BREACH = {
  detectedAt: '2026-03-01T09:00:00Z',
  kinds: ['INTEGRITY'],
  regimes: ['UK_GDPR'],
  summary: 'a laptop',
};

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
    clock.setTime(clock.getTime() + 5.5 * MINUTE_MS + 1000);
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
