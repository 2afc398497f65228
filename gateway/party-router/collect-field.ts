/** A root field that is one object: every register contributes to its list, and missing parties are named. */
import {
  getArgumentValues,
  getNamedType,
  type FieldNode,
  type GraphQLField,
  type GraphQLFormattedError,
} from 'graphql';
import { memoized } from '../../shared/memoized.ts';
import type { Ask, Part } from './ask.ts';
import { appendSelections, parseSelections } from './ast.ts';
import { failures, partyError, type Failure, type OwnError, type Path } from './failure.ts';
import { selectedObject } from './operation.ts';
import { asRegisterField, readRegisterField } from './register-field.ts';
import type { Route } from './routes.ts';
import { partsOf } from './send.ts';
import { joinedParties, type Finished, type RootField, type Step } from './step.ts';

/** Response keys of the router's own fields. */
const OWN_LIST = '_router_list';
const OWN_MISSING = '_router_missing';

interface CollectField {
  key: string;
  node: FieldNode;
  field: GraphQLField<unknown, unknown>;
  route: Extract<Route, { kind: 'collect' }>;
}

/** An object as a register contributes it, by response key. */
interface Contribution extends Record<string, unknown> {
  [OWN_LIST]: { party: { id: string } }[];
  [OWN_MISSING]: string[];
}

/** What one party contributed: null if it holds nothing, or nothing that the caller may see. */
interface Given {
  party: string;
  contribution: Contribution | null;
  errors: OwnError[];
}

interface Silent {
  party: string;
  failure: Failure;
}

export function prepareCollectField(step: Step, collect: CollectField): RootField {
  const { key, node, route } = collect;
  const parts = partsOf(joinedParties(step.directory));
  const ask: Ask = { alias: key, field: askedOfEach(node, key, route), kind: 'ENTITIES', parts, added: [] };
  return { key, ask, finish: () => finish(step, collect, parts) };
}

const askedOfEach = memoized((node: FieldNode, key: string, route: CollectField['route']): FieldNode => {
  const own = `{ ${OWN_LIST}: ${route.list} { party { id } } ${OWN_MISSING}: ${route.missing} }`;
  const { selectionSet } = appendSelections(node, parseSelections(own));
  return asRegisterField({ key, node, selectionSet: selectionSet! });
});

function finish(step: Step, collect: CollectField, parts: readonly Part[]): Finished {
  const judged = parts.map((part) => judge(part, collect.key));
  const silent = judged.filter((one) => 'failure' in one);
  const given = judged.filter((one) => 'contribution' in one);
  const errors = [
    ...silent.map(({ party, failure }) => partyError(failure, party, [collect.key])),
    ...ownErrors(given),
  ];
  const contributions = given.flatMap(({ contribution }) => contribution ?? []);
  const holders = new Set(contributions.flatMap((one) => one[OWN_LIST].map(({ party }) => party.id)));
  if (holders.size === 0 && silent.length === 0) return { value: null, errors };
  const unknown = holders.size === 0 ? silent.map(({ party }) => party) : [];
  const named = new Set([...contributions.flatMap((one) => one[OWN_MISSING]), ...unknown]);
  const missing = [...named].filter((party) => !holders.has(party)).toSorted();
  return { value: collectedObject(step, collect, { contributions, missing }), errors };
}

/** A register may contribute only its own copies. */
function judge(part: Part, key: string): Given | Silent {
  const party = part.parties[0]!;
  const read = readRegisterField(part, key);
  if ('code' in read) return { party, failure: read };
  const contribution = read.value as Contribution | null;
  const isForeign = contribution?.[OWN_LIST].some((copy) => copy.party.id !== party);
  return isForeign ? { party, failure: failures.wrongParty() } : { party, contribution, errors: part.errors };
}

/** Errors that registers reported inside their copies, with the paths of those copies in the joined list. */
function ownErrors(given: readonly Given[]): GraphQLFormattedError[] {
  let before = 0;
  return given.flatMap(({ party, contribution, errors }) => {
    const offset = before;
    before += contribution?.[OWN_LIST].length ?? 0;
    return errors.map((error) => partyError(error, party, moved(error.path, offset)));
  });
}

function moved([key, list, index, ...below]: Path, offset: number): Path {
  if (key === undefined || list === undefined) return key === undefined ? [] : [key];
  return typeof index === 'number' ? [key, list, index + offset, ...below] : [key, list];
}

/** The collected object as the caller selected it. */
function collectedObject(
  step: Step,
  { node, field, route }: CollectField,
  { contributions, missing }: { contributions: readonly Contribution[]; missing: string[] },
): Record<string, unknown> {
  // Fields that repeat what was asked for are known even if no register gave one.
  const asked = getArgumentValues(field, node, step.coerced);
  return selectedObject(step, getNamedType(field.type), node, ({ key, name }) => {
    if (name === route.list) return contributions.flatMap((one) => one[key]);
    if (name === route.missing) return missing;
    return contributions[0]?.[key] ?? asked[name] ?? null;
  });
}
