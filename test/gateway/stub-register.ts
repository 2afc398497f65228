/** A register in memory behind real HTTP: it serves the register's SDL, and misbehaves when a test says so. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  execute,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { CONTRACT_HEADER, contractDigest, printContract } from '../../shared/contract.ts';
import { compareCursors, encodeCursor } from '../../shared/cursor.ts';
import { refuse } from '../../shared/errors.ts';
import { scalars } from '../../shared/scalars.ts';
import { readSdl } from '../../shared/sdl.ts';

/** A row of a collection; `key` is what the collection is sorted by. */
export interface Row extends Record<string, unknown> {
  id: string;
  party: { id: string };
  key: string;
}

/** The rows of one party, by collection. */
export type Rows = Partial<Record<string, Row[]>>;

export interface StubRequest {
  query: string;
  variables: Record<string, unknown>;
  headers: IncomingMessage['headers'];
}

export interface StubRegister {
  endpoint: string;
  requests: StubRequest[];
  rows: Record<string, Rows>;
  /** Answers instead of the register; null: the register answers. */
  answerWith: ((response: ServerResponse, request: StubRequest) => void) | null;
  /** Changes what the register answers. */
  change: ((answer: ExecutionResult) => unknown) | null;
  /** The contract served; its digest is in every answer. */
  contract: string;
  stop(): Promise<void>;
  /** Listens again at the same address. */
  restart(): Promise<void>;
}

const NEWEST_FIRST = new Set(['breaches', 'notices', 'disclosures', 'rightsRequests']);

const COLLECTIONS = [
  'agreements',
  'processingRecords',
  'disclosures',
  'rightsRequests',
  'breaches',
  'notices',
  'obligations',
];

const sdl: DocumentNode = readSdl(fileURLToPath(new URL('../../subgraphs/register', import.meta.url)));

export const registerContract = printContract(sdl);

export function cursorOf({ key, id, party }: Row): string {
  return encodeCursor([key, id, party.id]);
}

/** All rows in the order in which a collection gives them. */
export function inOrder(collection: string, rows: readonly Row[]): Row[] {
  const sign = NEWEST_FIRST.has(collection) ? -1 : 1;
  return rows.toSorted((a, b) => sign * compareCursors(cursorOf(a), cursorOf(b)));
}

function pageOf(
  collection: string,
  party: string,
  rows: readonly Row[],
  first: number,
  after: string | null,
) {
  const sign = NEWEST_FIRST.has(collection) ? -1 : 1;
  const later = inOrder(collection, rows).filter(
    (row) => after === null || sign * compareCursors(cursorOf(row), after) > 0,
  );
  const nodes = later.slice(0, first);
  const last = nodes.at(-1);
  return {
    nodes,
    edges: nodes.map((node) => ({ cursor: cursorOf(node), node })),
    pageInfo: { hasNextPage: later.length > first, endCursor: last ? cursorOf(last) : null },
    totalCount: rows.length,
    completeness: { answered: [party], missing: [], missingBecause: [] },
  };
}

interface PageArguments {
  first: number;
  after?: string | null;
}

interface StubContext {
  /** Of the register that is asked. */
  rowsOf(party: string): Rows;
}

/** One for all stubs of a process: making it takes longer than most tests. */
const schema = buildStubSchema();

function buildStubSchema(): GraphQLSchema {
  const collections = COLLECTIONS.map((name) => [
    name,
    ({ party }: { party: string }, { first, after }: PageArguments, { rowsOf }: StubContext) =>
      pageOf(name, party, rowsOf(party)[name] ?? [], first, after ?? null),
  ]);
  const register = ({ party }: { party: string }, { rowsOf }: StubContext) => {
    rowsOf(party);
    return { party };
  };
  return buildSubgraphSchema([
    {
      typeDefs: sdl,
      resolvers: {
        ...scalars,
        Query: {
          register: (_: unknown, args: { party: string }, context: StubContext) => register(args, context),
        },
        Register: {
          __resolveReference: async (reference: { party: string }, context: StubContext) =>
            register(reference, context),
          ...Object.fromEntries(collections),
          agreement: (
            { party }: { party: string },
            { reference }: { reference: string },
            { rowsOf }: StubContext,
          ) => contribution(rowsOf(party)['agreements'] ?? [], party, reference),
        },
        Mutation: {
          recordBreach: (
            _: unknown,
            { party, input }: { party: string; input: Record<string, unknown> },
            { rowsOf }: StubContext,
          ) => {
            const key = (input['detectedAt'] as Date).toISOString();
            const row = {
              state: 'OPEN',
              affected: [],
              views: [],
              warnings: [],
              ...input,
              id: `${party}-new`,
              key,
            };
            return { ...row, party: { id: party }, registered: rowsOf(party) };
          },
        },
      } as never,
    },
  ]);
}

function contribution(rows: Row[], party: string, reference: string) {
  const copy = rows.find((row) => row['reference'] === reference);
  if (!copy) return null;
  const signatories = (copy['signatories'] ?? []) as { id: string }[];
  return { reference, copies: [copy], missing: signatories.map(({ id }) => id).filter((id) => id !== party) };
}

/** Starts a register for the parties, each with its rows. */
export async function startStubRegister(rows: Record<string, Rows>): Promise<StubRegister> {
  const context: StubContext = {
    rowsOf: (party) => stub.rows[party] ?? refuse('WRONG_PARTY', `This is not the register of ${party}.`),
  };
  let server: Server;
  let port = 0;
  const listen = async () => {
    server = createServer((request, response) => void serve(stub, context, request, response));
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    ({ port } = server.address() as AddressInfo);
  };
  const stub: StubRegister = {
    endpoint: '',
    requests: [],
    rows,
    answerWith: null,
    change: null,
    contract: registerContract,
    restart: listen,
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
  await listen();
  stub.endpoint = `http://127.0.0.1:${port}/graphql`;
  return stub;
}

async function serve(
  stub: StubRegister,
  context: StubContext,
  request: IncomingMessage,
  response: ServerResponse,
) {
  if (request.url === '/contract') return void response.end(stub.contract);
  if (request.url === '/health/ready') return void response.writeHead(stub.answerWith ? 503 : 200).end();
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Omit<StubRequest, 'headers'>;
  const asked = { ...body, headers: request.headers };
  stub.requests.push(asked);
  if (stub.answerWith) return stub.answerWith(response, asked);
  const answer = await answerTo(context, asked);
  response.setHeader('content-type', 'application/json');
  response.setHeader(CONTRACT_HEADER, contractDigest(stub.contract));
  response.end(JSON.stringify(stub.change ? stub.change(answer) : answer));
}

/** A register validates what it is asked: the gateway must ask it nothing that its schema has not. */
async function answerTo(
  contextValue: StubContext,
  { query, variables }: StubRequest,
): Promise<ExecutionResult> {
  const document = parse(query);
  const errors = validate(schema, document);
  if (errors.length > 0) return { errors };
  return execute({ schema, document, variableValues: variables, contextValue });
}
