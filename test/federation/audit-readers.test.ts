/** An auditor establishes who accessed what, while its party lets it; each party is told what its people read elsewhere. */
import { AuditLineRow } from '../../subgraphs/register/kernel/audit.ts';
import { withAuditAccess } from '../../subgraphs/register/proof/auditing/access.ts';
import { checkpointAudit } from '../../subgraphs/register/proof/auditing/checkpoints.ts';
import { tellReads } from '../../subgraphs/register/proof/auditing/digests.ts';
import { AuditTimestampRow } from '../../subgraphs/register/proof/auditing/entity.ts';
import type { Caller } from '../../shared/callers/caller.ts';
import { addLines } from '../support/audit.ts';
import { data, refusal } from '../support/answers.ts';
import { personOf, startExchange, type Exchange } from '../support/exchange.ts';

let exchange: Exchange;
beforeAll(async () => {
  exchange = await startExchange({ parties: ['acme', 'beta', { id: 'guest', register: null }] });
});
afterAll(() => exchange.stop());

const LINES = `query ($party: ID!, $where: AuditLineFilter, $first: Int = 50, $after: String) {
  register(party: $party) { auditLines(where: $where, first: $first, after: $after) {
    nodes { id sequence at callerParty { id } person roles door action rowKind rowIds why party { id } }
    totalCount pageInfo { endCursor hasNextPage }
  } }
}`;
const GRANT = `mutation ($party: ID!, $input: GrantAuditAccessInput!) {
  grantAuditAccess(party: $party, input: $input) { id until rows isCurrent }
}`;
const END = `mutation ($party: ID!, $input: EndAuditAccessInput!) {
  endAuditAccess(party: $party, input: $input) { id endedAt isCurrent }
}`;

interface Line {
  sequence: number;
  person: string;
  action: string;
  rowIds: string[];
  why: string;
}
interface Lines {
  register: {
    auditLines: { nodes: Line[]; totalCount: number; pageInfo: { endCursor: string; hasNextPage: boolean } };
  };
}

/** The auditor as a register's server knows it: with what it was granted. */
const auditor = (person: string): Promise<Caller> =>
  withAuditAccess(
    personOf('acme', { roles: ['AUDITOR'], person }),
    exchange.register('acme'),
    exchange.clock.now,
  );

const linesFor = async (person: string, where = {}, variables = {}) =>
  exchange.ask('acme', LINES, { where, ...variables }, await auditor(person));

async function grant(person: string, more: object = {}, caller: Partial<Caller> = {}) {
  const until = new Date(exchange.clock.now.getTime() + 7 * 86_400_000).toISOString();
  const input = { person, until, reason: 'the yearly audit', ...more };
  return exchange.ask('acme', GRANT, { input }, caller);
}
const grantId = async (person: string, more: object = {}) =>
  data<{ grantAuditAccess: { id: string } }>(await grant(person, more)).grantAuditAccess.id;

describe('an auditor', () => {
  test('without a grant reads nothing, and is told how it gets one', async () => {
    const message = expect.stringContaining('grantAuditAccess') as string;
    expect(refusal(await linesFor('auditor-0'))).toMatchObject({ code: 'FORBIDDEN', message });
    const caller = await auditor('auditor-0');
    for (const field of [
      'agreements',
      'breaches',
      'obligations',
      'rightsRequests',
      'auditAccess',
      'readDigests',
    ]) {
      const query = `query ($party: ID!) { register(party: $party) { ${field} { totalCount } } }`;
      expect(refusal(await exchange.ask('acme', query, {}, caller))).toMatchObject({
        code: 'FORBIDDEN',
        message,
      });
    }
  });

  test('reads under its grant until it ends, and every read names the grant', async () => {
    const id = await grantId('auditor-1');
    data(await linesFor('auditor-1'));
    const { nodes } = data<Lines>(await linesFor('auditor-1', { person: 'auditor-1' })).register.auditLines;
    expect(nodes).toMatchObject([
      { action: 'read', rowKind: 'auditLines', why: `query under audit access ${id}` },
    ]);

    exchange.clock.pass(8 * 86_400);
    expect(refusal(await linesFor('auditor-1')).code).toBe('FORBIDDEN');
    const again = await grantId('auditor-1');
    data(await linesFor('auditor-1'));
    const ended = data(await exchange.ask('acme', END, { input: { id: again } }));
    expect(ended).toMatchObject({ endAuditAccess: { id: again, isCurrent: false } });
    expect(refusal(await linesFor('auditor-1')).code).toBe('FORBIDDEN');
    expect(refusal(await exchange.ask('acme', END, { input: { id: again } })).code).toBe('CONFLICT');
  });

  test('granted some rows sees what concerns them, and nothing else', async () => {
    await addLines(exchange.register('acme'), 3, exchange.clock.now);
    await grantId('auditor-2', { rows: ['row-1'] });
    const { nodes } = data<Lines>(await linesFor('auditor-2')).register.auditLines;
    expect(nodes.map(({ rowIds }) => rowIds)).toEqual([['row-1']]);
    const caller = await auditor('auditor-2');
    const query =
      'query ($party: ID!) { register(party: $party) { obligations { totalCount } reconciliation { agreed } } }';
    expect(refusal(await exchange.ask('acme', query, {}, caller))).toMatchObject({
      path: 'register.reconciliation',
      message: 'Your access as an auditor is for some rows only, and not for reconciliation.',
    });
  });

  test('sees nothing at another party’s register, whose grants it has not', async () => {
    await grantId('auditor-3');
    const query =
      'query ($party: ID!) { register(party: $party) { auditLines { totalCount } agreements { totalCount } } }';
    expect(data(await exchange.ask('beta', query, {}, await auditor('auditor-3')))).toEqual({
      register: { auditLines: { totalCount: 0 }, agreements: { totalCount: 0 } },
    });
  });

  test('who has another role besides needs no grant for what that role reads', async () => {
    const caller = personOf('acme', { roles: ['AUDITOR', 'DPO'], person: 'both' });
    data(await exchange.ask('acme', LINES, {}, caller));
    const caseworker = personOf('acme', { roles: ['AUDITOR', 'CASEWORKER'], person: 'both' });
    expect(refusal(await exchange.ask('acme', LINES, {}, caseworker)).code).toBe('FORBIDDEN');
  });
});

