/** The embedded PostgreSQL of the demonstration. */
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '../digest.ts';
import { closedParent, startCluster, stopCluster, type Cluster } from '../postgres/embedded.ts';
import { PROJECT } from '../sources.ts';
import { clusterSettings, makeDatabases } from './databases.ts';
import { LAYOUT } from './layout.ts';
import type { State } from './state.ts';
import { say } from './terminal.ts';

/** The folder for the data: in the project or, if PostgreSQL's account cannot enter that, in the temporary folder. */
export function clusterFolder(): string {
  const closed = closedParent(LAYOUT.postgres);
  if (closed === null) return LAYOUT.postgres;
  const key = sha256(PROJECT, 'hex').slice(0, 12);
  const folder = join(tmpdir(), `register-federation-${key}`);
  say(`PostgreSQL cannot run as root, and its account cannot enter ${closed}: its data are in ${folder}.`);
  return folder;
}

/** Removes a cluster whose passwords were lost with the rest of the state. */
export async function removeCluster(folder: string): Promise<void> {
  await stopCluster(folder);
  rmSync(folder, { recursive: true, force: true });
}

/** Starts or adopts the cluster, and makes the databases that are missing. */
export async function startDatabases(state: State): Promise<Cluster> {
  const cluster = await startCluster({
    folder: state.postgres.folder,
    password: state.superuserPassword,
    settings: clusterSettings(Object.keys(state.parties).length),
  });
  await makeDatabases(cluster, state.parties);
  return cluster;
}
