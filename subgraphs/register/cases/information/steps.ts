/** What the parties tell each other about a request, one step a notice, and how it is read from outside. */
import { isStorable } from '../../../../shared/canonical.ts';
import { refuse } from '../../../../shared/errors.ts';
import {
  fields,
  oneOf,
  orNull,
  problemsOf,
  text,
  that,
  truth,
  type Check,
} from '../../../../shared/shape.ts';
import { isCalendarDate } from '../../../../shared/scalars.ts';
import type {
  EscalationFacts,
  InformationDecisionFacts,
  InformationRequestRow,
  ProvisionFacts,
} from './entity.ts';

type Row = InformationRequestRow;

/** What is asked, as the asker states it. */
export type RequestFacts = Pick<
  Row,
  | 'unit'
  | 'agreement'
  | 'classification'
  | 'requestedOn'
  | 'oneOff'
  | 'personalData'
  | 'follows'
  | 'frequency'
  | 'necessity'
  | 'what'
  | 'purpose'
  | 'publication'
  | 'access'
  | 'storage'
  | 'disposal'
  | 'publicTaskStatement'
  | 'legalBasis'
> & { to: string };

/** Steps are kept in the order of their sender's revisions; `number` counts from 1. */
export type Step =
  | { step: 'ACKNOWLEDGED'; acknowledgedOn: string }
  | { step: 'JUSTIFICATION_ASKED'; question: string; askedOn: string }
  | { step: 'JUSTIFIED'; answer: string; answeredOn: string }
  | { step: 'PUBLICATION_PROPOSED'; proposal: string; proposedOn: string }
  /** `number` is that of the other party's proposals. */
  | { step: 'PUBLICATION_ACCEPTED'; number: number }
  | ({ step: 'DECIDED' } & Omit<InformationDecisionFacts, 'tests'>)
  | ({ step: 'PROVIDED' } & ProvisionFacts)
  | ({ step: 'ESCALATED' } & Omit<EscalationFacts, 'step' | 'office' | 'outcome' | 'satisfied'>)
  | { step: 'ESCALATION_ANSWERED'; number: number; outcome: string; satisfied: boolean | null }
  | { step: 'WITHDRAWN'; reason: string };

/** What a step is called. */
export type Name = Step['step'];

const BY_ASKER: readonly Name[] = [
  'JUSTIFIED',
  'PUBLICATION_PROPOSED',
  'PUBLICATION_ACCEPTED',
  'ESCALATED',
  'WITHDRAWN',
];
const BY_HOLDER: readonly Name[] = [
  'ACKNOWLEDGED',
  'JUSTIFICATION_ASKED',
  'PUBLICATION_PROPOSED',
  'PUBLICATION_ACCEPTED',
  'DECIDED',
  'PROVIDED',
  'ESCALATION_ANSWERED',
];

const date = that((value) => typeof value === 'string' && isCalendarDate(value), 'a date such as 2026-04-02');
const count = that((value) => Number.isInteger(value) && Number(value) >= 0, 'a whole number from 0');
const words = that((value) => typeof value === 'string', 'a text');
const classification = oneOf('OFFICIAL', 'OFFICIAL_SENSITIVE', 'ABOVE_OFFICIAL_SENSITIVE');

const CHECKS: Record<Name, Check> = {
  ACKNOWLEDGED: fields({ acknowledgedOn: date }),
  JUSTIFICATION_ASKED: fields({ question: text, askedOn: date }),
  JUSTIFIED: fields({ answer: text, answeredOn: date }),
  PUBLICATION_PROPOSED: fields({ proposal: text, proposedOn: date }),
  PUBLICATION_ACCEPTED: fields({ number: count }),
  DECIDED: fields({
    outcome: oneOf('AGREED', 'PARTLY_AGREED', 'REFUSED'),
    reason: text,
    decidedOn: date,
    legalBasis: orNull(words),
    afterStep: count,
  }),
  PROVIDED: fields({
    providedOn: date,
    what: text,
    method: text,
    label: classification,
    nextOn: orNull(date),
  }),
  ESCALATED: fields({
    escalatedOn: date,
    reasons: text,
    objections: text,
    attempts: text,
    exceptional: orNull(words),
  }),
  ESCALATION_ANSWERED: fields({ number: count, outcome: text, satisfied: orNull(truth) }),
  WITHDRAWN: fields({ reason: text }),
};

const requestCheck = fields({
  to: text,
  agreement: text,
  classification,
  requestedOn: date,
  oneOff: truth,
  personalData: truth,
  what: text,
  ...Object.fromEntries(
    [
      'unit',
      'follows',
      'frequency',
      'necessity',
      'purpose',
      'publication',
      'access',
      'storage',
      'disposal',
      'publicTaskStatement',
      'legalBasis',
    ].map((field) => [field, orNull(words)]),
  ),
});

function readBody(body: unknown, check: Check): void {
  const [problem] = problemsOf(check, body, 'body');
  if (problem) refuse('BAD_USER_INPUT', `${problem.path} must be ${problem.expected}.`);
  if (!isStorable(body)) refuse('BAD_USER_INPUT', 'A text of the step holds NUL or half a character.');
}

/** The first step of all, which opens the copy; null: the body is another step. */
export function readRequest(body: Record<string, unknown>): RequestFacts | null {
  if (body.step !== 'REQUESTED') return null;
  readBody(body, requestCheck);
  return body as unknown as RequestFacts;
}

/** A later step, as that side may take it. */
export function readStep(body: Record<string, unknown>, side: 'ASKER' | 'HOLDER'): Step {
  const name = (side === 'ASKER' ? BY_ASKER : BY_HOLDER).find((one) => one === body.step);
  if (!name) return refuse('BAD_USER_INPUT', `The ${side.toLowerCase()} of a request takes no such step.`);
  readBody(body, CHECKS[name]);
  return body as unknown as Step;
}
