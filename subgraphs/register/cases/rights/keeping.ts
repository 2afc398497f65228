/** Keeps requests and their decisions. */
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../kernel/action.ts';
import { lockRow } from '../../kernel/rows.ts';
import type { RecordRightsRequestInput } from '../../generated/graphql.ts';
import { sealText } from '../../kernel/identifying.ts';
import { keepMatched } from '../../people/subjects/matching.ts';
import { identityFrom } from '../../people/subjects/subjects.ts';
import type { AgreementTerm } from './clock.ts';
import { RightsRequestRow } from './entity.ts';
import { checkEvidence } from './identity-check.ts';

/** Keeps a request that a person made here: who it is and what they said rest under its own key. */
export async function keepRequest(
  tx: Transaction,
  input: RecordRightsRequestInput,
  agreedReplies: AgreementTerm[],
): Promise<RightsRequestRow> {
  const { party } = tx.register;
  const id = uuidv7();
  const row: RightsRequestRow = {
    id,
    party,
    right: input.right,
    regime: input.regime,
    receivedOn: input.receivedOn,
    agreements: [...new Set(input.agreements ?? [])],
    subject: await keepMatched(tx, id, await identityFrom(tx, input)),
    statement: await sealText(tx, id, 'statement', input.statement),
    cause: id,
    revision: 1,
    ...NOT_BY_NOTICE,
    ...UNDECIDED,
    processingRecords: [...new Set(input.processingRecords ?? [])],
    ...confirmedBefore(input),
    agreedReplies,
    feeChargedOn: input.feeChargedOn ?? null,
    feePaidOn: input.feePaidOn ?? null,
  };
  await tx.manager.insert(RightsRequestRow, row);
  return row;
}

/** Who asks may be known when the request comes: then nothing waits for it. */
function confirmedBefore({ identityConfirmed, receivedOn }: RecordRightsRequestInput) {
  if (!identityConfirmed) return {};
  checkEvidence(identityConfirmed.evidence, 'identityConfirmed.evidence');
  return {
    identityConfirmed: true,
    identityEvidence: identityConfirmed.evidence,
    identitySettledOn: receivedOn,
  };
}

const NOT_BY_NOTICE = { cameFromId: null, noticeId: null, answerDueOn: null };

/** The facts of a request that nobody has decided yet. */
export const UNDECIDED = {
  correction: null,
  outcome: null,
  ground: null,
  told: null,
  decidedAt: null,
  refusedAt: null,
  recalledAt: null,
  withdrawnAt: null,
  closedAt: null,
  reason: null,
  reasonsWithheld: false,
  applicabilityOverride: null,
  processingRecords: [],
  identityAskedOn: null,
  identitySettledOn: null,
  identityConfirmed: null,
  identityEvidence: null,
  agreedReplies: [],
  feeChargedOn: null,
  feePaidOn: null,
  pauses: [],
  extensionNotifiedOn: null,
  extensionReason: null,
  discharged: [],
};

/** The request, which nobody else decides meanwhile. */
export function lockRequest(tx: Transaction, id: string): Promise<RightsRequestRow> {
  return lockRow(tx, RightsRequestRow, { id }, 'This register has no such request.');
}
