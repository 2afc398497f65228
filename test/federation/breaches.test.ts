/** Breaches on real databases: from the record to the end, with what partners learn and when. */
import { BreachEntryRow, BreachRow } from '../../subgraphs/register/cases/breaches/entity.ts';
import { data, refusal } from '../support/answers.ts';
import { consultingTerms, done, mutate, newestNotice, processing, type Ask } from '../support/breaches.ts';
import { exampleTerms } from '../support/example-terms.ts';
import { startExchange, type Exchange } from '../support/exchange.ts';

let exchange: Exchange;
let recordId: string;

const ask: Ask = (party, document, variables, caller) =>
  exchange.ask(party, document, { ...variables }, caller);
const START = '2026-10-24T12:00:00.000Z';

async function agree(reference: string, signatories: string[], terms: object): Promise<void> {
  const proposal = { reference, title: reference, kind: 'DSA', signatories, terms };
  await done(ask, signatories[0]!, 'proposeAgreement', proposal);
  await exchange.settle();
  for (const party of signatories) {
    const document =
      'mutation ($party: ID!, $input: SignAgreementInput!) { signAgreement(party: $party, input: $input) { id } }';
    const input = { reference, version: 1, name: 'A. Signatory', office: 'SIRO' };
    data(await ask(party, document, { party, input }, { office: 'SIRO' }));
  }
  await exchange.settle();
}

beforeAll(async () => {
  exchange = await startExchange({
    parties: [
      'acme',
      'beta',
      'gamma',
      { id: 'delta', contacts: [{ role: 'BREACH_COORDINATOR', address: 'bc@delta.example' }] },
    ],
    startsAt: START,
  });
  await agree('ALONE', ['acme', 'beta', 'gamma', 'delta'], exampleTerms());
  await agree('TOGETHER', ['acme', 'beta', 'gamma'], consultingTerms('gamma'));
  const record = processing('Cases', { recipients: ['beta'], sources: ['gamma'], agreements: ['ALONE'] });
  recordId = (await done(ask, 'acme', 'recordProcessing', record)).id;
});
afterAll(() => exchange?.stop());
afterEach(() => {
  exchange.clock.now = new Date(START);
});

const known = (more: object = {}) => ({
  detectedAt: START,
  kinds: ['CONFIDENTIALITY'],
  regimes: ['UK_GDPR'],
  agreements: ['ALONE'],
  processingRecords: [recordId],
  summary: 'A mailbox was open to all staff',
  ...more,
});

const record = (more: object = {}, read = 'id') => done(ask, 'acme', 'recordBreach', known(more), read);

async function read<T = Record<string, unknown>>(
  id: string,
  fields: string,
  caller = {},
): Promise<T | undefined> {
  const document = `query ($party: ID!) { register(party: $party) { breaches(first: 200) { nodes { id ${fields} } } } }`;
  const answer = data<{ register: { breaches: { nodes: ({ id: string } & T)[] } } }>(
    await ask('acme', document, { party: 'acme' }, caller),
  );
  return answer.register.breaches.nodes.find((node) => node.id === id);
}

interface Owed {
  id: string;
  kind: string;
  owedTo: { id: string } | null;
  dueAt: string | null;
  state: string;
  source: string;
  rule: string;
}

async function owed(id: string, kind?: string): Promise<Owed[]> {
  const breach = await read<{ obligations: { nodes: Owed[] } }>(
    id,
    'obligations(first: 200) { nodes { id kind owedTo { id } dueAt state source rule } }',
  );
  return breach!.obligations.nodes.filter((one) => kind === undefined || one.kind === kind);
}

const noticesAt = (party: string, cause: string) =>
  exchange
    .register(party)
    .database.query<{ revision: number; id: string }[]>(
      "select id, revision from notice where cause = $1 and kind = 'BREACH' and direction = 'RECEIVED' order by revision",
      [cause],
    );

async function contentAt(party: string, cause: string): Promise<Record<string, unknown>> {
  const register = exchange.register(party);
  const row = await newestNotice(register, { cause, kind: 'BREACH', direction: 'RECEIVED' });
  return JSON.parse((await register.caseKeys.decrypt(row.caseId, row.content))!) as Record<string, unknown>;
}

