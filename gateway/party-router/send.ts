/** Sends a step to the registers, one request for each endpoint, and gives each part its answer. */
import { print, type OperationDefinitionNode } from 'graphql';
import { emptyPart, fail, representationsVariable, type Ask, type Part } from './ask.ts';
import { readOwnError, type Failure, type Path } from './failure.ts';
import { textOf, type Variables } from './operation.ts';
import type { RegisterAnswer } from './register-client.ts';

/** How many errors of one answer are read. */
const ERRORS_READ = 200;

/** The parts of one ask that one endpoint answers. */
interface Share {
  ask: Ask;
  parts: Part[];
}

interface StepRequest {
  asks: readonly Ask[];
  operation: OperationDefinitionNode;
  variables: Variables;
  /** The endpoint of a party that has joined. */
  endpointOf: (party: string) => string;
  post: (endpoint: string, body: string) => Promise<RegisterAnswer | Failure>;
}

/** Asks all endpoints in parallel; then each part has its value or its failure. */
export async function sendAsks(step: StepRequest): Promise<void> {
  const shares = shareOut(step.asks, step.endpointOf);
  const bodies = new BodyWriter(step);
  await Promise.all(
    [...shares].map(async ([endpoint, share]) => {
      const answer = await step.post(endpoint, bodies.write(share));
      readInto(share, answer);
    }),
  );
}

function shareOut(asks: readonly Ask[], endpointOf: StepRequest['endpointOf']): Map<string, Share[]> {
  const byEndpoint = new Map<string, Share[]>();
  for (const ask of asks) {
    const own = new Map<string, Share>();
    for (const part of ask.parts) {
      const endpoint = endpointOf(part.parties[0]!);
      const share = own.get(endpoint);
      if (share) share.parts.push(part);
      else own.set(endpoint, { ask, parts: [part] });
    }
    for (const [endpoint, share] of own)
      byEndpoint.set(endpoint, [...(byEndpoint.get(endpoint) ?? []), share]);
  }
  return byEndpoint;
}

/** Writes request bodies. Endpoints that are asked for the same fields share the text of the query. */
class BodyWriter {
  readonly #step: StepRequest;
  readonly #queries = new Map<string, string>();

  constructor(step: StepRequest) {
    this.#step = step;
  }

  write(shares: Share[]): string {
    const variables: Variables = {};
    for (const { ask, parts } of shares) {
      if (ask.kind === 'ENTITIES') variables[representationsVariable(ask.alias)] = parts.map(representation);
    }
    const shared = this.#shared(shares.map(({ ask }) => ask));
    return `${shared},"variables":${JSON.stringify({ ...variables, ...this.#callersVariables(shares) })}}`;
  }

  /** The body up to its variables. */
  #shared(asks: Ask[]): string {
    const key = asks.map(({ alias }) => alias).join(' ');
    let text = this.#queries.get(key);
    if (text === undefined) this.#queries.set(key, (text = `{"query":${JSON.stringify(this.#query(asks))}`));
    return text;
  }

  #query(asks: Ask[]): string {
    const used = new Set(asks.flatMap(({ field }) => [...textOf(field).variables]));
    const { operation } = this.#step;
    const kept = (operation.variableDefinitions ?? []).filter(({ variable }) =>
      used.has(variable.name.value),
    );
    const definitions = kept
      .map((definition) => print(definition))
      .concat(asks.flatMap((ask) => ask.added.map(({ definition }) => print(definition))))
      .concat(
        asks.filter(needsRepresentations).map(({ alias }) => `$${representationsVariable(alias)}: [_Any!]!`),
      );
    const head = definitions.length === 0 ? '' : `(${[...new Set(definitions)].join(', ')})`;
    return `${operation.operation}${head} {\n${asks.map(({ field }) => textOf(field).text).join('\n')}\n}`;
  }

  #callersVariables(shares: Share[]): Variables {
    const variables: Variables = {};
    for (const { ask } of shares) {
      for (const name of textOf(ask.field).variables) {
        if (Object.hasOwn(this.#step.variables, name)) variables[name] ??= this.#step.variables[name];
      }
      for (const { definition, value } of ask.added) variables[definition.variable.name.value] = value;
      delete variables[representationsVariable(ask.alias)];
    }
    return variables;
  }
}

function needsRepresentations(ask: Ask): boolean {
  return ask.kind === 'ENTITIES' && ask.alias !== '_entities';
}

function representation(part: Part): { __typename: string; party: string } {
  return { __typename: 'Register', party: part.parties[0]! };
}

function readInto(shares: Share[], answer: RegisterAnswer | Failure): void {
  if ('code' in answer) {
    for (const part of shares.flatMap(({ parts }) => parts)) fail(part, answer);
    return;
  }
  for (const share of shares) readValues(share, answer);
  for (const error of answer.errors.slice(0, ERRORS_READ)) readError(shares, error);
  for (const part of shares.flatMap(({ parts }) => parts)) settle(part);
}

function readValues({ ask, parts }: Share, { data }: RegisterAnswer): void {
  const value = data?.[ask.alias] ?? null;
  if (ask.kind === 'FIELD') for (const part of parts) part.value = value;
  else if (Array.isArray(value))
    parts.forEach((part, index) => (part.value = (value[index] as unknown) ?? null));
}

/** Gives an error to the part at its path; an error without a path concerns every part of the endpoint. */
function readError(shares: Share[], error: unknown): void {
  const path = readPath((error as { path?: unknown } | null)?.path);
  const failure = readOwnError(error);
  for (const { ask, parts } of shares) {
    if (path.length > 0 && path[0] !== ask.alias) continue;
    const below = ask.kind === 'ENTITIES' ? 2 : 1;
    const index = path[1];
    const concerned = below === 2 && typeof index === 'number' ? parts.slice(index, index + 1) : parts;
    for (const part of concerned) part.errors.push({ ...failure, path: path.slice(below) });
  }
}

function readPath(path: unknown): Path {
  if (!Array.isArray(path)) return [];
  return path.every((step) => typeof step === 'string' || typeof step === 'number') ? (path as Path) : [];
}

/** A part without a value failed with the first error that the register reported. */
function settle(part: Part): void {
  const [first] = part.errors;
  if (part.value === null && first) fail(part, first);
}

/** One part for each party. */
export function partsOf(parties: readonly string[]): Part[] {
  return parties.map((party) => emptyPart([party]));
}
