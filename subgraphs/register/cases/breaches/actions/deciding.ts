/** Decides whether the people concerned are told, and records when they were. */
import { refuse } from '../../../../../shared/errors.ts';
import { action, type Transaction } from '../../../kernel/action.ts';
import type { DecideOnSubjectsInput } from '../../../generated/graphql.ts';
import { discharge, meet, owe } from '../../../duties/obligations/obligations.ts';
import { BreachRow } from '../entity.ts';
import { refuseIdentifiers } from '../rules/facts.ts';
import { note } from './chronology.ts';
import { ruleForController } from './consulting.ts';
import { decide } from './deciding.ts';
import { openBreach } from './finding.ts';

export const decideOnSubjects = action('decideOnSubjects', BreachRow, async (tx, input) => {
  const { party } = tx.register;
  const row = await openBreach(tx, input.id);
  check(tx, row, input);
  const { tell, reasons, exception } = input;
  const what = { about: 'SUBJECTS', agreement: input.agreement ?? null, tell } as const;
  const rule = await ruleForController(tx, row, what);
  await decide(tx, row, { ...what, rule, deciderId: party, exception: exception ?? null, reasons });
  if (input.toldAt) await recordTold(tx, row, input.toldAt);
  else if (!tell && what.agreement === null) await endDuty(tx, row, input);
  return row;
});

function check(tx: Transaction, row: BreachRow, input: DecideOnSubjectsInput): void {
  const { tell, exception, reasons, toldAt } = input;
  if (!reasons.trim()) refuse('BAD_USER_INPUT', 'A decision needs its `reasons`.');
  refuseIdentifiers({ reasons });
  if (tell && exception) refuse('BAD_USER_INPUT', '`exception` says why not to tell: leave it out.');
  if (!tell && toldAt) refuse('BAD_USER_INPUT', '`toldAt` goes with `tell: true`.');
  if (toldAt && (toldAt > tx.now || toldAt < row.detectedAt))
    refuse('BAD_USER_INPUT', '`toldAt` is after the detection and not in the future.');
  if (!tell && row.risk === null) refuse('CONFLICT', 'Assess the risk to people first (Art. 34(1)).');
  if (!tell && row.risk === 'HIGH_RISK' && !exception) {
    refuse(
      'BAD_USER_INPUT',
      'The risk is high: not to tell needs an `exception` (Art. 34(3); DPA 2018 s.68(3)).',
    );
  }
}

async function recordTold(tx: Transaction, row: BreachRow, toldAt: Date): Promise<void> {
  await meet({ ...tx, now: toldAt }, row.id, 'SUBJECT_NOTICE');
  await meet({ ...tx, now: toldAt }, row.id, 'SUBJECT_PUBLIC_NOTICE');
  await note(tx, row.id, [`the people concerned were told at ${toldAt.toISOString()}`]);
}

/** Art. 34(3)(c), DPA 2018 s.68(4): where single letters are out of proportion, the public is told instead. */
async function endDuty(tx: Transaction, row: BreachRow, input: DecideOnSubjectsInput): Promise<void> {
  await discharge(tx, row.id, 'SUBJECT_NOTICE', input.reasons);
  if (input.exception !== 'DISPROPORTIONATE') return;
  await owe(tx, [
    {
      kind: 'SUBJECT_PUBLIC_NOTICE',
      about: row.id,
      dueAt: null,
      strength: 'MUST',
      rule: 'Inform the people concerned by a public communication that is equally effective.',
      source: 'UK GDPR Art. 34(3)(c); DPA 2018 s.68(4)',
    },
  ]);
}
