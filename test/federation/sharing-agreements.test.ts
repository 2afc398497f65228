/** The agreement that waits for the risks to be accepted, and sharing that runs without one. */
import type { Caller } from '../../shared/callers/caller.ts';
import { sharingRequestNoticeHandlers } from '../../subgraphs/register/agreements/sharing-requests/keeping.ts';
import { readBody } from '../../subgraphs/register/protocol/kinds/reading.ts';
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
} from '../support/sharing-requests.ts';
import { proposalOf, read, refusedWrite, sign, write } from '../support/sharing.ts';

openSharing();

async function dutiesAt(party: string, about: string, kind: string) {
  const { obligations } = await read<{
    obligations: { nodes: { about: string; state: string; dueAt: string; rule: string; source: string }[] };
  }>(
    exchange,
    party,
    `obligations(where: { kind: "${kind}" }, first: 200) { nodes { about state dueAt rule source } }`,
  );
  return obligations.nodes.filter((duty) => duty.about === about);
}

describe('a request that another register states', () => {
  const body = {
    ...FORM,
    reference: 'W-1',
    holderIds: ['beta'],
    runningSince: null,
    requestedAt: '2026-03-02T10:00:00.000Z',
  };
  test.each<[string, object, string, string]>([
    ['for other parties', { holderIds: ['probation'] }, 'FORBIDDEN', 'beta is not asked for data under W-1.'],
    [
      'without a purpose',
      { purposes: [] },
      'BAD_USER_INPUT',
      '`body.purposes` of a notice of a request for sharing must be a list that is not empty.',
    ],
    [
      'with a start that no calendar has',
      { runningSince: '2026-02-30' },
      'BAD_USER_INPUT',
      '`body.runningSince` of a notice of a request for sharing must be a date such as 2026-04-02.',
    ],
  ])('%s is not taken', async (_, change, code, message) => {
    const tx = { register: exchange.register('beta') };
    const received = sharingRequestNoticeHandlers.SHARING_REQUESTED!.received;
    const take = async () => {
      const read = readBody('SHARING_REQUESTED', { ...body, ...change });
      await received(tx as never, { row: { originatorId: 'acme' }, body: read } as never, null);
    };
    await expect(take()).rejects.toMatchObject({
      message,
      extensions: { code },
    });
  });
});

describe('the agreement', () => {
  test('is not proposed before the party that asked for data has accepted the risks', async () => {
    const id = await request('acme', 'G-1', ['beta']);
    const propose = () =>
      refusedWrite(exchange, 'proposeAgreement', 'acme', proposalOf('G-1', ['acme', 'beta']));
    const because = (missing: string) => ({
      code: 'CONFLICT',
      message: `Nothing is proposed or signed before acme's signatory accepts the risks of G-1: ${missing} (the party's own policy).`,
    });
    expect(await propose()).toMatchObject(because('nothing is assessed yet (recordImpactAssessment)'));
    await assess('acme', id);
    expect(await propose()).toMatchObject(because('the signatory has not decided (acceptRisks)'));
    await accept('acme', id, 'SIRO');
    await write(exchange, 'proposeAgreement', 'acme', proposalOf('G-1', ['acme', 'beta']));
    await exchange.settle();
    // beta was asked and has no such policy: it may sign without an assessment of its own.
    await sign(exchange, 'acme', 'G-1');
    await sign(exchange, 'beta', 'G-1');
  });

  test('is not signed by a party whose policy asks for the steps, until its own signatory has accepted', async () => {
    const offices = { terms: { ...(proposalOf('G-2', []) as Terms).terms, signature: null } };
    const proposal = proposalOf('G-2', ['acme', 'probation'], offices);
    await write(exchange, 'proposeAgreement', 'acme', proposal);
    await exchange.settle();
    const input = { reference: 'G-2', version: 1, name: 'A. Signatory', office: 'REGIONAL_DIRECTOR' };
    const signing = () => refusedWrite(exchange, 'signAgreement', 'probation', input, DIRECTOR);
    expect(await signing()).toMatchObject({ code: 'FORBIDDEN' });
    const id = await request('probation', 'G-2', ['acme']);
    await assess('probation', id, { agreementType: '2' });
    expect(await signing()).toMatchObject({
      code: 'CONFLICT',
      message:
        "Nothing is proposed or signed before probation's signatory accepts the risks of G-2: the signatory has not decided (acceptRisks) (policy §4.1).",
    });
    expect(await signingAt('probation', 'G-2', DIRECTOR)).toMatchObject({
      mayYouSign: false,
      whyNot: expect.stringContaining('the signatory has not decided'),
      offices: ['REGIONAL_DIRECTOR'],
    });
    await accept('probation', id, 'REGIONAL_DIRECTOR');
    expect(await signingAt('probation', 'G-2', DIRECTOR)).toMatchObject({ mayYouSign: true, whyNot: null });
    await write(exchange, 'signAgreement', 'probation', input, DIRECTOR);
    expect((await signingAt('probation', 'G-2', DIRECTOR)).whyNot).toBe(
      'probation has signed version 1 of G-2 already.',
    );
  });

  test('rests on what was accepted: a request that comes after it from another party takes nothing away', async () => {
    const id = await request('probation', 'G-3', ['acme']);
    await assess('probation', id, { agreementType: '2' });
    await accept('probation', id, 'REGIONAL_DIRECTOR');
    await request('beta', 'G-3', ['probation']);
    expect(await copiesAt('probation', 'reference: "G-3"')).toHaveLength(2);
    const proposal = proposalOf('G-3', ['probation', 'acme']);
    await write(exchange, 'proposeAgreement', 'probation', proposal);
  });
});

interface Terms {
  terms: object;
}

async function signingAt(party: string, reference: string, caller: Partial<Caller>) {
  const { agreements } = await read<{ agreements: { nodes: { signing: Record<string, unknown> }[] } }>(
    exchange,
    party,
    `agreements(where: { reference: "${reference}" }) { nodes { signing { mayYouSign whyNot offices delegates rules } } }`,
    caller,
  );
  return agreements.nodes[0]!.signing;
}

describe('sharing that runs without an agreement', () => {
  test('is put right today at every party, by the checklist, until that party signs', async () => {
    const id = await request('acme', 'R-1', ['beta'], { runningSince: '2025-06-01' });
    const atBeta = await copyAt('beta', 'R-1');
    for (const [party, about] of [['acme', id] as const, ['beta', atBeta.id] as const]) {
      expect(await dutiesAt(party, about, 'SHARE_WITHOUT_AGREEMENT')).toMatchObject([
        {
          state: 'OPEN',
          dueAt: '2026-03-02T23:59:59.999Z',
          rule: expect.stringContaining('data have gone without an agreement since 2025-06-01'),
        },
      ]);
    }
    expect(await notAssessed('acme', id, {})).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: 'This sharing already runs: record a COMPLIANCE_CHECKLIST, not SCREENING.',
    });
    await assess('acme', id, { kind: 'COMPLIANCE_CHECKLIST', needsImpactAssessment: null });
    await accept('acme', id, 'SIRO');
    await write(exchange, 'proposeAgreement', 'acme', proposalOf('R-1', ['acme', 'beta']));
    await sign(exchange, 'acme', 'R-1');
    expect(await dutiesAt('acme', id, 'SHARE_WITHOUT_AGREEMENT')).toMatchObject([{ state: 'MET' }]);
    expect(await dutiesAt('beta', atBeta.id, 'SHARE_WITHOUT_AGREEMENT')).toMatchObject([{ state: 'OPEN' }]);
  });
});
