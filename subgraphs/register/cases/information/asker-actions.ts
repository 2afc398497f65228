/** What the party that asked does about its request, and what both settle on publication. */
import { refuse } from '../../../../shared/errors.ts';
import type { Context } from '../../kernel/context.ts';
import type {
  MutationAgreePublicationArgs,
  MutationEscalateInformationRequestArgs,
  MutationJustifyInformationRequestArgs,
  MutationWithdrawInformationRequestArgs,
} from '../../generated/graphql.ts';
import { carryOut } from './actions.ts';
import type { InformationRequestRow } from './entity.ts';
import { checkEscalation } from './ladder.ts';
import { openQuestion, proposalsBy, publicationAgreed, stateOf } from './standing.ts';

type Row = InformationRequestRow;

export function justify(
  context: Context,
  { party, input }: MutationJustifyInformationRequestArgs,
): Promise<Row> {
  const { answer } = input;
  const command = { mutation: 'justifyInformationRequest', party, input, side: 'ASKER' } as const;
  return carryOut(context, command, (row, answeredOn) => {
    mustStand(row);
    if (!openQuestion(row)) refuse('CONFLICT', 'The holder has asked nothing that is not answered.');
    if (!answer.trim()) refuse('BAD_USER_INPUT', '`answer` is empty.');
    return { step: { step: 'JUSTIFIED', answer, answeredOn } };
  });
}

/** Proposes what may be published, or accepts the other party's last proposal. */
export function agreePublication(
  context: Context,
  { party, input }: MutationAgreePublicationArgs,
): Promise<Row> {
  const { proposal, accept } = input;
  return carryOut(
    context,
    { mutation: 'agreePublication', party, input, side: 'EITHER' },
    (row, proposedOn) => {
      mustStand(row);
      if (publicationAgreed(row) !== null) refuse('CONFLICT', 'It is agreed what may be published.');
      if (row.decision?.outcome === 'AGREED') refuse('CONFLICT', 'The request was agreed as it stands.');
      if ((accept ?? false) === (proposal != null))
        refuse('BAD_USER_INPUT', 'Give either `proposal`, or `accept: true` for the other party’s last one.');
      if (proposal == null)
        return { step: { step: 'PUBLICATION_ACCEPTED', number: proposalToAccept(row, party) } };
      if (!proposal.trim()) refuse('BAD_USER_INPUT', '`proposal` is empty: say what may be published.');
      return { step: { step: 'PUBLICATION_PROPOSED', proposal, proposedOn } };
    },
  );
}

/** The number of the other party's last proposal; refuses where there is none to accept. */
function proposalToAccept(row: Row, by: string): number {
  const others = proposalsBy(row, by === row.fromId ? row.toId : row.fromId);
  if (others.length === 0) refuse('CONFLICT', 'The other party has proposed nothing yet.');
  return others.length;
}

export function escalate(
  context: Context,
  { party, input }: MutationEscalateInformationRequestArgs,
): Promise<Row> {
  const { reasons, objections, attempts, exceptional = null } = input;
  const command = { mutation: 'escalateInformationRequest', party, input, side: 'ASKER' } as const;
  return carryOut(context, command, (row, escalatedOn) => {
    mustStand(row);
    checkEscalation(row, input, escalatedOn);
    return { step: { step: 'ESCALATED', escalatedOn, reasons, objections, attempts, exceptional } };
  });
}

export function withdraw(
  context: Context,
  { party, input }: MutationWithdrawInformationRequestArgs,
): Promise<Row> {
  const { reason } = input;
  const command = { mutation: 'withdrawInformationRequest', party, input, side: 'ASKER' } as const;
  return carryOut(context, command, (row) => {
    mustStand(row);
    if (!reason.trim()) refuse('BAD_USER_INPUT', '`reason` is empty.');
    return { step: { step: 'WITHDRAWN', reason } };
  });
}

/** Refuses what is about a request that was taken back, or asked once and met. */
function mustStand(row: Row): void {
  if (row.withdrawnBecause !== null || (row.oneOff && row.provisions.length > 0))
    refuse('CONFLICT', `The request is ${stateOf(row)}.`);
}
