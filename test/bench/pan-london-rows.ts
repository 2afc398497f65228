/** Writes many rows of a register at once, as its database's owner: a bench's past is not made by thousands of mutations. */
import { Client } from 'pg';
import type { Chance } from '../support/access-canary.ts';
import type { Federation } from '../support/federation.ts';

/** What the rows are made from. */
export interface PanLondon {
  federation: Federation;
  chance: Chance;
  now: Date;
  /** Ids of all parties that have joined, the measured one first. */
  parties: readonly string[];
}

/** Whose screens are measured. */
export const MEASURED = 'council-01';

type Row = Record<string, unknown>;

const CHUNK = 1000;

/**
 * Inserts rows of one shape, written as entities are: names in camel case, bytes as Buffer. Triggers are off, so that
 * nothing is announced.
 */
export async function insertRows(databaseUrl: string, table: string, rows: object[]): Promise<void> {
  if (rows.length === 0) return;
  const client = new Client(databaseUrl);
  await client.connect();
  try {
    await client.query('set session_replication_role = replica');
    const columns = Object.keys(asColumns(rows[0] as Row)).map((name) => `"${name}"`);
    const list = columns.join(', ');
    const sql = `insert into ${table} (${list}) select ${list} from jsonb_populate_recordset(null::${table}, $1)`;
    for (let from = 0; from < rows.length; from += CHUNK) {
      const chunk = rows.slice(from, from + CHUNK).map((row) => asColumns(row as Row));
      await client.query(sql, [JSON.stringify(chunk)]);
    }
    await client.query(`analyze ${table}`);
  } finally {
    await client.end();
  }
}

function asColumns(row: Row): Row {
  const columns = Object.entries(row).map(([name, value]) => [
    name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value,
  ]);
  return Object.fromEntries(columns) as Row;
}

const DAY_MILLISECONDS = 86_400_000;

/** An instant some days before now, at an odd minute. */
export function daysBefore({ now, chance }: Pick<PanLondon, 'now' | 'chance'>, days: number): Date {
  return new Date(now.getTime() - days * DAY_MILLISECONDS - chance.below(50_000_000));
}

/** The calendar date of an instant. */
export const dateOf = (instant: Date) => instant.toISOString().slice(0, 10);

/** The date some days after another. */
export const daysAfter = (date: string, days: number) =>
  dateOf(new Date(Date.parse(`${date}T12:00:00Z`) + days * DAY_MILLISECONDS));

/** Up to `most` of the parties, at least `least`, without `except`. */
export function someParties(
  { chance, parties }: Pick<PanLondon, 'chance' | 'parties'>,
  least: number,
  most: number,
  except: string,
): string[] {
  const others = parties.filter((party) => party !== except);
  const wanted = least + chance.below(most - least + 1);
  const taken = new Set<string>();
  while (taken.size < Math.min(wanted, others.length)) taken.add(chance.one(others));
  return [...taken];
}

/** Asks at a party's own door. */
export async function ownDoor<T>(
  federation: Federation,
  party: string,
  document: string,
  variables: Record<string, unknown> = {},
): Promise<T> {
  const token = await federation.token(party, ['DPO', 'BREACH_COORDINATOR'], { door: 'register' });
  const answer = await federation.register(party).query(token, document, { party, ...variables });
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data as T;
}

/** Carries out a mutation at a party's own door; the id of the row. */
export async function write(
  federation: Federation,
  party: string,
  mutation: string,
  input: object,
): Promise<string> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
  const document = `mutation ($party: ID!, $input: ${type}) { row: ${mutation}(party: $party, input: $input) { id } }`;
  return (await ownDoor<{ row: { id: string } }>(federation, party, document, { input })).row.id;
}
