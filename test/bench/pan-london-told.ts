/** Breaches of other parties of which the measured one was told, in both registers. */
import type { NoticeRow } from '../../subgraphs/register/protocol/notices/entity.ts';
import { breachOf, causeOf } from './pan-london-breach.ts';
import { copyOf, dutyOf, stateFor } from './pan-london-notices.ts';
import { daysBefore, insertRows, MEASURED, type PanLondon } from './pan-london-rows.ts';

const TOLD = 60;
/** Older ones are answered. */
const OPEN = 10;
const DAY_MILLISECONDS = 86_400_000;

/** Fills the registers. */
export async function fillToldBreaches(making: PanLondon, agreements: string[]): Promise<void> {
  for (let index = 0; index < TOLD; index += 1) await toldCase(making, index, agreements);
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
  const isSettled = index >= OPEN;
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
  const dueAt = new Date(now.getTime() + DAY_MILLISECONDS);
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
