/** The mutation of assurance. */
import { IsNull } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { londonDate } from '../../../../shared/calendar/calendar.ts';
import { action, officeFor, type Transaction } from '../../kernel/action.ts';
import type { RecordAssuranceInput } from '../../generated/graphql.ts';
import { discharge, meet, owe } from '../../duties/obligations/obligations.ts';
import { AssuranceRow } from './entity.ts';
import { KINDS } from './kinds.ts';
import { checkConfirmation, EXPIRY, expiryDuties, isRenewal, NO_END } from './rules.ts';

/** Keeps a confirmation, which replaces the one of its kind before it, and starts its clock. */
export const recordAssurance = action('recordAssurance', AssuranceRow, async (tx, input) => {
  const row = rowOf(tx, input);
  checkConfirmation(row, londonDate(tx.now));
  await replaceBy(tx, row);
  await tx.manager.insert(AssuranceRow, row);
  await owe(tx, expiryDuties(row));
  return row;
});

function rowOf({ register, caller, now }: Transaction, input: RecordAssuranceInput): AssuranceRow {
  const validUntil = input.validUntil ?? null;
  return {
    id: uuidv7(),
    party: register.party,
    kind: input.kind,
    statement: input.statement,
    evidence: input.evidence,
    office: officeFor(caller, 'recordAssurance'),
    confirmedOn: input.confirmedOn ?? londonDate(now),
    validUntil,
    sortOn: validUntil ?? NO_END,
    source: KINDS[input.kind].source,
    recordedAt: now,
    replacedAt: null,
  };
}

/** Marks the current confirmation of the kind as replaced, and settles its duty. */
async function replaceBy(tx: Transaction, newer: AssuranceRow): Promise<void> {
  const { manager, now } = tx;
  // Two confirmations of one kind wait for each other, so that the second replaces the first.
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`assurance ${newer.kind}`]);
  const older = await manager.findOneBy(AssuranceRow, { kind: newer.kind, replacedAt: IsNull() });
  if (!older) return;
  await manager.update(AssuranceRow, { id: older.id }, { replacedAt: now });
  if (isRenewal(older, newer)) await meet(tx, older.id, EXPIRY);
  else await discharge(tx, older.id, EXPIRY, `The confirmation of ${newer.confirmedOn} took its place.`);
}
