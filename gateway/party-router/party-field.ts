/** A root field that one party's register answers, named by the argument `party`. */
import { getArgumentValues, type FieldNode, type GraphQLField } from 'graphql';
import type { Ask } from './ask.ts';
import { failures, partyError, type Failure } from './failure.ts';
import { guardRegister } from './guard.ts';
import { isRegister } from './completion.ts';
import { partsOf } from './send.ts';
import { knownParty, type Finished, type RootField, type Step } from './step.ts';

const guarded = new WeakMap<FieldNode, FieldNode>();

/** The party that a root field names. */
export function partyOf(step: Step, node: FieldNode, field: GraphQLField<unknown, unknown>): string {
  const { party } = getArgumentValues(field, node, step.coerced);
  return knownParty(step.directory, String(party)).id;
}

export function preparePartyField(step: Step, key: string, node: FieldNode, party: string): RootField {
  if (!step.directory.party(party)?.register) return silent(key, party, failures.notJoined());
  const ask: Ask = { alias: key, field: node, kind: 'FIELD', parts: partsOf([party]), added: [] };
  if (isRegister(ask, step.schema)) ask.field = guardField(step, node);
  return { key, ask, finish: () => finish(key, party, ask) };
}

function guardField(step: Step, node: FieldNode): FieldNode {
  const known = guarded.get(node);
  if (known || !node.selectionSet) return known ?? node;
  const made = { ...node, selectionSet: guardRegister(step.schema, node.selectionSet) };
  guarded.set(node, made);
  return made;
}

function silent(key: string, party: string, failure: Failure): RootField {
  return { key, ask: null, finish: () => ({ value: null, errors: [partyError(failure, party, [key])] }) };
}

function finish(key: string, party: string, { parts }: Ask): Finished {
  const { value, failure, errors } = parts[0]!;
  if (failure) return { value: null, errors: [partyError(failure, party, [key])] };
  return { value, errors: errors.map((error) => partyError(error, party, [key, ...error.path])) };
}
