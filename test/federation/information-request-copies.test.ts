/** Requests for information between two registers: each keeps its copy, and both come to the same, in whatever order. */
import type { Caller } from '../../shared/callers/caller.ts';
import type { Told } from '../../subgraphs/register/cases/information/steps.ts';
import { NoticeRow } from '../../subgraphs/register/protocol/notices/entity.ts';
import { nextRevision, queueNotices } from '../../subgraphs/register/protocol/notices/outbox.ts';
import { ObligationRow } from '../../subgraphs/register/duties/obligations/entity.ts';
import { refusal } from '../support/answers.ts';
import { personOf, startExchange, type Exchange } from '../support/exchange.ts';
import {
  askingTerms,
  doneTo,
  exampleClause,
  FIELDS,
  JUSTIFIED,
  mutateRequest,
  type Seen,
} from '../support/information-requests.ts';
import { agree, read } from '../support/sharing.ts';

const REQUESTED_ON = '2026-04-02';
const SIDES = { commissioner: 'comm', department: 'dept' };
const TESTS = ['NECESSARY', 'PUBLICATION', 'ACCESS_STORAGE_DISPOSAL', 'LAWFUL', 'LABELLED'];
const SATISFIED = TESTS.map((test) => ({ test, satisfied: true }));

let exchange: Exchange;

beforeAll(async () => {
  exchange = await startExchange({
    parties: ['comm', 'dept', 'other', 'third'],
    startsAt: `${REQUESTED_ON}T09:00:00.000Z`,
  });
  await agree(exchange, 'A', ['comm', 'dept', 'other'], { terms: askingTerms(exampleClause(SIDES)) });
  await agree(exchange, 'PLAIN', ['comm', 'dept', 'third']);
  const oneWay = exampleClause(SIDES, { directions: [{ from: 'comm', to: 'third' }] });
  await agree(exchange, 'ONE-WAY', ['comm', 'third'], { terms: askingTerms(oneWay) });
});
afterAll(() => exchange?.stop());

const asPerson =
  (caller: Partial<Caller> = {}) =>
  (party: string, document: string, variables: object) =>
    exchange.ask(party, document, { ...variables }, caller);
const done = (party: string, mutation: string, input: object, caller = {}) =>
  doneTo(asPerson(caller), party, mutation, input);
const refused = async (party: string, mutation: string, input: object, caller = {}) =>
  refusal(await mutateRequest(asPerson(caller), party, mutation, input));

const asking = (more: object = {}) => ({
  ...JUSTIFIED,
  to: 'dept',
  classification: 'OFFICIAL_SENSITIVE',
  ...more,
});

async function requests(party: string, where: object = {}, caller: Partial<Caller> = {}): Promise<Seen[]> {
  const conditions = Object.entries(where)
    .map(([name, value]) => `${name}: ${name === 'state' ? value : JSON.stringify(value)}`)
    .join(', ');
  const filter = conditions ? `, where: { ${conditions} }` : '';
  const fields = `informationRequests(first: 200${filter}) { nodes { ${FIELDS} } }`;
  const seen = await read<{ informationRequests: { nodes: Seen[] } }>(exchange, party, fields, caller);
  return seen.informationRequests.nodes;
}

async function copyAt(party: string, requestId: string, caller: Partial<Caller> = {}): Promise<Seen> {
  const [found, ...more] = await requests(party, { requestId }, caller);
  expect(more).toEqual([]);
  if (!found) throw new Error(`${party} keeps no copy`);
  return found;
}

/** A request that has arrived: its ids at both. */
async function ask(more: object = {}, from = 'comm') {
  const asked = await done(from, 'requestInformation', asking(more));
  await exchange.settle();
  const holder = (asked.to as { id: string }).id;
  return { asked: asked.id, held: (await copyAt(holder, asked.requestId)).id, requestId: asked.requestId };
}

const boardOf = async (party: string, about: string) => {
  const rows = await exchange
    .register(party)
    .database.manager.find(ObligationRow, { where: { about }, order: { kind: 'ASC', createdAt: 'ASC' } });
  const stateOf = (row: ObligationRow) => (row.dischargedAt ? 'DISCHARGED' : row.metAt ? 'MET' : 'OPEN');
  return rows.map((row) => `${row.kind} ${row.ownerId}->${row.owedToId} ${stateOf(row)}`);
};

