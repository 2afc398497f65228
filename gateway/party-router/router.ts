/** The data source of the subgraph `register`: sends each field to the registers that own it, and answers as one. */
import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import {
  getVariableValues,
  GraphQLError,
  type DocumentNode,
  type FieldNode,
  type GraphQLFormattedError,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { codeOf, readAbout, refuse } from '../../shared/errors.ts';
import { log } from '../../shared/log.ts';
import type { GatewayContext } from '../context.ts';
import { documentOf } from '../directory-source.ts';
import { completeParts, isRegister } from './completion.ts';
import { prepareCollectField } from './collect-field.ts';
import { ENTITIES, prepareEntities } from './entities-step.ts';
import { failures, routerError, type Failure } from './failure.ts';
import { checkGuards } from './guard.ts';
import { prepareMergedField } from './merged-field.ts';
import { fieldsOf, readOperation, type Variables } from './operation.ts';
import { partyOf, preparePartyField } from './party-field.ts';
import { openDeadline, type Limits, type RegisterAnswer, type RegisterClient } from './register-client.ts';
import { readRoutes } from './routes.ts';
import { sendAsks } from './send.ts';
import { settled, type Parties, type RootField, type Step } from './step.ts';

export interface PartyRouterOptions {
  schema: GraphQLSchema;
  directory: Parties;
  client: RegisterClient;
  limits: Limits & {
    /** Registers that one step may ask for, including repeats. @default 5000 */
    representations: number;
  };
  /** Called after every request to a register, for metrics. */
  onAsked?: (asked: Asked) => void;
}

export interface Asked {
  endpoint: string;
  /** `OK`, or the code of the failure. */
  outcome: string;
  milliseconds: number;
}

type Answer = Awaited<ReturnType<GraphQLDataSource['process']>>;

export class PartyRouter implements GraphQLDataSource {
  readonly #options: PartyRouterOptions;
  readonly #routes: ReturnType<typeof readRoutes>;

  constructor(options: PartyRouterOptions) {
    this.#options = options;
    this.#routes = readRoutes(options.schema);
  }

  /** Whether a root field is asked of every party. */
  isAskedOfAll(rootField: string): boolean {
    const field = this.#options.schema.getQueryType()?.getFields()[rootField];
    const route = field && this.#routes.get(field);
    return route !== undefined && route.kind !== 'toParty';
  }

  /** Never throws: a failure makes its own fields null and adds an error. */
  async process(options: GraphQLDataSourceProcessOptions): Promise<Answer> {
    const document = documentOf(options);
    try {
      return await this.#process(
        document,
        options.request.variables ?? {},
        options.context as GatewayContext,
      );
    } catch (error) {
      return refuseStep(document, options.request.variables ?? {}, error);
    }
  }

  async #process(document: DocumentNode, variables: Variables, context: GatewayContext): Promise<Answer> {
    const step = this.#readStep(document, variables);
    const nodes = this.#rootNodes(step);
    if (step.operation.operation !== 'mutation')
      return answerOf(await this.#answerFields(step, nodes, context));
    const answered: Answered[] = [];
    for (const run of this.#runsOfOneParty(step, nodes)) {
      answered.push(...(await this.#answerFields(step, run, context)));
    }
    return answerOf(answered);
  }

  #readStep(document: DocumentNode, variables: Variables): Step {
    const { schema, directory } = this.#options;
    const operation = readOperation(document);
    const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    if (errors) return refuse('BAD_USER_INPUT', errors[0]?.message ?? 'A variable is not valid.');
    return { schema, directory, operation, variables, coerced };
  }

  #rootNodes(step: Step): RootNode[] {
    return [...fieldsOf(step.schema, this.#rootType(step), step.operation.selectionSet, step.coerced)];
  }

  #rootType({ schema, operation }: Step): GraphQLObjectType {
    return schema.getRootType(operation.operation)!;
  }

  /** Mutations run in order; consecutive ones to the same party go in one request. */
  #runsOfOneParty(step: Step, nodes: RootNode[]): RootNode[][] {
    const runs: { party: string; nodes: RootNode[] }[] = [];
    for (const node of nodes) {
      const party = this.#partyNamed(step, node);
      const last = runs.at(-1);
      if (last && last.party === party) last.nodes.push(node);
      else runs.push({ party, nodes: [node] });
    }
    return runs.map((run) => run.nodes);
  }

  #partyNamed(step: Step, [key, node]: RootNode): string {
    try {
      return partyOf(step, node, this.#rootType(step).getFields()[node.name.value]!);
    } catch {
      // The field is refused later, alone.
      return ` ${key}`;
    }
  }

  async #answerFields(step: Step, nodes: RootNode[], context: GatewayContext): Promise<Answered[]> {
    const fields = nodes.map(([key, node]) => this.#prepare(step, key, node));
    const asks = fields.flatMap(({ ask }) => (ask && ask.parts.length > 0 ? [ask] : []));
    if (asks.length > 0) {
      const { operation, variables, schema } = step;
      const post = this.#poster(operation.operation === 'mutation', context);
      await sendAsks({ asks, operation, variables, post, endpointOf: (party) => this.#endpointOf(party) });
      const isKnownParty = (id: unknown) => step.directory.party(String(id)) !== undefined;
      completeParts({ schema, asks, operation, variables, isKnownParty });
      for (const ask of asks) {
        if (!isRegister(ask, schema)) continue;
        for (const part of ask.parts) checkGuards(part, ask.kind === 'ENTITIES' && ask.alias !== ENTITIES);
      }
    }
    return fields.map((field) => ({ key: field.key, ...field.finish() }));
  }

  #endpointOf(party: string): string {
    return this.#options.directory.party(party)?.register?.endpoint ?? '';
  }

  #prepare(step: Step, key: string, node: FieldNode): RootField {
    try {
      return this.#prepareField(step, key, node);
    } catch (error) {
      // Entities are refused with their whole step, which knows how many there are.
      if (node.name.value === ENTITIES) throw error;
      return settled(key, null, routerError(refusalOf(error), [key]));
    }
  }

  #prepareField(step: Step, key: string, node: FieldNode): RootField {
    const { name } = node;
    if (name.value === '__typename') return settled(key, this.#rootType(step).name);
    if (name.value === ENTITIES) return prepareEntities(step, node, this.#options.limits.representations);
    const field = this.#rootType(step).getFields()[name.value];
    const route = field && this.#routes.get(field);
    if (!route) throw new Error(`No route for the root field ${name.value}.`);
    if (route.kind === 'merge') return prepareMergedField(step, { key, node, field, route });
    if (route.kind === 'collect') return prepareCollectField(step, { key, node, field, route });
    return preparePartyField(step, key, node, partyOf(step, node, field));
  }

  #poster(write: boolean, context: GatewayContext) {
    const { client, limits, onAsked } = this.#options;
    const deadline = openDeadline(write ? limits.writeTimeout : limits.partyTimeout);
    const headers = callersHeaders(context);
    return async (endpoint: string, body: string): Promise<RegisterAnswer | Failure> => {
      const begun = performance.now();
      const answer = await client.ask({ endpoint, body, headers, write, deadline });
      const outcome = 'code' in answer ? answer.code : 'OK';
      onAsked?.({ endpoint, outcome, milliseconds: performance.now() - begun });
      return answer;
    };
  }
}

