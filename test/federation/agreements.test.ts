/** Agreements proposed, signed and in force: every copy is the same, and a signature counts for one text and version. */
import { AgreementRow, SignatureRow } from '../../subgraphs/register/agreements/entity.ts';
import { findAgreement, historyOf } from '../../subgraphs/register/agreements/queries.ts';
import { inForceWith } from '../../subgraphs/register/agreements/rules.ts';
import { copyAt, exchange, openAgreeing } from '../support/agreements.ts';
import { exampleTerms } from '../support/example-terms.ts';
import { personOf } from '../support/exchange.ts';
import { agree, amend, proposalOf, read, refusedWrite, sign, write } from '../support/sharing.ts';

openAgreeing();

const ids = (list: unknown) => (list as { id: string }[]).map(({ id }) => id);

describe('a proposal', () => {
  test('reaches every signatory whole: the copies have one digest', async () => {
    const { digest } = await write(
      exchange,
      'proposeAgreement',
      'acme',
      proposalOf('P-1', ['acme', 'beta', 'gamma']),
    );
    await exchange.settle();
    for (const party of ['acme', 'beta', 'gamma']) {
      expect(await copyAt(party, 'P-1')).toMatchObject({
        digest,
        version: 1,
        proposedBy: { id: 'acme' },
        inForce: false,
        terms: exampleTerms(),
        reviewDueOn: null,
      });
    }
    expect(await copyAt('outsider', 'P-1')).toBeUndefined();
  });

  test('that came twice is kept once, and one of another text does not replace the copy held', async () => {
    await write(exchange, 'proposeAgreement', 'acme', proposalOf('P-2', ['acme', 'beta']));
    await write(
      exchange,
      'proposeAgreement',
      'beta',
      proposalOf('P-2', ['acme', 'beta'], { title: 'Other text' }),
    );
    await exchange.settle();
    expect((await copyAt('acme', 'P-2'))?.title).toBe('Agreement P-2');
    expect((await copyAt('beta', 'P-2'))?.title).toBe('Other text');
    expect(await exchange.register('acme').database.manager.countBy(AgreementRow, { reference: 'P-2' })).toBe(
      1,
    );
  });

  test.each([
    [['acme', 'nobody'], 'UNKNOWN_PARTY', 'The directory has no party nobody.'],
    [['acme', 'church'], 'BAD_USER_INPUT', 'church has not joined the federation, so it cannot sign here.'],
    [['beta', 'gamma'], 'BAD_USER_INPUT', '`signatories` must include the proposing party, acme.'],
    [['acme', 'acme'], 'BAD_USER_INPUT', '`signatories` needs at least two parties.'],
  ])('to %j is refused: %s', async (signatories, code, message) => {
    const refused = await refusedWrite(exchange, 'proposeAgreement', 'acme', proposalOf('P-3', signatories));
    expect(refused).toMatchObject({ code, message });
  });

  test('with terms of another shape is refused by the path', async () => {
    const input = proposalOf('P-4', ['acme', 'beta'], { terms: { ...exampleTerms(), review: 'yearly' } });
    expect(await refusedWrite(exchange, 'proposeAgreement', 'acme', input)).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: 'terms.review must be an object.',
    });
  });

  test('is of version 1, and made once: what is held is amended', async () => {
    const second = proposalOf('P-5', ['acme', 'beta'], { version: 2 });
    expect(await refusedWrite(exchange, 'proposeAgreement', 'acme', second)).toMatchObject({
      code: 'CONFLICT',
      message: 'Version 1 of P-5 can be proposed here, not version 2.',
    });
    await write(exchange, 'proposeAgreement', 'acme', proposalOf('P-5', ['acme', 'beta']));
    expect(await refusedWrite(exchange, 'proposeAgreement', 'acme', second)).toMatchObject({
      code: 'CONFLICT',
      message: 'Version 1 of P-5 is held here: amend it, after a review.',
    });
  });

  test('by a party that is no signatory of the version held is not taken', async () => {
    await agree(exchange, 'P-6', ['acme', 'beta']);
    await write(exchange, 'proposeAgreement', 'outsider', proposalOf('P-6', ['outsider', 'beta']));
    await exchange.settle();
    expect((await copyAt('beta', 'P-6'))?.proposedBy).toEqual({ id: 'acme' });
  });
});

