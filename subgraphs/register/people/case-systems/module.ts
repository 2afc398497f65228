/** What this module contributes to a register. */
import { In } from 'typeorm';
import { refuse, refuseField } from '../../../../shared/errors.ts';
import { meet } from '../../duties/obligations/obligations.ts';
import type { Resolvers } from '../../generated/graphql.ts';
import { action } from '../../kernel/action.ts';
import { batched } from '../../kernel/batched.ts';
import { openText, sealText } from '../../kernel/identifying.ts';
import { lockRow } from '../../kernel/rows.ts';
import { CHANGE, type Tables } from '../../kernel/tables.ts';
import { CaseTaskRow } from './entity.ts';

export const tables: Tables = {
  case_task: { row: CaseTaskRow, grant: CHANGE },
};

/** A system, or a person, says what was done. A result is final; repeating it changes nothing, since systems repeat calls. */
const completeCaseTask = action('completeCaseTask', CaseTaskRow, async (tx, input) => {
  const { result, ground = null } = input;
  if ((result === 'PARTLY_DONE' || result === 'FAILED') && !ground?.trim())
    refuseField('ground', 'MISSING', `${result} needs a \`ground\`.`);
  const task = await lockRow(tx, CaseTaskRow, { id: input.task }, 'This register has no such task.');
  if (task.result === result) return task;
  if (task.result !== null) refuse('CONFLICT', `The task was completed: ${task.result}; a result is final.`);
  const reason = await sealText(tx, task.requestId, 'reason', input.reason);
  // Whoever did it knows of the task: nothing more is sent.
  const ended = { completedAt: tx.now, nextAttemptAt: null, lastFailure: null };
  await tx.manager.save(Object.assign(task, { result, ground, reason, ...ended }));
  await meet(tx, task.id, 'CASE_TASK');
  return task;
});

export const actions = [completeCaseTask];

export const resolvers: Resolvers[] = [
  {
    RightsRequest: {
      tasks: ({ id, party }, _, context) =>
        batched(context, `tasks ${party}`, id, async (ids) => {
          const rows = await context.registerOf(party).database.manager.find(CaseTaskRow, {
            where: { requestId: In([...ids]) },
            order: { id: 'ASC' },
          });
          return ids.map((requestId) => rows.filter((row) => row.requestId === requestId));
        }),
    },
    CaseTask: {
      party: (row) => ({ id: row.party }),
      system: (row) => row.systemUrl,
      reason: (row, _, context) => openText(context, row.party, row.requestId, row.reason),
    },
  },
];
