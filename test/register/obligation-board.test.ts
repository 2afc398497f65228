/** The deadline board: what it says of a duty, and what it is asked by. */
import { ObligationRow } from '../../subgraphs/register/duties/obligations/entity.ts';
import { owe, type Duty } from '../../subgraphs/register/duties/obligations/obligations.ts';
import { data } from '../support/answers.ts';
import { startExchange, type Exchange } from '../support/exchange.ts';

let exchange: Exchange;
let ids: Record<'reply' | 'notice' | 'late' | 'undated', string>;
let replyIsAbout: string;

beforeAll(async () => {
  exchange = await startExchange({
    parties: ['acme'],
    startsAt: '2026-03-02T10:00:00.000Z',
  });
  const reply = await duty('RIGHTS_REPLY', '2026-04-02T22:59:59.999Z');
  replyIsAbout = reply.about;
  ids = {
    reply: reply.id,
    notice: (await duty('AUTHORITY_NOTICE', '2026-04-03T12:00:00.000Z')).id,
    late: (await duty('COMPLAINT_ANSWER', '2026-02-01T12:00:00.000Z')).id,
    undated: (await duty('CASE_TASK', null)).id,
  };
});
afterAll(() => exchange?.stop());

function duty(kind: Duty['kind'], dueAt: string | null): Promise<ObligationRow> {
  const register = exchange.register('acme');
  const { manager } = register.database;
  const about = crypto.randomUUID();
  const term = { strength: 'MUST', rule: 'A rule.', source: 'A source.' } as const;
  return owe({ register, manager, now: exchange.clock.now }, [
    { kind, about, dueAt: dueAt === null ? null : new Date(dueAt), ...term },
  ]).then(() => manager.findOneByOrFail(ObligationRow, { about }));
}

async function board<T = { id: string }>(where: object, fields = 'id'): Promise<T[]> {
  const document = `query ($party: ID!, $where: ObligationFilter) { register(party: $party) { obligations(where: $where) { nodes { ${fields} } } } }`;
  const { register } = data<{ register: { obligations: { nodes: T[] } } }>(
    await exchange.ask('acme', document, { where }),
  );
  return register.obligations.nodes;
}

const named = async (where: object) =>
  (await board(where)).map(({ id }) => Object.entries(ids).find(([, one]) => one === id)?.[0]);

test('without conditions has every duty, what is overdue first and what has no date last', async () => {
  expect(await named({})).toEqual(['late', 'reply', 'notice', 'undated']);
});

test.each([
  [{ role: 'CASEWORKER' }, ['late', 'reply', 'undated']],
  [{ role: 'BREACH_COORDINATOR' }, ['notice']],
  [{ role: 'NOBODY' }, []],
  [{ kinds: ['RIGHTS_REPLY', 'CASE_TASK', 'DISPOSAL'] }, ['reply', 'undated']],
  [{ kinds: [] }, []],
  [{ states: ['OVERDUE', 'MET'] }, ['late']],
  [{ states: ['OPEN', 'OVERDUE'] }, ['late', 'reply', 'notice', 'undated']],
  [{ states: [] }, []],
  [{ dueAfter: '2026-04-02T22:59:59.999Z' }, ['reply', 'notice']],
  [{ dueAfter: '2026-02-02T00:00:00.000Z', dueBefore: '2026-04-03T00:00:00.000Z' }, ['reply']],
  [{ role: 'DPO', states: ['OPEN'], kinds: ['AUTHORITY_NOTICE', 'COMPLAINT_ANSWER'] }, ['notice']],
])('asked by %j has these alone', async (where, expected) => {
  expect(await named(where)).toEqual(expected);
});

test('says of a duty what it is, who sees to it, what stops it, what follows if it is missed, and where to look', async () => {
  const fields = 'kind what roles stops ifMissed about aboutKind rule source owner { id }';
  expect(await board({ about: replyIsAbout }, fields)).toEqual([
    {
      kind: 'RIGHTS_REPLY',
      what: 'Reply to the person',
      roles: ['CASEWORKER', 'DPO'],
      stops: expect.stringContaining('Recording the decision'),
      ifMissed: expect.stringContaining('DPA 2018 s.165'),
      about: replyIsAbout,
      aboutKind: 'rightsRequest',
      rule: 'A rule.',
      source: 'A source.',
      owner: { id: 'acme' },
    },
  ]);
  expect(await board({ about: 'nothing' })).toEqual([]);
});
