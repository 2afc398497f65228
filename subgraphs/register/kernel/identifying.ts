/** Texts that may identify a person: taken and shown at the register's own door only, and kept under the case's key. */
import { refuse } from '../../../shared/errors.ts';
import { mayHandleIdentity } from './access.ts';
import type { Transaction } from './action.ts';
import { appendAudit } from './audit.ts';
import type { Context } from './context.ts';

/** The text of an input's field, encrypted; null if there is none. */
export async function sealText(
  tx: Transaction,
  caseId: string,
  field: string,
  text: string | null | undefined,
): Promise<Buffer | null> {
  if (text == null) return null;
  if (!mayHandleIdentity(tx.caller, tx.register)) {
    refuse('FORBIDDEN', `\`${field}\` may identify the person: it needs the register's own door.`, {
      field,
      reason: 'OWN_DOOR_ONLY',
    });
  }
  return tx.register.caseKeys.encrypt(caseId, text);
}

/** The text that rests under a case's key; null: there is none, or it is forgotten. */
export async function openText(
  { registerOf }: Context,
  party: string,
  caseId: string,
  sealed: Buffer | null,
): Promise<string | null> {
  return sealed && registerOf(party).caseKeys.decrypt(caseId, sealed);
}

/** A field of a row that may identify the person. */
interface IdentifyingField<T> {
  /** As the audit names it. */
  kind: string;
  field: string;
  read(): T | null | Promise<T | null>;
}

/** Reads it for a caller of the own party, at the own door; each reading leaves its own audit line. */
export async function readIdentifying<T>(
  { caller, now, registerOf }: Context,
  row: { id: string; party: string },
  { kind, field, read }: IdentifyingField<T>,
): Promise<T | null> {
  const register = registerOf(row.party);
  if (caller.party !== row.party) return null;
  if (!mayHandleIdentity(caller, register)) {
    refuse('FORBIDDEN', `\`${field}\` needs the register's own door.`);
  }
  const value = await read();
  if (value === null) return null;
  const what = { action: `read ${field}`, rowKind: kind, rowIds: [row.id], why: 'query' };
  const line = { party: row.party, caller, at: now, ...what };
  await register.database.transaction((manager) => appendAudit(manager, line));
  return value;
}
