/** One database for each party, with two roles: its owner, and the role that the register runs as. */
import { Client } from 'pg';
import type { Cluster } from '../postgres/embedded.ts';
import type { PartyState } from './state.ts';

/** The name of a party's database, and of the role that its register runs as. */
export const databaseName = (party: string): string => `register_${party.replaceAll(/[^a-z0-9]/g, '_')}`;

/** The role that owns that database and its tables. */
export const ownerName = (database: string): string => `${database}_owner`;

/** Connections of one register: requests, background work, and a margin. */
const CONNECTIONS_PER_PARTY = 14;
const CONNECTIONS_SPARE = 20;

/** Settings of the cluster for that many parties. */
export function clusterSettings(parties: number): Record<string, string> {
  return {
    max_connections: String(parties * CONNECTIONS_PER_PARTY + CONNECTIONS_SPARE),
    // Recovery after a crash syncs thousands of small files in one call.
    ...(process.platform === 'linux' ? { recovery_init_sync_method: 'syncfs' } : {}),
  };
}

/** Makes the roles and databases that are missing. */
export async function makeDatabases(cluster: Cluster, parties: Record<string, PartyState>): Promise<void> {
  await inDatabase(cluster, 'postgres', async (client) => {
    await client.query('REVOKE CONNECT ON DATABASE postgres FROM PUBLIC');
    const roles = await names(client, 'SELECT rolname AS name FROM pg_roles');
    const databases = await names(client, 'SELECT datname AS name FROM pg_database');
    for (const [party, { databasePassword, ownerPassword }] of Object.entries(parties)) {
      const database = databaseName(party);
      const owner = ownerName(database);
      await makeRole(client, database, databasePassword, roles);
      await makeRole(client, owner, ownerPassword, roles);
      if (!databases.has(database)) await client.query(`CREATE DATABASE ${database} OWNER ${owner}`);
      else await handOver(cluster, database, owner);
      await client.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
      await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${database}`);
    }
  });
}

async function inDatabase(
  cluster: Cluster,
  database: string,
  work: (client: Client) => Promise<unknown>,
): Promise<void> {
  const client = new Client(cluster.url(database));
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

async function names(client: Client, sql: string): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>(sql);
  return new Set(rows.map((row) => row.name));
}

async function makeRole(client: Client, name: string, password: string, known: Set<string>): Promise<void> {
  const verb = known.has(name) ? 'ALTER' : 'CREATE';
  await client.query(`${verb} ROLE ${name} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
}

/** Gives the owner the tables that an earlier version made as the running role. */
function handOver(cluster: Cluster, database: string, owner: string): Promise<void> {
  return inDatabase(cluster, database, (client) => client.query(`REASSIGN OWNED BY ${database} TO ${owner}`));
}
