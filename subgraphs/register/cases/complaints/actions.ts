/** The mutations of complaints, one transaction each. */
import { v7 as uuidv7 } from 'uuid';
import { londonDate } from '../../../../shared/calendar/calendar.ts';
import { refuse, refuseField } from '../../../../shared/errors.ts';
import { meet, owe } from '../../duties/obligations/obligations.ts';
import type { RecordComplaintInput } from '../../generated/graphql.ts';
import { action, actionsOn, type Transaction } from '../../kernel/action.ts';
import { checkDay } from '../../kernel/days.ts';
import { sealText } from '../../kernel/identifying.ts';
import { mustBeItsRegime } from '../../kernel/regimes.ts';
import { nationOf } from '../../kernel/register-of.ts';
import { lockRow } from '../../kernel/rows.ts';
import { identityFrom, identityOf, keepSubject } from '../../people/subjects/subjects.ts';
import { RightsRequestRow } from '../rights/entity.ts';
import { ComplaintRow } from './entity.ts';
import { checkAcknowledgeable, checkAnswerable, complaintDuties } from './rules.ts';

/** Records a complaint, and starts its clocks. */
export const recordComplaint = action('recordComplaint', ComplaintRow, async (tx, input) => {
  const { regime, receivedOn } = input;
  checkDay('receivedOn', receivedOn, londonDate(tx.now));
  mustBeItsRegime(tx.register, regime);
  const id = uuidv7();
  const row: ComplaintRow = {
    id,
    party: tx.register.party,
    regime,
    receivedOn,
    rightsRequestId: input.rightsRequest ?? null,
    subject: await keepComplainant(tx, id, input),
    statement: await sealText(tx, id, 'statement', input.statement),
    acknowledgedOn: null,
    answeredOn: null,
    outcome: null,
    answer: null,
  };
  await tx.manager.insert(ComplaintRow, row);
  await owe(tx, complaintDuties(row, nationOf(tx.register)));
  return row;
});

/**
 * Keeps the person under the complaint's own key: the one that the input names, or the person of the rights request that
 * the complaint is about. Returns this register's reference to them.
 */
async function keepComplainant(
  tx: Transaction,
  caseId: string,
  input: RecordComplaintInput,
): Promise<string> {
  if (input.rightsRequest == null) return keepSubject(tx, caseId, await identityFrom(tx, input));
  if (input.subject != null || input.sealedSubject != null)
    refuseField(
      'rightsRequest',
      'PERSON_NAMED_TWICE',
      'With `rightsRequest` the person is the one of the request: name no other.',
    );
  const request = await findRequest(tx, input.rightsRequest, input);
  const identity = await identityOf(tx.register, request.id, tx.manager);
  if (identity === null)
    return refuse(
      'CONFLICT',
      'The key of that request was destroyed: leave out `rightsRequest`, and name the person.',
      { field: 'rightsRequest', reason: 'FORGOTTEN' },
    );
  return keepSubject(tx, caseId, identity, request.subject);
}

async function findRequest(
  { manager }: Transaction,
  id: string,
  { regime }: RecordComplaintInput,
): Promise<RightsRequestRow> {
  const request = await manager.findOneBy(RightsRequestRow, { id });
  if (!request) return refuse('NOT_FOUND', 'This register has no such rights request.');
  if (request.regime !== regime)
    refuseField(
      'regime',
      'NOT_OF_REQUEST',
      `The rights request is under ${request.regime}: so is the complaint about it.`,
    );
  return request;
}

const onComplaint = actionsOn(ComplaintRow, (tx, id) =>
  lockRow(tx, ComplaintRow, { id }, 'This register has no such complaint.'),
);

/** Keeps the day on which the person was told that the complaint has come. */
export const acknowledgeComplaint = onComplaint('acknowledgeComplaint', async (tx, row, input) => {
  const today = londonDate(tx.now);
  const acknowledgedOn = input.acknowledgedOn ?? today;
  checkAcknowledgeable(row, acknowledgedOn, today);
  row.acknowledgedOn = acknowledgedOn;
  await meet(tx, row.id, 'COMPLAINT_ACKNOWLEDGEMENT');
});

/** Keeps the outcome, and the day on which the person was told it. */
export const answerComplaint = onComplaint('answerComplaint', async (tx, row, input) => {
  const today = londonDate(tx.now);
  const answeredOn = input.answeredOn ?? today;
  checkAnswerable(row, answeredOn, today);
  const answer = await sealText(tx, row.id, 'answer', input.answer);
  Object.assign(row, { outcome: input.outcome, answer, answeredOn });
  await meet(tx, row.id, 'COMPLAINT_ACKNOWLEDGEMENT');
  await meet(tx, row.id, 'COMPLAINT_ANSWER');
});
