/** What an originator is shown of a statement that a recipient passed on: each leg near to what it may see, and each field. */
import { ROLES, type Caller } from '../../shared/callers/caller.ts';
import { chanceOf } from '../support/access-canary.ts';
import { AccessOracle } from '../support/access-oracle.ts';
import { seedRegister } from '../support/access-rows.ts';
import { data } from '../support/answers.ts';
import { personOf, startExchange, type Exchange } from '../support/exchange.ts';

const PARTIES = ['owner', 'council', 'charity', 'police', 'stranger'];
const LEG = `id kind direction state queuedAt deliveredAt acknowledgedAt answeredAt attempts nextAttemptAt lastFailure
  recalledAt answerDueOn receipt agreement ground reason content body toldOtherwise { on how evidence }
  sender { id } recipient { id } originator { id }`;

interface Leg {
  id: string;
  sender: { id: string };
  recipient: { id: string };
  [field: string]: unknown;
}

let exchange: Exchange;
let oracle: AccessOracle;

beforeAll(async () => {
  const isCompetent = (id: string) => id === 'police';
  exchange = await startExchange({
    parties: PARTIES.map((id) => ({ id, competentAuthority: isCompetent(id) })),
  });
  for (const party of ['owner', 'police'])
    await seedRegister(exchange.register(party), PARTIES, chanceOf(`onward legs of ${party}`));
  oracle = new AccessOracle(exchange.register('owner'), isCompetent);
});
afterAll(() => exchange.stop());

async function seenBy(
  caller: Partial<Caller> & { party: string },
  where = '',
  at = 'owner',
): Promise<{ nodes: Leg[]; totalCount: number }> {
  const document = `query ($party: ID!) { register(party: $party) { notices(first: 200${where}) { totalCount nodes { ${LEG} } } } }`;
  const answer = await exchange.ask(at, document, {}, { door: 'FEDERATION', ...caller });
  return data<{ register: { notices: { nodes: Leg[]; totalCount: number } } }>(answer).register.notices;
}

/** Those that go between two others. */
async function onwardTo(party: string, where = ''): Promise<Leg[]> {
  const { nodes } = await seenBy({ party }, where);
  return nodes.filter(({ sender, recipient }) => sender.id !== party && recipient.id !== party);
}

const change = (id: string, facts: string) =>
  exchange.register('owner').database.query(`update notice set ${facts} where id = $1`, [id]);

/** A leg that the council sees, not answered yet; another one each time. */
let taken = 0;
async function someLeg(facts: string): Promise<() => Promise<Leg>> {
  const legs = (await onwardTo('council')).filter(({ kind }) => kind === 'ERASURE');
  const { id } = legs[taken++ % legs.length]!;
  await change(id, `answer = null, answered_at = null, acknowledged_at = null, ground = null`);
  await change(id, facts);
  return async () => (await onwardTo('council')).find((leg) => leg.id === id)!;
}

test('each role of each other party sees what an independent reading of the rows says, and counts the same', async () => {
  for (const party of PARTIES.filter((one) => one !== 'owner')) {
    for (const role of ROLES) {
      const caller = personOf(party, { roles: [role], auditAccess: { id: 'grant', rowIds: null } });
      const expected = await oracle.rowsSeenBy(caller, 'notice');
      const { nodes, totalCount } = await seenBy(caller);
      const shown = nodes.map(({ id }) => id).toSorted();
      const who = `${role} of ${party}`;
      expect([who, shown, totalCount]).toEqual([who, expected, shown.length]);
    }
  }
});

test('of each kind of chain the originator sees the open ones, and those alone', async () => {
  const counted = async (party: string) => {
    const lines = (await onwardTo(party)).map(({ kind, recipient }) => `${String(kind)} to ${recipient.id}`);
    return Object.fromEntries(
      [...new Set(lines)].map((line) => [line, lines.filter((one) => one === line).length]),
    );
  };
  // Plain, kept back, also told later by another, recalled; and the recall. Not what goes to the police, whoever stated it.
  const to = (party: string) => ({
    [`ERASURE to ${party}`]: 4,
    [`INACCURACY to ${party}`]: 1,
    [`RECALL to ${party}`]: 1,
  });
  expect(await counted('council')).toEqual(to('charity'));
  expect(await counted('charity')).toEqual(to('council'));
  expect(await counted('police')).toEqual({ ...to('charity'), ...to('council') });
  expect(await counted('stranger')).toEqual({});
});

