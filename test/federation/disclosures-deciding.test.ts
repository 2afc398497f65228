/** May it be shared: what is asked leaves a line in the audit, what is decided keeps what the rules said. */
import { AuditLineRow } from '../../subgraphs/register/kernel/audit.ts';
import { DisclosureRow } from '../../subgraphs/register/records/disclosures/entity.ts';
import { ObligationRow } from '../../subgraphs/register/duties/obligations/entity.ts';
import { data, refusal, type Refusal } from '../support/answers.ts';
import { exampleTerms } from '../support/example-terms.ts';
import { personOf, type Exchange } from '../support/exchange.ts';
import { agree, startSharing } from '../support/sharing.ts';

const QUESTIONS = ['Whose information is it?', 'Is the way secure?'];
const SECRET = 'Ada Ndrata';
const CASE = {
  recipient: 'beta',
  agreement: 'D-1',
  categories: ['NAME'],
  purpose: 'SAFEGUARDING',
};
const FACTS = {
  people: ['child'],
  power: 'Children Act 2004 s.10',
  necessary: true,
  method: 'SECURE_LINK',
  classification: 'OFFICIAL',
  objection: false,
};
const DECISION = {
  ...CASE,
  subject: { identifiers: [{ scheme: 'NHS_NUMBER', value: '999 123 4560' }] },
  rationale: 'a child at risk',
  facts: FACTS,
  checklist: { 1: 'ours', 2: 'yes' },
};

let exchange: Exchange;

beforeAll(async () => {
  exchange = await startSharing(['acme', 'beta', { id: 'charity', kind: 'VOLUNTARY', register: null }]);
  const powers = [{ name: 'Children Act 2004', section8: true, source: 'App C' }];
  const further = { informationRequests: { checklist: QUESTIONS } };
  await agree(exchange, 'D-1', ['acme', 'beta'], { terms: exampleTerms({ powers, further }) });
});
afterAll(() => exchange.stop());

const manager = () => exchange.register('acme').database.manager;
const counts = async () => [
  await manager().count(DisclosureRow),
  await manager().count(AuditLineRow),
  await manager().count(ObligationRow),
];
const lastLine = async () =>
  (await manager().find(AuditLineRow, { order: { sequence: 'DESC' }, take: 1 }))[0];

interface Answered {
  answer: string;
  reasons: { code: string; rule: string; source: string; verdict: string }[];
  checklist: string[];
}

const ASK =
  'query ($party: ID!, $input: MayDiscloseInput!) { row: mayDisclose(party: $party, input: $input) { answer reasons { code rule source verdict } checklist } }';
const DECIDE =
  'mutation ($party: ID!, $input: DecideDisclosureInput!) { row: decideDisclosure(party: $party, input: $input) { id } }';
const REVIEW =
  'mutation ($party: ID!, $input: ReviewEmergencySharingInput!) { row: reviewEmergencySharing(party: $party, input: $input) { id } }';

const ask = (more: object = {}, caller = {}) =>
  exchange.ask('acme', ASK, { party: 'acme', input: { ...CASE, ...more } }, caller);
const asked = async (more: object = {}) => data<{ row: Answered }>(await ask(more)).row;
const decide = (more: object = {}) =>
  exchange.ask('acme', DECIDE, { party: 'acme', input: { ...DECISION, ...more } });
const decided = async (more: object = {}) => data<{ row: { id: string } }>(await decide(more)).row.id;
const review = (input: object, caller = {}) => exchange.ask('acme', REVIEW, { party: 'acme', input }, caller);

async function unchanged(act: () => ReturnType<Exchange['ask']>): Promise<Refusal> {
  const before = await counts();
  const answer = refusal(await act());
  expect(await counts()).toEqual(before);
  return answer;
}

const FIELDS =
  'id answer reasons { code verdict } facts emergency method classification unanswered personTold reasonNotTold reviewedAt review';

async function read(id: string, caller = {}): Promise<Record<string, unknown>> {
  const query = `query ($party: ID!) { register(party: $party) { disclosures(first: 200) { nodes { ${FIELDS} } } } }`;
  const answer = await exchange.ask('acme', query, { party: 'acme' }, caller);
  const { register } = data<{ register: { disclosures: { nodes: { id: string }[] } } }>(answer);
  return register.disclosures.nodes.find((one) => one.id === id) as never;
}

