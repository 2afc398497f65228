/** The environment of each process, made from the demonstration's state; see each program's config.ts. */
import { join } from 'node:path';
import { databaseName, ownerName } from './databases.ts';
import { LAYOUT } from './layout.ts';
import { policyFileOf } from './profiles.ts';
import { discoveryUrl } from './sign-in/address.ts';
import type { State } from './state.ts';

export type Environment = Record<string, string>;

/** The programs that the demonstration runs, as compiled. */
export const PROGRAMS = {
  gateway: join(LAYOUT.build, 'gateway', 'main.js'),
  register: join(LAYOUT.build, 'subgraphs', 'register', 'program', 'main.js'),
};

export const gatewayUrl = (state: State): string => `http://127.0.0.1:${state.gatewayPort}/graphql`;

export const registerUrl = (state: State, party: string): string =>
  `http://127.0.0.1:${state.parties[party]?.port}/graphql`;

/** The address of the party's console. */
export const consoleUrl = (state: State, party: string): string =>
  new URL(`/console/${party}/`, registerUrl(state, party)).href;

const common = (): Environment => ({
  APOLLO_TELEMETRY_DISABLED: '1',
  // Without it, graphql-js makes checks for developers that cost a tenth of a request.
  NODE_ENV: 'production',
  MODE: 'demonstration',
  DIRECTORY_SOURCE: LAYOUT.directory,
  ADMISSION_KEY: LAYOUT.admissionPublic,
});

export function gatewayEnvironment(state: State, host: string): Environment {
  return { ...common(), PORT: String(state.gatewayPort), HOST: host, GATEWAY_KEY: LAYOUT.gatewayKey };
}

/** A register's environment; an error if no such party has joined. */
export function registerEnvironment(state: State, party: string): Environment {
  const own = state.parties[party];
  if (!own)
    throw new Error(`No party ${party} has joined. These have: ${Object.keys(state.parties).join(', ')}.`);
  const policyFile = policyFileOf(party);
  const database = databaseName(party);
  const databaseUrl = (role: string, password: string) =>
    `postgres://${role}:${password}@127.0.0.1:${state.postgres.port}/${database}`;
  return {
    ...common(),
    PARTY: party,
    HOST: '127.0.0.1',
    PORT: String(own.port),
    DATABASE_URL: databaseUrl(database, own.databasePassword),
    MIGRATION_DATABASE_URL: databaseUrl(ownerName(database), own.ownerPassword),
    SECRETS_DIR: LAYOUT.secrets(party),
    CASE_KEYS_DIR: LAYOUT.caseKeys(party),
    DIRECTORY_KEPT_AT: LAYOUT.directoryKept(party),
    GATEWAY_URL: gatewayUrl(state),
    GATEWAY_KEYS: LAYOUT.gatewayKeys,
    CONSOLE_DIR: LAYOUT.console,
    CONSOLE_SIGN_IN: discoveryUrl(state.signInPort, party),
    CONSOLE_GATEWAY_URL: gatewayUrl(state),
    ...(policyFile ? { POLICY_FILE: policyFile } : {}),
  };
}
