/** Runs an embedded PostgreSQL cluster: initialises it, starts it or adopts a running one, and stops it by its id. */
import { execFile, spawn } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from '../machine/ports.ts';
import { isRunning, stopProcess } from '../machine/processes.ts';
import { findBinaries } from './binaries.ts';

export interface ClusterOptions {
  /** The folder of the cluster; PostgreSQL's account must be able to enter its parents. */
  folder: string;
  /** The superuser's password. */
  password: string;
  /** Server settings beyond the defaults, for example `max_connections`. */
  settings: Record<string, string>;
}

export interface Cluster {
  port: number;
  pid: number;
  /** Whether it was found running. */
  adopted: boolean;
  /** A connection string for a database of the cluster, by default as its superuser. */
  url(database: string, user?: { name: string; password: string }): string;
  stop(): Promise<void>;
}

/** PostgreSQL refuses to run as root. This is the id of `nobody`, which works even where no such account exists. */
const UNPRIVILEGED_ID = 65_534;
const START_TIMEOUT_MILLISECONDS = 60_000;
const SESSIONS_END_MILLISECONDS = 1_000;

/** The account that the server runs under: our own, or `nobody` if we are root. */
function serverAccount(): { uid?: number; gid?: number } {
  return process.getuid?.() === 0 ? { uid: UNPRIVILEGED_ID, gid: UNPRIVILEGED_ID } : {};
}

/** The first folder on the way to `path` that the server's account may not enter; null if it can reach the path. */
export function closedParent(path: string): string | null {
  if (serverAccount().uid === undefined) return null;
  const parents: string[] = [];
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    parents.unshift(folder);
    if (folder === dirname(folder)) break;
  }
  return parents.find((folder) => existsSync(folder) && (statSync(folder).mode & 0o001) === 0) ?? null;
}

interface Postmaster {
  pid: number;
  port: number;
  ready: boolean;
}

const dataFolderOf = (folder: string) => join(folder, 'data');

/** What the server's lock file says; null if there is none, or its server is gone. */
function readPostmaster(folder: string): Postmaster | null {
  try {
    const lines = readFileSync(join(dataFolderOf(folder), 'postmaster.pid'), 'utf8').split('\n');
    const postmaster = { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
    return isRunning(postmaster.pid, dataFolderOf(folder)) ? postmaster : null;
  } catch {
    return null;
  }
}

/** Whether the folder has a completely initialised cluster. */
export function isInitialised(folder: string): boolean {
  return existsSync(join(folder, 'initialised'));
}

async function initialise({ folder, password }: ClusterOptions, initdb: string): Promise<void> {
  const data = dataFolderOf(folder);
  rmSync(data, { recursive: true, force: true });
  const { uid, gid } = serverAccount();
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (uid !== undefined && gid !== undefined) chownSync(passwordFile, uid, gid);
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const login = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  try {
    const storage = ['-D', data, '--no-sync', '--no-instructions'];
    await promisify(execFile)(initdb, [...storage, ...locale, ...login], { ...serverAccount(), cwd: folder });
    writeFileSync(join(folder, 'initialised'), '');
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

async function untilReady(folder: string, hasExited: () => boolean): Promise<Postmaster> {
  const giveUpAt = Date.now() + START_TIMEOUT_MILLISECONDS;
  for (;;) {
    const postmaster = readPostmaster(folder);
    if (postmaster?.ready) return postmaster;
    if (hasExited() || Date.now() > giveUpAt) {
      const log = readFileSync(join(folder, 'log'), 'utf8').trimEnd().split('\n').slice(-5).join('\n');
      throw new Error(`PostgreSQL did not start in ${folder}:\n${log}`);
    }
    await sleep(20);
  }
}

/**
 * Removes the lock file of a server that was killed, once its sessions have had time to end: PostgreSQL would take a
 * zombie process for a running server.
 */
async function removeStaleLock(folder: string): Promise<void> {
  const lock = join(dataFolderOf(folder), 'postmaster.pid');
  if (!existsSync(lock) || readPostmaster(folder)) return;
  await sleep(SESSIONS_END_MILLISECONDS);
  rmSync(lock, { force: true });
}

async function launch({ folder, settings }: ClusterOptions, postgres: string): Promise<Postmaster> {
  const all = {
    listen_addresses: '127.0.0.1',
    port: String(await freePort()),
    unix_socket_directories: '',
    ...settings,
  };
  const options = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(join(folder, 'log'), 'a');
  const server = spawn(postgres, ['-D', dataFolderOf(folder), ...options], {
    ...serverAccount(),
    cwd: folder,
    detached: true,
    stdio: ['ignore', log, log],
  });
  let exited = false;
  server.once('exit', () => (exited = true));
  server.once('error', () => (exited = true));
  server.unref();
  return await untilReady(folder, () => exited);
}

function clusterAt(folder: string, password: string, postmaster: Postmaster, adopted: boolean): Cluster {
  const { pid, port } = postmaster;
  return {
    pid,
    port,
    adopted,
    url: (database, user = { name: 'postgres', password }) =>
      `postgres://${encodeURIComponent(user.name)}:${encodeURIComponent(user.password)}@127.0.0.1:${port}/${database}`,
    stop: () => stopCluster(folder),
  };
}

/** Starts the cluster of the folder, initialising it if necessary. One that an earlier run left running is adopted. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const { folder, password } = options;
  mkdirSync(folder, { recursive: true });
  const running = readPostmaster(folder);
  if (running) return clusterAt(folder, password, await untilReady(folder, () => false), true);
  const closed = closedParent(folder);
  if (closed)
    throw new Error(`PostgreSQL may not run as root, and the account it runs under cannot enter ${closed}.`);
  const { initdb, postgres } = findBinaries();
  if (!isInitialised(folder)) await initialise(options, initdb);
  await removeStaleLock(folder);
  return clusterAt(folder, password, await launch(options, postgres), false);
}

/** Stops the cluster of the folder, whoever started it. Its sessions end; committed rows stay. */
export async function stopCluster(folder: string): Promise<void> {
  const postmaster = readPostmaster(folder);
  if (postmaster) await stopProcess(postmaster.pid, dataFolderOf(folder), ['SIGINT', 'SIGQUIT', 'SIGKILL']);
}
