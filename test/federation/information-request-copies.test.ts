/** A request for information stands at both parties alike, and each side does what is its own. */
import { personOf } from '../support/exchange.ts';
import {
  ask,
  asking,
  boardOf,
  copyAt,
  done,
  exchange,
  openInformationParties,
  refused,
  requests,
  SATISFIED,
  TESTS,
} from '../support/information-request-copies.ts';
import { JUSTIFIED } from '../support/information-requests.ts';

openInformationParties();

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