type RootNode = [key: string, node: FieldNode];

interface Answered {
  key: string;
  value: unknown;
  errors: GraphQLFormattedError[];
}

/** Only the caller's token and the request's id are passed on. */
function callersHeaders({ authorization, requestId }: GatewayContext): Record<string, string> {
  return { 'x-request-id': requestId, ...(authorization === undefined ? {} : { authorization }) };
}

function answerOf(answered: readonly Answered[]): Answer {
  const errors = answered.flatMap((field) => field.errors);
  const data = Object.fromEntries(answered.map(({ key, value }) => [key, value]));
  return errors.length === 0 ? { data } : { data, errors };
}

/** Refusals keep their message; errors of graphql-js are about arguments, which the caller can correct. */
function refusalOf(error: unknown): Failure {
  if (!(error instanceof GraphQLError)) {
    log('router.failed', { reason: error instanceof Error ? error.name : typeof error });
    return failures.internal();
  }
  const { message, extensions } = error;
  const code = 'code' in extensions ? codeOf(error) : 'BAD_USER_INPUT';
  return { code, message, about: readAbout(extensions) };
}

/** The answer for a step that cannot be read: all its fields are null, with one error. */
function refuseStep(document: DocumentNode, variables: Variables, error: unknown): Answer {
  const isEntities = Array.isArray(variables['representations']);
  const data = isEntities
    ? { [ENTITIES]: (variables['representations'] as unknown[]).map(() => null) }
    : Object.fromEntries(rootKeys(document).map((key) => [key, null]));
  const first = Object.keys(data)[0];
  return { data, errors: [routerError(refusalOf(error), isEntities ? [ENTITIES, 0] : first ? [first] : [])] };
}

function rootKeys(document: DocumentNode): string[] {
  const { selectionSet } = readOperation(document);
  return selectionSet.selections.flatMap((selection) =>
    selection.kind === 'Field' ? [selection.alias?.value ?? selection.name.value] : [],
  );
}
