/** Copies of notices and the duties about them, as a register keeps them. */
import { signStatement } from '../../shared/envelopes/envelope.ts';
import { NOTHING_YET, type NoticeRow } from '../../subgraphs/register/protocol/notices/entity.ts';
import { NOT_JOINED as HAS_NOT_JOINED } from '../../subgraphs/register/protocol/notices/outbox.ts';
import type { ObligationRow } from '../../subgraphs/register/duties/obligations/entity.ts';
import { NO_DEADLINE } from '../../subgraphs/register/duties/obligations/rules.ts';
import { NOT_JOINED } from './pan-london-parties.ts';
import { MEASURED, type PanLondon } from './pan-london-rows.ts';

const ANSWERS = ['DONE', 'DONE', 'DONE', 'NOT_HELD', 'REFUSED', 'PARTLY_DONE'] as const;
const HOUR_MILLISECONDS = 3_600_000;

/** What all copies of one cause share. */
export interface Cause {
  kind: NoticeRow['kind'];
  cause: string;
  originatorId: string;
  agreement: string | null;
  at: Date;
  body: Record<string, unknown>;
  /** Under whose key the contents rest, at the measured party. */
  caseId: string;
}

/** One party's statement of a cause: the same in all copies. */
export function stateFor(
  { federation }: PanLondon,
  { kind, cause, originatorId, at, body }: Cause,
): Promise<string> {
  const statement = {
    iss: originatorId,
    cause,
    kind,
    revision: 1,
    iat: Math.floor(at.getTime() / 1000),
    body,
  };
  return signStatement(statement, federation.identity(originatorId).signing.privateJwk);
}

interface CopyOf {
  statement: string;
  content: Buffer;
  direction: NoticeRow['direction'];
  other: string;
  /** Whether the matter is so old that all have answered. */
  isSettled: boolean;
  answerDueOn: string | null;
  /** Whose copy. @default the measured party's */
  party?: string;
}

/** The measured party's copy, or another's. */
export function copyOf(making: PanLondon, cause: Cause, copy: CopyOf): NoticeRow {
  const { chance } = making;
  const { party = MEASURED, other, direction, isSettled, ...rest } = copy;
  const { at, body: _, ...shared } = cause;
  const [senderId, recipientId] = direction === 'SENT' ? [party, other] : [other, party];
  const id = chance.uuid();
  const isOutside = NOT_JOINED.includes(other);
  return {
    ...NOTHING_YET,
    ...shared,
    ...rest,
    id,
    party,
    noticeId: id,
    direction,
    senderId,
    recipientId,
    revision: 1,
    queuedAt: at,
    ...(isOutside ? { lastFailure: HAS_NOT_JOINED } : progressOf(making, at, isSettled)),
  };
}

function progressOf({ chance }: PanLondon, at: Date, isSettled: boolean): Partial<NoticeRow> {
  const later = (hours: number) => new Date(at.getTime() + chance.below(hours * HOUR_MILLISECONDS));
  const arrived = { attempts: 1, lastAttemptAt: at, deliveredAt: later(1), receipt: 'bench' };
  if (isSettled || chance.is(0.4)) {
    const answer = chance.one(ANSWERS);
    const ground = ['REFUSED', 'PARTLY_DONE'].includes(answer) ? 'A17LegalClaims' : null;
    return { ...arrived, acknowledgedAt: later(48), answeredAt: later(200), answer, ground };
  }
  return chance.is(0.5) ? { ...arrived, acknowledgedAt: later(48) } : arrived;
}

interface Owed {
  kind: string;
  about: string;
  dueAt: Date | null;
  strength: ObligationRow['strength'];
  rule: string;
  source: string;
  metAt: Date | null;
  createdAt: Date;
  ownerId?: string;
  owedToId?: string | null;
}

/** A duty of the measured party's board. */
export function dutyOf({ chance }: PanLondon, duty: Owed): ObligationRow {
  return {
    ownerId: MEASURED,
    owedToId: null,
    ...duty,
    id: chance.uuid(),
    party: MEASURED,
    sortAt: duty.dueAt ?? NO_DEADLINE,
    dischargedAt: null,
    dischargedBecause: null,
    dischargedBy: null,
    earlier: [],
  };
}
