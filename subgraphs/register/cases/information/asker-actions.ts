/** What the party that asked does about its request, and what both settle on publication. */
import { refuse, refuseEmpty, refuseField } from '../../../../shared/errors.ts';
import { stepOf } from './actions.ts';
import type { InformationRequestRow } from './entity.ts';
import { checkEscalation } from './ladder.ts';
import { openQuestion, proposalsBy, publicationAgreed, stateOf } from './standing.ts';

type Row = InformationRequestRow;

export const justify = stepOf('justifyInformationRequest', 'ASKER', (row, { answer }, { today }) => {
  mustStand(row);
  if (!openQuestion(row)) refuse('CONFLICT', 'The holder has asked nothing that is not answered.');
  refuseEmpty({ answer });
  return { step: { step: 'JUSTIFIED', answer, answeredOn: today } };
});

/** Proposes what may be published, or accepts the other party's last proposal. */
export const agreePublication = stepOf(
  'agreePublication',
  'EITHER',
  (row, { proposal, accept }, { today }) => {
    mustStand(row);
    if (publicationAgreed(row) !== null) refuse('CONFLICT', 'It is agreed what may be published.');
    if (row.decision?.outcome === 'AGREED') refuse('CONFLICT', 'The request was agreed as it stands.');
    if ((accept ?? false) === (proposal != null))
      refuseField(
        'proposal',
        'PROPOSE_OR_ACCEPT',
        'Give either `proposal`, or `accept: true` for the other party’s last one.',
      );
    if (proposal == null) return { step: { step: 'PUBLICATION_ACCEPTED', number: proposalToAccept(row) } };
    refuseEmpty({ proposal });
    return { step: { step: 'PUBLICATION_PROPOSED', proposal, proposedOn: today } };
  },
);

/** The number of the other party's last proposal; refuses where there is none to accept. */
function proposalToAccept(row: Row): number {
  const others = proposalsBy(row, row.party === row.fromId ? row.toId : row.fromId);
  if (others.length === 0) refuse('CONFLICT', 'The other party has proposed nothing yet.');
  return others.length;
}

export const escalate = stepOf('escalateInformationRequest', 'ASKER', (row, input, { today }) => {
  mustStand(row);
  checkEscalation(row, input, today);
  const { reasons, objections, attempts, exceptional = null } = input;
  return { step: { step: 'ESCALATED', escalatedOn: today, reasons, objections, attempts, exceptional } };
});

export const withdraw = stepOf('withdrawInformationRequest', 'ASKER', (row, { reason }) => {
  mustStand(row);
  refuseEmpty({ reason });
  return { step: { step: 'WITHDRAWN', reason } };
});

/** Refuses a step on a request that was withdrawn, or that was one-off and is met. */
function mustStand(row: Row): void {
  if (row.withdrawnBecause !== null || (row.oneOff && row.provisions.length > 0))
    refuse('CONFLICT', `The request is ${stateOf(row)}.`);
}
