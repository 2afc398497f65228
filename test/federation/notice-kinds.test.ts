/** Every kind of notice, sent by a register that lies about its shape: it is refused by its path, and nothing changes. */
import { kindsThat } from '../../subgraphs/register/protocol/kinds/kinds.ts';
import { NoticeRow } from '../../subgraphs/register/protocol/notices/entity.ts';
import { queueNotices } from '../../subgraphs/register/protocol/notices/outbox.ts';
import { personOf, startExchange, type Exchange } from '../support/exchange.ts';
import { deliverForged } from '../support/forged-notices.ts';
import { ATTACKS, attacksOn } from '../support/notice-attacks.ts';
import { EXAMPLES } from '../support/notice-examples.ts';

let exchange: Exchange;

beforeAll(async () => {
  exchange = await startExchange({ parties: ['acme', 'beta'] });
});
afterAll(() => exchange.stop());

/** How many rows each table of beta's has. */
async function rowCounts(): Promise<unknown> {
  const { database } = exchange.register('beta');
  const tables = await database.query<{ name: string }[]>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
       and has_table_privilege(oid, 'select') order by relname`,
  );
  const counts = tables.map(({ name }) => `(select count(*) from "${name}")::int as "${name}"`);
  return database.query(`select ${counts.join(', ')}`);
}

const CASES = kindsThat(() => true).flatMap((kind) => {
  const [body, content] = EXAMPLES[kind];
  const parts = [
    ...attacksOn(body, 'body').map((one) => ({ ...one, body: one.value, content })),
    ...attacksOn(content, 'content').map((one) => ({ ...one, body, content: one.value })),
  ];
  // Members that are no object are refused with the statement or the message that holds them.
  const within = parts.filter(({ path }) => path.includes('.'));
  return ATTACKS.flatMap((attack) => {
    const told = within.find((one) => one.attack === attack && one.path.startsWith('body'));
    const added = within.find((one) => one.attack === attack && one.path.startsWith('content'));
    return [told ?? [], added ?? []].flat().map((one) => ({ ...one, kind }));
  });
});

test.each(CASES)('$kind with $path $attack is refused, and changes nothing', async (forged) => {
  const before = await rowCounts();
  const { kind, body, content, path } = forged;
  const answer = await deliverForged(exchange, { from: 'acme', to: 'beta', kind, body, content });
  expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', reason: 'BODY_MALFORMED' } }]);
  expect(answer.errors![0]!.extensions!.field).toMatch(new RegExp(`^${path}`));
  expect(await rowCounts()).toEqual(before);
});

test('what its recipients would refuse is refused to who says it, and nothing is queued', async () => {
  const register = exchange.register('acme');
  const queue = register.database.transaction((manager) =>
    queueNotices(
      { register, manager, caller: personOf('acme'), now: exchange.clock.now },
      {
        kind: 'RECALL',
        cause: 'c-1',
        revision: 1,
        caseId: 'c-1',
        body: { kinds: ['ERASURE'] },
        legs: [{ recipient: 'beta', content: { reason: 'x'.repeat(10_001) } }],
      },
    ),
  );
  await expect(queue).rejects.toMatchObject({
    message: '`content.reason` of a notice of a recall must be at most 10000 characters.',
    extensions: { code: 'BAD_USER_INPUT', field: 'content.reason', reason: 'BODY_MALFORMED' },
  });
  expect(await register.database.manager.existsBy(NoticeRow, { cause: 'c-1' })).toBe(false);
});
