/** What every resolver and action is given. */
import type DataLoader from 'dataloader';
import type { Caller } from '../../../shared/callers/caller.ts';
import { refuse } from '../../../shared/errors.ts';
import type { RegisterOf } from './register-of.ts';

export interface Context {
  caller: Caller;
  now: Date;
  /** The register of a party that this program hosts; any other is WRONG_PARTY. */
  registerOf(party: string): RegisterOf;
  /** Batches of this request alone; see `batched`. */
  loaders: Map<string, DataLoader<string, unknown>>;
  /** The request's variables as they came. */
  variables: Record<string, unknown>;
  /** A mutation's coerced input -> the same as the request gave it; see `rememberGivenInputs`. */
  givenInputs: WeakMap<object, Record<string, unknown>>;
}

/** The context of one request. */
export function contextFor(
  caller: Caller,
  now: Date,
  hosted: ReadonlyMap<string, RegisterOf>,
  variables: Record<string, unknown> = {},
): Context {
  return {
    caller,
    now,
    loaders: new Map(),
    variables,
    givenInputs: new WeakMap(),
    registerOf: (party) =>
      hosted.get(party) ?? refuse('WRONG_PARTY', 'This register does not keep the records of that party.'),
  };
}
