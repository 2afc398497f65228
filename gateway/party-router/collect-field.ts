/** A root field to which every register contributes to one object: one list put together, the missing named. */
import {
  getArgumentValues,
  getNamedType,
  Kind,
  parse,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type SelectionNode,
} from 'graphql';
import { fail, type Ask, type Part } from './ask.ts';
import { failures, partyError } from './failure.ts';
import { selectionSetOf } from './guard.ts';
import { fieldsOf } from './operation.ts';
import type { Route } from './routes.ts';
import { partsByEndpoint } from './send.ts';
import { joinedParties, type Finished, type RootField, type Step } from './step.ts';

type Collect = Extract<Route, { kind: 'collect' }>;

/** What the router asks of each contribution for itself. */
const OWN_LIST = '_router_list';
const OWN_MISSING = '_router_missing';

/** An object as a register contributes it, by response key. */
interface Contribution extends Record<string, unknown> {
  [OWN_LIST]: { party: { id: string } }[];
  [OWN_MISSING]: string[];
}

export interface CollectField {
  key: string;
  node: FieldNode;
  field: GraphQLField<unknown, unknown>;
  route: Collect;
}

const withOwn = new WeakMap<FieldNode, FieldNode>();

export function prepareCollectField(step: Step, collect: CollectField): RootField {
  const endpointOf = (party: string) => step.directory.party(party)?.register?.endpoint ?? '';
  const parts = partsByEndpoint(joinedParties(step.directory), endpointOf);
  const ask: Ask = { alias: collect.key, field: askedField(collect), kind: 'FIELD', parts, added: [] };
  return { key: collect.key, ask, finish: () => finish(step, collect, parts) };
}

function askedField({ node, route }: CollectField): FieldNode {
  const known = withOwn.get(node);
  if (known) return known;
  const own = `{ ${OWN_LIST}: ${route.list} { party { id } } ${OWN_MISSING}: ${route.missing} }`;
  const selections = [...(node.selectionSet?.selections ?? []), ...selectionsOf(own)];
  const made = { ...node, selectionSet: selectionSetOf(selections) };
  withOwn.set(node, made);
  return made;
}

function selectionsOf(text: string): readonly SelectionNode[] {
  const [definition] = parse(text).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [];
}

function finish(step: Step, collect: CollectField, parts: readonly Part[]): Finished {
  for (const part of parts) refuseRowsOfOthers(part);
  const { key } = collect;
  const errors = parts.flatMap(({ parties, failure, errors: own }) =>
    parties.flatMap((party) =>
      failure
        ? [partyError(failure, party, [key])]
        : own.filter(({ path }) => path.length === 0).map((error) => partyError(error, party, [key])),
    ),
  );
  const silent = parts.filter(({ failure }) => failure).flatMap(({ parties }) => parties);
  const given = parts.flatMap(({ value }) => (value === null ? [] : [value as Contribution]));
  const holders = new Set(given.flatMap((one) => one[OWN_LIST].map(({ party }) => party.id)));
  if (holders.size === 0 && silent.length === 0) return { value: null, errors };
  const named = new Set(given.flatMap((one) => one[OWN_MISSING]).concat(holders.size === 0 ? silent : []));
  const missing = [...named].filter((party) => !holders.has(party)).toSorted();
  return { value: collectInto(step, collect, given, missing), errors };
}

/** A register contributes its own copies only. */
function refuseRowsOfOthers(part: Part): void {
  const contribution = part.value as Contribution | null;
  const foreign = contribution?.[OWN_LIST].some(({ party }) => !part.parties.includes(party.id));
  if (foreign) fail(part, failures.wrongParty());
}

function collectInto(
  step: Step,
  { node, field, route }: CollectField,
  given: readonly Contribution[],
  missing: string[],
): Record<string, unknown> {
  const type = getNamedType(field.type) as GraphQLObjectType;
  const values: Record<string, unknown> = { ...getArgumentValues(field, node, step.coerced), __typename: type.name };
  const collected: Record<string, unknown> = {};
  for (const [key, { name }] of fieldsOf(step.schema, type, node.selectionSet!, step.coerced)) {
    if (name.value === route.list) collected[key] = given.flatMap((one) => one[key]);
    else if (name.value === route.missing) collected[key] = missing;
    else collected[key] = given[0]?.[key] ?? values[name.value] ?? null;
  }
  return collected;
}
