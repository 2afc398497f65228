/** Records a report to the authority, with what it said. */
import { v7 as uuidv7 } from 'uuid';
import { refuse, refuseField } from '../../../../../shared/errors.ts';
import { addHours } from '../../../../../shared/calendar/calendar.ts';
import type { Transaction } from '../../../kernel/action.ts';
import type { Regime, ReportToAuthorityInput } from '../../../generated/graphql.ts';
import { meet } from '../../../duties/obligations/obligations.ts';
import { BreachReportRow, type BreachRow } from '../entity.ts';
import { note, onBreach } from '../keeping.ts';
import { AUTHORITY_HOURS, AUTHORITY_LAW } from '../rules/clocks.ts';
import { refuseIdentifiers } from '../rules/facts.ts';
import { reportContent } from '../rules/report.ts';
import { reportContext } from '../report.ts';

export const reportToAuthority = onBreach('reportToAuthority', async (tx, row, input) => {
  const regimes = [...new Set(input.regimes ?? row.regimes)];
  await check(tx, row, input, regimes);
  const content = reportContent(row, await reportContext(tx, row, input.phase));
  for (const regime of regimes) await keepReport(tx, row, input, { regime, content });
  await meet({ ...tx, now: input.reportedAt }, row.id, 'AUTHORITY_NOTICE_AGREED');
});

async function check(
  tx: Transaction,
  row: BreachRow,
  input: ReportToAuthorityInput,
  regimes: Regime[],
): Promise<void> {
  const { reportedAt, phase } = input;
  const reasonsForDelay = input.reasonsForDelay ?? row.details.reasonsForDelay;
  refuseIdentifiers({ reasonsForDelay });
  if (reportedAt > tx.now || reportedAt < row.detectedAt)
    refuseField('reportedAt', 'OUT_OF_RANGE', '`reportedAt` is after the detection and not in the future.');
  if (regimes.length === 0 || regimes.some((regime) => !row.regimes.includes(regime)))
    refuseField('regimes', 'NOT_OF_BREACH', `\`regimes\` are among the breach's: ${row.regimes.join(', ')}.`);
  if (!row.awareAt)
    return refuse('CONFLICT', 'Who tells the authority is aware: set `awareAt` by assessBreach first.');
  const isLate = phase === 'INITIAL' && reportedAt > addHours(row.awareAt, AUTHORITY_HOURS);
  if (isLate && !reasonsForDelay?.trim())
    refuseField(
      'reasonsForDelay',
      'REASONS_MISSING',
      'Later than 72 hours after becoming aware it needs `reasonsForDelay` (Art. 33(1); DPA 2018 s.67(3)).',
    );
  await checkPhase(tx, row, input, regimes);
}

/** Art. 33(4), DPA 2018 s.67(5): a further report follows a first one of the same regime. */
async function checkPhase(
  { manager }: Transaction,
  row: BreachRow,
  { phase }: ReportToAuthorityInput,
  regimes: Regime[],
): Promise<void> {
  const made = await manager.findBy(BreachReportRow, { breachId: row.id, phase: 'INITIAL' });
  const first = regimes.filter((regime) => made.some((report) => report.regime === regime));
  if (phase === 'INITIAL' && first.length > 0)
    refuse('CONFLICT', `The first report under ${first.join(', ')} was made: what follows is FURTHER.`);
  if (phase === 'FURTHER' && first.length < regimes.length)
    refuse('CONFLICT', 'A further report follows an initial one under the same regime.');
}

async function keepReport(
  tx: Transaction,
  row: BreachRow,
  input: ReportToAuthorityInput,
  { regime, content }: { regime: Regime; content: object },
): Promise<void> {
  const { phase, reportedAt, reference } = input;
  await tx.manager.insert(BreachReportRow, {
    id: uuidv7(),
    breachId: row.id,
    regime,
    phase,
    reportedAt,
    reference: reference ?? null,
    reasonsForDelay: input.reasonsForDelay ?? row.details.reasonsForDelay ?? null,
    content,
    person: tx.caller.person,
    recordedAt: tx.now,
  } as never);
  await meet({ ...tx, now: reportedAt }, row.id, 'AUTHORITY_NOTICE', { source: AUTHORITY_LAW[regime] });
  await note(tx, row.id, [
    `${phase} report under ${regime} at ${reportedAt.toISOString()}${reference ? `, ${reference}` : ''}`,
  ]);
}
