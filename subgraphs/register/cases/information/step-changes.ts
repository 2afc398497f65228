/** What each step that was told changes in a copy: the same at both parties. */
import type { EscalationFacts, InformationRequestRow } from './entity.ts';
import { whyNoNextStep } from './ladder.ts';
import { proposalsBy } from './standing.ts';
import type { Name, Step } from './steps.ts';

type Row = InformationRequestRow;
type Changes = { [N in Name]: (row: Row, step: Extract<Step, { step: N }>, by: string) => Partial<Row> };

const CHANGES: Changes = {
  ACKNOWLEDGED: (row, { acknowledgedOn }) => ({ acknowledgedOn: row.acknowledgedOn ?? acknowledgedOn }),
  JUSTIFICATION_ASKED: ({ justifications }, { question, askedOn }) => ({
    justifications: [...justifications, { question, askedOn, answer: null, answeredOn: null }],
  }),
  JUSTIFIED({ justifications }, { answer, answeredOn }) {
    const open = justifications.findIndex((one) => one.answer === null);
    return {
      justifications: justifications.map((one, at) => (at === open ? { ...one, answer, answeredOn } : one)),
    };
  },
  PUBLICATION_PROPOSED: ({ publicationTalks }, { proposal, proposedOn }, byId) => ({
    publicationTalks: [...publicationTalks, { byId, proposal, proposedOn, accepted: false }],
  }),
  PUBLICATION_ACCEPTED(row, { number }, by) {
    const accepted = proposalsBy(row, by === row.fromId ? row.toId : row.fromId)[number - 1];
    const mark = (one: Row['publicationTalks'][number]) =>
      one === accepted ? { ...one, accepted: true } : one;
    return { publicationTalks: row.publicationTalks.map(mark) };
  },
  DECIDED: (_, { outcome, reason, decidedOn, legalBasis, afterStep }) => ({
    decision: { outcome, reason, decidedOn, legalBasis, afterStep, tests: [] },
  }),
  PROVIDED: ({ provisions }, { providedOn, what, method, label, nextOn }) => ({
    provisions: [...provisions, { providedOn, what, method, label, nextOn }],
  }),
  // A step that the ladder does not have changes nothing, whoever says that it was taken.
  ESCALATED: (row, step) => (whyNoNextStep(row) === null ? { escalations: escalated(row, step) } : {}),
  ESCALATION_ANSWERED: ({ escalations }, { number, outcome, satisfied }) => ({
    escalations: escalations.map((one) => (one.step === number ? { ...one, outcome, satisfied } : one)),
  }),
  WITHDRAWN: (_, { reason }) => ({ withdrawnBecause: reason }),
};

function escalated(
  { escalations, ladder }: Row,
  { escalatedOn, reasons, objections, attempts, exceptional }: Extract<Step, { step: 'ESCALATED' }>,
): EscalationFacts[] {
  const step = escalations.length + 1;
  const taken = { step, office: ladder[step - 1]!, escalatedOn, reasons, objections, attempts, exceptional };
  return [...escalations, { ...taken, outcome: null, satisfied: null }];
}

/** What the step of that party changes in a copy. */
export function changeOf(row: Row, step: Step, by: string): Partial<Row> {
  return (CHANGES[step.step] as (row: Row, step: Step, by: string) => Partial<Row>)(row, step, by);
}
