/** Who makes a request, and which person held here it is about. */
import { refuse, refuseField } from '../../../../../shared/errors.ts';
import type { ConfirmMatchInput } from '../../../generated/graphql.ts';
import type { Transaction } from '../../../kernel/action.ts';
import { dayOf } from '../../../kernel/days.ts';
import { sealText } from '../../../kernel/identifying.ts';
import type { SubjectCaseRow } from '../../../people/subjects/entity.ts';
import { decideMatch, held, matchesOf } from '../../../people/subjects/matching.ts';
import { checkEvidence, identityStateOf } from '../identity.ts';
import { onRequest } from '../keeping.ts';
import { moveReply } from '../reply.ts';
import { checkDecidable, checkReason, stateOf } from '../rules.ts';

/** Asks for proof of identity, for which the clock waits (Art. 12(6); DPA 2018 s.52(4)). It may be asked for again if it failed. */
export const requestIdentity = onRequest('requestIdentity', async (tx, row, input) => {
  checkDecidable(row);
  const state = identityStateOf(row);
  if (state === 'AWAITED') refuse('CONFLICT', `Proof of identity was asked for on ${row.identityAskedOn}.`);
  if (state === 'CONFIRMED') refuse('CONFLICT', `The identity was confirmed on ${row.identitySettledOn}.`);
  row.identityAskedOn = dayOf('askedOn', input.askedOn, row.receivedOn, tx.now);
  Object.assign(row, { identitySettledOn: null, identityConfirmed: null, identityEvidence: null });
  await moveReply(tx, row, 'Proof of identity was asked for.');
});

/** A person who is known need not be asked: proof that nobody asked for leaves the clock where it is. */
export const confirmIdentity = onRequest('confirmIdentity', async (tx, row, input) => {
  checkDecidable(row);
  if (row.identityConfirmed) refuse('CONFLICT', `The identity was confirmed on ${row.identitySettledOn}.`);
  const { confirmed, evidence = null } = input;
  if (confirmed || evidence !== null) checkEvidence(evidence);
  row.identityConfirmed = confirmed;
  row.identityEvidence = evidence;
  const notBefore = row.identityAskedOn ?? row.receivedOn;
  row.identitySettledOn = dayOf('settledOn', input.settledOn, notBefore, tx.now);
  await moveReply(tx, row, confirmed ? 'The identity was confirmed.' : 'The identity was not proved.');
});

/** Keeps a person's decision on the match, with the reason. */
export const confirmMatch = onRequest('confirmMatch', async (tx, row, input) => {
  checkReason(input.reason);
  const found = (await matchesOf(tx.manager, [row.id])).get(row.id);
  if (!found) return refuse('CONFLICT', 'No match was looked for when this request was recorded.');
  const state = stateOf(row);
  if (state !== 'OPEN') refuse('CONFLICT', `The request is ${state}: the match was decided with it.`);
  const subject = input.confirmed ? await chosen(tx, found, input) : null;
  const reason = (await sealText(tx, row.id, 'reason', input.reason))!;
  row.subject = await decideMatch(tx, { caseId: row.id, subject, reason });
});

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
    return refuseField('subject', 'SUBJECT_MISSING', 'Name the `subject`: not exactly one is suggested.');
  const [known] = await held(manager, [named]);
  return (
    known ??
    refuse('NOT_FOUND', 'Nothing is held here about a person of that reference.', {
      field: 'subject',
      reason: 'UNKNOWN_SUBJECT',
    })
  );
}
