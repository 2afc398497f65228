/** In production a register carries out what comes through a gateway only if the person signed it. */
import { data, refusal, type Answer } from '../support/answers.ts';
import { CANARY } from '../support/canaries.ts';
import { bringInForce } from '../support/examples.ts';
import { startFederation, type Federation } from '../support/federation.ts';
import { createClientKey, proofOf, type Signer } from '../support/signing.ts';
import { CommandRow } from '../../subgraphs/register/kernel/action.ts';
import { AuditLineRow, hashOf } from '../../subgraphs/register/kernel/audit.ts';
import { digestOfProof } from '../../subgraphs/register/kernel/proof.ts';
import { BreachRow } from '../../subgraphs/register/cases/breaches/entity.ts';

let federation: Federation;

beforeAll(async () => {
  federation = await startFederation({ parties: ['acme', 'beta'], mode: 'production' });
});
afterAll(() => federation?.close());

const RECORD =
  'mutation ($party: ID!, $input: RecordBreachInput!) { recordBreach(party: $party, input: $input) { id summary } }';

const breach = (commandId: string, more: object = {}) => ({
  detectedAt: '2026-01-01T00:00Z',
  kinds: ['INTEGRITY'],
  regimes: ['UK_GDPR'],
  summary: 'a laptop',
  commandId,
  ...more,
});

const signer = (more: Partial<Signer> = {}): Signer => ({
  key: federation.clientKey,
  person: 'acme-someone',
  now: new Date(),
  ...more,
});

const prove = (input: Record<string, unknown>, more: Partial<Signer> = {}) =>
  proofOf('recordBreach', 'acme', input, signer(more));

const record = async (input: object, party = 'acme', token?: string): Promise<Answer> =>
  federation.gateway.query(token ?? (await federation.token('acme', 'DPO')), RECORD, { party, input });

const rowsOf = (party: string) => federation.register(party).hosted().database.manager;

/** The refusal of what is tried; fails if anything was written by it. */
async function refusedUnchanged(work: () => Promise<Answer>) {
  const counts = () => Promise.all([CommandRow, BreachRow].map((row) => rowsOf('acme').count(row)));
  const before = await counts();
  const refused = refusal(await work());
  expect(await counts()).toEqual(before);
  return refused;
}

