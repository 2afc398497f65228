/** The question whether data may be shared. Nothing is recorded but that it was asked. */
import { isStorable } from '../../../../shared/canonical.ts';
import { refuse } from '../../../../shared/errors.ts';
import { appendAudit } from '../../kernel/audit.ts';
import type { Context } from '../../kernel/context.ts';
import type { QueryMayDiscloseArgs, SharingAnswer } from '../../generated/graphql.ts';
import { mustBeQuestion, rule } from './asking.ts';
import { answerOf } from './rules/answer.ts';

/** What the rules say, for people of the party that would share. */
export async function mayDisclose(
  context: Context,
  { party, input }: QueryMayDiscloseArgs,
): Promise<SharingAnswer> {
  const register = context.registerOf(party);
  const { caller, now } = context;
  if (!isStorable(input)) refuse('BAD_USER_INPUT', 'A text of the input holds NUL or half a character.');
  mustBeQuestion(register, input);
  return register.database.transaction(async (manager) => {
    const { reasons, questions, held } = await rule(manager, register, input, now);
    // A reference that is not held may be any text, and is not written down.
    const why = `to ${input.recipient} under ${held ?? 'no agreement held'}`;
    const asked = { action: 'mayDisclose', rowKind: 'disclosure', rowIds: [], why };
    await appendAudit(manager, { party, caller, at: now, ...asked });
    return { answer: answerOf(reasons), reasons, checklist: questions };
  });
}
