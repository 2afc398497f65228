/** Keeps requests and their decisions. */
import { v7 as uuidv7 } from 'uuid';
import { endOfDayInLondon } from '../../../shared/calendar.ts';
import { refuse } from '../../../shared/errors.ts';
import { mayHandleIdentity } from '../access.ts';
import type { Transaction } from '../action.ts';
import type { RecordRightsRequestInput } from '../generated/graphql.ts';
import { meet, owe } from '../obligations/obligations.ts';
import { identityFrom, keepSubject } from '../subjects/subjects.ts';
import { RightsRequestRow } from './entity.ts';
import { replyDueOn, REPLY_SOURCE } from './rules.ts';

/** Keeps a request that a person made here: who it is and what they said rest under its own key. */
export async function keepRequest(
  tx: Transaction,
  input: RecordRightsRequestInput,
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
export async function sealText(
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

/** Starts the clock of Art. 12(3). */
export async function oweReply(tx: Transaction, row: RightsRequestRow): Promise<void> {
  const { directory, party } = tx.register;
  const dueOn = replyDueOn(row.receivedOn, directory.party(party)?.nation ?? 'england-and-wales');
  const rule = 'A reply without undue delay, and at the latest one month after receipt.';
  const source = REPLY_SOURCE[row.regime];
  const dueAt = endOfDayInLondon(dueOn);
  await owe(tx, [{ kind: 'RIGHTS_REPLY', about: row.id, dueAt, strength: 'MUST', rule, source }]);
}

/** The request, which nobody else decides meanwhile. */
export async function lockRequest(tx: Transaction, id: string): Promise<RightsRequestRow> {
  const row = await tx.manager.findOne(RightsRequestRow, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
  return row ?? refuse('NOT_FOUND', 'This register has no such request.');
}

/** Keeps the decision: the duty to reply is met. */
export async function settle(tx: Transaction, row: RightsRequestRow): Promise<RightsRequestRow> {
  await tx.manager.save(RightsRequestRow, row);
  await meet(tx, row.id, 'RIGHTS_REPLY');
  return row;
}
