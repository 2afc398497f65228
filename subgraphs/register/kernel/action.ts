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
import { mustBeAllowedTo, writersOf, type MutationName } from './access.ts';
import { appendAudit } from './audit.ts';
import type { Context } from './context.ts';
import type { MutationResolvers } from '../generated/graphql.ts';
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

/** The office in which the caller writes; without one, the role by which it may. */
export function officeFor({ office, roles }: Caller, mutation: MutationName): string {
  return office ?? writersOf(mutation).find((role) => roles.includes(role))!;
}

interface Row extends ObjectLiteral {
  id: string;
}

/** What every input of an action may have beside its own fields. */
interface CommandInput {
  commandId?: string | null | undefined;
  proof?: string | null | undefined;
}

/** What a mutation takes and answers, as the SDL has it. */
type Resolve<Name extends MutationName> = Extract<
  NonNullable<MutationResolvers[Name]>,
  (...all: never[]) => unknown
>;
export type InputOf<Name extends MutationName> = Parameters<Resolve<Name>>[1]['input'];
type AnswerOf<Name extends MutationName> = NonNullable<Awaited<ReturnType<Resolve<Name>>>>;

/** A mutation that is one transaction. Its module registers it. */
export interface Action {
  mutation: MutationName;
  /** The table whose row the action makes or changes, and answers with. */
  entity: EntityTarget<Row>;
  carryOut(tx: Transaction, input: CommandInput): Promise<Row>;
}

/** Declares what a mutation changes; its input and its answer have the types of the SDL. */
export function action<Name extends MutationName, R extends Row & AnswerOf<Name>>(
  mutation: Name,
  entity: EntityTarget<R>,
  carryOut: (tx: Transaction, input: InputOf<Name>) => Promise<R>,
): Action {
  return { mutation, entity, carryOut };
}

/** The mutations that answer with such a row. */
export type Answering<R> = { [Name in MutationName]: R extends AnswerOf<Name> ? Name : never }[MutationName];

/** Declares mutations that change one row which is there already: it is locked, changed and saved. */
export const actionsOn =
  <R extends Row>(entity: new () => R, lock: (tx: Transaction, id: string) => Promise<R>) =>
  <Name extends Answering<R>>(
    mutation: Name,
    change: (tx: Transaction, row: R, input: InputOf<Name>) => Promise<void> | void,
  ): Action => ({
    mutation,
    entity,
    async carryOut(tx, input: InputOf<Name> & { id: string }) {
      const row = await lock(tx, input.id);
      await change(tx, row, input);
      return tx.manager.save(entity, row);
    },
  });

interface Command {
  party: string;
  input: CommandInput;
}

/** The resolvers of mutations that are actions. */
export function mutationsOf(actions: readonly Action[]): MutationResolvers {
  return Object.fromEntries(
    actions.map((one) => [
      one.mutation,
      (_: unknown, command: Command, context: Context) => act(context, one, command),
    ]),
  );
}

/** Carries the action out: all of it, with its audit line, or nothing. */
export async function act(
  context: Context,
  { mutation, entity, carryOut }: Action,
  command: Command,
): Promise<Row> {
  const { party, input } = command;
  const register = context.registerOf(party);
  const { caller, now } = context;
  mustBeAllowedTo(caller, mutation, party);
  if (!isStorable(input)) refuse('BAD_USER_INPUT', 'A text of the input holds NUL or half a character.');
  const proof = await acceptProof(context, { mutation, party, input });
  // What an earlier field of the same request read may be out of date now.
  context.loaders.clear();
  return register.database.transaction(async (manager) => {
    const tx = { register, caller, now, manager };
    const first = await firstAnswer(tx, { mutation, entity, input });
    if (first) return first;
    const row = await carryOut(tx, input);
    if (input.commandId) await rememberAnswer(tx, { mutation, input, proof }, row.id);
    await appendAudit(manager, {
      party: register.party,
      caller,
      at: now,
      action: mutation,
      rowKind: manager.connection.getMetadata(entity).tableName,
      rowIds: [row.id],
      why: proof === null ? mutation : `${mutation}, proof ${digestOfProof(proof)}`,
    });
    return row;
  });
}

interface Given {
  mutation: MutationName;
  input: CommandInput;
}

/** The answer to the first command with this id; null if there was none. */
async function firstAnswer(
  tx: Transaction,
  { mutation, entity, input }: Given & Pick<Action, 'entity'>,
): Promise<Row | null> {
  const { commandId } = input;
  if (!commandId) return null;
  const { manager, caller } = tx;
  // Two commands with one id wait for each other, so that the second finds the first's answer.
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `${caller.person} ${commandId}`,
  ]);
  const known = await manager.findOneBy(CommandRow, { commandId, person: caller.person });
  if (!known) return null;
  if (known.mutation !== mutation || known.inputDigest !== digestOf(tx, input)) {
    refuse('CONFLICT', 'This commandId was used for another command: take a new one.');
  }
  return manager.findOneByOrFail(entity, { id: known.rowId });
}

async function rememberAnswer(
  tx: Transaction,
  { mutation, input, proof }: Given & { proof: string | null },
  rowId: string,
): Promise<void> {
  await tx.manager.insert(CommandRow, {
    commandId: input.commandId!,
    person: tx.caller.person,
    mutation,
    inputDigest: digestOf(tx, input),
    rowId,
    at: tx.now,
    proof,
  });
}

/** Without the proof: a repeat after its time is signed again. */
function digestOf(tx: Transaction, given: CommandInput): string {
  const { proof: _, ...input } = given;
  return createHmac('sha256', tx.register.matchSecret).update(canonicalJson(input)).digest('base64url');
}
