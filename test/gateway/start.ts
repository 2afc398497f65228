/** Starts a gateway before stub registers, with a caller whose token it accepts. */
import { DEFAULT_LIMITS, type GatewayConfig, type GatewayLimits } from '../../gateway/config.ts';
import { startGateway, type RunningGateway } from '../../gateway/server.ts';
import { FEDERATION_AUDIENCE } from '../../shared/callers/caller.ts';
import type { DirectoryDocument, DirectoryParty } from '../../shared/directory/document.ts';
import { directoryOf } from '../../shared/directory/reader.ts';
import { generateSigningKey, type KeyPair } from '../../shared/keys.ts';
import { signPersonToken } from '../../shared/callers/tokens.ts';
import type { Answer } from '../support/answers.ts';
import { startStubRegister, type Rows, type StubRegister } from './stub-register.ts';

export interface TestGateway {
  gateway: RunningGateway;
  directory: ReturnType<typeof directoryOf>;
  /** By party; parties of one endpoint share theirs. */
  registers: Record<string, StubRegister>;
  token: string;
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** How many requests each endpoint got since the last call, by its first party. */
  calls(): Record<string, number>;
  /** Adds a party to the directory, with a register of its own. */
  join(id: string, rows: Rows): Promise<StubRegister>;
  close(): Promise<void>;
}

interface TestGatewayOptions {
  /** The rows of each party; a party whose rows are null has not joined. */
  parties: Record<string, Rows | null>;
  /** Parties behind one endpoint. */
  hosted?: string[];
  limits?: Partial<GatewayLimits>;
  router?: Partial<GatewayLimits['router']>;
  mode?: GatewayConfig['mode'];
  persistedOperationsFile?: string;
}

export function partyEntry(id: string, endpoint: string | null, issuer: KeyPair): DirectoryParty {
  const register = endpoint && {
    endpoint,
    issuer: { id: `https://${id}.test`, keys: [issuer.publicJwk] },
    keys: [],
  };
  return {
    id,
    name: `The ${id}`,
    kind: 'OTHER',
    competentAuthority: false,
    omaList: null,
    nation: 'england-and-wales',
    contacts: [],
    register: register || null,
  };
}

export function documentOf(parties: DirectoryParty[]): DirectoryDocument {
  return { version: 1, issuedAt: '2026-01-01T00:00:00Z', expiresAt: '2036-01-01T00:00:00Z', parties };
}

export async function startTestGateway(options: TestGatewayOptions): Promise<TestGateway> {
  const issuer = await generateSigningKey('test-issuer');
  const registers = await startRegisters(options);
  const ids = Object.keys(options.parties);
  const entries = ids.map((id) => partyEntry(id, registers[id]?.endpoint ?? null, issuer));
  const directory = directoryOf(documentOf(entries));
  const gateway = await startGateway(configOf(options), { directory });
  const caller = ids.find((id) => registers[id])!;
  const token = await tokenFor(caller, issuer);
  const stubs = () => new Set(Object.values(registers));
  return {
    gateway,
    directory,
    registers,
    token,
    ask: async (query, variables = {}) =>
      (await post(gateway.url, token, JSON.stringify({ query, variables }))).answer,
    calls: () => {
      const named = Object.entries(registers).map(
        ([id, stub]) => [id, stub.requests.splice(0).length] as const,
      );
      return Object.fromEntries(named.filter(([, count]) => count > 0));
    },
    join: async (id, rows) => {
      const stub = await startStubRegister({ [id]: rows });
      registers[id] = stub;
      entries.push(partyEntry(id, stub.endpoint, issuer));
      directory.replace({ ...documentOf([...entries]), version: directory.current().version + 1 });
      return stub;
    },
    close: async () => {
      await gateway.close();
      await Promise.all([...stubs()].map((stub) => stub.stop()));
    },
  };
}

async function startRegisters({
  parties,
  hosted = [],
}: TestGatewayOptions): Promise<Record<string, StubRegister>> {
  const registers: Record<string, StubRegister> = {};
  const joined = Object.entries(parties).filter((entry): entry is [string, Rows] => entry[1] !== null);
  const together = joined.filter(([id]) => hosted.includes(id));
  if (together.length > 0) {
    const stub = await startStubRegister(Object.fromEntries(together));
    for (const [id] of together) registers[id] = stub;
  }
  for (const [id, rows] of joined) registers[id] ??= await startStubRegister({ [id]: rows });
  return registers;
}

function configOf({ limits, router, mode = 'production', ...files }: TestGatewayOptions): GatewayConfig {
  return {
    port: 0,
    host: '127.0.0.1',
    mode,
    directorySource: '',
    admissionKey: {},
    persistedOperationsFile: files.persistedOperationsFile,
    limits: { ...DEFAULT_LIMITS, ...limits, router: { ...DEFAULT_LIMITS.router, ...router } },
  };
}

export function tokenFor(party: string, issuer: KeyPair): Promise<string> {
  return signPersonToken({
    issuer: `https://${party}.test`,
    key: issuer.privateJwk,
    person: 'person-1',
    roles: ['DPO'],
    audience: FEDERATION_AUDIENCE,
    lifetimeSeconds: 300,
    now: new Date(),
  });
}

/** Posts a body as it is, and reads the answer as text and as JSON. */
export async function post(
  url: string,
  token: string | null,
  body: string | Uint8Array,
): Promise<{ status: number; text: string; answer: Answer }> {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  const response = await fetch(url, { method: 'POST', headers, body: body as string });
  const text = await response.text();
  return { status: response.status, text, answer: JSON.parse(text) as Answer };
}