test.each([
  ['for oneself', { person: 'person-of-acme' }, 'FORBIDDEN'],
  ['that has ended', { until: '2020-01-01T00:00:00Z' }, 'BAD_USER_INPUT'],
  ['for longer than a year', { until: '2099-01-01T00:00:00Z' }, 'BAD_USER_INPUT'],
  ['without a reason', { reason: ' ' }, 'BAD_USER_INPUT'],
  ['for no rows at all', { rows: [] }, 'BAD_USER_INPUT'],
])('a grant %s is refused', async (_, input, code) => {
  expect(refusal(await grant('auditor-9', input)).code).toBe(code);
});

test('only the DPO lets auditors in', async () => {
  expect(refusal(await grant('auditor-9', {}, { roles: ['AUDITOR', 'SIGNATORY'] })).code).toBe('FORBIDDEN');
});

describe('the lines', () => {
  test('are found by person, row, action, kind, party and time, newest first, over any pages', async () => {
    const { now } = exchange.clock;
    exchange.clock.pass(60);
    const reader = personOf('beta', { person: 'reader-7', roles: ['CASEWORKER'], door: 'FEDERATION' });
    await addLines(exchange.register('acme'), 5, exchange.clock.now, reader);
    const found = async (where: object, variables = {}) =>
      data<Lines>(await exchange.ask('acme', LINES, { where, ...variables })).register.auditLines;
    const all = await found({ person: 'reader-7' });
    expect(all.nodes).toHaveLength(5);
    expect(all.nodes[0]).toMatchObject({
      callerParty: { id: 'beta' },
      party: { id: 'acme' },
      roles: ['CASEWORKER'],
      door: 'FEDERATION',
      rowIds: ['row-4'],
    });
    const sequences = all.nodes.map(({ sequence }) => sequence);
    expect(sequences).toEqual(sequences.toSorted((a, b) => b - a));
    for (const [where, count] of [
      [{ person: 'reader-7', rowId: 'row-3' }, 1],
      [{ callerParty: 'beta', rowKind: 'disclosures', action: 'read' }, 5],
      [{ person: 'reader-7', from: exchange.clock.now.toISOString() }, 5],
      [{ person: 'reader-7', to: exchange.clock.now.toISOString() }, 0],
      [{ person: 'reader-7', from: now.toISOString() }, 5],
    ] as const)
      expect((await found(where)).totalCount).toBe(count);
    const first = await found({ person: 'reader-7' }, { first: 3 });
    const rest = await found({ person: 'reader-7' }, { first: 3, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...rest.nodes].map(({ sequence }) => sequence)).toEqual(sequences);
  });

  test('are for the DPO and auditors: other roles are refused, other parties see none', async () => {
    expect(refusal(await exchange.ask('acme', LINES, {}, { roles: ['CASEWORKER'] })).code).toBe('FORBIDDEN');
    const other = data<Lines>(await exchange.ask('acme', LINES, {}, { party: 'beta' } as Partial<Caller>));
    expect(other.register.auditLines).toMatchObject({ nodes: [], totalCount: 0 });
  });
});

