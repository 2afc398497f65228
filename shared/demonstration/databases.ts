/** One database and one role for each party: a role owns its own database, and can enter no other. */
import { Client } from 'pg';
import type { Cluster } from '../postgres/embedded.ts';
import type { PartyState } from './state.ts';

/** A party's id as the name of its database and role. */
export const databaseName = (party: string): string => `register_${party.replaceAll(/[^a-z0-9]/g, '_')}`;

/** Connections of one register: requests, background work, and a margin. */
const CONNECTIONS_PER_PARTY = 14;
const CONNECTIONS_SPARE = 20;

/** Settings of the cluster for that many parties. */
export function clusterSettings(parties: number): Record<string, string> {
  return {
    max_connections: String(parties * CONNECTIONS_PER_PARTY + CONNECTIONS_SPARE),
    // After a crash, thousands of small files are synced in one call.
    ...(process.platform === 'linux' ? { recovery_init_sync_method: 'syncfs' } : {}),
  };
}

async function names(client: Client, sql: string): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>(sql);
  return new Set(rows.map((row) => row.name));
}

/** Makes what is missing of the parties' roles and databases. */
export async function makeDatabases(cluster: Cluster, parties: Record<string, PartyState>): Promise<void> {
  const client = new Client(cluster.url('postgres'));
  await client.connect();
  try {
    await client.query('REVOKE CONNECT ON DATABASE postgres FROM PUBLIC');
    const roles = await names(client, 'SELECT rolname AS name FROM pg_roles');
    const databases = await names(client, 'SELECT datname AS name FROM pg_database');
    for (const [party, { databasePassword }] of Object.entries(parties)) {
      const name = databaseName(party);
      const password = client.escapeLiteral(databasePassword);
      await client.query(`${roles.has(name) ? 'ALTER' : 'CREATE'} ROLE ${name} LOGIN PASSWORD ${password}`);
      if (!databases.has(name)) await client.query(`CREATE DATABASE ${name} OWNER ${name}`);
      await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
    }
  } finally {
    await client.end();
  }
}
