/** Whether the person of a request is one held here: what a person says, and what waits for it. */
import { refuse } from '../../../../shared/errors.ts';
import { action, type Transaction } from '../../kernel/action.ts';
import type { ConfirmMatchInput } from '../../generated/graphql.ts';
import { sealText } from '../../kernel/identifying.ts';
import type { SubjectCaseRow } from '../../people/subjects/entity.ts';
import { decideMatch, held, matchesOf } from '../../people/subjects/matching.ts';
import { onRequest } from './actions/on-request.ts';
import { RightsRequestRow } from './entity.ts';
import { checkReason, stateOf } from './rules.ts';

/** A candidate is somebody else until a person says otherwise: nothing is done to their data. */
export async function mustBeFound(
  { manager }: Pick<Transaction, 'manager'>,
  request: RightsRequestRow,
): Promise<void> {
  const match = (await matchesOf(manager, [request.id])).get(request.id);
  if (match?.match !== 'CANDIDATE') return;
  refuse(
    'CONFLICT',
    'Name and date of birth alone do not say that it is the same person: confirm or reject the match first (confirmMatch).',
  );
}

/** Keeps a person's decision on the match, with the reason. */
export const confirmMatch = action(
  'confirmMatch',
  RightsRequestRow,
  onRequest(async (tx, row, input) => {
    checkReason(input.reason);
    const found = (await matchesOf(tx.manager, [row.id])).get(row.id);
    if (!found) return refuse('CONFLICT', 'No match was looked for when this request was recorded.');
    const state = stateOf(row);
    if (state !== 'OPEN') refuse('CONFLICT', `The request is ${state}: the match was decided with it.`);
    const subject = input.confirmed ? await chosen(tx, found, input) : null;
    const reason = (await sealText(tx, row.id, 'reason', input.reason))!;
    row.subject = await decideMatch(tx, { caseId: row.id, subject, reason });
  }),
);

/** The person that is named, or the only one suggested. */
async function chosen(
  { manager }: Transaction,
  { match, subject, candidates }: SubjectCaseRow,
  input: ConfirmMatchInput,
): Promise<string> {
  const suggested =
    match === 'CANDIDATE' ? candidates : match === 'NONE' || match === 'REJECTED' ? [] : [subject];
  const named = input.subject ?? (suggested.length === 1 ? suggested[0]! : null);
  if (named === null)
    return refuse('BAD_USER_INPUT', 'Name the `subject`: not exactly one is suggested.', {
      field: 'subject',
      reason: 'SUBJECT_MISSING',
    });
  const [known] = await held(manager, [named]);
  return (
    known ??
    refuse('NOT_FOUND', 'Nothing is held here about a person of that reference.', {
      field: 'subject',
      reason: 'UNKNOWN_SUBJECT',
    })
  );
}