describe('what becomes known', () => {
  test('Art. 33(1): the 72 hours start when awareness is said, and the clock keeps what it was', async () => {
    const { id } = await record();
    expect(await owed(id, 'AUTHORITY_NOTICE')).toMatchObject([{ dueAt: null, state: 'OPEN' }]);
    await done(ask, 'acme', 'assessBreach', {
      id,
      awareAt: START,
      awareBy: 'SIRO',
      awareHow: 'the help desk rang',
    });
    expect(await owed(id, 'AUTHORITY_NOTICE')).toMatchObject([{ dueAt: '2026-10-27T12:00:00.000Z' }]);
    expect(await read(id, 'awareBy awareHow')).toMatchObject({
      awareBy: 'SIRO',
      awareHow: 'the help desk rang',
    });
  });

  test('an update reaches those who had the first, once each; the newly affected get a first; those removed get none', async () => {
    const { id } = await record({ removeAffected: [{ party: 'beta', because: 'its copy is apart' }] });
    await exchange.settle();
    expect([await noticesAt('beta', id), await noticesAt('gamma', id)]).toMatchObject([
      [],
      [{ revision: 1 }],
    ]);
    await done(ask, 'acme', 'assessBreach', {
      id,
      effects: 'addresses were seen',
      addAffected: [{ party: 'delta', because: 'it rang to say so' }],
    });
    await exchange.settle();
    await exchange.settle();
    expect((await noticesAt('gamma', id)).map(({ revision }) => revision)).toEqual([1, 2]);
    expect(await contentAt('gamma', id)).toMatchObject({ stage: 'UPDATE', effects: 'addresses were seen' });
    expect(await contentAt('delta', id)).toMatchObject({
      stage: 'FIRST',
      why: 'added by a person: it rang to say so',
    });
    expect(await noticesAt('beta', id)).toEqual([]);
    const breach = await read(id, 'affected { party { id } } notAffected { party { id } why } revision');
    expect(breach).toMatchObject({
      affected: [{ party: { id: 'delta' } }, { party: { id: 'gamma' } }],
      notAffected: [{ party: { id: 'beta' }, why: 'its copy is apart' }],
      revision: 2,
    });
  });

  test('a party that is only added changes nothing for those who were told', async () => {
    const { id } = await record();
    await done(ask, 'acme', 'assessBreach', { id, addAffected: [{ party: 'delta', because: 'it rang' }] });
    await exchange.settle();
    expect((await noticesAt('gamma', id)).map(({ revision }) => revision)).toEqual([1]);
    expect((await noticesAt('delta', id)).map(({ revision }) => revision)).toEqual([1]);
  });

  test('Art. 33(5): every change of a fact is a line of the chronology, which nobody can alter', async () => {
    const { id } = await record();
    await done(ask, 'acme', 'assessBreach', { id, approximatePeople: 40 });
    const breach = await read<{ chronology: { what: string; person: string }[] }>(
      id,
      'chronology { what person at }',
    );
    expect(breach!.chronology).toMatchObject([
      { what: 'recorded: A mailbox was open to all staff', person: 'person-of-acme' },
      { what: 'approximatePeople: not known → 40' },
    ]);
    const { manager } = exchange.register('acme').database;
    const denied = 'permission denied for table breach_entry';
    await expect(manager.update(BreachEntryRow, { breachId: id }, { what: 'nothing' })).rejects.toThrow(
      denied,
    );
    await expect(manager.delete(BreachEntryRow, { breachId: id })).rejects.toThrow(denied);
    await expect(exchange.intervene('acme', 'delete from breach_entry')).rejects.toThrow('append-only');
  });

  test('a text with an identifier of a person is refused, and nothing is kept', async () => {
    const input = known({ summary: 'The file of 943 476 5919 was sent to a wrong address' });
    const { code, message } = refusal(await mutate(ask, 'acme', 'recordBreach', input));
    expect([code, message]).toEqual([
      'BAD_USER_INPUT',
      '`summary` holds an NHS number: say it without identifying anyone.',
    ]);
    expect(
      await exchange
        .register('acme')
        .database.manager.countBy(BreachRow, { summary: input.summary as string }),
    ).toBe(0);
  });

  test('flags come from records and terms; another opinion needs its reasons', async () => {
    const { id } = await record({ categories: ['HEALTH'] });
    expect(await read(id, 'specialCategory criminalOffence')).toMatchObject({
      specialCategory: true,
      criminalOffence: false,
    });
    const without = await mutate(ask, 'acme', 'assessBreach', { id, specialCategory: false });
    expect(refusal(without).message).toContain('flagsBecause');
    await done(ask, 'acme', 'assessBreach', {
      id,
      specialCategory: false,
      flagsBecause: 'only the appointment, not its cause',
    });
    expect(await read(id, 'specialCategory')).toMatchObject({ specialCategory: false });
  });
});