describe('the proof of a line', () => {
  const PROOFS = `query ($party: ID!, $where: AuditLineFilter) { register(party: $party) {
    auditLines(where: $where) { nodes { checkpoint { number signedAt stampedAt } } }
  } }`;
  interface Proofs {
    register: { auditLines: { nodes: { checkpoint: { number: number } | null }[] } };
  }
  const where = { person: 'reader-10' };
  const proofs = async () =>
    data<Proofs>(await exchange.ask('acme', PROOFS, { where })).register.auditLines.nodes.map(
      ({ checkpoint }) => checkpoint,
    );

  test('is the first checkpoint that covers it, and the first stamp of that or a later one', async () => {
    const acme = exchange.register('acme');
    const reader = personOf('acme', { person: 'reader-10' });
    const signed: string[] = [];
    for (const _ of ['two checkpoints', 'and later lines']) {
      await addLines(acme, 2, exchange.clock.now, reader);
      exchange.clock.pass(60);
      signed.push(exchange.clock.now.toISOString());
      await checkpointAudit(acme, exchange.clock.now);
    }
    await addLines(acme, 1, exchange.clock.now, reader);
    const first = { number: 1, signedAt: signed[0], stampedAt: null };
    const second = { number: 2, signedAt: signed[1], stampedAt: null };
    expect(await proofs()).toEqual([null, second, second, first, first]);

    const stamp = { number: '2', receivedAt: exchange.clock.now, response: Buffer.from('of an authority') };
    await acme.database.manager.insert(AuditTimestampRow, stamp);
    const stampedAt = exchange.clock.now.toISOString();
    const stamped = [second, second, first, first].map((checkpoint) => ({ ...checkpoint, stampedAt }));
    expect(await proofs()).toEqual([null, ...stamped]);
  });

  test('is asked for once for all lines of a page', async () => {
    const { database } = exchange.register('acme');
    const asked = jest.spyOn(database, 'query');
    expect(await proofs()).toHaveLength(5);
    expect(asked.mock.calls.filter(([sql]) => sql.includes('audit_checkpoint'))).toHaveLength(1);
    asked.mockRestore();
  });
});

describe('a day after', () => {
  const DIGESTS = `query ($party: ID!) { register(party: $party) { readDigests {
    nodes { register { id } on reads { person action rowKind count rowsDigest } omitted }
  } } }`;
  interface Digests {
    register: {
      readDigests: {
        nodes: { register: { id: string }; on: string; reads: { person: string; count: number }[] }[];
      };
    };
  }
  const digests = async () => data<Digests>(await exchange.ask('beta', DIGESTS)).register.readDigests.nodes;

  test('each party that has joined is told once what its people read, and what is not over is not told', async () => {
    const acme = exchange.register('acme');
    const day = exchange.clock.now.toISOString().slice(0, 10);
    const reader = (party: string, person: string) => personOf(party, { person, door: 'FEDERATION' });
    await addLines(acme, 2, exchange.clock.now, reader('beta', 'reader-8'));
    await addLines(acme, 1, exchange.clock.now, reader('guest', 'reader-9'));
    expect(await tellReads(acme, exchange.clock.now)).toBe(0);
    exchange.clock.pass(86_400);
    await addLines(acme, 4, exchange.clock.now, reader('beta', 'reader-8'));
    expect(await tellReads(acme, exchange.clock.now)).toBe(1);
    expect(await tellReads(acme, exchange.clock.now)).toBe(0);
    await exchange.settle();
    expect(await digests()).toEqual([
      {
        register: { id: 'acme' },
        on: day,
        reads: [
          expect.objectContaining({ person: 'reader-7', count: 5 }),
          expect.objectContaining({ person: 'reader-8', count: 2 }),
        ],
        omitted: 0,
      },
    ]);
  });

  test('the digest of rows confirms a list of them', async () => {
    const [{ reads } = { reads: [] }] = await digests();
    const { createHash } = await import('node:crypto');
    const rowsDigest = createHash('sha256').update('row-0\nrow-1').digest('hex');
    expect(reads).toContainEqual(expect.objectContaining({ person: 'reader-8', rowsDigest }));
  });

  test('the digests are of the party’s own people: others see none', async () => {
    const seen = await exchange.ask('beta', DIGESTS, {}, { party: 'acme' } as Partial<Caller>);
    expect(data(seen)).toEqual({ register: { readDigests: { nodes: [] } } });
    const lines = await exchange
      .register('acme')
      .database.manager.findBy(AuditLineRow, { action: 'tell reads' });
    expect(lines).toHaveLength(1);
  });
});
