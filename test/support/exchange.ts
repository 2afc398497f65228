/** Registers of several parties in one process, a stand-in for the gateway between them, and a clock that tests set. */
import { createServer, type IncomingMessage } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { graphql, type GraphQLSchema } from 'graphql';
import type { JWK } from 'jose';
import { FEDERATION_AUDIENCE, verifyToken, type Caller, type Role } from '../../shared/callers/caller.ts';
import type { DirectoryDocument, DirectoryParty } from '../../shared/directory/document.ts';
import { directoryOf } from '../../shared/directory/reader.ts';
import { codeOf } from '../../shared/errors.ts';
import { openCaseKeys } from '../../subgraphs/register/kernel/case-keys.ts';
import { contextFor } from '../../subgraphs/register/kernel/context.ts';
import { openDatabase } from '../../subgraphs/register/program/database.ts';
import type { Contributions } from '../../subgraphs/register/kernel/contributions.ts';
import { CONTRIBUTIONS } from '../../subgraphs/register/program/modules.ts';
import type { NoticeHandlers } from '../../subgraphs/register/protocol/notices/handlers.ts';
import { deliverDue } from '../../subgraphs/register/protocol/notices/alarm.ts';
import { DEFAULT_POLICY } from '../../subgraphs/register/kernel/policy.ts';
import type { RegisterOf } from '../../subgraphs/register/kernel/register-of.ts';
import { exampleParty } from '../shared/example-parties.ts';
import type { Answer } from './answers.ts';
import { intervene, type TestDatabase } from './database.ts';
import { createRegisterDatabase } from './register-template.ts';
import { registerSchema } from './schema.ts';
import { createClientKey, signWrites } from './signing.ts';

export interface ExchangeOptions {
  /** Ids, or what the directory says of a party beyond its id; `register: null` has not joined. */
  parties: (string | (Partial<DirectoryParty> & { id: string }))[];
  /** What parties do about notices, in place of what the modules do. */
  handlers?: NoticeHandlers;
  startsAt?: string;
}