describe('a request', () => {
  test('stands at both with the same words, dates and ladder, and on both boards as owed by the holder', async () => {
    const { asked, held, requestId } = await ask({ publicTaskStatement: 'needed for its public task' });
    const copies = [await copyAt('comm', requestId), await copyAt('dept', requestId)];
    for (const copy of copies)
      expect(copy).toMatchObject({
        from: { id: 'comm' },
        to: { id: 'dept' },
        agreement: 'A',
        state: 'REQUESTED',
        acknowledgeBy: '2026-04-09',
        respondBy: '2026-04-27',
        publication: JUSTIFIED.publication,
        ladder: ['POLICY_LEAD', 'DIRECTOR', 'SENIOR_SPONSOR', 'MINISTERS'],
        publicTaskStatement: 'needed for its public task',
        tests: TESTS.map((test) => ({ test, rule: expect.any(String), satisfied: null })),
      });
    const board = ['INFORMATION_ACKNOWLEDGEMENT', 'INFORMATION_REPLY'].map((one) => `${one} dept->comm OPEN`);
    expect(await boardOf('comm', asked)).toEqual(board);
    expect(await boardOf('dept', held)).toEqual(board);
  });

  test('for OFFICIAL information is to be answered in ten working days', async () => {
    const { requestId } = await ask({ classification: 'OFFICIAL' });
    expect(await copyAt('dept', requestId)).toMatchObject({ respondBy: '2026-04-20' });
  });

  test.each([
    [{ agreement: 'PLAIN' }, 'BAD_USER_INPUT', 'informationRequests must be an object'],
    [{ agreement: 'NONE' }, 'AGREEMENT_NOT_IN_FORCE', 'holds no agreement NONE'],
    [{ requestedOn: '2026-04-01' }, 'AGREEMENT_NOT_IN_FORCE', 'on 2026-04-01'],
    [{ agreement: 'A', requestedOn: '2026-04-01' }, 'AGREEMENT_NOT_IN_FORCE', 'only from 2026-04-02'],
    [{ requestedOn: '2026-04-03' }, 'BAD_USER_INPUT', 'in the future'],
    [{ to: 'comm' }, 'BAD_USER_INPUT', 'your own party'],
    [{ to: 'nobody' }, 'UNKNOWN_PARTY', 'nobody'],
    [{ agreement: 'A', to: 'third' }, 'AGREEMENT_NOT_IN_FORCE', 'third is not a signatory of A'],
    [{ classification: 'ABOVE_OFFICIAL_SENSITIVE' }, 'BAD_USER_INPUT', 'separate arrangements'],
    [{ purpose: null }, 'BAD_USER_INPUT', '`purpose`'],
    [{ oneOff: false, follows: 'unknown' }, 'BAD_USER_INPUT', 'has no such request'],
  ])('of %j is refused with %s, and changes nothing', async (more, code, message) => {
    const before = (await requests('comm')).length;
    const answer = await refused('comm', 'requestInformation', asking(more));
    expect(answer).toMatchObject({ code, message: expect.stringContaining(message) });
    expect(await requests('comm')).toHaveLength(before);
  });

  test('goes only the way that the agreement has: the party that only holds does not ask', async () => {
    const { requestId } = await ask({ to: 'third' });
    expect(await copyAt('third', requestId)).toMatchObject({ agreement: 'ONE-WAY', state: 'REQUESTED' });
    expect(
      await refused('third', 'requestInformation', asking({ to: 'comm', agreement: 'ONE-WAY' })),
    ).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: 'Under ONE-WAY third does not ask comm: comm asks third.',
    });
  });

  test('sent again with its command id is the same request', async () => {
    const input = asking({ commandId: 'once' });
    const [first, again] = [
      await done('comm', 'requestInformation', input),
      await done('comm', 'requestInformation', input),
    ];
    expect(again.id).toBe(first.id);
  });
});

