/** Merges the parties' parts of a collection into one page that names the missing parties. */
import {
  type FieldNode,
  type GraphQLField,
  type GraphQLFormattedError,
  type GraphQLNamedType,
  type GraphQLObjectType,
} from 'graphql';
import type { Part } from './ask.ts';
import { failures, partyError, routerError, type Failure, type Path } from './failure.ts';
import { OWN_PAGE, OWN_ROWS, type OwnRow } from './guard.ts';
import { isInOrder, mergeRuns, type Page, type Run } from './merge-order.ts';
import { fieldsOf, selectedObject } from './operation.ts';
import { readRegisterField } from './register-field.ts';
import type { Route } from './routes.ts';
import type { Finished, Step } from './step.ts';
import { missedSuffix, type Missed, type WalkCursor } from './walk-cursor.ts';

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
  /** Parties that the caller named and that have no register. */
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
  const missed: Missed = new Map([
    ...walk.missed,
    ...missing.map(({ party, failure }) => [party, failure.code] as const),
  ]);
  const ordered = mergeRuns(
    good.map(({ run }) => run),
    page.first,
    merged.route.newestFirst,
  );
  const value = mergedObject({ ...input, good, ordered, missed, suffix: missedSuffix(missed) });
  const errors = missing.map(({ party, failure }) => partyError(failure, party, [merged.key]));
  return { value, errors: [...errors, ...ownErrors(input, good, ordered)] };
}

/** If every party refuses the input, the error is the caller's, not the parties'. */
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

/** The response keys of the lists of rows: a caller may select `nodes` and `edges` several times. */
function listKeys({ schema, coerced }: Step, type: GraphQLObjectType, node: FieldNode): string[] {
  return [...fieldsOf(schema, type, node.selectionSet!, coerced)]
    .filter(([, { name }]) => name.value === 'nodes' || name.value === 'edges')
    .map(([key]) => key);
}

/** What a merged connection is made of. */
interface Merge extends MergeInput {
  good: Good[];
  ordered: Page;
  missed: Missed;
  /** Appended to every cursor of the page. */
  suffix: string;
}

/** The merged connection as the caller selected it. */
function mergedObject(merge: Merge): Record<string, unknown> {
  const { step, type, merged } = merge;
  return selectedObject(step, type, merged.node, ({ key, node, name, type: fieldType }) => {
    switch (name) {
      case 'nodes':
        return rowsOf(merge, key);
      case 'edges':
        return edgesOf(merge, key, { node, type: fieldType });
      case 'totalCount':
        return totalCount(merge, key);
      case 'pageInfo':
        return project(step, fieldType, node, pageInfo(merge));
      case 'completeness':
        return project(step, fieldType, node, completeness(merge));
      default:
        return null;
    }
  });
}

function rowsOf({ good, ordered }: Merge, key: string): unknown[] {
  return ordered.picks.map(({ run, index }) => (good[run]!.connection[key] as unknown[])[index]);
}

function edgesOf(merge: Merge, key: string, { node, type }: { node: FieldNode; type: GraphQLNamedType }) {
  const edges = rowsOf(merge, key) as Record<string, unknown>[];
  const { step, suffix } = merge;
  if (suffix === '') return edges;
  return edges.map((edge) =>
    selectedObject(step, type, node, (field) =>
      field.name === 'cursor' ? `${String(edge[field.key])}${suffix}` : edge[field.key],
    ),
  );
}

function totalCount({ missed, good }: Merge, key: string): number | null {
  const counts = good.map(({ connection }) => connection[key]);
  if (missed.size > 0 || !counts.every((count) => typeof count === 'number')) return null;
  return counts.reduce((sum, count) => sum + count, 0);
}

function pageInfo({ ordered, good, walk, suffix }: Merge) {
  const last = ordered.picks.at(-1);
  const cursor = last ? good[last.run]!.connection[OWN_ROWS][last.index]!.cursor : walk.after;
  return { hasNextPage: ordered.hasNextPage, endCursor: cursor === null ? null : `${cursor}${suffix}` };
}

function completeness({ page, missed }: Merge) {
  const missing = [...missed.keys()].toSorted();
  return {
    answered: page.joined.filter((party) => !missed.has(party)),
    missing,
    missingBecause: missing.map((party) => ({ party, code: missed.get(party) })),
  };
}

/** An object that the router made itself, under the caller's response keys. */
function project(
  step: Step,
  type: GraphQLNamedType,
  node: FieldNode,
  source: Record<string, unknown>,
): Record<string, unknown> {
  return selectedObject(step, type, node, ({ node: child, name, type: childType }) =>
    child.selectionSet
      ? (source[name] as Record<string, unknown>[]).map((one) => project(step, childType, child, one))
      : source[name],
  );
}

/** Errors that registers reported inside rows of the page, with the paths of those rows in the merged page. */
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