describe('partners', () => {
  test('silence stands as an escalation with the coordinator to call; taking the notice on ends it', async () => {
    const { id } = await record({ addAffected: [{ party: 'delta', because: 'its data' }] });
    await exchange.settle();
    const [escalation] = (await owed(id, 'PARTNER_ESCALATION')).filter(
      ({ owedTo }) => owedTo?.id === 'delta',
    );
    expect(escalation!.rule).toContain('bc@delta.example');
    const notice = await newestNotice(exchange.register('delta'), {
      cause: id,
      direction: 'RECEIVED',
    });
    await done(ask, 'delta', 'answerNotice', { id: notice.id, answer: 'ACKNOWLEDGED' });
    await exchange.settle();
    const states = (await owed(id, 'PARTNER_ESCALATION')).map(({ owedTo, state }) => [owedTo!.id, state]);
    expect(new Map(states as [string, string][]).get('delta')).toBe('MET');
    expect(new Map(states as [string, string][]).get('beta')).toBe('OPEN');
    expect(await read(id, 'partners { party { id } revision state acknowledgedAt contact }')).toMatchObject({
      partners: [
        { party: { id: 'beta' }, revision: 1, state: 'DELIVERED', acknowledgedAt: null },
        { party: { id: 'delta' }, state: 'ACKNOWLEDGED', acknowledgedAt: START, contact: 'bc@delta.example' },
        { party: { id: 'gamma' }, state: 'DELIVERED' },
      ],
    });
  });

  test('a partner reports its own effect, and the breach that followed names its cause', async () => {
    const { id } = await record();
    await exchange.settle();
    const notice = await newestNotice(exchange.register('beta'), {
      cause: id,
      direction: 'RECEIVED',
    });
    const own = await done<{ id: string; cause: object }>(
      ask,
      'beta',
      'recordBreach',
      {
        detectedAt: START,
        kinds: ['AVAILABILITY'],
        regimes: ['UK_GDPR'],
        summary: 'Our queue stood still',
        becauseOf: notice.id,
      },
      'id cause { party { id } breach notice }',
    );
    expect(own.cause).toEqual({ party: { id: 'acme' }, breach: id, notice: notice.id });
    await done(ask, 'beta', 'reportEffect', {
      notice: notice.id,
      effect: 'referrals were late',
      ownBreach: own.id,
    });
    await exchange.settle();
    expect(await read(id, 'reportedEffects { party { id } effect ownBreach }')).toMatchObject({
      reportedEffects: [{ party: { id: 'beta' }, effect: 'referrals were late', ownBreach: own.id }],
    });
  });

  test('an affected party sees its own entry and what it was told; nothing else', async () => {
    const { id } = await record({ awareBy: 'SIRO' });
    await exchange.settle();
    const fields = `affected { party { id } } summary awareBy chronology { what } decisions { id } warnings obligations { nodes { id } }
      authorityReport { text } subjectLetter processingRecords`;
    const seen = await read(id, fields, { party: 'beta' });
    expect(seen).toEqual({
      id,
      affected: [{ party: { id: 'beta' } }],
      summary: 'A mailbox was open to all staff',
      awareBy: null,
      chronology: [],
      decisions: [],
      warnings: [],
      obligations: { nodes: [] },
      authorityReport: null,
      subjectLetter: null,
      processingRecords: [],
    });
    expect(await read(id, 'summary', { party: 'delta' })).toBeUndefined();
    await done(ask, 'acme', 'assessBreach', {
      id,
      removeAffected: [{ party: 'beta', because: 'its copy is apart' }],
    });
    expect(await read(id, 'summary', { party: 'beta' })).toBeUndefined();
    await done(ask, 'acme', 'assessBreach', {
      id,
      addAffected: [{ party: 'beta', because: 'it is not, after all' }],
    });
    expect(
      (await owed(id, 'PARTNER_NOTICE')).map(({ owedTo, state }) => [owedTo!.id, state]).toSorted(),
    ).toEqual([
      ['beta', 'MET'],
      ['gamma', 'MET'],
    ]);
  });
});

