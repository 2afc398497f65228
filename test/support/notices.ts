/** Notices in tests: parties that note what they hear, what one queues, forges, delivers and answers, and how notices are read. */
import type { JWK } from 'jose';
import { sealEnvelope, signStatement, type EnvelopeContent } from '../../shared/envelopes/envelope.ts';
import { encryptionKeyOf } from '../../shared/directory/keys.ts';
import { refuse } from '../../shared/errors.ts';
import { answerGroundsFor } from '../../subgraphs/register/cases/rights/ground-choices.ts';
import type { Transaction } from '../../subgraphs/register/kernel/action.ts';
import type { NoticeState } from '../../subgraphs/register/generated/graphql.ts';
import { NoticeRow } from '../../subgraphs/register/protocol/notices/entity.ts';
import type { NoticeHandlers } from '../../subgraphs/register/protocol/notices/handlers.ts';
import type { ContentToTell } from '../../subgraphs/register/protocol/kinds/kinds.ts';
import { queueNotices, type NoticeOrder } from '../../subgraphs/register/protocol/notices/outbox.ts';
import { data, type Answer } from './answers.ts';
import { ABOUT_ADA } from './notice-examples.ts';
import { personOf, startExchange, type Exchange } from './exchange.ts';

export let exchange: Exchange;
export const events: string[] = [];
const handlers: NoticeHandlers = {
  GROUNDS: answerGroundsFor,
  ERASURE: {
    async received(tx, { row, content }) {
      if (content.reason === 'refuse me') refuse('FORBIDDEN', 'not wanted here');
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

/** Parties whose registers note in `events` what their handlers are told; each test begins with nothing under way. */
export function openNoticeParties(): void {
  beforeAll(async () => {
    exchange = await startExchange({
      parties: [
        'acme',
        'beta',
        'gamma',
        { id: 'police', competentAuthority: true },
        { id: 'church', register: null },
      ],
      handlers,
    });
  });
  afterAll(() => exchange.stop());
  beforeEach(async () => {
    exchange.down.clear();
    exchange.gateway.isDown = false;
    await exchange.settle();
    exchange.clock.pass(60);
    events.splice(0);
    exchange.requests.splice(0);
  });
}

let causes = 0;
export const newCause = () => `cause-${(causes += 1)}`;

export function inTransaction<T>(party: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const register = exchange.register(party);
  return register.database.transaction((manager) =>
    work({ register, manager, caller: personOf(party), now: exchange.clock.now }),
  );
}

type Kind = 'ERASURE' | 'INACCURACY' | 'BREACH';

export interface Order extends Partial<Pick<NoticeOrder<Kind>, 'kind' | 'cause' | 'statement' | 'body'>> {
  content?: ContentToTell<Kind>;
}

export function order(recipients: string[], given: Order = {}): NoticeOrder<Kind> {
  const { kind = 'ERASURE', cause = newCause(), content = ABOUT_ADA, statement, body = {} } = given;
  const legs = recipients.map((recipient) => ({ recipient, content }));
  const said = statement === undefined ? { body } : { statement };
  return { kind, cause, revision: 1, caseId: cause, legs, ...said };
}

/** Queues as `party`; the first row. */
export async function queue(party: string, recipients: string[], more: Order = {}): Promise<NoticeRow> {
  const [row] = await inTransaction(party, (tx) => queueNotices(tx, order(recipients, more)));
  return row!;
}

const FIELDS = `id noticeId kind direction state sender { id } recipient { id } originator { id } cause revision
  attempts nextAttemptAt lastFailure deliveredAt acknowledgedAt answeredAt ground reason answerDueOn receipt
  body content`;

interface NoticeNode {
  id: string;
  noticeId: string;
  sender: { id: string };
  state: NoticeState;
  [field: string]: unknown;
}

interface NoticesAnswer {
  register: { notices: { nodes: NoticeNode[]; totalCount: number } };
}

export const NOTICES = `query ($party: ID!, $where: NoticeFilter) {
  register(party: $party) { notices(where: $where, first: 200) { totalCount nodes { ${FIELDS} } } } }`;

export async function notices(party: string, where: object, caller: object = {}): Promise<NoticeNode[]> {
  return data<NoticesAnswer>(await exchange.ask(party, NOTICES, { where }, caller)).register.notices.nodes;
}

export const DELIVER = `mutation ($party: ID!, $input: DeliverNoticesInput!) {
  deliverNotices(party: $party, input: $input) { results { id receipt repeated } } }`;

export function deliver(
  party: string,
  sender: string,
  envelopes: { id: string; jwe: string }[],
): Promise<Answer> {
  const caller = { party: sender, person: sender, roles: ['REGISTER' as const], door: 'FEDERATION' as const };
  return exchange.ask(party, DELIVER, { input: { envelopes } }, caller);
}

export interface Forged {
  sender?: string;
  recipient?: string;
  /** Who signs; the sender, unless told otherwise. */
  signer?: string;
  sealedTo?: string;
  content: EnvelopeContent;
}

/** The signing key of a party; or of another one that passes it off as the party's. */
function keyOf(party: string, forger = party): JWK {
  return { ...exchange.register(forger).signingKey, kid: `${party}-sig-1` };
}

let envelopes = 0;
export async function envelope(forged: Forged): Promise<{ id: string; jwe: string }> {
  const { sender = 'acme', recipient = 'beta', content } = forged;
  const id = `envelope-${(envelopes += 1)}`;
  const party = exchange.directory.party(forged.sealedTo ?? recipient)!;
  const signingKey = keyOf(sender, forged.signer);
  const recipientKey = encryptionKeyOf(party, exchange.clock.now);
  const now = exchange.clock.now;
  return {
    id,
    jwe: await sealEnvelope({
      id,
      sender,
      recipient,
      type: 'NOTICE',
      content,
      signingKey,
      recipientKey,
      now,
    }),
  };
}

export async function message(
  originator: string,
  facts: { cause?: string; kind?: string; revision?: number; signer?: string; noticeId?: string } = {},
): Promise<EnvelopeContent> {
  const {
    cause = newCause(),
    kind = 'ERASURE',
    revision = 1,
    signer = originator,
    noticeId = newCause(),
  } = facts;
  const signingKey = keyOf(originator, signer);
  const iat = Math.floor(exchange.clock.now.getTime() / 1000);
  const statement = await signStatement(
    { iss: originator, cause, kind, revision, iat, body: {} },
    signingKey,
  );
  return { noticeId, statement, agreement: null, content: ABOUT_ADA };
}
