/** Five thousand rights requests at the measured party, with their people, clocks, recipients and notices. */
import type { NoticeRow } from '../../subgraphs/register/notices/entity.ts';
import type { ObligationRow } from '../../subgraphs/register/obligations/entity.ts';
import type { RightsRequestRow } from '../../subgraphs/register/rights-requests/entity.ts';
import { UNDECIDED } from '../../subgraphs/register/rights-requests/keeping.ts';
import { candidateDigest, digestsOf } from '../../subgraphs/register/subjects/digests.ts';
import { NOT_JOINED } from './pan-london-parties.ts';
import { copyOf, dutyOf, stateFor, type Cause } from './pan-london-notices.ts';
import { dateOf, daysAfter, daysBefore, insertRows, MEASURED, someParties, type PanLondon } from './pan-london-rows.ts';

const REQUESTS = 5000;
const OLDEST_DAYS = 1000;
/** Younger ones may still be open. */
const OPEN_DAYS = 60;
/** One in so many came by another party's notice. */
const BY_NOTICE = 12;
const AT_ONCE = 64;
const RIGHTS = ['ACCESS', 'ACCESS', 'ACCESS', 'ERASURE', 'ERASURE', 'RECTIFICATION', 'RESTRICTION', 'OBJECTION'] as const;
const PASSED_ON = ['ERASURE', 'RECTIFICATION', 'RESTRICTION'];

interface Case {
  request: RightsRequestRow;
  person: object;
  matches: object[];
  candidate: object;
  notices: NoticeRow[];
  duties: ObligationRow[];
}

/** Fills the register; the identities are real ciphertext, each under its own case's key. */
export async function fillRequests(making: PanLondon, agreements: string[]): Promise<void> {
  const cases: Case[] = [];
  for (let from = 0; from < REQUESTS; from += AT_ONCE) {
    const indexes = Array.from({ length: Math.min(AT_ONCE, REQUESTS - from) }, (_, more) => from + more);
    cases.push(...(await Promise.all(indexes.map((index) => makeCase(making, index, agreements)))));
  }
  const url = making.federation.register(MEASURED).databaseUrl;
  const insert = (table: string, of: (one: Case) => object[]) => insertRows(url, table, cases.flatMap(of));
  await insert('rights_request', ({ request }) => [request]);
  await insert('subject_case', ({ person }) => [person]);
  await insert('subject_match', ({ matches }) => matches);
  await insert('subject_candidate', ({ candidate }) => [candidate]);
  await insert('notice', ({ notices }) => notices);
  await insert('obligation', ({ duties }) => duties);
}

async function makeCase(making: PanLondon, index: number, agreements: string[]): Promise<Case> {
  const { chance } = making;
  const days = Math.floor((index * OLDEST_DAYS) / REQUESTS);
  const at = daysBefore(making, days);
  const isOpen = days < OPEN_DAYS && chance.is(0.6);
  const right = chance.one(RIGHTS);
  const base = { id: chance.uuid(), party: MEASURED, right, regime: 'UK_GDPR' as const, receivedOn: dateOf(at) };
  const isByNotice = index % BY_NOTICE === 0 && PASSED_ON.includes(right);
  const agreement = chance.one(agreements);
  const who = await personOf(making, base.id, index);
  const made = { ...base, at, isOpen, agreement, statement: who.statement, subject: who.subject };
  const decided = await (isByNotice ? byNotice(making, made) : askedHere(making, made));
  return { ...who, ...decided };
}

async function personOf(making: PanLondon, caseId: string, index: number) {
  const register = making.federation.register(MEASURED).hosted();
  const identity = {
    name: `Person ${index}`,
    dateOfBirth: daysAfter('1950-01-01', index * 4),
    address: `${index} Station Road`,
    identifiers: [{ scheme: 'NHS_NUMBER', value: String(9_000_000_000 + index) }],
  };
  const subject = making.chance.uuid();
  const sealed = await register.caseKeys.encrypt(caseId, JSON.stringify(identity));
  return {
    subject,
    statement: await register.caseKeys.encrypt(caseId, 'Please look at what you hold about me.'),
    person: { caseId, subject, identity: sealed, match: 'EXACT' },
    matches: digestsOf(register, identity).map((match) => ({ ...match, caseId, subject })),
    candidate: { caseId, digest: candidateDigest(register, identity), subject },
  };
}

interface Making {
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

function requestOf({ at: _, isOpen: __, agreement, ...made }: Making): RightsRequestRow {
  return {
    ...UNDECIDED,
    ...made,
    agreements: [agreement],
    cause: made.id,
    revision: 1,
    cameFromId: null,
    noticeId: null,
    answerDueOn: null,
  };
}

async function askedHere(making: PanLondon, made: Making) {
  const { chance } = making;
  const { id, at, isOpen, right, receivedOn, agreement } = made;
  const decidedAt = new Date(at.getTime() + 20 * 86_400_000);
  const confirmed = { identityConfirmed: true, identityEvidence: 'PASSPORT', identitySettledOn: receivedOn };
  const isUpheld = !isOpen && chance.is(0.7);
  const ending = isOpen ? {} : isUpheld ? { decidedAt, outcome: 'UPHELD' } : { refusedAt: decidedAt, ground: 'A12Excessive' };
  const told = isUpheld && PASSED_ON.includes(right) ? recipientsOf(making) : [];
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
  const cause = { kind, cause: made.id, originatorId: MEASURED, agreement: made.agreement, at, body, caseId: made.id };
  const statement = await stateFor(making, cause);
  const { caseKeys } = making.federation.register(MEASURED).hosted();
  const content = await caseKeys.encrypt(made.id, JSON.stringify({ identity: { identifiers: [] } }));
  const isSettled = making.now.getTime() - at.getTime() > OPEN_DAYS * 86_400_000;
  const copy = { statement, content, direction: 'SENT', isSettled, answerDueOn: daysAfter(dateOf(at), 14) } as const;
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

async function byNotice(making: PanLondon, made: Making) {
  const { id, at, isOpen, right, receivedOn, agreement } = made;
  const other = making.chance.one(making.parties.slice(1));
  const kind = right as Cause['kind'];
  const shared = { kind, cause: making.chance.uuid(), originatorId: other, agreement, at, caseId: id };
  const cause = { ...shared, body: { right, outcome: 'UPHELD' } };
  const { caseKeys } = making.federation.register(MEASURED).hosted();
  const content = await caseKeys.encrypt(id, JSON.stringify({ identity: { identifiers: [] } }));
  const statement = await stateFor(making, cause);
  const answerDueOn = daysAfter(receivedOn, 14);
  const copy = { statement, content, direction: 'RECEIVED', other, isSettled: !isOpen, answerDueOn } as const;
  const notice = copyOf(making, cause, copy);
  const request = {
    ...requestOf(made),
    cause: cause.cause,
    cameFromId: other,
    noticeId: notice.id,
    answerDueOn,
    decidedAt: notice.answeredAt,
    outcome: null,
  };
  const duty = {
    kind: 'NOTICE_ANSWER',
    about: notice.id,
    owedToId: other,
    dueAt: new Date(`${answerDueOn}T23:59:59.999Z`),
    strength: 'AIM' as const,
    rule: `The notice is answered by ${answerDueOn}.`,
    source: agreement,
    metAt: notice.answeredAt,
    createdAt: at,
  };
  return { request, notices: [notice], duties: [dutyOf(making, duty)] };
}
