/** Two hundred breaches of the measured party, who was told of each, and breaches of others of which it was told. */
import type { BreachRow } from '../../subgraphs/register/breaches/entity.ts';
import type { NoticeRow } from '../../subgraphs/register/notices/entity.ts';
import type { ObligationRow } from '../../subgraphs/register/obligations/entity.ts';
import { copyOf, dutyOf, stateFor, type Cause } from './pan-london-notices.ts';
import { daysBefore, insertRows, MEASURED, someParties, type PanLondon } from './pan-london-rows.ts';

const BREACHES = 200;
const TOLD = 60;
const OLDEST_DAYS = 700;
const OPEN_DAYS = 30;
const HOUR_MILLISECONDS = 3_600_000;

interface Case {
  breach: BreachRow;
  notices: NoticeRow[];
  duties: ObligationRow[];
  entries: object[];
}

/** Fills the measured party's register, and those of the parties that told it of theirs. */
export async function fillBreaches(
  making: PanLondon,
  agreements: string[],
  records: string[],
): Promise<void> {
  const own: Case[] = [];
  for (let index = 0; index < BREACHES; index += 1) {
    own.push(await ownCase(making, index, agreements, records));
  }
  const url = making.federation.register(MEASURED).databaseUrl;
  await insertRows(
    url,
    'breach',
    own.map(({ breach }) => breach),
  );
  await insertRows(
    url,
    'notice',
    own.flatMap(({ notices }) => notices),
  );
  await insertRows(
    url,
    'obligation',
    own.flatMap(({ duties }) => duties),
  );
  await insertRows(
    url,
    'breach_entry',
    own.flatMap(({ entries }) => entries),
  );
  for (let index = 0; index < TOLD; index += 1) await toldCase(making, index, agreements);
}

function breachOf(making: PanLondon, party: string, at: Date, more: Partial<BreachRow>): BreachRow {
  return {
    id: making.chance.uuid(),
    party,
    occurredAt: at,
    detectedAt: at,
    awareAt: at,
    awareBy: null,
    awareHow: null,
    kinds: ['CONFIDENTIALITY'],
    regimes: ['UK_GDPR'],
    agreements: [],
    processingRecords: [],
    disclosures: [],
    categories: ['NAME_CONTACT'],
    people: ['children'],
    approximatePeople: 40,
    approximateRecords: 120,
    specialCategory: false,
    criminalOffence: false,
    flagsBecause: null,
    summary: 'A list went to a wrong address',
    howItHappened: 'An old address was chosen from the list.',
    effects: null,
    measuresTaken: 'The recipient has deleted it.',
    measuresPlanned: null,
    details: {},
    becauseOf: null,
    causedBy: null,
    risk: 'RISK',
    riskBecause: 'Names and addresses of families.',
    revision: 1,
    terms: [],
    affected: [],
    overrides: [],
    warnings: [],
    lessons: [],
    recordedAt: at,
    closedAt: null,
    ...more,
  };
}

async function ownCase(
  making: PanLondon,
  index: number,
  agreements: string[],
  records: string[],
): Promise<Case> {
  const { chance } = making;
  const days = Math.floor((index * OLDEST_DAYS) / BREACHES);
  const at = daysBefore(making, days);
  const isOpen = days < OPEN_DAYS;
  const told = someParties(making, 3, 20, MEASURED);
  const agreement = chance.one(agreements);
  const breach = breachOf(making, MEASURED, at, {
    agreements: [agreement],
    processingRecords: [chance.one(records)],
    affected: told.map((party) => ({ party, why: `It receives these data under ${agreement}.` })),
    closedAt: isOpen ? null : new Date(at.getTime() + 300 * HOUR_MILLISECONDS),
  });
  const cause = causeOf(breach, agreement, breach.id);
  const statement = await stateFor(making, cause);
  const { caseKeys } = making.federation.register(MEASURED).hosted();
  const content = await caseKeys.encrypt(breach.id, JSON.stringify({ summary: breach.summary }));
  const copy = { statement, content, direction: 'SENT', isSettled: !isOpen, answerDueOn: null } as const;
  return {
    breach,
    notices: told.map((other) => copyOf(making, cause, { ...copy, other })),
    duties: dutiesOf(making, breach, told),
    entries: ['The breach was recorded.', 'Partners were told.', 'The risk was assessed.'].map((what) => ({
      id: chance.uuid(),
      breachId: breach.id,
      at,
      person: 'someone',
      office: null,
      what,
    })),
  };
}

