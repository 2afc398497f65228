/** Complaints on a real database: recorded, acknowledged, answered, and seen by whom they concern alone. */
import { graphql } from 'graphql';
import type { Context } from '../../subgraphs/register/kernel/context.ts';
import { data, refusal, type Answer } from '../support/answers.ts';
import { openTestRegister, type TestRegister } from '../support/register.ts';
import { registerSchema } from '../support/schema.ts';
import { createClientKey, signWrites } from '../support/signing.ts';

const NOW = new Date('2026-07-15T09:00:00.000Z');
const schema = registerSchema();

let acme: TestRegister;
let asCaseworker: Context;

beforeAll(async () => {
  acme = await openTestRegister('acme', ['beta'], NOW);
  asCaseworker = acme.as('acme', ['CASEWORKER']);
});
afterAll(() => acme.close());

/** Asks as the context's caller, who signs what they write through a gateway. */
async function ask(query: string, given: object, context = asCaseworker): Promise<Answer> {
  const { door: throughDoor, person } = context.caller;
  const key = await createClientKey();
  const request = { query, variables: { party: 'acme', ...given } };
  const { query: source, variables } =
    throughDoor === 'OWN' ? request : await signWrites(request, { key, person, now: NOW });
  const caller = { ...context.caller, confirmation: key.thumbprint };
  const contextValue = { ...context, caller, variables };
  const answer = await graphql({ schema, source, contextValue, variableValues: variables });
  return JSON.parse(JSON.stringify(answer)) as Answer;
}

const FIELDS = `id party { id } state regime receivedOn acknowledgeBy acknowledgeByInGuidance rightsRequest subject
  acknowledgedOn answeredOn outcome obligations { nodes { kind state strength dueAt } }`;

type Row = { id: string } & Record<string, unknown>;

function mutate(name: string, input: object, context = asCaseworker, type = 'Complaint'): Promise<Answer> {
  const inputType = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
  const fields = type === 'Complaint' ? FIELDS : 'id subject';
  return ask(
    `mutation ($party: ID!, $input: ${inputType}) { row: ${name}(party: $party, input: $input) { ${fields} } }`,
    { input },
    context,
  );
}

const does = async (...of: Parameters<typeof mutate>) => data<{ row: Row }>(await mutate(...of)).row;
const code = async (...of: Parameters<typeof mutate>) => refusal(await mutate(...of)).code;

async function complaints(where: object = {}, context = asCaseworker, fields = FIELDS): Promise<Row[]> {
  const query = `query ($party: ID!, $where: ComplaintFilter) {
    register(party: $party) { complaints(where: $where, first: 200) { nodes { ${fields} } } } }`;
  const answer = await ask(query, { where }, context);
  return data<{ register: { complaints: { nodes: Row[] } } }>(answer).register.complaints.nodes;
}

let people = 0;
const person = () => ({
  name: 'Ada',
  dateOfBirth: '1990-01-01',
  identifiers: [{ scheme: 'NHS_NUMBER', value: `n${(people += 1)}` }],
});

const complaint = (more: object = {}) => ({
  regime: 'UK_GDPR',
  receivedOn: '2026-06-22',
  subject: person(),
  ...more,
});
const record = (more: object = {}) => does('recordComplaint', complaint(more));

async function keepRequest(subject: object): Promise<Row> {
  const input = { right: 'ERASURE', regime: 'UK_GDPR', receivedOn: '2026-06-01', subject };
  return does('recordRightsRequest', input, asCaseworker, 'RightsRequest');
}

