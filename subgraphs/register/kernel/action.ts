/** An action: one mutation as one transaction, with access, command id and audit seen to. */
import { createHmac } from 'node:crypto';
import {
  Column,
  Entity,
  PrimaryColumn,
  type EntityManager,
  type EntityTarget,
  type ObjectLiteral,
} from 'typeorm';
import type { Caller } from '../../../shared/callers/caller.ts';
import { canonicalJson, isStorable } from '../../../shared/canonical.ts';
import { refuse } from '../../../shared/errors.ts';
import { mustBeAllowedTo, type MutationName } from './access.ts';
import { appendAudit } from './audit.ts';
import type { Context } from './context.ts';
import { acceptProof, digestOfProof } from './proof.ts';
import type { RegisterOf } from './register-of.ts';

/** What an action works with: all it reads and writes goes through `manager`, in one transaction. */
export interface Transaction {
  register: RegisterOf;
  caller: Caller;
  now: Date;
  manager: EntityManager;
}

/** A command that was carried out, so that a repeat gets the first answer. */
@Entity('command')
export class CommandRow {
  @PrimaryColumn({ type: 'text' }) commandId!: string;
  @PrimaryColumn({ type: 'text' }) person!: string;
  @Column({ type: 'text' }) mutation!: string;
  /** HMAC of the input under the register's secret: the input may name a person. */
  @Column({ type: 'text' }) inputDigest!: string;
  @Column({ type: 'text' }) rowId!: string;
  @Column({ type: 'timestamptz' }) at!: Date;
  /** The JWS with which the person signed the command; null if it was not signed. */
  @Column({ type: 'text', nullable: true }) proof!: string | null;
}

interface Row extends ObjectLiteral {
  id: string;
}

export interface Action<R extends Row> {
  mutation: MutationName;
  party: string;
  input: { commandId?: string | null; proof?: string | null };
  entity: EntityTarget<R>;
  perform(tx: Transaction): Promise<R>;
}

/** Carries the action out: all of it, with its audit line, or nothing. */
export async function act<R extends Row>(context: Context, action: Action<R>): Promise<R> {
  const register = context.registerOf(action.party);
  const { caller, now } = context;
  mustBeAllowedTo(caller, action.mutation, action.party);
  if (!isStorable(action.input))
    refuse('BAD_USER_INPUT', 'A text of the input holds NUL or half a character.');
  const proof = await acceptProof(context, action);
  // What an earlier field of the same request read may be out of date now.
  context.loaders.clear();
  return register.database.transaction(async (manager) => {
    const tx = { register, caller, now, manager };
    const first = await firstAnswer(tx, action);
    if (first) return first;
    const row = await action.perform(tx);
    if (action.input.commandId) await rememberAnswer(tx, action, row.id, proof);
    await appendAudit(manager, {
      party: register.party,
      caller,
      at: now,
      action: action.mutation,
      rowKind: manager.connection.getMetadata(action.entity).tableName,
      rowIds: [row.id],
      why: proof === null ? action.mutation : `${action.mutation}, proof ${digestOfProof(proof)}`,
    });
    return row;
  });
}

/** The answer to the first command with this id; null if there was none. */
async function firstAnswer<R extends Row>(tx: Transaction, action: Action<R>): Promise<R | null> {
  const { commandId } = action.input;
  if (!commandId) return null;
  const { manager, caller } = tx;
  // Two commands with one id wait for each other, so that the second finds the first's answer.
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `${caller.person} ${commandId}`,
  ]);
  const known = await manager.findOneBy(CommandRow, { commandId, person: caller.person });
  if (!known) return null;
  if (known.mutation !== action.mutation || known.inputDigest !== digestOf(tx, action)) {
    refuse('CONFLICT', 'This commandId was used for another command: take a new one.');
  }
  return manager.findOneByOrFail(action.entity, { id: known.rowId } as object);
}

async function rememberAnswer<R extends Row>(
  tx: Transaction,
  action: Action<R>,
  rowId: string,
  proof: string | null,
): Promise<void> {
  await tx.manager.insert(CommandRow, {
    commandId: action.input.commandId!,
    person: tx.caller.person,
    mutation: action.mutation,
    inputDigest: digestOf(tx, action),
    rowId,
    at: tx.now,
    proof,
  });
}

/** Without the proof: a repeat after its time is signed again. */
function digestOf<R extends Row>(tx: Transaction, action: Action<R>): string {
  const { proof: _, ...input } = action.input;
  return createHmac('sha256', tx.register.matchSecret).update(canonicalJson(input)).digest('base64url');
}