describe('through a gateway', () => {
  test('a write that the person signed is carried out, and its proof stands with the command and in the audit', async () => {
    const input = breach('s-1');
    const proof = await prove(input);
    const { recordBreach } = data<{ recordBreach: { id: string } }>(await record({ ...input, proof }));
    const command = await rowsOf('acme').findOneByOrFail(CommandRow, { commandId: 's-1' });
    expect(command).toMatchObject({ person: 'acme-someone', rowId: recordBreach.id, proof });
    const line = await rowsOf('acme').findOneByOrFail(AuditLineRow, { action: 'recordBreach' });
    expect(line.why).toBe(`recordBreach, proof ${digestOfProof(proof)}`);
    expect(hashOf(line)).toBe(line.hash);
  });

  test('one without a proof is refused, and the refusal says what to do', async () => {
    const refused = await refusedUnchanged(() => record(breach('s-2', { proof: null })));
    expect(refused).toMatchObject({ code: 'FORBIDDEN', party: 'acme', path: 'recordBreach' });
    expect(refused.message).toContain("or write at your register's own door");
  });

  test('one whose token confirms no key is refused, signed or not', async () => {
    const token = await federation.token('acme', 'DPO', { confirmation: null });
    expect(await refusedUnchanged(() => record(breach('s-3'), 'acme', token))).toMatchObject({
      code: 'FORBIDDEN',
    });
    const proof = await prove(breach('s-3'));
    const refused = await refusedUnchanged(() => record(breach('s-3', { proof }), 'acme', token));
    expect(refused).toMatchObject({ code: 'SIGNATURE_INVALID' });
  });

  test('a key of one’s own choosing does not do', async () => {
    const proof = await prove(breach('s-4'), { key: await createClientKey() });
    const refused = await refusedUnchanged(() => record(breach('s-4', { proof })));
    expect(refused).toMatchObject({ code: 'SIGNATURE_INVALID' });
  });

  test('a signed write without a commandId is refused: anybody on the way could repeat it', async () => {
    const { commandId: _, ...input } = breach('');
    const proof = await prove(input);
    const refused = await refusedUnchanged(() => record({ ...input, proof }));
    expect(refused).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test('a repeat gets the first answer and changes nothing, signed anew or not', async () => {
    const input = breach('s-5');
    const proof = await prove(input);
    const first = data(await record({ ...input, proof }));
    const again = new Date(Date.now() + 2000);
    for (const repeat of [proof, await prove(input, { now: again })]) {
      const count = await rowsOf('acme').count(BreachRow);
      expect(data(await record({ ...input, proof: repeat }))).toEqual(first);
      expect(await rowsOf('acme').count(BreachRow)).toBe(count);
    }
    expect(await rowsOf('acme').findOneByOrFail(CommandRow, { commandId: 's-5' })).toMatchObject({ proof });
  });

  test.each([
    ['another input', { summary: 'two laptops' }, 'is over another input'],
    ['another commandId', { commandId: 's-7' }, 'is for another commandId'],
    ['a default put into words', { agreements: [] }, 'is over another input'],
    ['null for what was left out', { awareBy: null }, 'is over another input'],
  ])('a proof over other words does not fit: %s', async (_, change, reason) => {
    const proof = await prove(breach('s-6'));
    const refused = await refusedUnchanged(() => record(breach('s-6', { ...change, proof })));
    expect(refused).toMatchObject({ code: 'SIGNATURE_INVALID', message: `The \`proof\` ${reason}.` });
  });

  test('a literal in the document is signed as the value that it says, defaults and variables included', async () => {
    const written = `mutation ($id: ID!, $summary: String! = "a phone") {
      recordBreach(party: "acme", input: { detectedAt: "2026-01-01T01:00+01:00", kinds: [INTEGRITY], regimes: [UK_GDPR, UK_GDPR],
        summary: $summary, approximatePeople: 3, agreements: [], awareBy: null, commandId: $id }) { summary } }`;
    const token = await federation.token('acme', 'DPO');
    expect(data(await federation.gateway.query(token, written, { id: 'l-1' }))).toEqual({
      recordBreach: { summary: 'a phone' },
    });
    const command = await rowsOf('acme').findOneByOrFail(CommandRow, { commandId: 'l-1' });
    expect(command.proof).not.toBeNull();
  });
});

test('at the own door a write needs no proof, and one that is given is checked', async () => {
  const token = await federation.token('acme', 'DPO', { door: 'register' });
  const own = (input: object) => federation.register('acme').query(token, RECORD, { party: 'acme', input });
  data(await own(breach('o-1')));
  data(await own(breach('o-2', { proof: await prove(breach('o-2')) })));
  const other = await prove(breach('o-3', { summary: 'other' }));
  expect(refusal(await own(breach('o-3', { proof: other }))).code).toBe('SIGNATURE_INVALID');
});

test('what registers write to each other needs no person: notices go as before', async () => {
  await bringInForce(federation, 'SW-1', ['acme', 'beta']);
});

test('a person named in clear through a gateway is refused even where the write is signed', async () => {
  const input = { right: 'ERASURE', regime: 'UK_GDPR', receivedOn: '2026-01-30', subject: CANARY };
  const answer = await federation.gateway.query(
    await federation.token('acme', 'DPO'),
    'mutation ($input: RecordRightsRequestInput!) { recordRightsRequest(party: "acme", input: $input) { id } }',
    { input },
  );
  expect(refusal(answer)).toMatchObject({ code: 'FORBIDDEN', party: 'acme' });
  expect(refusal(answer).message).toContain('sealedSubject');
});