test('an authority passes on the same, and the originator sees none of it there', async () => {
  const { nodes, totalCount } = await seenBy({ party: 'council' }, '', 'police');
  const passedOn = nodes.filter(({ sender, recipient }) => ![sender.id, recipient.id].includes('council'));
  expect(passedOn).toEqual([]);
  expect([nodes.length > 0, totalCount]).toEqual([true, nodes.length]);
  const [{ count }] = await exchange
    .register('police')
    .database.query<[{ count: string }]>(
      "select count(*) from notice where originator_id = 'council' and direction = 'SENT'",
    );
  expect(Number(count)).toBeGreaterThan(0);
});

test('it is shown where the leg goes and how far it came, and nothing of what is between the two parties', async () => {
  const [first] = await onwardTo('council');
  await change(first!.id, "last_failure = 'PARTY_UNREACHABLE', recalled_at = now(), answer_due_on = now()");
  const leg = (await onwardTo('council')).find(({ id }) => id === first!.id)!;
  const between = ['nextAttemptAt', 'lastFailure', 'recalledAt', 'answerDueOn', 'receipt', 'agreement'];
  const words = ['ground', 'reason', 'content', 'toldOtherwise'];
  for (const field of [...between, ...words]) expect([field, leg[field]]).toEqual([field, null]);
  expect(leg).toMatchObject({
    attempts: 0,
    direction: 'SENT',
    sender: { id: 'owner' },
    recipient: { id: 'charity' },
    originator: { id: 'council' },
    deliveredAt: '2026-02-20T10:00:00.000Z',
    body: { regime: 'UK_GDPR' },
  });
});

test('an answer is shown without its ground', async () => {
  const leg = await someLeg("answer = 'REFUSED', answered_at = '2026-02-22', ground = 'A17LegalClaims'");
  expect(await leg()).toMatchObject({ state: 'REFUSED', ground: null });
  const { id } = await leg();
  const found = await onwardTo('council', ', where: { state: REFUSED }');
  expect(found.map((one) => one.id)).toContain(id);
});

test.each([
  "answer = 'WITHHELD', ground = null",
  "answer = 'REFUSED', ground = 'CrimeInvestigationImpaired'",
  "answer = 'PARTLY_DONE', ground = 'eu-gdpr:JustificationNationalSecurityImpaired'",
])('an answer that may not be told changes nothing, not even what a filter finds: %s', async (answered) => {
  const leg = await someLeg(`${answered}, answered_at = '2026-02-22'`);
  const { id, ...shown } = await leg();
  expect(shown).toMatchObject({ state: 'DELIVERED', answeredAt: null, ground: null });
  const states = ['DELIVERED', 'WITHHELD', 'REFUSED', 'PARTLY_DONE'];
  const finds = async (state: string) =>
    (await onwardTo('council', `, where: { state: ${state} }`)).some((one) => one.id === id);
  expect(await Promise.all(states.map(finds))).toEqual([true, false, false, false]);
  await change(id, "acknowledged_at = '2026-02-21'");
  expect(await leg()).toMatchObject({ state: 'ACKNOWLEDGED', answeredAt: null });
  expect(await finds('ACKNOWLEDGED')).toBe(true);
  expect(await finds('DELIVERED')).toBe(false);
});

test('a decision that was made before the leg arrived, as somebody else had told of it, shows with its arrival', async () => {
  const leg = await someLeg(
    "answer = 'DONE', answered_at = '2026-02-01', acknowledged_at = '2026-02-01', delivered_at = '2026-02-20T10:00Z'",
  );
  const at = '2026-02-20T10:00:00.000Z';
  expect(await leg()).toMatchObject({ state: 'DONE', answeredAt: at, acknowledgedAt: at });
});

test('the two parties of a leg see it whole', async () => {
  const [{ id }] = (await onwardTo('council')) as [Leg];
  const { nodes } = await seenBy({ party: 'charity' });
  expect(nodes.find((leg) => leg.id === id)).toMatchObject({ attempts: 1, receipt: expect.any(String) });
});

test('a party that the directory does not know may be an authority: what goes to it is not shown', async () => {
  const before = await onwardTo('council');
  const { id } = before.find(({ kind }) => kind === 'INACCURACY')!;
  await change(id, "recipient_id = 'nobody-knows'");
  expect((await onwardTo('council')).map((leg) => leg.id)).toEqual(
    before.map((leg) => leg.id).filter((one) => one !== id),
  );
});

test('what somebody else states cannot make the reading fail, whatever it is', async () => {
  const before = (await onwardTo('council')).length;
  await exchange
    .register('owner')
    .database.query("update notice set statement = 'a.!.c' where originator_id = 'charity'");
  expect(await onwardTo('council')).toHaveLength(before);
});
