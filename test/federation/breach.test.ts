/** Art. 33: a breach is told to every affected party, and to nobody else. */
import { data, refusal } from '../support/answers.ts';
import { bringInForce, disclose, eventually } from '../support/examples.ts';
import { startFederation, type Federation } from '../support/federation.ts';
import { NoticeRow } from '../../subgraphs/register/protocol/notices/entity.ts';

let federation: Federation;
let breachId: string;

beforeAll(async () => {
  federation = await startFederation({ parties: ['borough', 'charity', 'police', 'stranger'] });
  await bringInForce(federation, 'AB-1', ['borough', 'charity', 'police']);
  await disclose(federation, { from: 'borough', to: 'charity', agreement: 'AB-1' });
  data(
    await federation.gateway.query(
      await federation.token('borough', 'DPO'),
      'mutation ($input: RecordProcessingInput!) { recordProcessing(party: "borough", input: $input) { id } }',
      {
        input: {
          name: 'Front door',
          purposes: ['SAFEGUARD'],
          people: ['children'],
          categories: ['NAME_CONTACT'],
          lawfulBases: ['6(1)(e)'],
          sources: ['police'],
          agreements: ['AB-1'],
          retention: 'until 25',
        },
      },
    ),
  );
});
afterAll(() => federation?.close());

const ask = async (party: string, document: string, variables: object = {}) =>
  federation.gateway.query(await federation.token(party, 'BREACH_COORDINATOR'), document, { ...variables });

interface Breach {
  id: string;
  affected: { party: { id: string }; why: string }[];
  obligations: {
    nodes: {
      kind: string;
      owedTo: { id: string } | null;
      dueAt: string | null;
      state: string;
      source: string;
    }[];
  };
}

test('opening a breach answers at once who is affected, why, and by when each must be told', async () => {
  const [record] = data<{ processingRecords: { nodes: { id: string }[] } }>(
    await ask('borough', '{ processingRecords(parties: ["borough"]) { nodes { id } } }'),
  ).processingRecords.nodes;
  const { recordBreach } = data<{ recordBreach: Breach }>(
    await ask(
      'borough',
      `mutation ($input: RecordBreachInput!) { recordBreach(party: "borough", input: $input) {
        id affected { party { id } why } obligations { nodes { kind owedTo { id } dueAt state source } } } }`,
      {
        input: {
          detectedAt: '2026-10-24T11:00:00Z',
          awareAt: '2026-10-24T12:00:00Z',
          kinds: ['CONFIDENTIALITY'],
          regimes: ['UK_GDPR'],
          agreements: ['AB-1'],
          processingRecords: [record!.id],
          summary: 'A mailbox was open to all staff',
        },
      },
    ),
  );
  breachId = recordBreach.id;
  expect(recordBreach.affected).toEqual([
    { party: { id: 'charity' }, why: 'received data under AB-1' },
    { party: { id: 'police' }, why: 'source of the data of “Front door”' },
  ]);
  expect(recordBreach.obligations.nodes.filter(({ kind }) => kind !== 'PARTNER_ESCALATION')).toEqual([
    expect.objectContaining({
      kind: 'PARTNER_NOTICE',
      owedTo: { id: expect.any(String) },
      dueAt: '2026-10-26T11:00:00.000Z',
    }),
    expect.objectContaining({ kind: 'PARTNER_NOTICE', dueAt: '2026-10-26T11:00:00.000Z', source: 'AB-1 §7' }),
    expect.objectContaining({
      kind: 'AUTHORITY_NOTICE',
      dueAt: '2026-10-27T12:00:00.000Z',
      source: 'UK GDPR Art. 33(1)',
    }),
  ]);
});

test('each affected party is told; the signed receipt meets the duty to tell it', async () => {
  await eventually(async () => {
    const { register } = data<{ party: { register: { breaches: { nodes: Breach[] } } } }>(
      await ask(
        'borough',
        '{ party(id: "borough") { register { breaches { nodes { obligations { nodes { kind state } } } } } } }',
      ),
    ).party;
    const partner = register.breaches.nodes[0]!.obligations.nodes.filter(
      ({ kind }) => kind === 'PARTNER_NOTICE',
    );
    expect(partner.map(({ state }) => state)).toEqual(['MET', 'MET']);
  });
  for (const party of ['charity', 'police']) {
    const seen = data<{ breaches: { nodes: { summary: string }[] } }>(
      await ask(party, '{ breaches(parties: ["borough"]) { nodes { summary } } }'),
    );
    expect(seen.breaches.nodes).toEqual([{ summary: 'A mailbox was open to all staff' }]);
  }
});

test('a party that is not affected cannot see that the breach exists', async () => {
  const seen = await ask(
    'stranger',
    '{ breaches { nodes { id } totalCount } notices { nodes { id } } obligations(parties: ["borough"]) { nodes { id } } }',
  );
  expect(data(seen)).toEqual({
    breaches: { nodes: [], totalCount: 0 },
    notices: { nodes: [] },
    obligations: { nodes: [] },
  });
});

test('an affected party’s view on telling the authority stands at the breach', async () => {
  const received = await federation
    .register('police')
    .hosted()
    .database.manager.findOneByOrFail(NoticeRow, { kind: 'BREACH' });
  data(
    await ask(
      'police',
      'mutation ($input: GiveViewInput!) { giveView(party: "police", input: $input) { id } }',
      {
        input: { notice: received.id, tellAuthority: true, reason: 'witnesses are named' },
      },
    ),
  );
  await eventually(async () => {
    const { breaches } = data<{ breaches: { nodes: unknown[] } }>(
      await ask(
        'borough',
        '{ breaches(parties: ["borough"]) { nodes { id views { party { id } tellAuthority reason } } } }',
      ),
    );
    expect(breaches.nodes).toEqual([
      {
        id: breachId,
        views: [{ party: { id: 'police' }, tellAuthority: true, reason: 'witnesses are named' }],
      },
    ]);
  });
});

test('a view on a breach of which the party was not told is refused', async () => {
  const answer = await ask(
    'stranger',
    'mutation { giveView(party: "stranger", input: { notice: "none", tellAuthority: true }) { id } }',
  );
  expect(refusal(answer).code).toBe('NOT_FOUND');
});
