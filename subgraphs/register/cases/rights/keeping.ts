/** Keeps requests that people made here, and locks them for what is decided about them. */
import { v7 as uuidv7 } from 'uuid';
import { refuse } from '../../../../shared/errors.ts';
import { findAgreement } from '../../agreements/queries.ts';
import { rightTerm } from '../../agreements/rules.ts';
import type { RecordRightsRequestInput } from '../../generated/graphql.ts';
import { actionsOn, type Transaction } from '../../kernel/action.ts';
import { sealText } from '../../kernel/identifying.ts';
import { lockRow, orNull } from '../../kernel/rows.ts';
import { keepMatched } from '../../people/subjects/matching.ts';
import { identityFrom } from '../../people/subjects/subjects.ts';
import type { AgreementTerm } from './clock.ts';
import { RightsRequestRow } from './entity.ts';
import { checkEvidence } from './identity.ts';

/** Keeps a request that a person made here: who it is and what they said rest under its own key. */
export async function keepRequest(
  tx: Transaction,
  input: RecordRightsRequestInput,
): Promise<RightsRequestRow> {
  const { party } = tx.register;
  const id = uuidv7();
  const agreedReplies = await agreedRepliesOf(tx, input);
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
    cameFromId: null,
    noticeId: null,
    answerDueOn: null,
    ...UNDECIDED,
    processingRecords: [...new Set(input.processingRecords ?? [])],
    ...confirmedBefore(input),
    agreedReplies,
    ...orNull(input, 'feeChargedOn', 'feePaidOn'),
  };
  await tx.manager.insert(RightsRequestRow, row);
  return row;
}

/** The reply days that the agreements named set for the right; an agreement that this register does not hold is refused. */
async function agreedRepliesOf(
  tx: Transaction,
  { right, agreements }: RecordRightsRequestInput,
): Promise<AgreementTerm[]> {
  const agreed: AgreementTerm[] = [];
  for (const reference of new Set(agreements ?? [])) {
    const row = await findAgreement(tx.manager, reference);
    if (!row)
      return refuse('NOT_FOUND', `This register holds no agreement ${reference}.`, {
        field: 'agreements',
        reason: 'UNKNOWN_AGREEMENT',
        parameters: { reference },
      });
    const term = rightTerm(row.terms, right);
    if (term?.replyWithinDays)
      agreed.push({ days: term.replyWithinDays, source: `${reference} ${term.source}` });
  }
  return agreed;
}

/** The person may be known when the request comes: then the clock does not wait for proof of identity. */
function confirmedBefore({ identityConfirmed, receivedOn }: RecordRightsRequestInput) {
  if (!identityConfirmed) return {};
  checkEvidence(identityConfirmed.evidence, 'identityConfirmed.evidence');
  return {
    identityConfirmed: true,
    identityEvidence: identityConfirmed.evidence,
    identitySettledOn: receivedOn,
  };
}

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

/** Declares mutations that change a request. */
export const onRequest = actionsOn(RightsRequestRow, (tx, id) =>
  lockRow(tx, RightsRequestRow, { id }, 'This register has no such request.'),
);
