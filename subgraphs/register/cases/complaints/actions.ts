/** The mutations of complaints, one transaction each. */
import { v7 as uuidv7 } from 'uuid';
import { londonDate } from '../../../../shared/calendar/calendar.ts';
import { action, type Transaction } from '../../kernel/action.ts';
import { lockRow } from '../../kernel/rows.ts';
import type { RecordComplaintInput } from '../../generated/graphql.ts';
import { sealText } from '../../kernel/identifying.ts';
import { meet, owe } from '../../duties/obligations/obligations.ts';
import { mustBeItsRegime } from '../../kernel/regimes.ts';
import { nationOf } from '../../kernel/register-of.ts';
import { ComplaintRow } from './entity.ts';
import { keepComplainant } from './complainant.ts';
import { checkAcknowledgeable, checkAnswerable, checkReceived, complaintDuties } from './rules.ts';

/** Records a complaint, and starts its clocks. */
export const recordComplaint = action('recordComplaint', ComplaintRow, async (tx, input) => {
  checkReceived(input.receivedOn, londonDate(tx.now));
  mustBeItsRegime(tx.register, input.regime);
  const row = await keepComplaint(tx, input);
  await owe(tx, complaintDuties(row, nationOf(tx.register)));
  return row;
});

async function keepComplaint(tx: Transaction, input: RecordComplaintInput): Promise<ComplaintRow> {
  const id = uuidv7();
  const row: ComplaintRow = {
    id,
    party: tx.register.party,
    regime: input.regime,
    receivedOn: input.receivedOn,
    rightsRequestId: input.rightsRequest ?? null,
    subject: await keepComplainant(tx, id, input),
    statement: await sealText(tx, id, 'statement', input.statement),
    acknowledgedOn: null,
    answeredOn: null,
    outcome: null,
    answer: null,
  };
  await tx.manager.insert(ComplaintRow, row);
  return row;
}

/** Keeps the day on which the person was told that the complaint has come. */
export const acknowledgeComplaint = action('acknowledgeComplaint', ComplaintRow, async (tx, input) => {
  const row = await lockComplaint(tx, input.id);
  const today = londonDate(tx.now);
  const acknowledgedOn = input.acknowledgedOn ?? today;
  checkAcknowledgeable(row, acknowledgedOn, today);
  await meet(tx, row.id, 'COMPLAINT_ACKNOWLEDGEMENT');
  return tx.manager.save(ComplaintRow, Object.assign(row, { acknowledgedOn }));
});

/** Keeps the outcome, and the day on which the person was told it. */
export const answerComplaint = action('answerComplaint', ComplaintRow, async (tx, input) => {
  const row = await lockComplaint(tx, input.id);
  const today = londonDate(tx.now);
  const { outcome, answeredOn = null } = input;
  checkAnswerable(row, answeredOn ?? today, today);
  const answer = await sealText(tx, row.id, 'answer', input.answer);
  await meet(tx, row.id, 'COMPLAINT_ACKNOWLEDGEMENT');
  await meet(tx, row.id, 'COMPLAINT_ANSWER');
  const answered = { outcome, answer, answeredOn: answeredOn ?? today };
  return tx.manager.save(ComplaintRow, Object.assign(row, answered));
});

/** The complaint, which nobody else acknowledges or answers meanwhile. */
function lockComplaint(tx: Transaction, id: string): Promise<ComplaintRow> {
  return lockRow(tx, ComplaintRow, { id }, 'This register has no such complaint.');
}