describe('telling the authority', () => {
  const report = (id: string, more: object = {}) => ({
    id,
    phase: 'INITIAL',
    reportedAt: exchange.clock.now.toISOString(),
    ...more,
  });

  test('Art. 33(1): a late report needs its reasons, and meets the duty when it was made', async () => {
    const { id } = await record({ awareAt: START });
    exchange.clock.now = new Date('2026-10-28T12:00:00Z');
    const late = refusal(await mutate(ask, 'acme', 'reportToAuthority', report(id)));
    expect([late.code, late.message]).toEqual(['BAD_USER_INPUT', expect.stringContaining('reasonsForDelay')]);
    await done(
      ask,
      'acme',
      'reportToAuthority',
      report(id, { reasonsForDelay: 'the logs were with a supplier', reference: 'IC-1' }),
    );
    expect(await owed(id, 'AUTHORITY_NOTICE')).toMatchObject([{ state: 'MET' }]);
    const again = refusal(
      await mutate(ask, 'acme', 'reportToAuthority', report(id, { reasonsForDelay: 'again' })),
    );
    expect(again.code).toBe('CONFLICT');
    await done(ask, 'acme', 'reportToAuthority', report(id, { phase: 'FURTHER' }));
    const further = await read<{ authorityReport: { text: string } }>(
      id,
      'reports { phase reference } authorityReport(phase: FURTHER) { text }',
    );
    expect(further).toMatchObject({
      reports: [{ phase: 'INITIAL', reference: 'IC-1' }, { phase: 'FURTHER' }],
    });
    expect(further!.authorityReport.text).toContain('IC-1');
  });

  test('Art. 33(3): the report is filled from the record, and says by article what is missing', async () => {
    const { id } = await record({ awareAt: START, categories: ['NAME'], people: ['children'] });
    interface Report {
      authorityReport: {
        text: string;
        pdf: string;
        complete: boolean;
        missing: string[];
        json: { items: object[] };
      };
    }
    const fields = 'authorityReport { text json pdf complete missing }';
    const first = (await read<Report>(id, fields))!.authorityReport;
    expect(first.complete).toBe(false);
    expect(first.missing).toEqual([
      'About how many records (Art. 33(3)(a); DPA 2018 s.67(4)(a))',
      'About how many people (Art. 33(3)(a); DPA 2018 s.67(4)(a))',
      'Likely consequences for people (Art. 33(3)(c); DPA 2018 s.67(4)(c))',
      'Risk to people, as assessed (Art. 33(3)(c); DPA 2018 s.67(4)(c))',
      'Actions taken (Art. 33(3)(d); DPA 2018 s.67(4)(d))',
      'Actions planned (Art. 33(3)(d); DPA 2018 s.67(4)(d))',
    ]);
    await done(ask, 'acme', 'assessBreach', {
      id,
      approximatePeople: 40,
      approximateRecords: 90,
      effects: 'addresses were seen by staff',
      measuresTaken: 'closed it',
      measuresPlanned: 'a review of all mailboxes',
      risk: 'RISK',
      riskBecause: 'staff only',
      details: { howFoundOut: 'an audit', cyber: false, likelihood: 'UNLIKELY' },
    });
    const second = (await read<Report>(id, fields))!.authorityReport;
    expect([second.complete, second.missing]).toEqual([true, []]);
    expect(second.text).toMatch(/Whom to contact\n  DPO: \S+/);
    expect(second.text).toContain('When it was discovered\n  Sat, 24 October 2026');
    expect(second.text).toContain('How likely significant consequences are\n  unlikely');
    expect(Buffer.from(second.pdf, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('what only the authority asks is read back as it was said, in parts', async () => {
    const { id } = await record({ details: { howFoundOut: 'an audit', cyber: true } });
    await done(ask, 'acme', 'assessBreach', { id, details: { impact: 'mail is down', cyber: null } });
    const fields = 'details { howFoundOut cyber impact recovery }';
    expect(await read(id, fields)).toMatchObject({
      details: { howFoundOut: 'an audit', cyber: true, impact: 'mail is down', recovery: null },
    });
  });

  test('Art. 33(1): not to tell is lawful only where a risk is unlikely; when the risk rises, the duty is back', async () => {
    const { id } = await record({ awareAt: START });
    const decision = { id, tell: false, reasons: 'encrypted' };
    expect(refusal(await mutate(ask, 'acme', 'decideOnAuthority', decision)).code).toBe('CONFLICT');
    await done(ask, 'acme', 'assessBreach', { id, risk: 'NONE_LIKELY', riskBecause: 'encrypted' });
    await done(ask, 'acme', 'decideOnAuthority', decision);
    expect(await owed(id, 'AUTHORITY_NOTICE')).toMatchObject([{ state: 'DISCHARGED' }]);
    await done(ask, 'acme', 'assessBreach', { id, risk: 'RISK', riskBecause: 'the key was with it' });
    expect((await owed(id, 'AUTHORITY_NOTICE')).map(({ state }) => state).toSorted()).toEqual([
      'DISCHARGED',
      'OPEN',
    ]);
  });
});

describe('the people concerned, and the end', () => {
  const assess = (id: string, risk: string) =>
    done(ask, 'acme', 'assessBreach', { id, risk, riskBecause: 'as far as is known', effects: 'worry' });

  test('Art. 34(3): a high risk is told, or one of three exceptions; the disproportionate one owes a public notice', async () => {
    const { id } = await record();
    await assess(id, 'HIGH_RISK');
    expect(await owed(id, 'SUBJECT_NOTICE')).toMatchObject([{ state: 'OPEN', source: 'UK GDPR Art. 34(1)' }]);
    const silent = { id, tell: false, reasons: 'too many' };
    expect(refusal(await mutate(ask, 'acme', 'decideOnSubjects', silent)).message).toContain('Art. 34(3)');
    await done(ask, 'acme', 'decideOnSubjects', { ...silent, exception: 'DISPROPORTIONATE' });
    expect(await owed(id, 'SUBJECT_NOTICE')).toMatchObject([{ state: 'DISCHARGED' }]);
    expect(await owed(id, 'SUBJECT_PUBLIC_NOTICE')).toMatchObject([{ state: 'OPEN' }]);
    await done(ask, 'acme', 'decideOnSubjects', {
      id,
      tell: true,
      reasons: 'on the web page',
      toldAt: exchange.clock.now.toISOString(),
    });
    expect(await owed(id, 'SUBJECT_PUBLIC_NOTICE')).toMatchObject([{ state: 'MET' }]);
    const letter = await read<{ subjectLetter: string }>(id, 'subjectLetter');
    expect(letter!.subjectLetter).toContain('What it may mean for you: worry');
  });

  test('a breach is closed when all that is owed is done or explained; lessons go to the next review', async () => {
    const { id } = await record({ awareAt: START });
    await exchange.settle();
    expect(refusal(await mutate(ask, 'acme', 'closeBreach', { id })).message).toContain('Assess the risk');
    await assess(id, 'RISK');
    await exchange.settle();
    expect(refusal(await mutate(ask, 'acme', 'closeBreach', { id })).message).toContain('AUTHORITY_NOTICE');
    const all = (await owed(id)).filter(({ state }) => state === 'OPEN');
    const explain = all.map((one) => ({ obligation: one.id, reasons: 'not needed' }));
    expect(refusal(await mutate(ask, 'acme', 'closeBreach', { id, explain })).message).toContain(
      'owed by law',
    );
    await done(ask, 'acme', 'reportToAuthority', {
      id,
      phase: 'INITIAL',
      reportedAt: exchange.clock.now.toISOString(),
    });
    const left = explain.filter(
      ({ obligation }) => all.find((one) => one.id === obligation)!.kind !== 'AUTHORITY_NOTICE',
    );
    const lessons = [{ text: 'mailboxes are reviewed', measure: 'access review', agreement: 'ALONE' }];
    const closed = await done<{ state: string }>(
      ask,
      'acme',
      'closeBreach',
      { id, explain: left, lessons },
      'id state',
    );
    expect(closed.state).toBe('CLOSED');
    await exchange.settle();
    expect(await contentAt('gamma', id)).toMatchObject({ stage: 'FINAL' });
    expect(refusal(await mutate(ask, 'acme', 'assessBreach', { id, effects: 'more' })).code).toBe('CONFLICT');
    const document =
      'query ($party: ID!) { register(party: $party) { obligations(where: { kind: "BREACH_LESSON" }) { nodes { rule dueAt } } } }';
    const { register } = data<{ register: { obligations: { nodes: { rule: string; dueAt: string }[] } } }>(
      await ask('acme', document, { party: 'acme' }),
    );
    expect(register.obligations.nodes).toEqual([
      { rule: expect.stringContaining('mailboxes are reviewed'), dueAt: '2027-04-24T22:59:59.999Z' },
    ]);
  });
});

describe('a decision of partners', () => {
  test('on the people concerned too: without agreement in time the protocol owner decides, in its own register', async () => {
    const { id } = await record({ agreements: ['TOGETHER'], awareAt: START });
    await done(ask, 'acme', 'assessBreach', { id, risk: 'HIGH_RISK', riskBecause: 'addresses of victims' });
    await exchange.settle();
    expect(await owed(id, 'SUBJECT_DECISION')).toMatchObject([
      { state: 'OPEN', dueAt: '2026-10-26T12:00:00.000Z' },
    ]);
    exchange.clock.now = new Date('2026-10-26T12:00:01Z');
    const notice = await newestNotice(exchange.register('gamma'), {
      cause: id,
      direction: 'RECEIVED',
    });
    const view = {
      notice: notice.id,
      tellAuthority: true,
      tellSubjects: true,
      reason: 'they must move',
      decideUnder: 'TOGETHER',
    };
    await done(ask, 'gamma', 'giveView', view);
    await exchange.settle();
    expect(await read(id, 'decisions { about rule tell decider { id } }')).toMatchObject({
      decisions: [
        { about: 'AUTHORITY', rule: 'FALLBACK', tell: true, decider: { id: 'gamma' } },
        { about: 'SUBJECTS', rule: 'FALLBACK', tell: true, decider: { id: 'gamma' } },
      ],
    });
    expect(await owed(id, 'SUBJECT_DECISION')).toMatchObject([{ state: 'MET' }]);
    expect(await owed(id, 'SUBJECT_NOTICE')).toMatchObject([{ state: 'OPEN' }]);
  });

  test('agreement of all is the partnership’s decision, and the statutory duty stays beside it', async () => {
    const { id } = await record({ agreements: ['TOGETHER'], awareAt: START });
    await exchange.settle();
    const decision = { id, agreement: 'TOGETHER', tell: true, reasons: 'witnesses' };
    const early = refusal(await mutate(ask, 'acme', 'decideOnAuthority', decision));
    expect([early.code, early.message]).toEqual([
      'CONFLICT',
      expect.stringContaining('beta, gamma gave no view'),
    ]);
    for (const party of ['beta', 'gamma']) {
      const notice = await newestNotice(exchange.register(party), {
        cause: id,
        direction: 'RECEIVED',
      });
      await done(ask, party, 'giveView', { notice: notice.id, tellAuthority: true, tellSubjects: false });
    }
    await exchange.settle();
    await done(ask, 'acme', 'decideOnAuthority', decision);
    expect(
      await read(id, 'decisions { rule agreement decider { id } onViews { party { id } tell } }'),
    ).toMatchObject({
      decisions: [
        {
          rule: 'AGREED',
          agreement: 'TOGETHER',
          decider: { id: 'acme' },
          onViews: [
            { party: { id: 'beta' }, tell: true },
            { party: { id: 'gamma' }, tell: true },
          ],
        },
      ],
    });
    expect(await owed(id, 'AUTHORITY_DECISION')).toMatchObject([{ state: 'MET' }]);
    expect(await owed(id, 'AUTHORITY_NOTICE')).toMatchObject([{ state: 'OPEN' }]);
  });

  test('a party that is not protocol owner cannot decide; the owner’s word before the end is a view', async () => {
    const { id } = await record({ agreements: ['TOGETHER'] });
    await exchange.settle();
    const noticeOf = (party: string) =>
      newestNotice(exchange.register(party), { cause: id, direction: 'RECEIVED' });
    const view = { tellAuthority: false, reason: 'no harm', decideUnder: 'TOGETHER' };
    const beta = await mutate(ask, 'beta', 'giveView', { notice: (await noticeOf('beta')).id, ...view });
    expect(refusal(beta).code).toBe('FORBIDDEN');
    await done(ask, 'gamma', 'giveView', { notice: (await noticeOf('gamma')).id, ...view });
    await exchange.settle();
    expect(await read(id, 'decisions { id } views { party { id } }')).toMatchObject({
      decisions: [],
      views: [{ party: { id: 'gamma' } }],
    });
  });
});