describe('the question', () => {
  test('is answered with the rules that spoke, and the checklist that the decision will answer', async () => {
    const { answer, reasons, checklist } = await asked({ facts: FACTS });
    expect({ answer, checklist }).toEqual({ answer: 'YES', checklist: QUESTIONS });
    expect(reasons).toContainEqual({
      code: 'ARTICLE_6',
      rule: 'It rests on 6(1)(e).',
      source: 'UK GDPR Art. 6(1)',
      verdict: 'YES',
    });
    expect((await asked()).answer).toBe('ASK');
  });

  test('leaves a line that it was asked, of whom and under what, and nothing else', async () => {
    const [rows, lines] = await counts();
    await asked({ facts: { ...FACTS, objection: true, objectionConsidered: SECRET } });
    expect(await counts()).toEqual([rows, lines! + 1, expect.any(Number)]);
    const line = await lastLine();
    expect(line).toMatchObject({ action: 'mayDisclose', rowIds: [], why: 'to beta under D-1' });
    expect((await asked({ agreement: SECRET })).reasons[0]!.code).toBe('AGREEMENT_IN_FORCE');
    expect((await lastLine())?.why).toBe('to beta under no agreement held');
  });

  test.each<[string, object, object, string]>([
    ['of a stranger', {}, personOf('beta', { door: 'FEDERATION' }), 'FORBIDDEN'],
    ['of one without a role for it', {}, { roles: ['AUDITOR'] }, 'FORBIDDEN'],
    ['about nobody known', { recipient: 'nobody' }, {}, 'UNKNOWN_PARTY'],
    ['about the party itself', { recipient: 'acme' }, {}, 'BAD_USER_INPUT'],
    ['of no data', { categories: [] }, {}, 'BAD_USER_INPUT'],
    ['with NUL in a text', { agreement: 'D\u0000' }, {}, 'BAD_USER_INPUT'],
  ])('%s is refused, and leaves no line', async (_, more, caller, code) => {
    expect((await unchanged(() => ask(more, caller))).code).toBe(code);
  });

  test('a signatory may ask', async () => {
    expect(data(await ask({}, { roles: ['SIGNATORY'] }))).toBeTruthy();
  });
});

describe('the decision', () => {
  test('keeps what the rules said and how it was sent', async () => {
    const node = await read(await decided());
    expect(node).toMatchObject({
      answer: 'YES',
      facts: FACTS,
      emergency: false,
      method: 'SECURE_LINK',
      classification: 'OFFICIAL',
      unanswered: [],
      personTold: null,
    });
  });

  test('with open questions is kept, and says which', async () => {
    const node = await read(await decided({ checklist: { 1: 'ours' } }));
    expect(node).toMatchObject({ answer: 'ASK', unanswered: ['Is the way secure?'] });
    expect(node['reasons']).toContainEqual({ code: 'CHECKLIST_INCOMPLETE', verdict: 'ASK' });
  });

  test('of a caller that gives no facts is kept as before', async () => {
    const { facts: _, checklist: __, ...old } = DECISION;
    const answer = await exchange.ask('acme', DECIDE, { party: 'acme', input: old });
    const node = await read(data<{ row: { id: string } }>(answer).row.id);
    expect(node).toMatchObject({ answer: 'ASK', facts: null, emergency: false, method: null });
  });

  test.each<[string, object, string, string]>([
    ['in a way that is not secure', { method: 'NOT_SECURE' }, 'never sent', 'Art. 5(1)(f)'],
    [
      'of spent convictions',
      { spentConvictions: true },
      'Spent convictions',
      'Rehabilitation of Offenders Act',
    ],
    ['within list B of s.14', { power: 'Offender Management Act 2007 s.14' }, 'another power', 's.14'],
    ['of what is not necessary', { necessary: false }, 'not necessary', 'Art. 5(1)(c)'],
  ])('to share %s is refused with the rule and its source', async (_, facts, rule, source) => {
    const { code, message } = await unchanged(() => decide({ facts: { ...FACTS, ...facts } }));
    expect(code).toBe('CONFLICT');
    expect(message).toContain(rule);
    expect(message).toContain(source);
  });

  test('not to share is kept with the same reasons', async () => {
    const id = await decided({ decision: 'DO_NOT_SHARE', facts: { ...FACTS, method: 'NOT_SECURE' } });
    expect(await read(id)).toMatchObject({ answer: 'NO' });
  });

  test('UK GDPR Art. 13, 14: why the person is not told is said, and kept under the key', async () => {
    expect((await unchanged(() => decide({ personTold: false }))).code).toBe('BAD_USER_INPUT');
    const facts = { ...FACTS, objection: true, objectionConsidered: SECRET };
    const id = await decided({ personTold: false, reasonNotTold: SECRET, facts });
    expect(await read(id)).toMatchObject({ personTold: false, reasonNotTold: SECRET, facts });
    const rows = await manager().query(
      'select disclosure::text, audit_line::text from disclosure, audit_line',
    );
    for (const secret of [SECRET, Buffer.from(SECRET).toString('hex')])
      expect(JSON.stringify(rows)).not.toContain(secret);
    await exchange.register('acme').caseKeys.destroy(id, exchange.clock.now);
    expect(await read(id)).toMatchObject({ facts: null, reasonNotTold: null });
  });

  test('shows the recipient how it came, and not what was thought of it', async () => {
    const node = await read(await decided({ personTold: true }), personOf('beta', { door: 'FEDERATION' }));
    expect(node).toMatchObject({ answer: null, reasons: [], facts: null, personTold: null, unanswered: [] });
    expect(node['method']).toBe('SECURE_LINK');
  });
});

