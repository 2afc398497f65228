/** Decides whether the authority is told: a partnership under its agreement, or the controller under the law. */
import { refuse } from '../../../../../shared/errors.ts';
import { action } from '../../../kernel/action.ts';
import { BreachRow } from '../entity.ts';
import { refuseIdentifiers } from '../rules/facts.ts';
import { ruleForController } from './consulting.ts';
import { decide } from './deciding.ts';
import { openBreach } from './finding.ts';

export const decideOnAuthority = action('decideOnAuthority', BreachRow, async (tx, input) => {
  const { party } = tx.register;
  const { tell, reasons } = input;
  if (!reasons.trim()) refuse('BAD_USER_INPUT', 'A decision needs its `reasons`.');
  refuseIdentifiers({ reasons });
  const row = await openBreach(tx, input.id);
  const what = { about: 'AUTHORITY', agreement: input.agreement ?? null, tell } as const;
  const rule = await ruleForController(tx, row, what);
  await decide(tx, row, { ...what, rule, deciderId: party, reasons });
  return row;
});
