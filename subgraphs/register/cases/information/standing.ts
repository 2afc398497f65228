/** Where a request stands, from facts. */
import type { InformationRequestState } from '../../generated/graphql.ts';
import type { InformationRequestRow, JustificationFacts, PublicationProposalFacts } from './entity.ts';

type Row = InformationRequestRow;

export function stateOf(row: Row): InformationRequestState {
  if (row.withdrawnBecause !== null) return 'WITHDRAWN';
  if (row.provisions.length > 0) return 'PROVIDED';
  if (isEscalated(row)) return 'ESCALATED';
  if (row.decision !== null) return row.decision.outcome;
  if (isPublicationDisputed(row)) return 'PUBLICATION_DISPUTED';
  if (openQuestion(row) !== null) return 'JUSTIFICATION_ASKED';
  return row.acknowledgedOn === null ? 'REQUESTED' : 'ACKNOWLEDGED';
}

/** `stateOf` as SQL over `row`. */
export const STATE_SQL = `case
  when row.withdrawnBecause is not null then 'WITHDRAWN'
  when jsonb_array_length(row.provisions) > 0 then 'PROVIDED'
  when jsonb_array_length(row.escalations) > coalesce((row.decision ->> 'afterStep')::int, 0) then 'ESCALATED'
  when row.decision is not null then row.decision ->> 'outcome'
  when jsonb_array_length(row.publicationTalks) > 0
    and not row.publicationTalks @> '[{"accepted": true}]' then 'PUBLICATION_DISPUTED'
  when row.justifications @> '[{"answer": null}]' then 'JUSTIFICATION_ASKED'
  when row.acknowledgedOn is not null then 'ACKNOWLEDGED'
  else 'REQUESTED' end`;

/** Whether a step was taken that no decision has followed yet. */
export function isEscalated({ escalations, decision }: Row): boolean {
  return escalations.length > (decision?.afterStep ?? 0);
}

/** Whether the holder has agreed to give at least some of it. */
export function isAgreed({ decision }: Row): boolean {
  return decision !== null && decision.outcome !== 'REFUSED';
}

/** The holder's question that is not answered; null: none. */
export function openQuestion({ justifications }: Row): JustificationFacts | null {
  return justifications.find(({ answer }) => answer === null) ?? null;
}

export function isPublicationDisputed({ publicationTalks }: Row): boolean {
  return publicationTalks.length > 0 && publicationTalks.every(({ accepted }) => !accepted);
}

/** What may be published. If both accepted each other's proposal at the same time, the holder's counts: it decides. */
export function publicationAgreed({ publicationTalks, toId }: Row): string | null {
  const accepted = publicationTalks.filter((one) => one.accepted);
  return (accepted.find(({ byId }) => byId === toId) ?? accepted[0])?.proposal ?? null;
}

/** The party's proposals, in their order. */
export function proposalsBy({ publicationTalks }: Row, party: string): PublicationProposalFacts[] {
  return publicationTalks.filter(({ byId }) => byId === party);
}