describe('an emergency', () => {
  const emergency = { facts: { emergency: true, spentConvictions: true, method: 'TELEPHONE' } };

  test('is never blocked: outside all agreements, against every rule, it is kept with all that was said', async () => {
    const { agreement: _, ...without } = { ...DECISION, ...emergency, recipient: 'charity' };
    const answer = await exchange.ask('acme', DECIDE, { party: 'acme', input: without });
    const node = await read(data<{ row: { id: string } }>(answer).row.id);
    expect(node).toMatchObject({ answer: 'ASK', emergency: true });
    const codes = (node['reasons'] as { code: string }[]).map(({ code }) => code);
    expect(codes).toEqual(
      expect.arrayContaining(['EMERGENCY', 'OUTSIDE_ALL_AGREEMENTS', 'SPENT_CONVICTIONS']),
    );
    await decided({ ...emergency, categories: ['PETS'], purpose: 'SOMETHING' });
  });

  test('is reviewed by the end of the next working day, once, by a data protection officer', async () => {
    const id = await decided({ ...emergency, decidedAt: '2026-02-27T22:00:00.000Z' });
    const duty = () => manager().findOneByOrFail(ObligationRow, { about: id });
    expect(await duty()).toMatchObject({
      kind: 'EMERGENCY_SHARING_REVIEW',
      ownerId: 'acme',
      strength: 'MUST',
      dueAt: new Date('2026-03-02T23:59:59.999Z'),
      metAt: null,
    });
    const found = { id, reason: `right: ${SECRET} was in danger` };
    expect((await unchanged(() => review(found, { roles: ['CASEWORKER'] }))).code).toBe('FORBIDDEN');
    expect((await unchanged(() => review({ ...found, reason: ' ' }))).code).toBe('BAD_USER_INPUT');
    expect(data(await review(found))).toBeTruthy();
    expect(await read(id)).toMatchObject({ review: found.reason, reviewedAt: expect.any(String) });
    expect((await duty()).metAt).not.toBeNull();
    expect((await unchanged(() => review(found))).code).toBe('CONFLICT');
  });

  test('that was none has no review', async () => {
    expect((await unchanged(() => review({ id: 'none', reason: 'x' }))).code).toBe('NOT_FOUND');
    const shared = await decided();
    const held = await decided({ ...emergency, decision: 'DO_NOT_SHARE' });
    for (const id of [shared, held])
      expect((await unchanged(() => review({ id, reason: 'x' }))).code).toBe('CONFLICT');
    expect(await manager().countBy(ObligationRow, { about: held })).toBe(0);
  });
});
