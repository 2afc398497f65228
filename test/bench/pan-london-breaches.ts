/** Two hundred breaches of the measured party, and who was told of each. */
import type { BreachRow } from '../../subgraphs/register/cases/breaches/entity.ts';
import type { NoticeRow } from '../../subgraphs/register/protocol/notices/entity.ts';
import type { ObligationRow } from '../../subgraphs/register/duties/obligations/entity.ts';
import { breachOf, causeOf } from './pan-london-breach.ts';
import { copyOf, dutyOf, stateFor } from './pan-london-notices.ts';
import { daysBefore, insertRows, MEASURED, someParties, type PanLondon } from './pan-london-rows.ts';

const BREACHES = 200;
const OLDEST_DAYS = 700;
const OPEN_DAYS = 30;
const HOUR_MILLISECONDS = 3_600_000;

interface Case {
  breach: BreachRow;
  notices: NoticeRow[];
  duties: ObligationRow[];
  entries: object[];
}

/** Fills the measured party's register. */
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