describe('each side', () => {
  test('does only what is its own, and a stranger finds nothing', async () => {
    const { asked, held, requestId } = await ask();
    expect(await refused('comm', 'acknowledgeInformationRequest', { id: asked })).toMatchObject({
      code: 'FORBIDDEN',
      message: 'That is for the holder, dept, in its own register.',
    });
    const withdrawal = { id: held, reason: 'no longer' };
    expect((await refused('dept', 'withdrawInformationRequest', withdrawal)).code).toBe('FORBIDDEN');
    expect((await refused('other', 'acknowledgeInformationRequest', { id: held })).code).toBe('NOT_FOUND');
    for (const party of ['comm', 'dept']) expect(await requests(party, {}, personOf('other'))).toEqual([]);
    expect((await requests('other')).filter((one) => one.requestId === requestId)).toEqual([]);
  });

  test('learns of the other’s decision, but not how each test was answered or who approved', async () => {
    const { held, requestId } = await ask({ personalData: true, legalBasis: 'Art. 6(1)(e); assessed' });
    const decision = {
      id: held,
      outcome: 'AGREED',
      reason: 'necessary',
      tests: SATISFIED,
      legalBasis: 'Art. 6(1)(e)',
    };
    expect(await refused('dept', 'decideInformationRequest', decision)).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('SENIOR_OFFICIAL and MINISTER'),
    });
    const official = { id: held, office: 'SENIOR_OFFICIAL' };
    expect((await refused('dept', 'approveInformationRequest', official)).code).toBe('FORBIDDEN');
    await done('dept', 'approveInformationRequest', official, { office: 'SENIOR_OFFICIAL' });
    await done('dept', 'approveInformationRequest', { id: held, office: 'MINISTER', evidence: 'file 7' });
    const own = await done('dept', 'decideInformationRequest', decision);
    await exchange.settle();
    expect(own).toMatchObject({ state: 'AGREED', tests: SATISFIED });
    const told = {
      state: 'AGREED',
      decision: { outcome: 'AGREED', reason: 'necessary', legalBasis: 'Art. 6(1)(e)' },
    };
    for (const copy of [await copyAt('comm', requestId), await copyAt('dept', requestId, personOf('comm'))]) {
      expect(copy).toMatchObject(told);
      expect((copy.tests as { satisfied: unknown }[]).map(({ satisfied }) => satisfied)).toEqual(
        TESTS.map(() => null),
      );
      expect(copy.approvals).toMatchObject([{ approvedOn: null }, { approvedOn: null }]);
    }
  });

  test('asks and answers for justification, one question at a time', async () => {
    const { asked, held, requestId } = await ask();
    await done('dept', 'askForJustification', { id: held, question: 'Why by region?' });
    expect((await refused('dept', 'askForJustification', { id: held, question: 'And why now?' })).code).toBe(
      'CONFLICT',
    );
    await exchange.settle();
    expect(await copyAt('comm', requestId)).toMatchObject({ state: 'JUSTIFICATION_ASKED' });
    await done('comm', 'justifyInformationRequest', { id: asked, answer: 'Regions differ.' });
    await exchange.settle();
    expect(await copyAt('dept', requestId)).toMatchObject({
      state: 'REQUESTED',
      justifications: [{ question: 'Why by region?', answer: 'Regions differ.' }],
    });
    const more = { id: asked, answer: 'More.' };
    expect((await refused('comm', 'justifyInformationRequest', more)).code).toBe('CONFLICT');
  });

  test('proposes what is published until the other accepts', async () => {
    const { asked, held, requestId } = await ask();
    const agreeOn = (party: string, input: object) =>
      done(party, 'agreePublication', { id: party === 'comm' ? asked : held, ...input });
    expect((await refused('comm', 'agreePublication', { id: asked, accept: true })).code).toBe('CONFLICT');
    await agreeOn('dept', { proposal: 'national totals' });
    await exchange.settle();
    await agreeOn('comm', { proposal: 'totals by region' });
    await exchange.settle();
    const both = { id: held, proposal: 'x', accept: true };
    expect((await refused('dept', 'agreePublication', both)).code).toBe('BAD_USER_INPUT');
    expect(await requests('comm', { state: 'PUBLICATION_DISPUTED' })).toMatchObject([{ requestId }]);
    const decision = { id: held, outcome: 'AGREED', reason: 'fine', tests: SATISFIED };
    expect((await refused('dept', 'decideInformationRequest', decision)).message).toContain(
      'Publication is disputed',
    );
    await agreeOn('dept', { accept: true });
    await exchange.settle();
    for (const party of ['comm', 'dept'])
      expect(await copyAt(party, requestId)).toMatchObject({ publicationAgreed: 'totals by region' });
    expect(await requests('comm', { state: 'PUBLICATION_DISPUTED' })).toEqual([]);
  });
});

