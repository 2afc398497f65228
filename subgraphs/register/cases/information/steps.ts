/** What the parties tell each other about a request for information, one step a notice, and what each changes. */
import type { BodyOf } from '../../protocol/kinds/kinds.ts';
import type { EscalationFacts, InformationRequestRow } from './entity.ts';
import { whyNoNextStep } from './ladder.ts';
import { proposalsBy } from './standing.ts';

/** The asker tells its steps by the first kind, the holder by the second. */
export type InformationKind = 'INFORMATION_REQUEST' | 'INFORMATION_REPLY';

/** What either side may tell. */
export type Told = BodyOf<InformationKind>;

type Request = Extract<Told, { step: 'REQUESTED' }>;

/** What is asked, as the asker states it. */
export type RequestFacts = Omit<Request, 'step'>;

/** A later step. They are kept in the order of their sender's revisions; `number` counts from 1. */
export type Step = Exclude<Told, Request>;

/** What a step says. */
export type FactsOf<Name extends Step['step']> = Omit<Extract<Step, { step: Name }>, 'step'>;

type Row = InformationRequestRow;
type Changes = {
  [Name in Step['step']]: (row: Row, step: FactsOf<Name>, by: string) => Partial<Row>;
};

/** The same at both parties. */
const CHANGES: Changes = {
  ACKNOWLEDGED: (row, { acknowledgedOn }) => ({ acknowledgedOn: row.acknowledgedOn ?? acknowledgedOn }),
  JUSTIFICATION_ASKED: ({ justifications }, asked) => ({
    justifications: [...justifications, { ...asked, answer: null, answeredOn: null }],
  }),
  JUSTIFIED({ justifications }, answered) {
    const open = justifications.findIndex((one) => one.answer === null);
    return { justifications: justifications.map((one, at) => (at === open ? { ...one, ...answered } : one)) };
  },
  PUBLICATION_PROPOSED: ({ publicationTalks }, proposed, byId) => ({
    publicationTalks: [...publicationTalks, { byId, ...proposed, accepted: false }],
  }),
  PUBLICATION_ACCEPTED(row, { number }, by) {
    const accepted = proposalsBy(row, by === row.fromId ? row.toId : row.fromId)[number - 1];
    const mark = (one: Row['publicationTalks'][number]) =>
      one === accepted ? { ...one, accepted: true } : one;
    return { publicationTalks: row.publicationTalks.map(mark) };
  },
  DECIDED: (_, decided) => ({ decision: { ...decided, tests: [] } }),
  PROVIDED: ({ provisions }, provided) => ({ provisions: [...provisions, provided] }),
  // A step that the ladder does not have changes nothing, whoever says that it was taken.
  ESCALATED: (row, taken) => (whyNoNextStep(row) === null ? { escalations: escalated(row, taken) } : {}),
  ESCALATION_ANSWERED: ({ escalations }, { number, outcome, satisfied }) => ({
    escalations: escalations.map((one) => (one.step === number ? { ...one, outcome, satisfied } : one)),
  }),
  WITHDRAWN: (_, { reason }) => ({ withdrawnBecause: reason }),
};

function escalated({ escalations, ladder }: Row, taken: FactsOf<'ESCALATED'>): EscalationFacts[] {
  const step = escalations.length + 1;
  return [...escalations, { ...taken, step, office: ladder[step - 1]!, outcome: null, satisfied: null }];
}

/** What the step of that party changes in a copy. */
export function changeOf(row: Row, { step, ...facts }: Step, by: string): Partial<Row> {
  return (CHANGES[step] as (row: Row, facts: object, by: string) => Partial<Row>)(row, facts, by);
}
