/** The outbox: queues notices in the transaction of the decision that they tell, so that both commit or neither does. */
import { v7 as uuidv7 } from 'uuid';
import { signStatement } from '../../../../shared/envelopes/envelope.ts';
import { refuse } from '../../../../shared/errors.ts';
import { unverifiedPayload } from '../../../../shared/envelopes/jws.ts';
import type { Transaction } from '../../kernel/action.ts';
import type { NoticeKind } from '../../generated/graphql.ts';
import { owe } from '../../duties/obligations/obligations.ts';
import type { BodyToTell, ContentToTell } from '../kinds/kinds.ts';
import { readBody, readContent } from '../kinds/reading.ts';
import { legDuties } from './duties.ts';
import { newCopy, NoticeRow } from './entity.ts';
import { bookDelivery } from './booking.ts';

/** The `lastFailure` of a notice to a party without a register: people must tell it otherwise. */
export const NOT_JOINED = 'PARTY_NOT_JOINED';

export interface Leg<Kind extends NoticeKind = NoticeKind> {
  recipient: string;
  /** What this hop adds for this recipient alone: who the person is, as far as it needs to know. */
  content: ContentToTell<Kind>;
  /** Instead of the order's. */
  agreement?: string | null;
  /** When an answer is due under the agreement; left out: the agreement does not say. */
  answerDueOn?: string | null;
}

/** What a notice says: this party's own words as the originator, without identity, or another's statement, unchanged. */
export type Said<Kind extends NoticeKind> =
  { body: BodyToTell<Kind>; statement?: never } | { statement: string; body?: never };

export type NoticeOrder<Kind extends NoticeKind = NoticeKind> = Said<Kind> & {
  kind: Kind;
  cause: string;
  revision: number;
  /** The case under whose key the content rests. */
  caseId: string;
  agreement?: string | null;
  legs: Leg<Kind>[];
};

/** Queues a notice for each leg. A recipient that was told the same already is left out. */
export async function queueNotices<Kind extends NoticeKind>(
  tx: Transaction,
  order: NoticeOrder<Kind>,
): Promise<NoticeRow[]> {
  const statement = order.statement ?? (await stateAsOriginator(tx, order, order.body));
  const originatorId = String(unverifiedPayload(statement)?.iss);
  const told = await recipientsTold(tx, order, originatorId);
  const rows: NoticeRow[] = [];
  for (const leg of order.legs.filter(({ recipient }) => !told.has(recipient))) {
    rows.push(await queueLeg(tx, order, leg, { statement, originatorId }));
  }
  return rows;
}

/** The revision of this party's next statement under a cause: above every earlier one. */
export async function nextRevision({ manager, register }: Transaction, cause: string): Promise<number> {
  const where = { direction: 'SENT', originatorId: register.party, cause } as const;
  return ((await manager.maximum(NoticeRow, 'revision', where)) ?? 0) + 1;
}

/** Refuses here what a recipient would refuse; leaves out what the kind does not know. */
function stateAsOriginator<Kind extends NoticeKind>(
  { register, now }: Transaction,
  { cause, kind, revision }: Pick<NoticeOrder<Kind>, 'cause' | 'kind' | 'revision'>,
  said: BodyToTell<Kind>,
): Promise<string> {
  const iat = Math.floor(now.getTime() / 1000);
  const body = readBody(kind, said);
  return signStatement({ iss: register.party, cause, kind, revision, iat, body }, register.signingKey);
}

/** What an order says about its legs, whatever its notices say. */
type Order = Pick<NoticeOrder, 'kind' | 'cause' | 'revision' | 'caseId' | 'agreement'>;

async function recipientsTold(tx: Transaction, order: Order, originatorId: string): Promise<Set<string>> {
  const { kind, cause, revision } = order;
  const sent = await tx.manager.findBy(NoticeRow, { direction: 'SENT', originatorId, cause, kind, revision });
  return new Set(sent.map((row) => row.recipientId));
}

type Origin = Pick<NoticeRow, 'statement' | 'originatorId'>;

async function queueLeg(tx: Transaction, order: Order, leg: Leg, origin: Origin): Promise<NoticeRow> {
  const { register, manager, now } = tx;
  const recipient = register.directory.party(leg.recipient);
  if (!recipient) return refuse('UNKNOWN_PARTY', `The directory has no party ${leg.recipient}.`);
  const hasJoined = recipient.register !== null;
  const { kind, cause, revision, caseId } = order;
  const row = newCopy(tx, {
    ...origin,
    id: uuidv7(),
    noticeId: uuidv7(),
    kind,
    direction: 'SENT',
    senderId: register.party,
    recipientId: leg.recipient,
    cause,
    revision,
    agreement: leg.agreement ?? order.agreement ?? null,
    caseId,
    content: await sealContent(tx, order, leg, origin),
    answerDueOn: leg.answerDueOn ?? null,
    nextAttemptAt: hasJoined ? now : null,
    lastFailure: hasJoined ? null : NOT_JOINED,
  });
  await manager.insert(NoticeRow, row);
  if (hasJoined) await bookDelivery(manager, row.id, now);
  await owe(tx, legDuties(row, hasJoined));
  return row;
}

/** What fits into an envelope of 256 KiB after signature and encryption have each made it a third longer. */
const MOST_BYTES = 140_000;

function sealContent(
  { register }: Transaction,
  { caseId, kind }: Order,
  leg: Leg,
  { statement }: Origin,
): Promise<Buffer> {
  const content = JSON.stringify(readContent(kind, leg.content));
  if (Buffer.byteLength(content) + statement.length > MOST_BYTES) {
    refuse('BAD_USER_INPUT', `It is too large to be sent to ${leg.recipient}: at most ${MOST_BYTES} bytes.`);
  }
  return register.caseKeys.encrypt(caseId, content);
}
