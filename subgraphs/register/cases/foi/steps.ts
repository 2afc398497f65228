/** What the parties tell each other about a request for release, one step a notice. */
import { isStorable } from '../../../../shared/canonical.ts';
import { refuse } from '../../../../shared/errors.ts';
import { isCalendarDate } from '../../../../shared/scalars.ts';
import {
  fields,
  listOf,
  oneOf,
  orNull,
  problemsOf,
  text,
  that,
  truth,
  type Check,
} from '../../../../shared/shape.ts';
import type { ReleaseDecision, ReleaseRequestRow, ViewFacts } from './entity.ts';

/** What the receiver states of the request, the same to all that it consults. */
export type AskedFacts = Pick<
  ReleaseRequestRow,
  'regime' | 'what' | 'receivedOn' | 'dueOn' | 'agreement' | 'holderId' | 'deciderId' | 'deciderRule'
>;

export type Step =
  | ({ step: 'ASKED' } & AskedFacts)
  | ({ step: 'VIEW' } & Omit<ViewFacts, 'partyId'>)
  | ({ step: 'DECIDED' } & ReleaseDecision);

const date = that((value) => typeof value === 'string' && isCalendarDate(value), 'a date such as 2026-04-02');
const words = that((value) => typeof value === 'string', 'a text');

const CHECKS: Record<Step['step'], Check> = {
  ASKED: fields({
    regime: oneOf('FOIA', 'EIR'),
    what: text,
    receivedOn: date,
    dueOn: date,
    agreement: orNull(text),
    holderId: text,
    deciderId: text,
    deciderRule: text,
  }),
  VIEW: fields({ objects: truth, exemptions: listOf(text), reason: orNull(words), givenOn: date }),
  DECIDED: fields({
    outcome: oneOf('RELEASED', 'PARTLY_RELEASED', 'NOT_RELEASED', 'NEITHER_CONFIRMED_NOR_DENIED'),
    exemptions: listOf(text),
    reason: text,
    viewsConsidered: orNull(words),
    decidedOn: date,
  }),
};

/** The step that a notice tells, or BAD_USER_INPUT. */
export function readStep(body: Record<string, unknown>): Step {
  const name = (['ASKED', 'VIEW', 'DECIDED'] as const).find((one) => one === body.step);
  if (!name) return refuse('BAD_USER_INPUT', 'A consultation before release knows no such step.');
  const [problem] = problemsOf(CHECKS[name], body, 'body');
  if (problem) refuse('BAD_USER_INPUT', `${problem.path} must be ${problem.expected}.`);
  if (!isStorable(body)) refuse('BAD_USER_INPUT', 'A text of the step holds NUL or half a character.');
  return body as unknown as Step;
}

/** Whose views the receiver seeks, as it tells the decider alone. */
export function consultedIn({ consulted }: Record<string, unknown>): string[] {
  return Array.isArray(consulted) ? consulted.filter((one) => typeof one === 'string') : [];
}