describe('a signature', () => {
  test('reaches the other signatories, and verifies there; its name is for the own party only', async () => {
    await write(exchange, 'proposeAgreement', 'acme', proposalOf('S-1', ['acme', 'beta']));
    await exchange.settle();
    await sign(exchange, 'acme', 'S-1', { signedOn: '2026-01-15' });
    await exchange.settle();
    const expected = { party: { id: 'acme' }, office: 'SIRO', signedOn: '2026-01-15', valid: true };
    const [atBeta] = (await copyAt('beta', 'S-1'))!.signatures;
    expect(atBeta).toMatchObject({ ...expected, name: 'Signatory of acme' });
    const [seenByAcme] = (await copyAt('beta', 'S-1', personOf('acme', { door: 'FEDERATION' })))!.signatures;
    expect(seenByAcme).toMatchObject({ ...expected, name: null, jws: atBeta!.jws });
  });

  test('may come before the copy that it signs', async () => {
    await write(exchange, 'proposeAgreement', 'acme', proposalOf('S-2', ['acme', 'beta']));
    await sign(exchange, 'acme', 'S-2');
    const { database } = exchange.register('acme');
    const hold = (at: string) =>
      database.query(
        `update notice set next_attempt_at = ${at} where kind = 'AGREEMENT_PROPOSED' and cause = 'agreement:S-2'`,
      );
    await hold(`'2026-03-03T00:00:00Z'`);
    await exchange.settle();
    expect(await copyAt('beta', 'S-2')).toBeUndefined();
    expect(await exchange.register('beta').database.manager.countBy(SignatureRow, { reference: 'S-2' })).toBe(
      1,
    );
    await hold(`'2026-03-01T00:00:00Z'`);
    await exchange.settle();
    expect((await copyAt('beta', 'S-2'))?.signatures).toMatchObject([{ party: { id: 'acme' }, valid: true }]);
  });

  test('over another text than the copy held is shown as not valid, and brings nothing into force', async () => {
    await write(exchange, 'proposeAgreement', 'acme', proposalOf('S-3', ['acme', 'beta']));
    await write(
      exchange,
      'proposeAgreement',
      'beta',
      proposalOf('S-3', ['acme', 'beta'], { title: 'Other text' }),
    );
    await exchange.settle();
    await sign(exchange, 'acme', 'S-3');
    await sign(exchange, 'beta', 'S-3');
    await exchange.settle();
    const copy = await copyAt('acme', 'S-3');
    expect(copy).toMatchObject({ inForce: false });
    expect(copy!.signatures.map(({ party, valid }) => [party.id, valid])).toEqual([
      ['acme', true],
      ['beta', false],
    ]);
  });

  const input = { reference: 'S-4', version: 1, name: 'A person', office: 'SIRO' };
  test.each<[string, object, string | null, string, string]>([
    [
      'without that office in the token',
      {},
      null,
      'FORBIDDEN',
      'Your token is for no office; to sign as SIRO it must be for that.',
    ],
    [
      'by an office that the agreement does not list',
      { office: 'CLERK' },
      'CLERK',
      'FORBIDDEN',
      'For acme it is signed by SIRO, not by CLERK (§7).',
    ],
    [
      'of a version that is not held',
      { version: 2 },
      'SIRO',
      'NOT_FOUND',
      'This register holds no version 2 of an agreement S-4.',
    ],
    [
      'of tomorrow',
      { signedOn: '2026-03-03' },
      'SIRO',
      'BAD_USER_INPUT',
      '`signedOn` cannot be in the future.',
    ],
    [
      'without a name',
      { name: ' ' },
      'SIRO',
      'BAD_USER_INPUT',
      '`name` is the signing person, as it shall stand in the agreement.',
    ],
  ])('%s is refused', async (_, change, office, code, message) => {
    if (!(await copyAt('acme', 'S-4')))
      await write(exchange, 'proposeAgreement', 'acme', proposalOf('S-4', ['acme', 'beta']));
    const refused = await refusedWrite(
      exchange,
      'signAgreement',
      'acme',
      { ...input, ...change },
      { office },
    );
    expect(refused).toMatchObject({ code, message });
  });

  test('is given once for each version', async () => {
    await write(exchange, 'proposeAgreement', 'acme', proposalOf('S-5', ['acme', 'beta']));
    await sign(exchange, 'acme', 'S-5');
    const again = { ...input, reference: 'S-5' };
    expect(await refusedWrite(exchange, 'signAgreement', 'acme', again, { office: 'SIRO' })).toMatchObject({
      code: 'CONFLICT',
      message: 'acme has signed version 1 of S-5 already.',
    });
  });

  test('of a version that an amendment has replaced is refused', async () => {
    await write(exchange, 'proposeAgreement', 'acme', proposalOf('S-6', ['acme', 'beta']));
    await sign(exchange, 'acme', 'S-6');
    await amend(exchange, 'acme', 'S-6');
    const refused = await refusedWrite(
      exchange,
      'signAgreement',
      'acme',
      { ...input, reference: 'S-6' },
      { office: 'SIRO' },
    );
    expect(refused).toMatchObject({
      code: 'CONFLICT',
      message: 'Version 2 of S-6 has been proposed: sign that one.',
    });
  });
});

