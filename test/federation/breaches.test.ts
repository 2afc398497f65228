/** Breaches on real databases: what becomes known, and what partners learn and when. */
import { BreachEntryRow, BreachRow } from '../../subgraphs/register/cases/breaches/entity.ts';
import { refusal } from '../support/answers.ts';
import {
  ask,
  contentAt,
  exchange,
  known,
  openBreachParties,
  owed,
  read,
  record,
  START,
} from '../support/breach-parties.ts';
import { done, mutate, newestNotice } from '../support/breaches.ts';

openBreachParties();

const noticesAt = (party: string, cause: string) =>
  exchange
    .register(party)
    .database.query<{ revision: number; id: string }[]>(
      "select id, revision from notice where cause = $1 and kind = 'BREACH' and direction = 'RECEIVED' order by revision",
      [cause],
    );

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
