/** Notices between registers: queued with their cause, delivered at least once, decided once. */
import type { Transaction } from '../../subgraphs/register/action.ts';
import { NoticeRow } from '../../subgraphs/register/notices/entity.ts';
import type { NoticeHandlers } from '../../subgraphs/register/notices/handlers.ts';
import { queueNotices, type NoticeOrder } from '../../subgraphs/register/notices/outbox.ts';
import { noticeResolvers } from '../../subgraphs/register/notices/resolvers.ts';
import { data } from '../support/answers.ts';
import { personOf, startExchange, type Exchange } from '../support/exchange.ts';

let exchange: Exchange;
const events: string[] = [];
const handlers: NoticeHandlers = {
  ERASURE: {
    async received(tx, { row }) {
      events.push(`${tx.register.party} received from ${row.senderId}`);
      return { caseId: row.id, answerDueOn: '2026-03-23' };
    },
    async joined(tx, { row }) {
      events.push(`${tx.register.party} joined from ${row.senderId}`);
    },
    async answered(tx, row) {
      events.push(`${tx.register.party} answered ${row.answer ?? 'ACKNOWLEDGED'}`);
    },
    async replied(tx, row) {
      events.push(`${tx.register.party} heard ${row.answer ?? 'ACKNOWLEDGED'} from ${row.recipientId}`);
    },
  },
};

beforeAll(async () => {
  exchange = await startExchange({
    parties: ['acme', 'beta', 'gamma', { id: 'police', competentAuthority: true }, { id: 'church', register: null }],
    resolvers: [noticeResolvers(handlers)],
  });
});
afterAll(() => exchange.stop());
beforeEach(() => events.splice(0));

let causes = 0;
const newCause = () => `cause-${(causes += 1)}`;

function inTransaction<T>(party: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const register = exchange.register(party);
  return register.database.transaction((manager) =>
    work({ register, manager, caller: personOf(party), now: exchange.clock.now }),
  );
}

function queue(party: string, recipients: string[], order: Partial<NoticeOrder> = {}): Promise<NoticeRow[]> {
  const cause = order.cause ?? newCause();
  const legs = recipients.map((recipient) => ({ recipient, content: { identity: { name: 'Ada' } } }));
  return inTransaction(party, (tx) =>
    queueNotices(tx, { kind: 'ERASURE', cause, revision: 1, caseId: cause, body: {}, legs, ...order }),
  );
}

const FIELDS = `id noticeId kind direction state sender { id } recipient { id } originator { id } cause revision
  attempts nextAttemptAt lastFailure deliveredAt acknowledgedAt answeredAt ground reason answerDueOn receipt`;

interface NoticeNode {
  id: string;
  noticeId: string;
  state: string;
  [field: string]: unknown;
}

async function noticesOf(party: string, cause: string, where = ''): Promise<NoticeNode[]> {
  const query = `{ register(party: "${party}") { notices(where: { cause: "${cause}" ${where} }) { nodes { ${FIELDS} } } } }`;
  const answer = data<{ register: { notices: { nodes: NoticeNode[] } } }>(await exchange.ask(party, query));
  return answer.register.notices.nodes;
}

test('a notice that is queued is delivered, and DELIVERED means that the signed receipt is held', async () => {
  const [row] = await queue('acme', ['beta']);
  await exchange.settle();
  expect(await noticesOf('acme', row!.cause)).toMatchObject([
    { state: 'DELIVERED', attempts: 1, nextAttemptAt: null, lastFailure: null, receipt: expect.stringContaining('.') },
  ]);
  expect(await noticesOf('beta', row!.cause)).toMatchObject([
    { noticeId: row!.noticeId, direction: 'RECEIVED', state: 'DELIVERED', sender: { id: 'acme' }, answerDueOn: '2026-03-23' },
  ]);
  expect(events).toEqual(['beta received from acme']);
});
