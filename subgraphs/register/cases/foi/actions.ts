/** The mutations of requests for release, one transaction each. */
import { v7 as uuidv7 } from 'uuid';
import { londonDate } from '../../../../shared/calendar/calendar.ts';
import { refuse } from '../../../../shared/errors.ts';
import { action, type Transaction } from '../../kernel/action.ts';
import { factsOf } from './asking.ts';
import { ReleaseRequestRow } from './entity.ts';
import { legsTo, lockRequest, openRequest, recorderOf, takeDecision, takeView, tell } from './keeping.ts';
import { checkDecision, checkView, viewsSought } from './rules.ts';
import type { AskedFacts } from './steps.ts';

/** Keeps the request here, starts its clock, and consults those from whom the information came. */
export const recordReleaseRequest = action('recordReleaseRequest', ReleaseRequestRow, async (tx, input) => {
  const { party } = tx.register;
  const originators = [...new Set(input.originators)];
  const facts = await factsOf(tx, input, originators);
  const views = viewsSought(originators, facts.deciderId);
  const row = await openRequest(tx, { requestId: uuidv7(), receivedById: party, views }, facts);
  await consult(tx, row, originators, facts);
  return row;
});

/** The decider alone is told who else is asked: the others' views go to it. */
async function consult(
  tx: Transaction,
  row: ReleaseRequestRow,
  originators: string[],
  facts: AskedFacts,
): Promise<void> {
  const consulted = row.views.map(({ partyId }) => partyId);
  const legs = originators.map((recipient) => ({
    recipient,
    content: recipient === row.deciderId ? { decides: true, consulted } : { decides: false },
  }));
  await tell(tx, row, { step: 'ASKED', ...facts }, legs);
}

/** Keeps this party's view, and tells it to the receiver and the decider. */
export const giveReleaseView = action('giveReleaseView', ReleaseRequestRow, async (tx, input) => {
  const { party } = tx.register;
  const row = await mustFind(tx, input.id);
  const { objects, reason = null } = input;
  const given = { objects, exemptions: input.exemptions ?? [], reason, givenOn: londonDate(tx.now) };
  checkView(row, { partyId: party, ...given });
  await takeView(tx, row, { partyId: party, ...given });
  await tell(tx, row, { step: 'VIEW', ...given }, legsTo(party, [row.receivedById, row.deciderId]));
  return row;
});

/** Keeps the decision, and tells it to the receiver and to everyone consulted. */
export const decideRelease = action('decideRelease', ReleaseRequestRow, async (tx, input) => {
  const { party } = tx.register;
  const row = await mustFind(tx, input.id);
  const decider = recorderOf(tx.register, row);
  if (decider !== party)
    refuse('FORBIDDEN', `${row.deciderRule} That is ${decider}: refer it to that party, in its register.`);
  const { outcome, reason, viewsConsidered = null } = input;
  const decidedOn = londonDate(tx.now);
  const decision = { outcome, exemptions: input.exemptions ?? [], reason, viewsConsidered, decidedOn };
  checkDecision(row, decision);
  await takeDecision(tx, row, decision);
  const told = [row.receivedById, row.deciderId, ...row.views.map(({ partyId }) => partyId)];
  await tell(tx, row, { step: 'DECIDED', ...decision }, legsTo(party, told));
  return row;
});

async function mustFind(tx: Transaction, id: string): Promise<ReleaseRequestRow> {
  return (await lockRequest(tx, { id })) ?? refuse('NOT_FOUND', 'This register has no such request.');
}
