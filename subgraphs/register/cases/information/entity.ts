/** A request for information between organisations, as one party to it keeps it: only facts, the state is computed. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Classification } from '../../generated/graphql.ts';
import type { FactsOf } from './steps.ts';
import type { InformationClause } from './terms.ts';

export interface EscalationFacts extends FactsOf<'ESCALATED'> {
  step: number;
  office: string;
  outcome: string | null;
  /** Whether the office found the request reasonable and clearly justified; null: not said, or not its question. */
  satisfied: boolean | null;
}

export interface JustificationFacts extends FactsOf<'JUSTIFICATION_ASKED'> {
  answer: string | null;
  answeredOn: string | null;
}

export interface PublicationProposalFacts extends FactsOf<'PUBLICATION_PROPOSED'> {
  byId: string;
  accepted: boolean;
}

interface ApprovalFacts {
  office: string;
  approvedOn: string;
  evidence: string | null;
}

interface InformationDecisionFacts extends FactsOf<'DECIDED'> {
  /** At the holder only. */
  tests: { test: string; satisfied: boolean }[];
}

export type ProvisionFacts = FactsOf<'PROVIDED'>;

@Entity('information_request')
export class InformationRequestRow {
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Column({ type: 'text' }) party!: string;
  /** The same at both parties, and the cause of all notices about it. */
  @Column({ type: 'text' }) requestId!: string;
  @Column({ type: 'text' }) fromId!: string;
  @Column({ type: 'text' }) toId!: string;
  /** The part of the holder that has it; null: not said. */
  @Column({ type: 'text', nullable: true }) unit!: string | null;
  @Column({ type: 'text' }) agreement!: string;
  @Column({ type: 'text' }) classification!: Classification;
  @Column({ type: 'date' }) requestedOn!: string;
  @Column({ type: 'boolean' }) oneOff!: boolean;
  @Column({ type: 'boolean' }) personalData!: boolean;
  @Column({ type: 'text', nullable: true }) follows!: string | null;
  @Column({ type: 'text', nullable: true }) frequency!: string | null;
  @Column({ type: 'text', nullable: true }) necessity!: string | null;
  @Column({ type: 'text' }) what!: string;
  @Column({ type: 'text', nullable: true }) purpose!: string | null;
  @Column({ type: 'text', nullable: true }) publication!: string | null;
  @Column({ type: 'text', nullable: true }) access!: string | null;
  @Column({ type: 'text', nullable: true }) storage!: string | null;
  @Column({ type: 'text', nullable: true }) disposal!: string | null;
  @Column({ type: 'text', nullable: true }) publicTaskStatement!: string | null;
  @Column({ type: 'text', nullable: true }) legalBasis!: string | null;
  /** The agreement's terms as they were when it was asked: a later version moves no clock. */
  @Column({ type: 'jsonb' }) clause!: InformationClause;
  @Column({ type: 'date', nullable: true }) acknowledgeBy!: string | null;
  @Column({ type: 'date', nullable: true }) respondBy!: string | null;
  @Column({ type: 'text', array: true }) ladder!: string[];
  @Column({ type: 'date', nullable: true }) acknowledgedOn!: string | null;
  @Column({ type: 'jsonb' }) escalations!: EscalationFacts[];
  @Column({ type: 'jsonb' }) approvals!: ApprovalFacts[];
  @Column({ type: 'jsonb' }) justifications!: JustificationFacts[];
  @Column({ type: 'jsonb' }) publicationTalks!: PublicationProposalFacts[];
  @Column({ type: 'jsonb', nullable: true }) decision!: InformationDecisionFacts | null;
  @Column({ type: 'jsonb' }) provisions!: ProvisionFacts[];
  @Column({ type: 'text', nullable: true }) withdrawnBecause!: string | null;
  /** The revision of the other party's last statement that is taken in here; 0: none. */
  @Column({ type: 'integer' }) applied!: number;
  @Column({ type: 'timestamptz', precision: 3 }) recordedAt!: Date;
}