describe('DPA 2018 s.164A: a complaint', () => {
  test('owes an acknowledgement within 30 days, and an answer without undue delay', async () => {
    expect(await record()).toMatchObject({
      party: { id: 'acme' },
      state: 'RECEIVED',
      acknowledgeBy: '2026-07-21',
      acknowledgeByInGuidance: '2026-07-22',
      rightsRequest: null,
      obligations: {
        nodes: [
          {
            kind: 'COMPLAINT_ACKNOWLEDGEMENT',
            state: 'OPEN',
            strength: 'MUST',
            dueAt: '2026-07-21T22:59:59.999Z',
          },
          { kind: 'COMPLAINT_ANSWER', state: 'OPEN', strength: 'MUST', dueAt: null },
        ],
      },
    });
  });

  test('is acknowledged, then answered, and each meets what was owed', async () => {
    const { id } = await record();
    const states = (row: Row) =>
      (row.obligations as { nodes: { state: string }[] }).nodes.map(({ state }) => state);
    const acknowledged = await does('acknowledgeComplaint', { id, acknowledgedOn: '2026-06-24' });
    expect(acknowledged).toMatchObject({ state: 'ACKNOWLEDGED', acknowledgedOn: '2026-06-24' });
    expect(states(acknowledged)).toEqual(['MET', 'OPEN']);
    const answered = await does('answerComplaint', {
      id,
      outcome: 'PARTLY_UPHELD',
      answer: 'You are right.',
    });
    expect(answered).toMatchObject({ state: 'ANSWERED', outcome: 'PARTLY_UPHELD', answeredOn: '2026-07-15' });
    expect(states(answered)).toEqual(['MET', 'MET']);
    expect(await code('acknowledgeComplaint', { id })).toBe('CONFLICT');
    expect(await code('answerComplaint', { id, outcome: 'UPHELD' })).toBe('CONFLICT');
  });

  test('that is answered at once needs no acknowledgement of its own', async () => {
    const { id } = await record();
    const answered = await does('answerComplaint', { id, outcome: 'NOT_UPHELD' });
    expect(answered).toMatchObject({ state: 'ANSWERED', acknowledgedOn: null });
    expect(answered.obligations).toMatchObject({ nodes: [{ state: 'MET' }, { state: 'MET' }] });
  });

  test('with the same commandId is recorded once', async () => {
    const input = complaint({ commandId: 'c-1' });
    const [first, second] = [await does('recordComplaint', input), await does('recordComplaint', input)];
    expect(second.id).toBe(first.id);
  });

  test('of the future, under a regime that is not the party’s, or by nobody is refused', async () => {
    expect(await code('recordComplaint', complaint({ receivedOn: '2026-07-16' }))).toBe('BAD_USER_INPUT');
    expect(await code('recordComplaint', complaint({ regime: 'PART_3' }))).toBe('BAD_USER_INPUT');
    expect(await code('recordComplaint', complaint({ subject: null }))).toBe('BAD_USER_INPUT');
    expect(await code('acknowledgeComplaint', { id: 'none' })).toBe('NOT_FOUND');
    expect(await code('answerComplaint', { id: 'none', outcome: 'UPHELD' })).toBe('NOT_FOUND');
  });
});

describe('a complaint about a rights request', () => {
  test('is by the person of the request, found by it, and named under its own key', async () => {
    const subject = { name: 'Grace', dateOfBirth: '1980-01-01' };
    const request = await keepRequest(subject);
    const row = await record({ subject: null, rightsRequest: request.id });
    expect(row).toMatchObject({ rightsRequest: request.id, subject: request.subject });
    await acme.register.caseKeys.destroy(request.id, NOW);
    const found = await complaints({ rightsRequest: request.id }, asCaseworker, 'id identity { name }');
    expect(found).toEqual([{ id: row.id, identity: { name: 'Grace' } }]);
  });

  test('names no other person, regime or register’s request', async () => {
    const { id } = await keepRequest(person());
    expect(await code('recordComplaint', complaint({ rightsRequest: id }))).toBe('BAD_USER_INPUT');
    expect(await code('recordComplaint', complaint({ subject: null, rightsRequest: 'none' }))).toBe(
      'NOT_FOUND',
    );
    await acme.register.database.manager.query("update rights_request set regime = 'PART_3' where id = $1", [
      id,
    ]);
    expect(await code('recordComplaint', complaint({ subject: null, rightsRequest: id }))).toBe(
      'BAD_USER_INPUT',
    );
  });

  test('cannot take the person from one whose key was destroyed', async () => {
    const { id } = await keepRequest(person());
    await acme.register.caseKeys.destroy(id, NOW);
    expect(await code('recordComplaint', complaint({ subject: null, rightsRequest: id }))).toBe('CONFLICT');
  });
});

