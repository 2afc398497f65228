/** A gateway that lies about notices: what it forges, alters or drops is refused or noticed, and arrives once all the same. */
import { randomUUID } from 'node:crypto';
import { encryptionKeyOf } from '../../shared/directory/keys.ts';
import { sealEnvelope, signStatement } from '../../shared/envelopes/envelope.ts';
import { generateSigningKey } from '../../shared/keys.ts';
import { data, refusals, type Answer } from '../support/answers.ts';
import { EXAMPLE_TERMS, eventually } from '../support/examples.ts';
import {
  clock,
  federation,
  gateway,
  holdings,
  isDelivery,
  MINUTE_MS,
  openBehindLyingGateway,
  refusedAlways,
  rowsOf,
} from '../support/lying-gateway-federation.ts';
import type { Carried, Lie } from '../support/lying-gateway.ts';
import { causeOf } from '../../subgraphs/register/agreements/telling.ts';
import { SignatureRow } from '../../subgraphs/register/agreements/entity.ts';
import { deliverDue } from '../../subgraphs/register/protocol/notices/alarm.ts';
import { NoticeRow } from '../../subgraphs/register/protocol/notices/entity.ts';

openBehindLyingGateway();

const PROPOSE =
  'mutation ($party: ID!, $input: ProposeAgreementInput!) { proposeAgreement(party: $party, input: $input) { id } }';

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

type Envelope = { id: string; jwe: string };
const envelopeOf = ({ variables }: Carried) => (variables.input as { envelopes: [Envelope] }).envelopes[0];

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
      clock.setTime(clock.getTime() + 1000);
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
    clock.setTime(clock.getTime() + MINUTE_MS);
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
