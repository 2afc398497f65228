/** Five thousand rights requests at the measured party, with their people, clocks, recipients and notices. */
import type { NoticeRow } from '../../subgraphs/register/protocol/notices/entity.ts';
import type { ObligationRow } from '../../subgraphs/register/duties/obligations/entity.ts';
import type { RightsRequestRow } from '../../subgraphs/register/cases/rights/entity.ts';
import { candidateDigest, digestsOf } from '../../subgraphs/register/people/subjects/subjects.ts';
import { byNotice } from './pan-london-by-notice.ts';
import { askedHere, isPassedOn } from './pan-london-propagation.ts';
import { dateOf, daysAfter, daysBefore, insertRows, MEASURED, type PanLondon } from './pan-london-rows.ts';

const REQUESTS = 5000;
const OLDEST_DAYS = 1000;
/** Younger ones may still be open. */
const OPEN_DAYS = 60;
/** One in so many came by another party's notice. */
const BY_NOTICE = 12;
const AT_ONCE = 64;
const RIGHTS = [
  'ACCESS',
  'ACCESS',
  'ACCESS',
  'ERASURE',
  'ERASURE',
  'RECTIFICATION',
  'RESTRICTION',
  'OBJECTION',
] as const;

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
  const base = {
    id: chance.uuid(),
    party: MEASURED,
    right,
    regime: 'UK_GDPR' as const,
    receivedOn: dateOf(at),
  };
  const isByNotice = index % BY_NOTICE === 0 && isPassedOn(right);
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
