/** Setting up a share: the request, and each party’s own assessment and decision. */
import type { Caller } from '../../shared/callers/caller.ts';
import { personOf } from '../support/exchange.ts';
import {
  accept,
  assess,
  copiesAt,
  copyAt,
  DIRECTOR,
  exchange,
  FORM,
  notAssessed,
  openSharing,
  request,
  RISK,
} from '../support/sharing-requests.ts';
import { read, refusedWrite } from '../support/sharing.ts';

openSharing();

const SIRO = { office: 'SIRO' };

/** What the register says of the decision to this caller of its own party. */
async function decidingAt(party: string, reference: string, caller: Partial<Caller>) {
  const { sharingRequests } = await read<{ sharingRequests: { nodes: { deciding: object }[] } }>(
    exchange,
    party,
    `sharingRequests(where: { reference: "${reference}" }) {
      nodes { deciding { mayYouDecide whyNot whyNotAccept offices delegates rules } }
    }`,
    { roles: ['SIGNATORY'], ...caller },
  );
  return sharingRequests.nodes[0]!.deciding;
}
const notDecided = (party: string, id: string, more: object = {}, caller: Partial<Caller> = SIRO) =>
  refusedWrite(exchange, 'acceptRisks', party, { id, name: 'A. Signatory', office: 'SIRO', ...more }, caller);

describe('a request to share', () => {
  test('is kept whole by every party named, each with an id and a state of its own', async () => {
    const id = await request('acme', 'Q-1', ['beta', 'probation']);
    await assess('acme', id);
    for (const party of ['beta', 'probation']) {
      const copy = await copyAt(party, 'Q-1');
      expect(copy).toMatchObject({
        state: 'REQUESTED',
        title: 'Referrals',
        requestedBy: { id: 'acme' },
        holders: [{ id: 'beta' }, { id: 'probation' }],
        runningSince: null,
        assessments: [],
        decision: null,
      });
      expect(copy.id).not.toBe(id);
    }
    expect(await copyAt('acme', 'Q-1')).toMatchObject({ id, state: 'ASSESSED' });
  });

  test('is not seen by other parties: each has its own copy', async () => {
    const caller = personOf('acme', { door: 'FEDERATION' });
    expect(await copiesAt('beta', 'reference: "Q-1"', caller)).toEqual([]);
  });

  test('to a party that has not joined is a duty to tell it otherwise', async () => {
    await request('acme', 'Q-2', ['church']);
    const { obligations } = await read<{ obligations: { nodes: { rule: string }[] } }>(
      exchange,
      'acme',
      'obligations(where: { kind: "TELL_OTHERWISE" }) { nodes { rule } }',
    );
    expect(obligations.nodes).toMatchObject([
      { rule: 'Tell church otherwise: it has not joined the federation.' },
    ]);
  });

  test.each<[string, object, string, string]>([
    ['nobody', { holders: ['nobody'] }, 'UNKNOWN_PARTY', 'The directory has no party nobody.'],
    [
      'itself',
      { holders: ['acme', 'beta'] },
      'BAD_USER_INPUT',
      '`holders` are the others: acme has its own data already.',
    ],
    [
      'no party',
      { holders: [] },
      'BAD_USER_INPUT',
      '`holders` needs at least one entry, and none that is empty.',
    ],
    [
      'an empty purpose',
      { purposes: [' '] },
      'BAD_USER_INPUT',
      '`purposes` needs at least one entry, and none that is empty.',
    ],
    ['no necessity', { necessity: ' ' }, 'BAD_USER_INPUT', '`necessity` is empty.'],
    [
      'a start of tomorrow',
      { runningSince: '2026-03-03' },
      'BAD_USER_INPUT',
      '`runningSince` cannot be in the future; leave it out for a new share.',
    ],
    [
      'a reference that was requested',
      { reference: 'Q-1' },
      'CONFLICT',
      'acme has requested sharing under Q-1 already: go on with that request, or take another reference.',
    ],
  ])('that names %s is refused, and nothing is kept', async (_, change, code, message) => {
    const input = { ...FORM, reference: 'Q-3', holders: ['beta'], ...change };
    expect(await refusedWrite(exchange, 'requestSharing', 'acme', input)).toMatchObject({ code, message });
    expect(await copiesAt('acme', 'reference: "Q-3"')).toEqual([]);
  });
});