describe('the boards', () => {
  test('a refusal ends the aim to answer, and a later agreement brings it back; what is provided meets it', async () => {
    const { asked, held } = await ask();
    const failed = SATISFIED.map((one) => ({ ...one, satisfied: one.test !== 'LAWFUL' }));
    await done('dept', 'decideInformationRequest', {
      id: held,
      outcome: 'REFUSED',
      reason: 'a bar',
      tests: failed,
    });
    await exchange.settle();
    const acknowledged = 'INFORMATION_ACKNOWLEDGEMENT dept->comm MET';
    expect(await boardOf('comm', asked)).toEqual([acknowledged, 'INFORMATION_REPLY dept->comm DISCHARGED']);
    await done('dept', 'decideInformationRequest', {
      id: held,
      outcome: 'AGREED',
      reason: 'none',
      tests: SATISFIED,
    });
    const given = { id: held, what: 'the table', method: 'SECURE_LINK', label: 'OFFICIAL' };
    await done('dept', 'provideInformation', given);
    await exchange.settle();
    const board = [
      acknowledged,
      'INFORMATION_REPLY dept->comm DISCHARGED',
      'INFORMATION_REPLY dept->comm MET',
    ];
    expect(await boardOf('comm', asked)).toEqual(board);
    expect(await boardOf('dept', held)).toEqual(board);
    expect((await refused('comm', 'withdrawInformationRequest', { id: asked, reason: 'late' })).code).toBe(
      'CONFLICT',
    );
  });

  test('regular provision goes on, each with the day of the next; what repeats it needs no justification', async () => {
    const first = await ask({ oneOff: false, frequency: 'monthly' });
    const bare = {
      to: 'dept',
      classification: 'OFFICIAL_SENSITIVE',
      what: 'the same for May',
      oneOff: false,
    };
    const repeated = { ...bare, follows: first.requestId };
    expect((await refused('comm', 'requestInformation', repeated)).message).toContain('which was agreed');
    await done('dept', 'decideInformationRequest', {
      id: first.held,
      outcome: 'AGREED',
      reason: 'r',
      tests: SATISFIED,
    });
    const given = { id: first.held, what: 'April', method: 'SECURE_LINK', label: 'OFFICIAL' };
    await done('dept', 'provideInformation', { ...given, nextOn: '2026-05-01' });
    await done('dept', 'provideInformation', { ...given, what: 'a supplement', nextOn: '2026-06-01' });
    await exchange.settle();
    const owed = (await boardOf('comm', first.asked)).filter((one) =>
      one.startsWith('INFORMATION_PROVISION'),
    );
    expect(owed).toEqual(['MET', 'OPEN'].map((state) => `INFORMATION_PROVISION dept->comm ${state}`));
    const next = await done('comm', 'requestInformation', repeated);
    await exchange.settle();
    expect(await copyAt('dept', next.requestId)).toMatchObject({
      follows: first.requestId,
      state: 'REQUESTED',
    });
  });
});

describe('notices', () => {
  const sentBy = (party: string, cause: string, revision: number) => ({
    manager: exchange.register(party).database.manager,
    where: { direction: 'SENT' as const, cause, revision },
  });

  test('a step that comes before its request waits for it, and nothing is taken twice', async () => {
    const asked = await done('comm', 'requestInformation', asking());
    const { manager, where } = sentBy('comm', asked.requestId, 1);
    const later = new Date(exchange.clock.now.getTime() + 60_000);
    await manager.update(NoticeRow, where, { nextAttemptAt: later });
    await done('comm', 'withdrawInformationRequest', { id: asked.id, reason: 'found elsewhere' });
    await exchange.settle();
    expect((await requests('dept')).filter((one) => one.requestId === asked.requestId)).toEqual([]);
    exchange.clock.pass(120);
    await exchange.settle();
    const { id } = await copyAt('dept', asked.requestId);
    expect(await copyAt('dept', asked.requestId)).toMatchObject({ state: 'WITHDRAWN' });
    const board = await boardOf('dept', id);
    expect(board.every((one) => one.endsWith('DISCHARGED'))).toBe(true);
    await manager.update(NoticeRow, where, { nextAttemptAt: exchange.clock.now });
    await exchange.settle();
    expect(await boardOf('dept', id)).toEqual(board);
  });

  test('of a stranger about others’ request, and of an answer to none, are refused; both copies stay', async () => {
    const { requestId } = await ask();
    const before = await copyAt('dept', requestId);
    const tell = (kind: 'INFORMATION_REQUEST' | 'INFORMATION_REPLY', cause: string, body: Told) => {
      const register = exchange.register('other');
      return register.database.transaction(async (manager) => {
        const tx = { register, caller: personOf('other'), now: exchange.clock.now, manager };
        const revision = await nextRevision(tx, cause);
        const legs = ['comm', 'dept'].map((recipient) => ({ recipient, content: {} }));
        await queueNotices(tx, { kind, cause, revision, caseId: cause, body, legs });
      });
    };
    await tell('INFORMATION_REQUEST', requestId, { step: 'WITHDRAWN', reason: 'so it is said' });
    await tell('INFORMATION_REPLY', 'of-nothing', { step: 'ACKNOWLEDGED', acknowledgedOn: REQUESTED_ON });
    await exchange.settle();
    const failures = await exchange
      .register('other')
      .database.manager.find(NoticeRow, { where: { direction: 'SENT', lastFailure: 'NOT_FOUND' } });
    expect(failures).toHaveLength(4);
    expect(await copyAt('dept', requestId)).toEqual(before);
    expect(await copyAt('comm', requestId)).toMatchObject({ state: 'REQUESTED' });
  });
});
