/** What is decided on a breach, on real databases: telling the authority and people, the partners’ decision, the end. */
import { data, refusal } from '../support/answers.ts';
import {
  ask,
  contentAt,
  exchange,
  openBreachParties,
  owed,
  read,
  record,
  START,
} from '../support/breach-parties.ts';
import { done, mutate, newestNotice } from '../support/breaches.ts';

openBreachParties();

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