test('complaints come newest first, and the state in the filter is the state shown', async () => {
  await record({ receivedOn: '2026-07-14' });
  const all = await complaints();
  const dates = all.map(({ receivedOn }) => String(receivedOn));
  expect(dates).toEqual(dates.toSorted().toReversed());
  const states = ['RECEIVED', 'ACKNOWLEDGED', 'ANSWERED'];
  const found = await Promise.all(states.map((state) => complaints({ state })));
  expect(found.flat()).toHaveLength(all.length);
  found.forEach((rows, index) => expect(rows.every(({ state }) => state === states[index])).toBe(true));
});

describe('what a complaint says of the person', () => {
  const SAID = 'id statement answer identity { name }';

  test('is shown at the own door alone, rests encrypted, and goes with its key', async () => {
    const { id } = await record({ statement: 'they lost Quillfeather’s letter' });
    await does('answerComplaint', { id, outcome: 'UPHELD', answer: 'Sorry, Quillfeather.' });
    const shown = async (context?: Context) =>
      (await complaints({}, context, SAID)).find((row) => row.id === id);
    expect(await shown()).toEqual({
      id,
      statement: 'they lost Quillfeather’s letter',
      answer: 'Sorry, Quillfeather.',
      identity: { name: 'Ada' },
    });
    const { manager } = acme.register.database;
    const rows = await manager.query<object[]>('select row::text from complaint row where id = $1', [id]);
    expect(JSON.stringify(rows)).not.toContain(Buffer.from('Quillfeather').toString('hex'));
    expect(JSON.stringify(rows)).not.toContain('Quillfeather');
    const lines = await manager.query<{ action: string }[]>(
      "select action from audit_line where $1 = any(row_ids) and action like 'read %' order by action",
      [id],
    );
    expect(lines.map(({ action }) => action)).toEqual(['read answer', 'read identity', 'read statement']);
    await acme.register.caseKeys.destroy(id, NOW);
    expect(await shown()).toEqual({ id, statement: null, answer: null, identity: null });
  });

  test('neither comes nor goes through a gateway in clear', async () => {
    const { id } = await record({ statement: 'please' });
    const atGateway = acme.as('acme', ['CASEWORKER'], { door: 'FEDERATION' });
    expect(await code('recordComplaint', complaint(), atGateway)).toBe('FORBIDDEN');
    const said = { id, outcome: 'UPHELD', answer: 'Sorry.' };
    expect(await code('answerComplaint', said, atGateway)).toBe('FORBIDDEN');
    const query = `query ($party: ID!) { register(party: $party) { complaints(first: 1) { nodes { statement } } } }`;
    expect(refusal(await ask(query, {}, atGateway)).code).toBe('FORBIDDEN');
  });
});

describe('who reads and writes', () => {
  test('other parties see no complaint at all, and write none', async () => {
    const other = acme.as('beta', ['DPO', 'CASEWORKER'], { door: 'FEDERATION' });
    expect(await complaints({}, other)).toEqual([]);
    expect(await code('recordComplaint', complaint(), other)).toBe('FORBIDDEN');
  });

  test('at the own party an auditor reads, and writes nothing', async () => {
    const auditAccess = { id: 'a-grant', rowIds: null };
    const auditor = acme.as('acme', ['AUDITOR'], { auditAccess });
    expect((await complaints({}, auditor)).length).toBeGreaterThan(0);
    for (const name of ['acknowledgeComplaint', 'answerComplaint']) {
      const input = name === 'answerComplaint' ? { id: 'x', outcome: 'UPHELD' } : { id: 'x' };
      expect(await code(name, input, auditor)).toBe('FORBIDDEN');
    }
  });

  test('a signatory of the own party does not read them', async () => {
    const query = `query ($party: ID!) { register(party: $party) { complaints { nodes { id } } } }`;
    const answer = await ask(query, {}, acme.as('acme', ['SIGNATORY']));
    expect(refusal(answer)).toMatchObject({ code: 'FORBIDDEN', path: 'register.complaints' });
  });
});
