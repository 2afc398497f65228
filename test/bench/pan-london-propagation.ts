/** What became of a rights request at the measured party: its decision, who was told, and what is owed. */
import type { NoticeRow } from '../../subgraphs/register/protocol/notices/entity.ts';
import type { ObligationRow } from '../../subgraphs/register/duties/obligations/entity.ts';
import type { RightsRequestRow } from '../../subgraphs/register/cases/rights/entity.ts';
import { UNDECIDED } from '../../subgraphs/register/cases/rights/keeping.ts';
import { copyOf, dutyOf, stateFor, type Cause } from './pan-london-notices.ts';
import { NOT_JOINED } from './pan-london-parties.ts';
import { dateOf, daysAfter, MEASURED, someParties, type PanLondon } from './pan-london-rows.ts';

const DAY_MILLISECONDS = 86_400_000;
const DECIDED_DAYS = 20;
/** By then everybody who was told has answered. */
const SETTLED_DAYS = 60;

/** Whether recipients are told of it. */
export const isPassedOn = (right: string) => ['ERASURE', 'RECTIFICATION', 'RESTRICTION'].includes(right);

/** What became of it. */
export interface Decided {
  request: RightsRequestRow;
  notices: NoticeRow[];
  duties: ObligationRow[];
}

/** A request as it came. */
export interface Making {
  id: string;
  party: string;
  right: RightsRequestRow['right'];
  regime: RightsRequestRow['regime'];
  receivedOn: string;
  at: Date;
  isOpen: boolean;
  agreement: string;
  statement: Buffer;
  subject: string;
}

/** Its row while nobody has decided it. */
export function requestOf({ agreement, ...made }: Making): RightsRequestRow {
  const { id, party, right, regime, receivedOn, statement, subject } = made;
  return {
    ...UNDECIDED,
    id,
    party,
    right,
    regime,
    receivedOn,
    statement,
    subject,
    agreements: [agreement],
    cause: made.id,
    revision: 1,
    cameFromId: null,
    noticeId: null,
    answerDueOn: null,
  };
}

/** Of a request that the person made here. */
export async function askedHere(making: PanLondon, made: Making): Promise<Decided> {
  const { chance } = making;
  const { id, at, isOpen, right, receivedOn, agreement } = made;
  const decidedAt = new Date(at.getTime() + DECIDED_DAYS * DAY_MILLISECONDS);
  const confirmed = { identityConfirmed: true, identityEvidence: 'PASSPORT', identitySettledOn: receivedOn };
  const isUpheld = !isOpen && chance.is(0.7);
  const ending = isOpen
    ? {}
    : isUpheld
      ? { decidedAt, outcome: 'UPHELD' }
      : { refusedAt: decidedAt, ground: 'A12Excessive' };
  const told = isUpheld && isPassedOn(right) ? recipientsOf(making) : [];
  const request = {
    ...requestOf(made),
    ...confirmed,
    ...ending,
    told: isUpheld ? told.map((party) => ({ party, why: 'DISCLOSED_TO' })) : null,
  } as RightsRequestRow;
  const notices = await tell(making, made, told, decidedAt);
  const reply = {
    kind: 'RIGHTS_REPLY',
    about: id,
    dueAt: new Date(`${daysAfter(receivedOn, 31)}T23:59:59.999Z`),
    strength: 'MUST' as const,
    rule: 'Reply within one month of receipt.',
    source: 'UK GDPR Art. 12(3)',
    metAt: isOpen ? null : decidedAt,
    createdAt: at,
  };
  return { request, notices, duties: [dutyOf(making, reply), ...legs(making, notices, agreement)] };
}

function recipientsOf(making: PanLondon): string[] {
  const told = someParties(making, 2, 8, MEASURED);
  return making.chance.is(0.1) ? [...told, NOT_JOINED[0]!] : told;
}

async function tell(making: PanLondon, made: Making, told: string[], at: Date): Promise<NoticeRow[]> {
  if (told.length === 0) return [];
  const kind = made.right as Cause['kind'];
  const body = { right: made.right, outcome: 'UPHELD' };
  const cause = {
    kind,
    cause: made.id,
    originatorId: MEASURED,
    agreement: made.agreement,
    at,
    body,
    caseId: made.id,
  };
  const statement = await stateFor(making, cause);
  const { caseKeys } = making.federation.register(MEASURED).hosted();
  const content = await caseKeys.encrypt(made.id, JSON.stringify({ identity: { identifiers: [] } }));
  const isSettled = making.now.getTime() - at.getTime() > SETTLED_DAYS * DAY_MILLISECONDS;
  const copy = {
    statement,
    content,
    direction: 'SENT',
    isSettled,
    answerDueOn: daysAfter(dateOf(at), 14),
  } as const;
  return told.map((other) => copyOf(making, cause, { ...copy, other }));
}

function legs(making: PanLondon, notices: NoticeRow[], source: string): ObligationRow[] {
  return notices.map((notice) =>
    dutyOf(making, {
      kind: NOT_JOINED.includes(notice.recipientId) ? 'TELL_OTHERWISE' : 'NOTICE_LEG',
      about: notice.id,
      ownerId: notice.recipientId,
      owedToId: MEASURED,
      dueAt: new Date(`${notice.answerDueOn}T23:59:59.999Z`),
      strength: 'AIM',
      rule: `${notice.recipientId} aims to answer by ${notice.answerDueOn}.`,
      source,
      metAt: notice.answeredAt,
      createdAt: notice.queuedAt,
    }),
  );
}
