/** One register on a real database, without a server: for tests of rules that need rows. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import type { Caller, Role } from '../../shared/callers/caller.ts';
import { directoryOf } from '../../shared/directory/reader.ts';
import { openCaseKeys } from '../../subgraphs/register/kernel/case-keys.ts';
import { contextFor, type Context } from '../../subgraphs/register/kernel/context.ts';
import { CONTRIBUTIONS } from '../../subgraphs/register/program/modules.ts';
import { openDatabase } from '../../subgraphs/register/program/database.ts';
import { DEFAULT_POLICY } from '../../subgraphs/register/kernel/policy.ts';
import type { RegisterOf } from '../../subgraphs/register/kernel/register-of.ts';
import { exampleDocument, exampleParty } from '../shared/example-parties.ts';
import { createRegisterDatabase } from './register-template.ts';

export interface TestRegister {
  register: RegisterOf;
  /** The folder of the case keys. */
  caseKeysDir: string;
  databaseUrl: string;
  as(party: string, roles: Role[], more?: Partial<Caller>): Context;
  close(): Promise<void>;
}

/** Opens `party`'s register, with a directory of it and of the others. The clock stands still at `now`. */
export async function openTestRegister(party: string, others: string[], now: Date): Promise<TestRegister> {
  const [self, ...rest] = await Promise.all([party, ...others].map(exampleParty));
  const database = await createRegisterDatabase();
  const caseKeysDir = await mkdtemp(join(tmpdir(), 'case-keys-'));
  const register: RegisterOf = {
    party,
    database: await openDatabase(database.url, 4),
    directory: directoryOf(exampleDocument([self!, ...rest].map((entry) => entry.party))),
    caseKeys: await openCaseKeys(caseKeysDir),
    matchSecret: randomBytes(32),
    signingKey: self!.signing.privateJwk,
    decryptionKeys: [self!.encryption.privateJwk],
    policy: DEFAULT_POLICY,
    gatewayUrl: 'http://127.0.0.1:1/graphql',
    contributions: CONTRIBUTIONS,
    mode: 'production',
    now: () => now,
  };
  return {
    register,
    caseKeysDir,
    databaseUrl: database.url,
    as: (callerParty, roles, more) =>
      contextFor(callerOf(callerParty, roles, more), now, new Map([[party, register]])),
    async close() {
      await register.database.destroy();
      await database.drop();
      await rm(caseKeysDir, { recursive: true });
    },
  };
}

function callerOf(party: string, roles: Role[], more: Partial<Caller> = {}): Caller {
  return {
    party,
    person: `person-of-${party}`,
    roles,
    office: null,
    door: 'OWN',
    expiresAt: new Date(8.64e15),
    ...more,
  };
}
