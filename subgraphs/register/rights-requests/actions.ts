/** The mutations of rights requests, one transaction each. */
import { v7 as uuidv7 } from 'uuid';
import { endOfDayInLondon, londonDate } from '../../../shared/calendar.ts';
import { refuse } from '../../../shared/errors.ts';
import { mayHandleIdentity } from '../access.ts';
import { act, type Transaction } from '../action.ts';
import { findAgreement } from '../agreements/queries.ts';
import type { Context } from '../context.ts';
import type {
  MutationCompleteRightsRequestArgs,
  MutationRecordRightsRequestArgs,
  MutationRefuseRightsRequestArgs,
  RecordRightsRequestInput,
} from '../generated/graphql.ts';
import { meet, owe } from '../obligations/obligations.ts';
import { mustBeItsRegime } from '../regimes.ts';
import { identityFrom, keepSubject } from '../subjects/subjects.ts';
import { RightsRequestRow } from './entity.ts';
import { passOn } from './passing-on.ts';
import { checkDecidable, checkOutcome, checkRequest, replyDueOn, REPLY_SOURCE } from './rules.ts';

/** Records a request as it was received, and starts its clock. */
export function recordRightsRequest(
  context: Context,
  { party, input }: MutationRecordRightsRequestArgs,
): Promise<RightsRequestRow> {
  return act(context, {
    mutation: 'recordRightsRequest',
    party,
    input,
    entity: RightsRequestRow,
    async perform(tx) {
      const { right, regime, receivedOn } = input;
      checkRequest(right, regime, receivedOn, londonDate(tx.now));
      mustBeItsRegime(tx.register, regime);
      await mustHoldAgreements(tx, input.agreements ?? []);
      const row = await keepRequest(tx, input);
      await oweReply(tx, row);
      return row;
    },
  });
}

async function mustHoldAgreements(tx: Transaction, references: string[]): Promise<void> {
  for (const reference of new Set(references)) {
    if (await findAgreement(tx.manager, reference)) continue;
    refuse('NOT_FOUND', `This register holds no agreement ${reference}.`);
  }
}

async function keepRequest(tx: Transaction, input: RecordRightsRequestInput): Promise<RightsRequestRow> {
  const { party } = tx.register;
  const id = uuidv7();
  const row: RightsRequestRow = {
    id,
    party,
    right: input.right,
    regime: input.regime,
    receivedOn: input.receivedOn,
    agreements: [...new Set(input.agreements ?? [])],
    subject: await keepSubject(tx, id, await identityFrom(tx, input)),
    statement: await sealText(tx, id, 'statement', input.statement),
    cause: id,
    revision: 1,
    ...NOT_BY_NOTICE,
    ...UNDECIDED,
  };
  await tx.manager.insert(RightsRequestRow, row);
  return row;
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
  reason: null,
};

/** Words about a person: taken at the register's own door only, and kept under the case's key. */
async function sealText(
  tx: Transaction,
  caseId: string,
  field: string,
  text: string | null | undefined,
): Promise<Buffer | null> {
  if (text == null) return null;
  if (!mayHandleIdentity(tx.caller, tx.register)) {
    refuse('FORBIDDEN', `\`${field}\` may identify the person: it needs the register's own door.`);
  }
  return tx.register.caseKeys.encrypt(caseId, text);
}

async function oweReply(tx: Transaction, row: RightsRequestRow): Promise<void> {
  const { directory, party } = tx.register;
  const dueOn = replyDueOn(row.receivedOn, directory.party(party)?.nation ?? 'england-and-wales');
  const rule = 'A reply without undue delay, and at the latest one month after receipt.';
  const source = REPLY_SOURCE[row.regime];
  const dueAt = endOfDayInLondon(dueOn);
  await owe(tx, [{ kind: 'RIGHTS_REPLY', about: row.id, dueAt, strength: 'MUST', rule, source }]);
}

/** Upholds a request, and queues the notices to its recipients with the decision. */
export function completeRightsRequest(
  context: Context,
  { party, input }: MutationCompleteRightsRequestArgs,
): Promise<RightsRequestRow> {
  return act(context, {
    mutation: 'completeRightsRequest',
    party,
    input,
    entity: RightsRequestRow,
    async perform(tx) {
      const row = await lockRequest(tx, input.id);
      checkDecidable(row);
      checkOutcome(input);
      const { outcome, ground = null } = input;
      const correction = await sealText(tx, row.id, 'correction', input.correction);
      Object.assign(row, { outcome, ground, correction, decidedAt: tx.now });
      const { right, regime } = row;
      row.told = await passOn(tx, row, { body: { right, regime, outcome, ground } });
      return settle(tx, row);
    },
  });
}

/** Refuses a request, with its ground (Art. 12(4)). */
export function refuseRightsRequest(
  context: Context,
  { party, input }: MutationRefuseRightsRequestArgs,
): Promise<RightsRequestRow> {
  return act(context, {
    mutation: 'refuseRightsRequest',
    party,
    input,
    entity: RightsRequestRow,
    async perform(tx) {
      const row = await lockRequest(tx, input.id);
      checkDecidable(row);
      if (!input.ground.trim()) refuse('BAD_USER_INPUT', 'A refusal needs its `ground` (Art. 12(4)).');
      const { ground, reason = null } = input;
      return settle(tx, Object.assign(row, { ground, reason, refusedAt: tx.now }));
    },
  });
}

async function lockRequest(tx: Transaction, id: string): Promise<RightsRequestRow> {
  const row = await tx.manager.findOne(RightsRequestRow, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
  return row ?? refuse('NOT_FOUND', 'This register has no such request.');
}

async function settle(tx: Transaction, row: RightsRequestRow): Promise<RightsRequestRow> {
  await tx.manager.save(RightsRequestRow, row);
  await meet(tx, row.id, 'RIGHTS_REPLY');
  return row;
}
