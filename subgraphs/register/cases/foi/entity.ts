/** A request for release under FOIA or EIR, as one party keeps it: never who asked, and nobody in the information. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReleaseOutcome, ReleaseRegime } from '../../generated/graphql.ts';
import type { BodyOf } from '../../protocol/kinds/kinds.ts';

/** A view that is sought, and given once `givenOn` is set. */
export interface ViewFacts {
  partyId: string;
  objects: boolean | null;
  exemptions: string[];
  reason: string | null;
  givenOn: string | null;
}

/** What the parties tell each other about a request for release, one step a notice. */
export type Step = BodyOf<'FOI_CONSULTATION'>;
type FactsOf<Name extends Step['step']> = Omit<Extract<Step, { step: Name }>, 'step'>;

/** What the receiver states of the request, the same to all that it consults. */
export type AskedFacts = FactsOf<'ASKED'>;

/** What the decider tells everyone. */
export type ReleaseDecision = FactsOf<'DECIDED'>;

@Entity('release_request')
export class ReleaseRequestRow {
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Column({ type: 'text' }) party!: string;
  /** The same at all parties; also the cause of all notices about it. */
  @Column({ type: 'text' }) requestId!: string;
  @Column({ type: 'text' }) regime!: ReleaseRegime;
  @Column({ type: 'text' }) receivedById!: string;
  @Column({ type: 'date' }) receivedOn!: string;
  @Column({ type: 'text' }) what!: string;
  @Column({ type: 'text', nullable: true }) agreement!: string | null;
  @Column({ type: 'text' }) holderId!: string;
  @Column({ type: 'text' }) deciderId!: string;
  @Column({ type: 'text' }) deciderRule!: string;
  @Column({ type: 'date' }) dueOn!: string;
  /** The receiver and the decider have the views of all that are asked; another party has its own alone. */
  @Column({ type: 'jsonb' }) views!: ViewFacts[];
  @Column({ type: 'text', nullable: true }) outcome!: ReleaseOutcome | null;
  @Column({ type: 'text', array: true }) exemptions!: string[];
  @Column({ type: 'text', nullable: true }) reason!: string | null;
  @Column({ type: 'text', nullable: true }) viewsConsidered!: string | null;
  @Column({ type: 'date', nullable: true }) decidedOn!: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) recordedAt!: Date;
}
