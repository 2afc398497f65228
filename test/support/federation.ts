/** A whole federation in the test's own process: several parties' registers, and a gateway, over real HTTP. */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { JWK } from 'jose';
import { DEFAULT_LIMITS, type GatewayLimits } from '../../gateway/config.ts';
import { startGateway } from '../../gateway/server.ts';
import { FEDERATION_AUDIENCE, registerAudience, type Role } from '../../shared/callers/caller.ts';
import { generateIdentity, type Identity } from '../../shared/demonstration/identity.ts';
import type { SignInParty } from '../../shared/demonstration/sign-in/provider.ts';
import type { DirectoryParty } from '../../shared/directory/document.ts';
import { signPersonToken } from '../../shared/callers/tokens.ts';
import type { ConsoleConfig } from '../../subgraphs/register/program/config.ts';
import type { Mode, RegisterOf } from '../../subgraphs/register/kernel/register-of.ts';
import { askAt, askSigned, type Query } from './asking.ts';
import { createTestDirectory, testParty, type TestDirectory } from './directory.ts';
import type { Door } from './door.ts';
import { testFolder } from './postgres.ts';
import { createProgram, type TestProgram, type Wiring } from './program.ts';
import { createClientKey, type ClientKey } from './signing.ts';

export interface FederationOptions {
  /** Ids of parties that each run a register of their own. */
  parties: string[];
  /** Groups of parties whose registers one program hosts. */
  hosted?: string[][];
  /** Organisations of the directory that have not joined. */
  notJoined?: string[];
  /** What the directory says of a party beyond its id. */
  profiles?: Record<string, Partial<DirectoryParty>>;
  /** A party's own policy, as in its policy file. */
  policies?: Record<string, object>;
  /** The clock of all programs. @default the machine's */
  now?: () => Date;
  /** How long the gateway waits for a party, in milliseconds. @default 2000 */
  partyTimeoutMs?: number;
  /** How long the gateway waits for a write, in milliseconds. @default 15000 */
  writeTimeoutMs?: number;
  /** Of all programs. @default 'production' */
  mode?: Mode;
  /** With which the gateway signs: the path of a private JWK. @default it signs nothing */
  gatewayKeyFile?: string;
  /** The only operations that the gateway lets people ask: the path of a JSON list. @default any */
  persistedOperationsFile?: string;
  /** Of the gateways through which the registers let people ask. @default any gateway may */
  gatewayKeys?: JWK[];
  /** Serves each party its console, and signs its people in. @default no console */
  console?: ConsoleOptions;
  /** Starts another gateway than the one in this process. */
  startGateway?: (directory: TestDirectory) => Promise<{ url: string; close(): Promise<void> }>;
}

export interface ConsoleOptions {
  /** Of the built console. */
  folder: string;
  /** Starts the parties' identity provider; its `url` and a party's id are the issuer. */
  startSignIn(parties: SignInParty[]): Promise<{ url: string }>;
}

export interface TokenOptions {
  office?: string;
  /** @default 'federation' */
  door?: 'federation' | 'register';
  person?: string;
  /** @default 300 */
  lifetimeSeconds?: number;
  /** The key with which the person signs writes. @default the key of all people here, with which the gateway's `query` signs */
  confirmation?: string | null;
}

export interface TestRegister {
  /** Its own door: the endpoint that the directory shows. */
  url: string;
  databaseUrl: string;
  door: Door;
  hosted(): RegisterOf;
  /** Asks at its own door; the token must be for it. */
  query: Query;
  stop(): Promise<void>;
  restart(): Promise<void>;
}

export interface Federation {
  /** Its `query` signs each write, unless the write's input has a `proof`, be it null. */
  gateway: { url: string; query: Query };
  /** With which people sign, unless a test says otherwise. */
  clientKey: ClientKey;
  directory: TestDirectory;
  identity(party: string): Identity;
  token(party: string, role: Role | Role[], options?: TokenOptions): Promise<string>;
  register(party: string): TestRegister;
  /** How often each party's endpoint was asked meanwhile, as `acme:1 beta:2`; deliveries of notices do not count. */
  asked(work: () => Promise<unknown>): Promise<string>;
  close(): Promise<void>;
}

interface Parts {
  options: FederationOptions;
  clientKey: ClientKey;
  folder: string;
  identities: Map<string, Identity>;
  /** By party; hosted parties share one. */
  programs: Map<string, TestProgram>;
}

async function createParts(options: FederationOptions): Promise<Parts> {
  const folder = mkdtempSync(join(testFolder(), 'parties-'));
  const groups = [...options.parties.map((party) => [party]), ...(options.hosted ?? [])];
  const made = await Promise.all(groups.flat().map(async (id) => [id, await generateIdentity(id)] as const));
  const identities = new Map(made);
  const programs = new Map<string, TestProgram>();
  for (const group of groups) {
    const parties = group.map((party) => ({
      party,
      identity: identities.get(party) as Identity,
      policy: options.policies?.[party],
    }));
    const program = await createProgram(folder, parties);
    for (const party of group) programs.set(party, program);
  }
  return { options, clientKey: await createClientKey(), folder, identities, programs };
}

function createDirectory({ options, folder, identities, programs }: Parts): Promise<TestDirectory> {
  const joined = [...programs].map(([party, { door }]) => {
    const identity = identities.get(party) as Identity;
    const console = options.console && new URL(`/console/${party}/`, door.url).href;
    return testParty(party, { identity, endpoint: door.url, console }, options.profiles?.[party]);
  });
  const others = (options.notJoined ?? []).map((id) => testParty(id, null, options.profiles?.[id]));
  return createTestDirectory(folder, [...joined, ...others]);
}