describe('the assessment', () => {
  test('of a new share is a screening, and in full only if that asks for it', async () => {
    const id = await request('acme', 'A-1', ['beta']);
    const full = { kind: 'IMPACT_ASSESSMENT', needsImpactAssessment: null };
    expect(await notAssessed('acme', id, full)).toMatchObject({
      code: 'CONFLICT',
      message: 'A SCREENING comes first: record it, then the impact assessment.',
    });
    expect(await notAssessed('acme', id, { needsImpactAssessment: null })).toMatchObject({
      message: '`needsImpactAssessment` is needed for a SCREENING, and only for that.',
    });
    expect(await notAssessed('acme', id, { kind: 'COMPLIANCE_CHECKLIST' })).toMatchObject({
      message:
        'A COMPLIANCE_CHECKLIST is for sharing that already runs: this is a new share, record a SCREENING.',
    });
    expect(await assess('acme', id, { needsImpactAssessment: true })).toMatchObject({ state: 'SCREENED' });
    expect(await notDecided('acme', id)).toMatchObject({
      code: 'CONFLICT',
      message: 'The screening asks for an impact assessment: it comes first (recordImpactAssessment).',
    });
    expect(await assess('acme', id, full)).toMatchObject({ state: 'ASSESSED' });
    expect((await copyAt('acme', 'A-1')).assessments).toMatchObject([
      { kind: 'SCREENING', needsImpactAssessment: true },
      { kind: 'IMPACT_ASSESSMENT', needsImpactAssessment: null, recordedAt: '2026-03-02T10:00:00.000Z' },
    ]);
  });

  test("classes the agreement by the party's own types", async () => {
    await request('acme', 'A-2', ['probation']);
    const { id } = await copyAt('probation', 'A-2');
    expect(await notAssessed('probation', id, { agreementType: '7' })).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: "`agreementType` is one of 1, 2, by probation's policy.",
    });
    expect(await assess('probation', id, { agreementType: '2' })).toMatchObject({ agreementType: '2' });
    expect(await assess('probation', id)).toMatchObject({ agreementType: '2' });
  });

  test('of a request that is not held is refused', async () => {
    expect(await notAssessed('acme', 'no-such-id', {})).toMatchObject({
      code: 'NOT_FOUND',
      message: 'This register holds no such request to share.',
    });
  });
});

