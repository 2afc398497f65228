/** Ten real registers behind one gateway, one of them stopped, and the walks over all of them. */
import { data, refusals } from '../support/answers.ts';
import { bringInForce, eventually } from '../support/examples.ts';
import { startFederation, type Federation } from '../support/federation.ts';

const PARTIES = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8', 'p9'];
const TIMEOUT_MS = 2000;

let federation: Federation;

beforeAll(async () => {
  federation = await startFederation({ parties: PARTIES, partyTimeoutMs: TIMEOUT_MS });
  await bringInForce(federation, 'ALL', PARTIES);
});
afterAll(() => federation?.close());

interface Page {
  nodes: { id: string; noticeId: string; party: { id: string } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number | null;
  completeness: { answered: string[]; missing: string[]; missingBecause: { party: string; code: string }[] };
}

const NOTICES = `query ($first: Int!, $after: String) { notices(first: $first, after: $after) {
  nodes { id noticeId party { id } } pageInfo { hasNextPage endCursor } totalCount
  completeness { answered missing missingBecause { party code } } } }`;

async function page(first: number, after: string | null) {
  return federation.gateway.query(await federation.token('p0', 'DPO'), NOTICES, { first, after });
}

test('with one register stopped: the other nine’s rows, one PARTY_UNREACHABLE at its path, in time', async () => {
  await federation.register('p3').stop();
  const token = await federation.token('p0', 'DPO');
  const started = performance.now();
  const answer = await federation.gateway.query(
    token,
    '{ agreements { nodes { party { id } reference } totalCount completeness { answered missing missingBecause { party code } } } }',
  );
  expect(performance.now() - started).toBeLessThan(TIMEOUT_MS + 200);
  const others = PARTIES.filter((party) => party !== 'p3');
  expect(answer.data).toEqual({
    agreements: {
      nodes: expect.arrayContaining(others.map((id) => ({ party: { id }, reference: 'ALL' }))),
      totalCount: null,
      completeness: {
        answered: others,
        missing: ['p3'],
        missingBecause: [{ party: 'p3', code: 'PARTY_UNREACHABLE' }],
      },
    },
  });
  expect(refusals(answer)).toMatchObject([{ code: 'PARTY_UNREACHABLE', party: 'p3', path: 'agreements' }]);
  await federation.register('p3').restart();
});

test('by the door of each party: the stopped one’s register is null, with its error at its own path', async () => {
  await federation.register('p7').stop();
  const answer = await federation.gateway.query(
    await federation.token('p0', 'DPO'),
    '{ parties { id register { agreements { nodes { party { id } } } } } }',
  );
  const parties = (
    answer.data as { parties: { id: string; register: { agreements: { nodes: unknown[] } | null } | null }[] }
  ).parties;
  for (const { id, register } of parties) {
    if (id === 'p7') expect(register?.agreements ?? null).toBeNull();
    else expect(register?.agreements?.nodes).toEqual([{ party: { id } }]);
  }
  const [unreachable, ...more] = refusals(answer);
  expect(more).toEqual([]);
  expect(unreachable).toMatchObject({ code: 'PARTY_UNREACHABLE', party: 'p7' });
  expect(unreachable!.path).toMatch(/^parties\.7\.register/);
  await federation.register('p7').restart();
});

test('a walk with every page size gives every row once, copies of one notice at two parties included', async () => {
  const all = await eventually(async () => {
    const whole = data<{ notices: Page }>(await page(200, null)).notices;
    expect(whole.completeness.missing).toEqual([]);
    return whole;
  });
  expect(new Set(all.nodes.map(({ noticeId }) => noticeId)).size).toBeLessThan(all.nodes.length);
  expect(all.totalCount).toBe(all.nodes.length);
  for (let size = 1; size <= 9; size += 1) {
    const walked: string[] = [];
    let after: string | null = null;
    let more = true;
    while (more) {
      const { nodes, pageInfo }: Page = data<{ notices: Page }>(await page(size, after)).notices;
      walked.push(...nodes.map(({ id }) => id));
      after = pageInfo.endCursor;
      more = pageInfo.hasNextPage;
    }
    expect(walked).toEqual(all.nodes.map(({ id }) => id));
  }
}, 120_000);

test('a party that goes and comes back during a walk: completeness names the gap to the end', async () => {
  const first = data<{ notices: Page }>(await page(3, null)).notices;
  await federation.register('p5').stop();
  const second = (await page(3, first.pageInfo.endCursor)).data as { notices: Page };
  expect(second.notices.completeness.missing).toEqual(['p5']);
  await federation.register('p5').restart();
  const third = await eventually(
    async () => data<{ notices: Page }>(await page(200, second.notices.pageInfo.endCursor)).notices,
  );
  expect(third.completeness.missing).toEqual(['p5']);
  expect(third.totalCount).toBeNull();
  const seen = [first, second.notices, third].flatMap(({ nodes }) => nodes.map(({ id }) => id));
  expect(new Set(seen).size).toBe(seen.length);
});