/** Each party's own name in counts; a shared endpoint goes by all names that it hosts. */
function programsByName({ programs }: Parts): Map<string, TestProgram> {
  const names = new Map<TestProgram, string>();
  for (const [party, program] of programs) {
    names.set(program, [names.get(program), party].filter(Boolean).join('+'));
  }
  return new Map([...names].map(([program, name]) => [name, program]));
}

async function countAsked(parts: Parts, work: () => Promise<unknown>): Promise<string> {
  const programs = [...programsByName(parts)];
  const before = programs.map(([, { door }]) => door.requests.length);
  await work();
  return programs
    .map(([name, { door }], index) => {
      const asked = door.requests.slice(before[index]).filter((body) => !body.includes('deliverNotices'));
      return { name, times: asked.length };
    })
    .filter(({ times }) => times > 0)
    .map(({ name, times }) => `${name}:${times}`)
    .join(' ');
}

function registerIn({ programs }: Parts, party: string, wiring: Wiring): TestRegister {
  const program = programs.get(party);
  const database = program?.databases.get(party);
  if (!program || !database) throw new Error(`This federation has no party ${party}.`);
  return {
    url: program.door.url,
    databaseUrl: database.url,
    door: program.door,
    query: askAt(program.door.url),
    stop: () => program.stop(),
    restart: () => program.start(wiring),
    hosted: () => program.running().hosted.get(party) as RegisterOf,
  };
}

async function signToken(
  { options, identities, clientKey }: Parts,
  party: string,
  roles: Role[],
  { office, door, person, lifetimeSeconds = 300, confirmation = clientKey.thumbprint }: TokenOptions,
): Promise<string> {
  const identity = identities.get(party);
  if (!identity) throw new Error(`This federation has no party ${party}.`);
  return await signPersonToken({
    issuer: identity.issuer,
    key: identity.tokens.privateJwk,
    person: person ?? `${party}-someone`,
    roles,
    office: office ?? null,
    audience: door === 'register' ? registerAudience(party) : FEDERATION_AUDIENCE,
    lifetimeSeconds,
    confirmation: confirmation ?? undefined,
    now: options.now?.() ?? new Date(),
  });
}

function gatewayLimits({ partyTimeoutMs, writeTimeoutMs }: FederationOptions): GatewayLimits {
  const { partyTimeout, writeTimeout, ...others } = DEFAULT_LIMITS.router;
  const timeouts = {
    partyTimeout: partyTimeoutMs ?? partyTimeout,
    writeTimeout: writeTimeoutMs ?? writeTimeout,
  };
  return { ...DEFAULT_LIMITS, router: { ...others, ...timeouts } };
}

function gatewayHere(options: FederationOptions, mode: Mode, now: () => Date) {
  return ({ source, admissionKey }: TestDirectory) =>
    startGateway(
      {
        port: 0,
        host: '127.0.0.1',
        mode,
        directorySource: source,
        admissionKey,
        gatewayKeyFile: options.gatewayKeyFile,
        persistedOperationsFile: options.persistedOperationsFile,
        limits: gatewayLimits(options),
      },
      { now },
    );
}

/** What a register needs to serve consoles, once the identity provider runs. */
async function wireConsole(
  { options, identities, programs }: Parts,
  gatewayUrl: string,
): Promise<ConsoleConfig | undefined> {
  if (!options.console) return undefined;
  const parties = [...programs].map(([id, { door }]) => {
    const { issuer, tokens } = identities.get(id) as Identity;
    const name = options.profiles?.[id]?.name ?? id;
    return { id, name, issuer, key: tokens.privateJwk, consoleOrigin: new URL(door.url).origin };
  });
  const { url } = await options.console.startSignIn(parties);
  const signIn = parties.map(({ id }) => [id, `${url}/${id}/.well-known/openid-configuration`]);
  const { folder } = options.console;
  return { folder, gatewayUrl, signIn: Object.fromEntries(signIn), clientId: 'register-console' };
}

/** Starts it; `close` stops everything, and drops the databases. */
export async function startFederation(options: FederationOptions): Promise<Federation> {
  const parts = await createParts(options);
  const directory = await createDirectory(parts);
  const now = options.now ?? (() => new Date());
  const mode = options.mode ?? 'production';
  const gateway = await (options.startGateway ?? gatewayHere(options, mode, now))(directory);
  const { gatewayKeys } = options;
  const console = await wireConsole(parts, gateway.url);
  const wiring = { directory, gatewayUrl: gateway.url, now, mode, gatewayKeys, console };
  const programs = new Set(parts.programs.values());
  await Promise.all([...programs].map((program) => program.start(wiring)));
  return {
    gateway: { url: gateway.url, query: askSigned(gateway.url, parts.clientKey, now) },
    clientKey: parts.clientKey,
    directory,
    identity: (party) => parts.identities.get(party) as Identity,
    token: (party, role, tokenOptions = {}) => signToken(parts, party, [role].flat(), tokenOptions),
    register: (party) => registerIn(parts, party, wiring),
    asked: (work) => countAsked(parts, work),
    async close() {
      await gateway.close();
      await Promise.all([...programs].map((program) => program.close()));
      rmSync(parts.folder, { recursive: true, force: true });
    },
  };
}