describe('the decision on the risks', () => {
  test('needs a control for every risk; sending it back needs none, but a reason', async () => {
    const id = await request('acme', 'D-1', ['beta']);
    expect(await notDecided('acme', id)).toMatchObject({
      code: 'CONFLICT',
      message: 'Nothing is assessed yet: an assessment comes first (recordImpactAssessment).',
    });
    await assess('acme', id, { risks: [RISK, { ...RISK, description: 'Kept too long', control: ' ' }] });
    expect(await notDecided('acme', id)).toMatchObject({
      code: 'CONFLICT',
      message: 'Without a control no risk is accepted; record what lessens: Kept too long.',
    });
    expect(await notDecided('acme', id, { accepted: false })).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: '`reason` is needed to send it back: what must change.',
    });
    const back = await accept('acme', id, 'SIRO', { accepted: false, reason: 'one risk is open' });
    expect(back.state).toBe('SENT_BACK');
    expect(await notDecided('acme', id)).toMatchObject({
      message: 'It was sent back: a new assessment opens the decision again (recordImpactAssessment).',
    });
  });

  test('is opened again by a new assessment', async () => {
    const id = await request('acme', 'D-2', ['beta']);
    await assess('acme', id);
    expect(await accept('acme', id, 'SIRO')).toMatchObject({ state: 'ACCEPTED' });
    expect((await copyAt('acme', 'D-2')).decision).toEqual({
      accepted: true,
      office: 'SIRO',
      name: 'A. Signatory',
      decidedAt: '2026-03-02T10:00:00.000Z',
      reason: null,
    });
    expect(await assess('acme', id, { risks: [{ ...RISK, impact: 'LOW' }] })).toMatchObject({
      state: 'ASSESSED',
    });
    expect((await copyAt('acme', 'D-2')).decision).toBeNull();
  });

  test('is made by an office that may sign the type, in its own token', async () => {
    await request('acme', 'D-3', ['probation']);
    const { id } = await copyAt('probation', 'D-3');
    await assess('probation', id);
    expect(await notDecided('probation', id)).toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringContaining('has not classed this agreement: record `agreementType` (1, 2)'),
    });
    await assess('probation', id, { agreementType: '2' });
    expect(await notDecided('probation', id)).toMatchObject({
      code: 'FORBIDDEN',
      message: 'Type 2 is for REGIONAL_DIRECTOR; not for SIRO: only a regional director signs (policy §3.5).',
    });
    expect(await notDecided('probation', id, {}, DIRECTOR)).toMatchObject({
      message: 'Your token is for REGIONAL_DIRECTOR; to decide as SIRO it must be for that.',
    });
    expect(await notDecided('probation', id, {}, { ...SIRO, roles: ['DPO'] })).toMatchObject({
      code: 'FORBIDDEN',
      message: 'acceptRisks needs one of the roles SIGNATORY.',
    });
    expect(await accept('probation', id, 'REGIONAL_DIRECTOR')).toMatchObject({ state: 'ACCEPTED' });
  });

  test('says before who may make it, by the type as far as it is known, and what is in the way', async () => {
    await request('acme', 'D-4', ['probation']);
    const { id } = await copyAt('probation', 'D-4');
    const types = ['only the SIRO or the deputy signs', 'only a regional director signs'];
    const rules = types.map((rule, index) => `Type ${index + 1}: ${rule} (policy §3.5).`);
    await assess('probation', id, {
      risks: [RISK, { ...RISK, description: 'Kept too long', control: null }],
    });
    expect(await decidingAt('probation', 'D-4', SIRO)).toEqual({
      mayYouDecide: false,
      whyNot: expect.stringContaining('has not classed this agreement'),
      whyNotAccept: 'Without a control no risk is accepted; record what lessens: Kept too long.',
      offices: ['SIRO', 'DEPUTY_SIRO', 'REGIONAL_DIRECTOR'],
      delegates: [],
      rules,
    });
    await assess('probation', id, { agreementType: '2' });
    const ofType = { whyNotAccept: null, offices: ['REGIONAL_DIRECTOR'], delegates: [], rules: [rules[1]] };
    expect(await decidingAt('probation', 'D-4', SIRO)).toEqual({
      ...ofType,
      mayYouDecide: false,
      whyNot: 'Type 2 is for REGIONAL_DIRECTOR; not for SIRO: only a regional director signs (policy §3.5).',
    });
    expect(await decidingAt('probation', 'D-4', { ...DIRECTOR, roles: ['DPO'] })).toMatchObject({
      mayYouDecide: false,
      whyNot: 'Your token is for no office that signs: it needs the role SIGNATORY and an office.',
    });
    const may = { ...ofType, mayYouDecide: true, whyNot: null };
    expect(await decidingAt('probation', 'D-4', DIRECTOR)).toEqual(may);
    await accept('probation', id, 'REGIONAL_DIRECTOR');
    expect(await decidingAt('probation', 'D-4', DIRECTOR)).toMatchObject({
      mayYouDecide: false,
      whyNot: 'The risks are accepted already; a new assessment would open the decision again.',
      whyNotAccept: null,
    });
  });

  test('is for anyone who signs, where the party has no rules of its own', async () => {
    const id = await request('acme', 'D-5', ['beta']);
    expect(await decidingAt('acme', 'D-5', SIRO)).toMatchObject({
      mayYouDecide: false,
      whyNot: 'Nothing is assessed yet: an assessment comes first (recordImpactAssessment).',
    });
    await assess('acme', id, { risks: [{ ...RISK, control: null }] });
    expect(await decidingAt('acme', 'D-5', SIRO)).toEqual({
      mayYouDecide: true,
      whyNot: null,
      whyNotAccept: 'Without a control no risk is accepted; record what lessens: Read by others.',
      offices: [],
      delegates: [],
      rules: [],
    });
  });

  test('the filter finds requests by their state', async () => {
    const references = async (state: string) =>
      (await copiesAt('acme', `state: ${state}`)).map((copy) => [copy.reference, copy.state]);
    expect(await references('ASSESSED')).toEqual([
      ['D-5', 'ASSESSED'],
      ['D-2', 'ASSESSED'],
      ['A-1', 'ASSESSED'],
      ['Q-1', 'ASSESSED'],
    ]);
    expect(await references('SENT_BACK')).toEqual([['D-1', 'SENT_BACK']]);
    expect(await references('SCREENED')).toEqual([]);
    expect((await references('REQUESTED')).length).toBeGreaterThan(0);
    expect((await copiesAt('probation', 'state: ACCEPTED')).map((copy) => copy.reference)).toEqual([
      'D-4',
      'D-3',
    ]);
  });
});
