/** The mutations of requests for release, one transaction each. */
import { v7 as uuidv7 } from 'uuid';
import { londonDate } from '../../../../shared/calendar/calendar.ts';
import { refuse, refuseEmpty, refuseField } from '../../../../shared/errors.ts';
import { historyOf } from '../../agreements/queries.ts';
import { isOf } from '../../agreements/rules.ts';
import type { RecordReleaseRequestInput } from '../../generated/graphql.ts';
import { action, type Transaction } from '../../kernel/action.ts';
import { checkDay } from '../../kernel/days.ts';
import { replyDueOn } from './clock.ts';
import { ReleaseRequestRow, type AskedFacts } from './entity.ts';
import { legsTo, lockRequest, openRequest, recorderOf, takeDecision, takeView, tell } from './keeping.ts';
import { checkDecision, checkView, deciderOf, viewsSought, type ReleaseTerm } from './rules.ts';

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

/** The facts of the request as all parties keep them, or a refusal. */
async function factsOf(
  tx: Transaction,
  input: RecordReleaseRequestInput,
  originators: string[],
): Promise<AskedFacts> {
  const { register, now } = tx;
  const { regime, receivedOn, what } = input;
  const agreement = input.agreement ?? null;
  const holderId = input.holder ?? register.party;
  checkDay('receivedOn', receivedOn, londonDate(now));
  refuseEmpty({ what });
  checkParties(tx, originators, holderId);
  const term = agreement === null ? null : await termOf(tx, agreement, originators);
  const decider = deciderOf({ regime, receivedById: register.party, holderId }, agreement, term);
  const dueOn = replyDueOn(receivedOn, register.bankHolidays);
  return { regime, what, receivedOn, dueOn, agreement, holderId, ...decider };
}

function checkParties({ register }: Transaction, originators: string[], holderId: string): void {
  const { directory, party } = register;
  if (originators.length === 0)
    refuseField('originators', 'EMPTY', '`originators` names at least one party.');
  if (originators.includes(party))
    refuseField('originators', 'OWN_PARTY', '`originators` are other parties: your own needs no consulting.');
  const unknown = originators.find((one) => !directory.party(one));
  if (unknown !== undefined) refuse('UNKNOWN_PARTY', `The directory has no party ${unknown}.`);
  if (holderId !== party && !originators.includes(holderId))
    refuseField('holder', 'NOT_CONSULTED', '`holder` is your own party or one of the `originators`.');
}

/**
 * Information that came under a version is released by it, even once a party has left: what counts is that all signed.
 * Null: the agreement says nothing of release.
 */
async function termOf(
  { manager, register }: Transaction,
  reference: string,
  originators: string[],
): Promise<ReleaseTerm | null> {
  const { versions, signatures } = await historyOf(manager, reference);
  if (versions.length === 0) refuse('NOT_FOUND', `This register holds no agreement ${reference}.`);
  const parties = [register.party, ...originators];
  const version = versions.find((one) =>
    parties.every((party) =>
      signatures.some((signature) => signature.partyId === party && isOf(one, signature)),
    ),
  );
  if (!version)
    return refuse(
      'AGREEMENT_NOT_IN_FORCE',
      `No version of ${reference} is signed by all of ${parties.join(', ')}: leave \`agreement\` out, or name another.`,
    );
  return version.terms.foi ?? null;
}

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
