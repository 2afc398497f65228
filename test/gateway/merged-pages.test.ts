/** Merged collections: every row once, in one order, whatever the page size and whoever is away. */
import * as fc from 'fast-check';
import { compareCursors } from '../../shared/cursor.ts';
import { mergeRuns } from '../../gateway/party-router/merge-order.ts';
import { data, refusals, type Answer } from '../support/answers.ts';
import { agreement, breach } from './rows.ts';
import { cursorOf, inOrder, type Row, type Rows } from './stub-register.ts';
import { startTestGateway, type TestGateway } from './start.ts';

const PAGE = `query Page($first: Int!, $after: String) {
  breaches(first: $first, after: $after) {
    edges { cursor node { id } }
    pageInfo { hasNextPage endCursor }
    completeness { answered missing missingBecause { party code } }
  }
}`;

interface Page {
  edges: { cursor: string; node: { id: string } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  completeness: { answered: string[]; missing: string[]; missingBecause: { party: string; code: string }[] };
}

/** Three parties with equal instants; both b and c hold a copy of one breach under the same id. */
const parties: Record<string, Rows> = {
  a: { breaches: [1, 2, 3, 4, 5, 6, 7].map((n) => breach('a', n, `2026-01-0${(n % 3) + 1}T00:00:00.000Z`)) },
  b: {
    breaches: [1, 2, 3].map((n) => breach('b', n, '2026-01-02T00:00:00.000Z', { id: `copy-${n}` })),
  },
  c: {
    breaches: [1, 2, 3, 4].map((n) => breach('c', n, '2026-01-02T00:00:00.000Z', { id: `copy-${n}` })),
  },
  d: {},
};
const allRows = Object.values(parties).flatMap(({ breaches = [] }) => breaches);
const expected = inOrder('breaches', allRows).map(({ id }) => id);

let federation: TestGateway;
beforeAll(async () => {
  federation = await startTestGateway({ parties, router: { partyTimeout: 1_000 } });
});
afterAll(() => federation.close());

async function walk(
  first: number,
  onPage: (page: number, answer: Answer) => unknown = () => {},
): Promise<Page[]> {
  const pages: Page[] = [];
  for (let after: string | null = null, more = true; more;) {
    const answer = await federation.ask(PAGE, { first, after });
    await onPage(pages.length, answer);
    const { breaches } = answer.data as { breaches: Page };
    pages.push(breaches);
    ({ endCursor: after, hasNextPage: more } = breaches.pageInfo);
    expect(pages.length).toBeLessThan(50);
  }
  return pages;
}

const idsOf = (pages: Page[]) => pages.flatMap(({ edges }) => edges.map(({ node }) => node.id));

test.each([1, 2, 3, 4, 5, 6, 7, 8, 9])(
  'pages of %i give each row once, in the order of all rows',
  async (first) => {
    const pages = await walk(first, (_, answer) => data(answer));
    expect(idsOf(pages)).toEqual(expected);
    expect(pages.slice(0, -1).every(({ edges }) => edges.length === first)).toBe(true);
    expect(pages.at(-1)!.completeness).toEqual({
      answered: ['a', 'b', 'c', 'd'],
      missing: [],
      missingBecause: [],
    });
  },
);

test('a party that goes and comes back gives its later rows, and is named to the end of the walk', async () => {
  const pages = await walk(3, async (page) => {
    if (page === 0) await federation.registers['a']!.stop();
    if (page === 1) await federation.registers['a']!.restart();
  });
  const cursors = pages.flatMap(({ edges }) => edges.map(({ cursor }) => cursor.split('.')[0]!));
  expect(new Set(cursors).size).toBe(cursors.length);
  const ordered = inOrder('breaches', allRows).map(cursorOf);
  expect(cursors).toEqual(ordered.filter((cursor) => cursors.includes(cursor)));
  expect(pages[0]!.completeness.missing).toEqual([]);
  for (const { completeness } of pages.slice(1)) {
    expect(completeness.missingBecause).toEqual([{ party: 'a', code: 'PARTY_UNREACHABLE' }]);
    expect(completeness.answered).toEqual(['b', 'c', 'd']);
  }
  expect(pages.slice(2).some(({ edges }) => edges.some(({ node }) => node.id.startsWith('a-')))).toBe(true);
});

test('a walk can go on from any edge, and carries the gap from there', async () => {
  await federation.registers['b']!.stop();
  const answer = await federation.ask(PAGE, { first: 5, after: null });
  expect(refusals(answer).map(({ party }) => party)).toEqual(['b']);
  await federation.registers['b']!.restart();
  const { breaches } = answer.data as { breaches: Page };
  const next = data<{ breaches: Page }>(
    await federation.ask(PAGE, { first: 200, after: breaches.edges[2]!.cursor }),
  );
  expect(next.breaches.completeness.missing).toEqual(['b']);
  const cursor = breaches.edges[2]!.cursor.split('.')[0]!;
  const later = inOrder('breaches', allRows).filter((row) => compareCursors(cursorOf(row), cursor) < 0);
  expect(idsOf([next.breaches])).toEqual(later.map(({ id }) => id));
});

test('rows in ascending order merge as well, and an empty page ends where it began', async () => {
  const rows = { a: ['A1', 'C1'], b: ['B1'], c: ['A1'] };
  for (const [party, references] of Object.entries(rows)) {
    federation.registers[party]!.rows[party]!['agreements'] = references.map((one) =>
      agreement(party, one, []),
    );
  }
  const query = `query($after: String) {
    agreements(first: 2, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } totalCount }
  }`;
  interface Agreements {
    agreements: { nodes: { id: string }[]; pageInfo: Page['pageInfo']; totalCount: number };
  }
  const first = data<Agreements>(await federation.ask(query)).agreements;
  expect(first.nodes.map(({ id }) => id)).toEqual(['a-A1', 'c-A1']);
  expect(first).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
  const second = data<Agreements>(
    await federation.ask(query, { after: first.pageInfo.endCursor }),
  ).agreements;
  expect(second.nodes.map(({ id }) => id)).toEqual(['b-B1', 'a-C1']);
  expect(second.pageInfo.hasNextPage).toBe(false);
  const third = data<Agreements>(
    await federation.ask(query, { after: second.pageInfo.endCursor }),
  ).agreements;
  expect(third.nodes).toEqual([]);
  expect(third.pageInfo).toEqual({ hasNextPage: false, endCursor: second.pageInfo.endCursor });
});

test('any rows of any parties, walked in pages of any size, come once and in order', () => {
  const row = fc.record({
    key: fc.constantFrom('k1', 'k2', 'k3'),
    id: fc.uuid(),
    party: fc.constantFrom('a', 'b', 'c'),
  });
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 40 }),
      fc.integer({ min: 1, max: 9 }),
      fc.boolean(),
      (given, first, newest) => {
        const rows = given.map(({ party, ...rest }): Row => ({ ...rest, party: { id: party } }));
        const sign = newest ? -1 : 1;
        const sorted = rows.map(cursorOf).toSorted((a, b) => sign * compareCursors(a, b));
        const walked: string[] = [];
        for (let more = true; more;) {
          const after = walked.at(-1);
          const runs = ['a', 'b', 'c'].map((party) => {
            const own = rows.filter((one) => one.party.id === party).map(cursorOf);
            const later = own.filter(
              (cursor) => after === undefined || sign * compareCursors(cursor, after) > 0,
            );
            const ordered = later.toSorted((a, b) => sign * compareCursors(a, b));
            return { cursors: ordered.slice(0, first), hasNextPage: ordered.length > first };
          });
          const keyed = runs.map(({ cursors, hasNextPage }) => ({
            keys: cursors.map((cursor) => Buffer.from(cursor, 'base64url')),
            hasNextPage,
          }));
          const page = mergeRuns(keyed, first, newest);
          walked.push(...page.picks.map(({ run, index }) => runs[run]!.cursors[index]!));
          more = page.hasNextPage;
        }
        expect(walked).toEqual(sorted);
      },
    ),
  );
});
