/** A root field that one party's register answers; the argument `party` names it. */
import { getArgumentValues, type FieldNode, type GraphQLField, type GraphQLSchema } from 'graphql';
import { memoized } from '../../shared/memoized.ts';
import type { Ask } from './ask.ts';
import { failures, partyError } from './failure.ts';
import { guardRegister } from './guard.ts';
import { isRegister } from './completion.ts';
import { partsOf } from './send.ts';
import { knownParty, settled, type Finished, type RootField, type Step } from './step.ts';

/** The party that a root field names. */
export function partyOf(step: Step, node: FieldNode, field: GraphQLField<unknown, unknown>): string {
  const { party } = getArgumentValues(field, node, step.coerced);
  return knownParty(step.directory, String(party)).id;
}

export function preparePartyField(step: Step, key: string, node: FieldNode, party: string): RootField {
  if (!step.directory.party(party)?.register)
    return settled(key, null, partyError(failures.notJoined(), party, [key]));
  const ask: Ask = { alias: key, field: node, kind: 'FIELD', parts: partsOf([party]), added: [] };
  if (isRegister(ask, step.schema)) ask.field = guardField(node, step.schema);
  return { key, ask, finish: () => finish(key, party, ask) };
}

const guardField = memoized((node: FieldNode, schema: GraphQLSchema): FieldNode => {
  return node.selectionSet ? { ...node, selectionSet: guardRegister(schema, node.selectionSet) } : node;
});

function finish(key: string, party: string, { parts }: Ask): Finished {
  const { value, failure, errors } = parts[0]!;
  if (failure) return { value: null, errors: [partyError(failure, party, [key])] };
  return { value, errors: errors.map((error) => partyError(error, party, [key, ...error.path])) };
}
