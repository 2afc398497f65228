/** Auditors at the doors of running registers, and what the audit keeps of a request that came through a gateway. */
import { AuditLineRow } from '../../subgraphs/register/kernel/audit.ts';
import { data, refusal } from '../support/answers.ts';
import { startFederation, type Federation } from '../support/federation.ts';

let federation: Federation;
beforeAll(async () => {
  federation = await startFederation({ parties: ['acme', 'beta'] });
});
afterAll(() => federation.close());

const LINES =
  'query ($after: String) { auditLines(first: 2, after: $after) { nodes { party { id } sequence } pageInfo { hasNextPage endCursor } completeness { missing } } }';
const OWN = 'query ($party: ID!) { register(party: $party) { auditLines { totalCount } } }';
const GRANT = `mutation ($input: GrantAuditAccessInput!) {
  grantAuditAccess(party: "acme", input: $input) { id }
}`;

interface Page {
  auditLines: {
    nodes: { party: { id: string }; sequence: number }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
    completeness: { missing: string[] };
  };
}

test('an auditor is let in by its own party for a time, at the own door and through the gateway', async () => {
  const own = await federation.token('acme', 'AUDITOR', { person: 'auditor-1', door: 'register' });
  const ask = () => federation.register('acme').query(own, OWN, { party: 'acme' });
  expect(refusal(await ask()).code).toBe('FORBIDDEN');

  const dpo = await federation.token('acme', 'DPO', { door: 'register' });
  const until = new Date(Date.now() + 3_600_000).toISOString();
  const input = { person: 'auditor-1', until, reason: 'the yearly audit' };
  data(await federation.register('acme').query(dpo, GRANT, { input }));
  data(await ask());

  const through = await federation.token('acme', 'AUDITOR', { person: 'auditor-1' });
  const { auditLines } = data<Page>(await federation.gateway.query(through, LINES));
  expect(auditLines.completeness.missing).toEqual([]);
  expect(new Set(auditLines.nodes.map(({ party }) => party.id))).toEqual(new Set(['acme']));
});

test('a walk through the gateway gives each line of the own party once, newest first', async () => {
  const token = await federation.token('acme', 'DPO');
  for (let count = 0; count < 5; count += 1) data(await federation.gateway.query(token, LINES));
  const walked: number[] = [];
  let after: string | null = null;
  for (let pages = 0; pages < 4; pages += 1) {
    const { auditLines }: Page = data<Page>(await federation.gateway.query(token, LINES, { after }));
    walked.push(...auditLines.nodes.map(({ sequence }) => sequence));
    after = auditLines.pageInfo.endCursor;
  }
  expect(walked).toHaveLength(8);
  expect(walked).toEqual([...new Set(walked)].toSorted((a, b) => b - a));
});

test('a line says by which request, in which role and through which door; and nothing of the person but the pseudonym', async () => {
  const token = await federation.token('acme', 'DPO', { person: 'dpo-7' });
  data(await federation.gateway.query(token, LINES));
  const { manager } = federation.register('acme').hosted().database;
  const [line] = await manager.find(AuditLineRow, { where: { person: 'dpo-7' } });
  expect(line).toMatchObject({
    party: 'acme',
    callerParty: 'acme',
    roles: ['DPO'],
    door: 'FEDERATION',
    requestId: expect.stringMatching(/^[\w.:-]+$/),
  });
});
