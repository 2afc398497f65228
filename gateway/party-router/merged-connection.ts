/** Puts the parties' parts of a collection together into one page that says what it lacks. */
import {
  getNamedType,
  type FieldNode,
  type GraphQLField,
  type GraphQLFormattedError,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import type { Part } from './ask.ts';
import { failures, partyError, routerError, type Failure, type Path } from './failure.ts';
import { OWN_PAGE, OWN_ROWS, type OwnRow } from './guard.ts';
import { isInOrder, mergeRuns, type Page, type Run } from './merge-order.ts';
import { fieldsOf } from './operation.ts';
import { readRegisterField } from './register-field.ts';
import type { Route } from './routes.ts';
import type { Finished, Step } from './step.ts';
import { missedSuffix, type WalkCursor } from './walk-cursor.ts';

/** A root field that becomes one collection. */
export interface MergedField {
  key: string;
  node: FieldNode;
  field: GraphQLField<unknown, unknown>;
  route: Extract<Route, { kind: 'merge' }>;
}

/** The page of a merged collection that a caller asked for. */
export interface PageAsked {
  first: number;
  after: string | null;
  joined: string[];
  /** Named by the caller, but without a register. */
  notJoined: string[];
}

interface MergeInput {
  step: Step;
  merged: MergedField;
  type: GraphQLObjectType;
  page: PageAsked;
  walk: WalkCursor;
  parts: readonly Part[];
}

/** A collection as one register gave it, by response key, with the rows that the router asked for itself. */
interface Connection extends Record<string, unknown> {
  [OWN_ROWS]: Required<OwnRow>[];
  [OWN_PAGE]: { hasNextPage: boolean };
}

/** One party's part that can be merged. */
interface Good {
  part: Part;
  party: string;
  connection: Connection;
  run: Run;
}

interface Missing {
  party: string;
  failure: Failure;
}

export function mergeConnections(input: MergeInput): Finished {
  const { merged, page, walk, parts } = input;
  const judged = parts.map((part) => judge(input, part));
  const good = judged.filter((one) => 'run' in one);
  const missing = judged
    .filter((one) => 'failure' in one)
    .concat(page.notJoined.map((party) => ({ party, failure: failures.notJoined() })));
  const mistake = callersMistake(good, missing);
  if (mistake) return { value: null, errors: [routerError(mistake, [merged.key])] };
  const missed = new Map([
    ...walk.missed,
    ...missing.map(({ party, failure }) => [party, failure.code] as const),
  ]);
  const ordered = mergeRuns(
    good.map(({ run }) => run),
    page.first,
    merged.route.newestFirst,
  );
  const value = new Merged(input, good, ordered, missed).write();
  const errors = missing.map(({ party, failure }) => partyError(failure, party, [merged.key]));
  return { value, errors: [...errors, ...ownErrors(input, good, ordered)] };
}

/** If every party says that the input cannot be right, it is the caller's, not the parties'. */
function callersMistake(good: Good[], missing: Missing[]): Failure | null {
  const [first] = missing;
  if (good.length > 0 || first?.failure.code !== 'BAD_USER_INPUT') return null;
  return missing.every(({ failure }) => failure.code === 'BAD_USER_INPUT') ? first.failure : null;
}

function judge({ merged, walk, step, type }: MergeInput, part: Part): Good | Missing {
  const party = part.parties[0]!;
  const read = readRegisterField(part, merged.key);
  if ('code' in read) return { party, failure: read };
  const connection = read.value as Connection | null;
  if (connection === null) return { party, failure: failures.doesNotFit() };
  const rows = connection[OWN_ROWS];
  const run = {
    keys: rows.map(({ cursor }) => Buffer.from(cursor, 'base64url')),
    hasNextPage: connection[OWN_PAGE].hasNextPage,
  };
  const after = walk.after === null ? null : Buffer.from(walk.after, 'base64url');
  if (!isInOrder(run, after, merged.route.newestFirst)) return { party, failure: failures.badOrder() };
  const lists = listKeys(step, type, merged.node);
  const isWhole = lists.every((key) => (connection[key] as unknown[]).length === rows.length);
  return isWhole ? { part, party, connection, run } : { party, failure: failures.doesNotFit() };
}

/** The response keys of the lists of rows: a caller may ask for `nodes` and `edges` several times. */
function listKeys({ schema, coerced }: Step, type: GraphQLObjectType, node: FieldNode): string[] {
  return [...fieldsOf(schema, type, node.selectionSet!, coerced)]
    .filter(([, { name }]) => name.value === 'nodes' || name.value === 'edges')
    .map(([key]) => key);
}

/** A merged connection as the caller selected it. */
class Merged {
  readonly #input: MergeInput;
  readonly #good: Good[];
  readonly #page: Page;
  readonly #missed: ReadonlyMap<string, string>;
  readonly #suffix: string;

  constructor(input: MergeInput, good: Good[], page: Page, missed: Map<string, Failure['code']>) {
    this.#input = input;
    this.#good = good;
    this.#page = page;
    this.#missed = missed;
    this.#suffix = missedSuffix(missed);
  }

  write(): Record<string, unknown> {
    const { step, type, merged } = this.#input;
    const value: Record<string, unknown> = {};
    for (const [key, node] of fieldsOf(step.schema, type, merged.node.selectionSet!, step.coerced)) {
      value[key] = this.#field(key, node);
    }
    return value;
  }

  #field(key: string, node: FieldNode): unknown {
    const type = this.#input.type.getFields()[node.name.value]?.type;
    switch (node.name.value) {
      case '__typename':
        return this.#input.type.name;
      case 'nodes':
        return this.#rows(key);
      case 'edges':
        return this.#edges(key, node, type!);
      case 'totalCount':
        return this.#totalCount(key);
      case 'pageInfo':
        return this.#project(node, type!, this.#pageInfo());
      case 'completeness':
        return this.#project(node, type!, this.#completeness());
      default:
        return null;
    }
  }

  #rows(key: string): unknown[] {
    return this.#page.picks.map(({ run, index }) => (this.#good[run]!.connection[key] as unknown[])[index]);
  }

  #edges(key: string, node: FieldNode, type: GraphQLOutputType): unknown[] {
    const edges = this.#rows(key) as Record<string, unknown>[];
    if (this.#suffix === '') return edges;
    const { schema, coerced } = this.#input.step;
    const fields = fieldsOf(schema, getNamedType(type) as GraphQLObjectType, node.selectionSet!, coerced);
    const cursors = [...fields].filter(([, { name }]) => name.value === 'cursor').map(([cursor]) => cursor);
    return edges.map((edge) =>
      Object.assign(
        { ...edge },
        ...cursors.map((cursor) => ({ [cursor]: `${String(edge[cursor])}${this.#suffix}` })),
      ),
    );
  }

  #totalCount(key: string): number | null {
    if (this.#missed.size > 0) return null;
    const counts = this.#good.map(({ connection }) => connection[key]);
    return counts.reduce<number | null>(
      (sum, count) => (sum === null || typeof count !== 'number' ? null : sum + count),
      0,
    );
  }

  #pageInfo() {
    const { picks, hasNextPage } = this.#page;
    const last = picks.at(-1);
    const cursor = last
      ? this.#good[last.run]!.connection[OWN_ROWS][last.index]!.cursor
      : this.#input.walk.after;
    return { hasNextPage, endCursor: cursor === null ? null : `${cursor}${this.#suffix}` };
  }

  #completeness() {
    const missing = [...this.#missed.keys()].toSorted();
    return {
      answered: this.#input.page.joined.filter((party) => !this.#missed.has(party)),
      missing,
      missingBecause: missing.map((party) => ({ party, code: this.#missed.get(party) })),
    };
  }

  /** An object of the router's own, under the caller's response keys. */
  #project(
    node: FieldNode,
    type: GraphQLOutputType,
    source: Record<string, unknown>,
  ): Record<string, unknown> {
    const { schema, coerced } = this.#input.step;
    const named = getNamedType(type) as GraphQLObjectType;
    const value: Record<string, unknown> = {};
    for (const [key, child] of fieldsOf(schema, named, node.selectionSet!, coerced)) {
      const given = child.name.value === '__typename' ? named.name : source[child.name.value];
      const childType = named.getFields()[child.name.value]?.type;
      value[key] =
        child.selectionSet && childType
          ? (given as Record<string, unknown>[]).map((one) => this.#project(child, childType, one))
          : given;
    }
    return value;
  }
}

/** Errors that registers reported inside rows of the page, at the places where those rows are now. */
function ownErrors({ step, type, merged }: MergeInput, good: Good[], page: Page): GraphQLFormattedError[] {
  if (good.every(({ part }) => part.errors.length === 0)) return [];
  const lists = new Set(listKeys(step, type, merged.node));
  const places = new Map(page.picks.map(({ run, index }, place) => [`${run} ${index}`, place]));
  return good.flatMap(({ part, party }, run) =>
    part.errors.flatMap((error) => {
      const path = placeOf(error.path, lists, (index) => places.get(`${run} ${index}`));
      return path ? [partyError(error, party, path)] : [];
    }),
  );
}

/** The path of an error in the merged page; null if its row is not on the page. */
function placeOf(path: Path, lists: Set<string>, place: (index: number) => number | undefined): Path | null {
  const [key, list, index, ...below] = path;
  if (key === undefined) return null;
  if (list === undefined || !lists.has(String(list)) || typeof index !== 'number') {
    return String(list).startsWith('_router_') ? null : path;
  }
  const at = place(index);
  return at === undefined ? null : [key, list, at, ...below];
}