const causeOf = (breach: BreachRow, agreement: string, caseId: string): Cause => ({
  kind: 'BREACH',
  cause: breach.id,
  originatorId: breach.party,
  agreement,
  at: breach.detectedAt,
  body: { detectedAt: breach.detectedAt.toISOString(), kinds: breach.kinds, summary: breach.summary },
  caseId,
});

function dutiesOf(
  making: PanLondon,
  { id, detectedAt, closedAt }: BreachRow,
  told: string[],
): ObligationRow[] {
  const dueAt = new Date(detectedAt.getTime() + 72 * HOUR_MILLISECONDS);
  const common = { about: id, dueAt, strength: 'MUST' as const, metAt: closedAt, createdAt: detectedAt };
  const law = { ...common, rule: 'Tell the Commissioner within 72 hours.', source: 'UK GDPR Art. 33(1)' };
  const agreed = { ...common, rule: 'Tell affected parties within 48 hours.', source: '§10' };
  return [
    dutyOf(making, { ...law, kind: 'AUTHORITY_NOTICE' }),
    ...told.map((party) => dutyOf(making, { ...agreed, kind: 'PARTNER_NOTICE', owedToId: party })),
  ];
}

/** Another party's breach, and both copies of the notice. */
async function toldCase(making: PanLondon, index: number, agreements: string[]): Promise<void> {
  const { federation, chance, now } = making;
  const other = chance.one(making.parties.slice(1));
  const at = daysBefore(making, index * 3);
  const agreement = chance.one(agreements);
  const affected = [{ party: MEASURED, why: `It receives these data under ${agreement}.` }];
  const breach = breachOf(making, other, at, { agreements: [agreement], affected });
  const caseId = chance.uuid();
  const cause = causeOf(breach, agreement, caseId);
  const statement = await stateFor(making, cause);
  const isSettled = index > 10;
  const contentAt = (party: string, id: string) =>
    federation
      .register(party)
      .hosted()
      .caseKeys.encrypt(id, JSON.stringify({ summary: breach.summary }));
  const common = { statement, isSettled, answerDueOn: null };
  const received = copyOf(making, cause, {
    ...common,
    direction: 'RECEIVED',
    other,
    content: await contentAt(MEASURED, caseId),
  });
  const content = await contentAt(other, breach.id);
  const { id: _, ...facts } = received;
  const sent: NoticeRow = {
    ...facts,
    id: chance.uuid(),
    party: other,
    direction: 'SENT',
    caseId: breach.id,
    content,
  };
  const url = federation.register(other).databaseUrl;
  await insertRows(url, 'breach', [breach]);
  await insertRows(url, 'notice', [sent]);
  const home = federation.register(MEASURED).databaseUrl;
  await insertRows(home, 'notice', [received]);
  if (received.answeredAt) return;
  const dueAt = new Date(now.getTime() + 24 * HOUR_MILLISECONDS);
  const rule = 'The notice is taken on within a day.';
  const duty = {
    kind: 'BREACH_ACKNOWLEDGEMENT',
    about: received.id,
    owedToId: other,
    dueAt,
    rule,
    source: agreement,
  };
  const taken = { strength: 'SHOULD' as const, metAt: received.acknowledgedAt, createdAt: at };
  await insertRows(home, 'obligation', [dutyOf(making, { ...duty, ...taken })]);
}