export interface Exchange {
  /** The clock of all registers. */
  clock: { now: Date; pass(seconds: number): void };
  register(party: string): RegisterOf;
  directory: ReturnType<typeof directoryOf>;
  /** Parties whose registers are silent, and whether the gateway is. */
  down: Set<string>;
  gateway: { isDown: boolean };
  /** Every request that reached a register: `gateway beta` or `own beta`. */
  requests: string[];
  /** Asks a party's register as one of its people, at its own door, unless told otherwise; there they sign writes. */
  ask(
    party: string,
    query: string,
    variables?: Record<string, unknown>,
    caller?: Partial<Caller>,
  ): Promise<Answer>;
  /** Does to a party's database, as a superuser, what its register may not. */
  intervene(party: string, sql: string, values?: unknown[]): Promise<void>;
  /** Lets all registers deliver what is due, until nothing is. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

/** A caller with every role that people have. */
export function personOf(party: string, more: Partial<Caller> = {}): Caller {
  const roles: Role[] = ['DPO', 'CASEWORKER', 'BREACH_COORDINATOR', 'SIGNATORY', 'AUDITOR'];
  const expiresAt = new Date('2100-01-01T00:00:00Z');
  return { party, person: `person-of-${party}`, roles, office: null, door: 'OWN', expiresAt, ...more };
}

/** Starts the registers. */
export async function startExchange({ parties, handlers, startsAt }: ExchangeOptions): Promise<Exchange> {
  const contributions = handlers ? { ...CONTRIBUTIONS, handlers } : CONTRIBUTIONS;
  const start = new Date(startsAt ?? '2026-03-02T10:00:00.000Z');
  const exchange = new LocalExchange(registerSchema(), contributions, start);
  await exchange.start(parties.map((party) => (typeof party === 'string' ? { id: party } : party)));
  return exchange;
}

class LocalExchange implements Exchange {
  readonly clock: Exchange['clock'];
  readonly down = new Set<string>();
  readonly gateway = { isDown: false };
  readonly requests: string[] = [];
  readonly directory = directoryOf({ version: 1, issuedAt: '', expiresAt: '', parties: [] });
  readonly #registers = new Map<string, RegisterOf>();
  readonly #databases = new Map<string, TestDatabase>();
  readonly #folder = mkdtempSync(join(tmpdir(), 'exchange-'));
  readonly #schema: GraphQLSchema;
  readonly #contributions: Contributions;
  readonly #server = createServer((request, response) => {
    void this.#serve(request).then(
      (answer) => response.writeHead(answer ? 200 : 503).end(answer ? JSON.stringify(answer) : 'no'),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });

  constructor(schema: GraphQLSchema, contributions: Contributions, start: Date) {
    this.#schema = schema;
    this.#contributions = contributions;
    this.clock = {
      now: start,
      pass: (seconds) => {
        this.clock.now = new Date(this.clock.now.getTime() + seconds * 1000);
      },
    };
  }

  async start(parties: (Partial<DirectoryParty> & { id: string })[]): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const described = await Promise.all(parties.map((party) => this.#startParty(party)));
    const validity = { issuedAt: '2026-01-01T00:00:00Z', expiresAt: '2030-01-01T00:00:00Z' };
    const document: DirectoryDocument = { version: 2, ...validity, parties: described };
    this.directory.replace(document);
  }

  register(party: string): RegisterOf {
    const register = this.#registers.get(party);
    if (!register) throw new Error(`the exchange has no register of ${party}`);
    return register;
  }

  async ask(party: string, query: string, variables = {}, caller: Partial<Caller> = {}): Promise<Answer> {
    const person = personOf(party, caller);
    const request = { query, variables: { party, ...variables } };
    if (person.door === 'OWN' || person.confirmation) return this.#execute(party, request, person);
    const key = await createClientKey();
    const signed = await signWrites(request, { key, person: person.person, now: this.clock.now });
    return this.#execute(party, signed as Body, { ...person, confirmation: key.thumbprint });
  }

  async intervene(party: string, sql: string, values: unknown[] = []): Promise<void> {
    await intervene(this.#databases.get(party)!.url, sql, values);
  }

  async settle(): Promise<void> {
    const work = () =>
      Promise.all([...this.#registers.values()].map((one) => deliverDue(one, this.clock.now)));
    while ((await work()).some((attempts) => attempts > 0));
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
    await Promise.all([...this.#registers.values()].map((one) => one.database.destroy()));
    await Promise.all([...this.#databases.values()].map((database) => database.drop()));
    rmSync(this.#folder, { recursive: true, force: true });
  }

  get #origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async #startParty(given: Partial<DirectoryParty> & { id: string }): Promise<DirectoryParty> {
    const { party, signing, encryption } = await exampleParty(given.id);
    const register = { ...party.register!, endpoint: `${this.#origin}/own/${given.id}` };
    const described = { ...party, register, ...given };
    if (described.register) await this.#openRegister(given.id, signing.privateJwk, encryption.privateJwk);
    return described;
  }

  async #openRegister(party: string, signingKey: JWK, decryptionKey: JWK): Promise<void> {
    const database = await createRegisterDatabase();
    this.#databases.set(party, database);
    this.#registers.set(party, {
      party,
      database: await openDatabase(database.runningUrl, 4),
      directory: this.directory,
      caseKeys: await openCaseKeys(join(this.#folder, party)),
      matchSecret: Buffer.from(party.padEnd(32, '.')),
      signingKey,
      decryptionKeys: [decryptionKey],
      policy: DEFAULT_POLICY,
      gatewayUrl: `${this.#origin}/gateway`,
      contributions: this.#contributions,
      mode: 'production',
      now: () => this.clock.now,
    });
  }

  /** The answer of the gateway or of a party's own address; null: silence. */
  async #serve(request: IncomingMessage): Promise<Answer | null> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Body;
    const { party } = body.variables;
    const [, door] = request.url!.split('/');
    if (door === 'gateway' && this.gateway.isDown) return null;
    this.requests.push(`${door} ${party}`);
    if (this.down.has(party)) return door === 'own' ? null : unreachable();
    const rules = { directory: this.directory, audiences: [FEDERATION_AUDIENCE], now: this.clock.now };
    try {
      return await this.#execute(party, body, await verifyToken(request.headers.authorization, rules));
    } catch (error) {
      return { errors: [{ message: 'refused', extensions: { code: codeOf(error) } }] };
    }
  }

  async #execute(party: string, { query, variables }: Body, caller: Caller): Promise<Answer> {
    const hosted = new Map([[party, this.register(party)]]);
    const contextValue = contextFor(caller, this.clock.now, hosted, variables);
    const answer = await graphql({
      schema: this.#schema,
      source: query,
      variableValues: variables,
      contextValue,
    });
    return JSON.parse(JSON.stringify(answer)) as Answer;
  }
}

interface Body {
  query: string;
  variables: { party: string } & Record<string, unknown>;
}

function unreachable(): Answer {
  const path = ['deliverNotices'];
  return {
    data: { deliverNotices: null },
    errors: [{ message: 'silent', path, extensions: { code: 'PARTY_UNREACHABLE' } }],
  };
}
