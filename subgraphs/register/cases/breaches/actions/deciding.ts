/** Decides whether the authority and the people concerned are told, and records when people were. */
import { refuse, refuseEmpty, refuseField } from '../../../../../shared/errors.ts';
import { discharge, meet, owe } from '../../../duties/obligations/obligations.ts';
import type { DecideOnSubjectsInput } from '../../../generated/graphql.ts';
import type { Transaction } from '../../../kernel/action.ts';
import { decide, ruleForController } from '../deciding.ts';
import type { BreachRow } from '../entity.ts';
import { note, onBreach } from '../keeping.ts';
import { refuseIdentifiers } from '../rules/facts.ts';

/** A partnership decides under its agreement, or the controller under the law. */
export const decideOnAuthority = onBreach('decideOnAuthority', async (tx, row, input) => {
  const { tell, reasons } = input;
  refuseEmpty({ reasons });
  refuseIdentifiers({ reasons });
  const what = { about: 'AUTHORITY', agreement: input.agreement ?? null, tell } as const;
  const rule = await ruleForController(tx, row, what);
  await decide(tx, row, { ...what, rule, deciderId: row.party, reasons });
});

export const decideOnSubjects = onBreach('decideOnSubjects', async (tx, row, input) => {
  checkOnSubjects(tx, row, input);
  const { tell, reasons, exception = null } = input;
  const what = { about: 'SUBJECTS', agreement: input.agreement ?? null, tell } as const;
  const rule = await ruleForController(tx, row, what);
  await decide(tx, row, { ...what, rule, deciderId: row.party, exception, reasons });
  if (input.toldAt) await recordTold(tx, row, input.toldAt);
  else if (!tell && what.agreement === null) await endDuty(tx, row, input);
});

function checkOnSubjects(tx: Transaction, row: BreachRow, input: DecideOnSubjectsInput): void {
  const { tell, exception, reasons, toldAt } = input;
  refuseEmpty({ reasons });
  refuseIdentifiers({ reasons });
  if (tell && exception)
    refuseField('exception', 'NO_EXCEPTION_NEEDED', '`exception` says why not to tell: leave it out.');
  if (!tell && toldAt) refuseField('toldAt', 'NOT_TOLD', '`toldAt` goes with `tell: true`.');
  if (toldAt && (toldAt > tx.now || toldAt < row.detectedAt))
    refuseField('toldAt', 'OUT_OF_RANGE', '`toldAt` is after the detection and not in the future.');
  if (!tell && row.risk === null) refuse('CONFLICT', 'Assess the risk to people first (Art. 34(1)).');
  if (!tell && row.risk === 'HIGH_RISK' && !exception)
    refuseField(
      'exception',
      'EXCEPTION_MISSING',
      'The risk is high: not to tell needs an `exception` (Art. 34(3); DPA 2018 s.68(3)).',
    );
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
