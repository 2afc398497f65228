/** What the holder does about a request. */
import { refuse } from '../../../../shared/errors.ts';
import type { Context } from '../../kernel/context.ts';
import type {
  MutationAcknowledgeInformationRequestArgs,
  MutationApproveInformationRequestArgs,
  MutationAskForJustificationArgs,
  MutationDecideInformationRequestArgs,
  MutationProvideInformationArgs,
  MutationRecordEscalationOutcomeArgs,
} from '../../generated/graphql.ts';
import { carryOut } from './actions.ts';
import type { InformationRequestRow } from './entity.ts';
import { checkApproval, checkDecision, checkProvision } from './holding.ts';
import { isGated } from './ladder.ts';
import { openQuestion, stateOf } from './standing.ts';

type Row = InformationRequestRow;

/** Says that the request is being considered. */
export function acknowledge(
  context: Context,
  { party, input }: MutationAcknowledgeInformationRequestArgs,
): Promise<Row> {
  const command = { mutation: 'acknowledgeInformationRequest', party, input, side: 'HOLDER' } as const;
  return carryOut(context, command, (row, today) => {
    const acknowledgedOn = input.acknowledgedOn ?? today;
    if (row.acknowledgedOn !== null || row.decision !== null || row.withdrawnBecause !== null)
      refuse('CONFLICT', `The request is ${stateOf(row)}: it needs no acknowledgement.`);
    if (acknowledgedOn > today || acknowledgedOn < row.requestedOn)
      refuse('BAD_USER_INPUT', '`acknowledgedOn` is from the day of the request to today.');
    return { step: { step: 'ACKNOWLEDGED', acknowledgedOn } };
  });
}

export function askForJustification(
  context: Context,
  { party, input }: MutationAskForJustificationArgs,
): Promise<Row> {
  const { question } = input;
  return carryOut(
    context,
    { mutation: 'askForJustification', party, input, side: 'HOLDER' },
    (row, askedOn) => {
      if (row.decision?.outcome === 'AGREED' || row.withdrawnBecause !== null)
        refuse('CONFLICT', `The request is ${stateOf(row)}: there is nothing to justify.`);
      if (openQuestion(row)) refuse('CONFLICT', 'An earlier question is not answered yet.');
      if (!question.trim()) refuse('BAD_USER_INPUT', '`question` is empty.');
      return { step: { step: 'JUSTIFICATION_ASKED', question, askedOn } };
    },
  );
}

/** Approvals stay in this register: the asker is told the decision. */
export function approve(
  context: Context,
  { party, input }: MutationApproveInformationRequestArgs,
): Promise<Row> {
  const { office, evidence = null } = input;
  return carryOut(
    context,
    { mutation: 'approveInformationRequest', party, input, side: 'HOLDER' },
    (row, today) => {
      const approvedOn = input.approvedOn ?? today;
      checkApproval(row, { office, evidence }, context.caller.office);
      if (approvedOn > today) refuse('BAD_USER_INPUT', '`approvedOn` is in the future.');
      return { own: () => ({ approvals: [...row.approvals, { office, approvedOn, evidence }] }) };
    },
  );
}

/** The asker is told the outcome and the reason; how each test was answered stays here. */
export function decide(
  context: Context,
  { party, input }: MutationDecideInformationRequestArgs,
): Promise<Row> {
  const { outcome, reason, legalBasis = null } = input;
  const tests = input.tests.map(({ test, satisfied }) => ({ test, satisfied }));
  return carryOut(
    context,
    { mutation: 'decideInformationRequest', party, input, side: 'HOLDER' },
    (row, decidedOn) => {
      checkDecision(row, input);
      const afterStep = row.escalations.length;
      return {
        step: { step: 'DECIDED', outcome, reason, decidedOn, legalBasis, afterStep },
        own: ({ decision }) => ({ decision: { ...decision!, tests } }),
      };
    },
  );
}

export function provide(context: Context, { party, input }: MutationProvideInformationArgs): Promise<Row> {
  const { what, method, label, nextOn = null } = input;
  return carryOut(context, { mutation: 'provideInformation', party, input, side: 'HOLDER' }, (row, today) => {
    const given = { providedOn: input.providedOn ?? today, what, method, label, nextOn };
    checkProvision(row, given, today);
    return { step: { step: 'PROVIDED', ...given } };
  });
}

/** What the office of a step decided; on it the next step may depend. */
export function recordEscalationOutcome(
  context: Context,
  { party, input }: MutationRecordEscalationOutcomeArgs,
): Promise<Row> {
  const { step: number, outcome, satisfied = null } = input;
  const command = { mutation: 'recordEscalationOutcome', party, input, side: 'HOLDER' } as const;
  return carryOut(context, command, (row) => {
    const taken = row.escalations.find((one) => one.step === number);
    if (!taken) return refuse('NOT_FOUND', `No step ${number} was taken.`);
    if (taken.outcome !== null && taken.satisfied !== false)
      refuse('CONFLICT', `What ${taken.office} decided is recorded.`);
    if (!outcome.trim()) refuse('BAD_USER_INPUT', '`outcome` is empty: the asker is told it.');
    if (isGated(row, number) && satisfied === null)
      refuse(
        'BAD_USER_INPUT',
        `Say in \`satisfied\` whether ${taken.office} finds the request reasonable and clearly justified.`,
      );
    return { step: { step: 'ESCALATION_ANSWERED', number, outcome, satisfied } };
  });
}