describe('in force', () => {
  test('per pair: with those that have signed, in every register alike', async () => {
    await write(exchange, 'proposeAgreement', 'acme', proposalOf('F-1', ['acme', 'beta', 'gamma']));
    await exchange.settle();
    await sign(exchange, 'acme', 'F-1');
    await sign(exchange, 'beta', 'F-1');
    await exchange.settle();
    const partners = await Promise.all(
      ['acme', 'beta', 'gamma'].map(async (party) => ids((await copyAt(party, 'F-1'))!.inForceWith)),
    );
    expect(partners).toEqual([['beta'], ['acme'], []]);
  });

  test('an amendment leaves the version before it in force until both have signed the new one', async () => {
    await agree(exchange, 'F-2', ['acme', 'beta']);
    await amend(exchange, 'acme', 'F-2');
    await exchange.settle();
    expect(await copyAt('beta', 'F-2')).toMatchObject({ version: 2, signatures: [], inForce: true });
    const { manager } = exchange.register('beta').database;
    const newest = await findAgreement(manager, 'F-2');
    expect(newest?.version).toBe(2);
    expect(inForceWith(await historyOf(manager, 'F-2'), '2026-03-02')).toEqual(['acme']);
  });

  test('the filter gives those in force, or the others', async () => {
    const references = async (inForce: boolean) => {
      const { agreements } = await read<{
        agreements: { nodes: { reference: string; inForce: boolean }[]; totalCount: number };
      }>(
        exchange,
        'acme',
        `agreements(where: { inForce: ${inForce} }, first: 200) { nodes { reference inForce } totalCount }`,
      );
      expect(agreements.nodes.every((node) => node.inForce === inForce)).toBe(true);
      expect(agreements.totalCount).toBe(agreements.nodes.length);
      return agreements.nodes.map((node) => node.reference);
    };
    expect(await references(true)).toEqual(expect.arrayContaining(['F-1', 'F-2']));
    expect(await references(false)).toEqual(expect.arrayContaining(['P-1', 'S-1']));
  });
});

describe("one agreement of this party's register", () => {
  const PART = 'agreement(reference: "P-1") { reference copies { digest } missing }';

  test('is its own copy, with the other signatories named as missing', async () => {
    const { agreement } = await read<{ agreement: Record<string, unknown> }>(exchange, 'acme', PART);
    expect(agreement).toMatchObject({
      reference: 'P-1',
      copies: [expect.anything()],
      missing: ['beta', 'gamma'],
    });
  });

  test('is null for a party that was not asked to sign, and where none is held', async () => {
    expect(await read(exchange, 'acme', PART, personOf('outsider'))).toEqual({ agreement: null });
    expect(await read(exchange, 'acme', PART, personOf('beta'))).toMatchObject({
      agreement: { reference: 'P-1' },
    });
    expect(await read(exchange, 'outsider', PART)).toEqual({ agreement: null });
  });
});
