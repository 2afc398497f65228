/** The mutation by which a system, or a person, says what was done. */
import { refuse } from '../../../../shared/errors.ts';
import { action } from '../../kernel/action.ts';
import { lockRow } from '../../kernel/rows.ts';
import type { CompleteCaseTaskInput } from '../../generated/graphql.ts';
import { sealText } from '../../kernel/identifying.ts';
import { meet } from '../../duties/obligations/obligations.ts';
import { CaseTaskRow } from './entity.ts';

/** A result is final; the same one again changes nothing, since systems repeat themselves. */
export const completeCaseTask = action('completeCaseTask', CaseTaskRow, async (tx, input) => {
  const { manager, now } = tx;
  checkResult(input);
  const task = await lockRow(tx, CaseTaskRow, { id: input.task }, 'This register has no such task.');
  if (task.result === input.result) return task;
  if (task.result !== null) refuse('CONFLICT', `The task was completed: ${task.result}; a result is final.`);
  const reason = await sealText(tx, task.requestId, 'reason', input.reason);
  const { result, ground = null } = input;
  // Who did it was told of it: nothing more is sent.
  Object.assign(task, {
    result,
    ground,
    reason,
    completedAt: now,
    nextAttemptAt: null,
    lastFailure: null,
  });
  await manager.save(task);
  await meet(tx, task.id, 'CASE_TASK');
  return task;
});

function checkResult({ result, ground }: CompleteCaseTaskInput): void {
  if ((result === 'PARTLY_DONE' || result === 'FAILED') && !ground?.trim()) {
    refuse('BAD_USER_INPUT', `${result} needs a \`ground\`.`);
  }
}
