/** One register program under test: its parties' databases and secrets, behind a door that stays. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JWK } from 'jose';
import { writeSecrets, type Identity } from '../../shared/demonstration/identity.ts';
import type { ConsoleConfig, HostedConfig } from '../../subgraphs/register/program/config.ts';
import type { Mode } from '../../subgraphs/register/kernel/register-of.ts';
import { startRegister, type RunningRegister } from '../../subgraphs/register/program/server.ts';
import type { TestDatabase } from './database.ts';
import type { TestDirectory } from './directory.ts';
import { openDoor, type Door } from './door.ts';
import { createRegisterDatabase } from './register-template.ts';

export interface TestProgram {
  door: Door;
  databases: Map<string, TestDatabase>;
  running(): RunningRegister;
  start(wiring: Wiring): Promise<void>;
  stop(): Promise<void>;
  /** Stops it, and drops its databases. */
  close(): Promise<void>;
}

export interface Wiring {
  directory: TestDirectory;
  gatewayUrl: string;
  now: () => Date;
  mode: Mode;
  /** @default any gateway may ask */
  gatewayKeys?: JWK[] | undefined;
  /** @default no console is served */
  console?: ConsoleConfig | undefined;
}

export interface HostedParty {
  party: string;
  identity: Identity;
  policy?: object | undefined;
}

/** Makes what a program needs that hosts these parties, and does not start it yet. */
export async function createProgram(folder: string, parties: HostedParty[]): Promise<TestProgram> {
  const door = await openDoor();
  const databases = new Map<string, TestDatabase>();
  for (const { party } of parties) databases.set(party, await createRegisterDatabase());
  const hosted = parties.map((one) => layOut(folder, one, databases.get(one.party)?.runningUrl ?? ''));
  let running: RunningRegister | null = null;
  const stop = async (): Promise<void> => {
    door.leadTo(null);
    await running?.close();
    running = null;
  };
  return {
    door,
    databases,
    stop,
    running: () => running ?? stopped(parties),
    async start({ directory: { source, admissionKey }, now, ...wiring }) {
      const common = { port: 0, host: '127.0.0.1', directorySource: source };
      running = await startRegister({ ...common, ...wiring, admissionKey, hosted }, { now });
      door.leadTo(Number(new URL(running.url).port));
    },
    async close() {
      await stop();
      await door.close();
      for (const database of databases.values()) await database.drop();
    },
  };
}

/** Lays out what a register reads of a party: its secrets, and its policy if it has one. */
export function layOut(
  folder: string,
  { party, identity, policy }: HostedParty,
  databaseUrl: string,
): HostedConfig {
  const secretsDir = join(folder, party, 'secrets');
  const caseKeysDir = join(folder, party, 'case-keys');
  const policyFile = policy ? join(folder, party, 'policy.json') : null;
  mkdirSync(caseKeysDir, { recursive: true });
  writeSecrets(secretsDir, identity);
  if (policyFile) writeFileSync(policyFile, JSON.stringify(policy));
  return { party, databaseUrl, pool: 4, secretsDir, caseKeysDir, policyFile };
}

function stopped(parties: HostedParty[]): never {
  throw new Error(`The register of ${parties.map(({ party }) => party).join(', ')} is stopped.`);
}
