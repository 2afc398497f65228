/** Audits to be tampered with, as a superuser would. */
import type { DataSource, EntityManager } from 'typeorm';
import type { Caller } from '../../shared/callers/caller.ts';
import { appendAudit, AuditLineRow, FIRST_HASH, hashOf } from '../../subgraphs/register/kernel/audit.ts';
import type { RegisterOf } from '../../subgraphs/register/kernel/register-of.ts';
import { storedAudit } from '../../subgraphs/register/proof/auditing/stored.ts';
import { verifyAudit, type Report } from '../../subgraphs/register/proof/auditing/verify.ts';
import { personOf } from './exchange.ts';

/** Appends so many lines, one transaction each. */
export async function addLines(
  { database, party }: RegisterOf,
  count: number,
  at: Date,
  caller: Caller = personOf(party),
): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const what = { action: 'read', rowKind: 'disclosures', rowIds: [`row-${index}`], why: 'query' };
    await appendAudit(database.manager, { party, caller, at, ...what });
  }
}

/** The next lines, as the first format made them. */
export async function addOldLines(manager: EntityManager, count: number, at: Date): Promise<void> {
  let previousHash = FIRST_HASH;
  for (let sequence = 1; sequence <= count; sequence += 1) {
    const who = {
      callerParty: 'acme',
      person: 'somebody',
      roles: [],
      office: null,
      requestId: null,
      door: 'OWN',
    };
    const what = { action: 'read', rowKind: 'disclosures', rowIds: ['row'], why: 'query' };
    const line = { sequence: String(sequence), at, ...who, ...what, format: 1, party: '', previousHash };
    previousHash = hashOf(line);
    await manager.insert(AuditLineRow, { ...line, hash: previousHash });
  }
}

/** Works as somebody who may turn the guards off, and puts everything back afterwards. */
export async function tamper(
  database: DataSource,
  work: (manager: EntityManager) => Promise<unknown>,
  then: () => Promise<void>,
): Promise<void> {
  const tables = ['audit_line', 'audit_checkpoint', 'audit_timestamp'];
  const all = async (say: (table: string) => string) => {
    for (const table of tables) await database.query(say(table));
  };
  await all((table) => `create table kept_${table} as select * from ${table}`);
  await all((table) => `alter table ${table} disable trigger user`);
  try {
    await work(database.manager);
    await then();
  } finally {
    await database.query('delete from audit_timestamp');
    for (const table of ['audit_checkpoint', 'audit_line', 'audit_timestamp']) {
      await database.query(`delete from ${table}`);
      const columns = await insertable(database, table);
      await database.query(`insert into ${table} (${columns}) select ${columns} from kept_${table}`);
    }
    await all((table) => `drop table kept_${table}`);
    await all((table) => `alter table ${table} enable trigger user`);
  }
}

async function insertable(database: DataSource, table: string): Promise<string> {
  const rows = await database.query<{ name: string }[]>(
    "select column_name as name from information_schema.columns where table_name = $1 and is_generated = 'NEVER'",
    [table],
  );
  return rows.map(({ name }) => name).join(', ');
}

/** What a verification of the register's own audit says. */
export async function verified({ database, party, directory }: RegisterOf): Promise<Report> {
  return verifyAudit(await storedAudit(database.manager), party, directory);
}
