/** What the holder does about a request. */
import { refuse, refuseEmpty, refuseField } from '../../../../shared/errors.ts';
import { checkDay } from '../../kernel/days.ts';
import { stepOf } from './actions.ts';
import { checkApproval, checkDecision, checkProvision } from './holding.ts';
import { isGated } from './ladder.ts';
import { openQuestion, stateOf } from './standing.ts';

/** Says that the request is being considered. */
export const acknowledge = stepOf('acknowledgeInformationRequest', 'HOLDER', (row, input, { today }) => {
  const acknowledgedOn = input.acknowledgedOn ?? today;
  if (row.acknowledgedOn !== null || row.decision !== null || row.withdrawnBecause !== null)
    refuse('CONFLICT', `The request is ${stateOf(row)}: it needs no acknowledgement.`);
  if (acknowledgedOn > today || acknowledgedOn < row.requestedOn)
    refuseField(
      'acknowledgedOn',
      'OUT_OF_RANGE',
      '`acknowledgedOn` is from the day of the request to today.',
    );
  return { step: { step: 'ACKNOWLEDGED', acknowledgedOn } };
});

export const askForJustification = stepOf('askForJustification', 'HOLDER', (row, { question }, { today }) => {
  if (row.decision?.outcome === 'AGREED' || row.withdrawnBecause !== null)
    refuse('CONFLICT', `The request is ${stateOf(row)}: there is nothing to justify.`);
  if (openQuestion(row)) refuse('CONFLICT', 'An earlier question is not answered yet.');
  refuseEmpty({ question });
  return { step: { step: 'JUSTIFICATION_ASKED', question, askedOn: today } };
});

/** Approvals stay in this register: the asker is told the decision. */
export const approve = stepOf('approveInformationRequest', 'HOLDER', (row, input, { today, caller }) => {
  const { office, evidence = null, approvedOn = null } = input;
  const approval = { office, approvedOn: approvedOn ?? today, evidence };
  checkApproval(row, { office, evidence }, caller.office);
  checkDay('approvedOn', approval.approvedOn, today);
  return { own: () => ({ approvals: [...row.approvals, approval] }) };
});

/** The asker is told the outcome and the reason; how each test was answered stays here. */
export const decide = stepOf('decideInformationRequest', 'HOLDER', (row, input, { today }) => {
  checkDecision(row, input);
  const { outcome, reason, legalBasis = null } = input;
  const tests = input.tests.map(({ test, satisfied }) => ({ test, satisfied }));
  const afterStep = row.escalations.length;
  return {
    step: { step: 'DECIDED', outcome, reason, decidedOn: today, legalBasis, afterStep },
    own: ({ decision }) => ({ decision: { ...decision!, tests } }),
  };
});

export const provide = stepOf('provideInformation', 'HOLDER', (row, input, { today }) => {
  const { what, method, label, nextOn = null } = input;
  const given = { providedOn: input.providedOn ?? today, what, method, label, nextOn };
  checkProvision(row, given, today);
  return { step: { step: 'PROVIDED', ...given } };
});

/** Records what the office of a step decided; the next step may depend on it. */
export const recordEscalationOutcome = stepOf(
  'recordEscalationOutcome',
  'HOLDER',
  (row, { step: number, outcome, satisfied = null }) => {
    const taken = row.escalations.find((one) => one.step === number);
    if (!taken) return refuse('NOT_FOUND', `No step ${number} was taken.`);
    if (taken.outcome !== null && taken.satisfied !== false)
      refuse('CONFLICT', `What ${taken.office} decided is recorded.`);
    refuseEmpty({ outcome });
    if (isGated(row, number) && satisfied === null)
      refuseField(
        'satisfied',
        'MISSING',
        `Say in \`satisfied\` whether ${taken.office} finds the request reasonable and clearly justified.`,
      );
    return { step: { step: 'ESCALATION_ANSWERED', number, outcome, satisfied } };
  },
);
