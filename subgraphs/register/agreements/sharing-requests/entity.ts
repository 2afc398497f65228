/** A request to share, with this party's own assessments of it and its signatory's decision. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AssessmentKind, RiskLevel } from '../../generated/graphql.ts';

export interface AssessmentFacts {
  kind: AssessmentKind;
  needsImpactAssessment: boolean | null;
  outcome: string;
  evidence: string;
  advice: string | null;
  /** ISO 8601. */
  recordedAt: string;
}

export interface RiskFacts {
  description: string;
  likelihood: RiskLevel;
  impact: RiskLevel;
  control: string | null;
  residual: RiskLevel | null;
}

export interface RiskDecisionFacts {
  accepted: boolean;
  office: string;
  name: string;
  /** ISO 8601. */
  decidedAt: string;
  reason: string | null;
}

@Entity('sharing_request')
export class SharingRequestRow {
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Column({ type: 'text' }) party!: string;
  @Column({ type: 'text' }) reference!: string;
  @Column({ type: 'text' }) requestedById!: string;
  @Column({ type: 'text', array: true }) holderIds!: string[];
  @Column({ type: 'text' }) title!: string;
  @Column({ type: 'text', array: true }) purposes!: string[];
  @Column({ type: 'text', array: true }) categories!: string[];
  @Column({ type: 'text', array: true }) people!: string[];
  @Column({ type: 'text', array: true }) lawfulBases!: string[];
  @Column({ type: 'text' }) frequency!: string;
  @Column({ type: 'text' }) necessity!: string;
  @Column({ type: 'timestamptz', precision: 3 }) requestedAt!: Date;
  @Column({ type: 'date', nullable: true }) runningSince!: string | null;
  @Column({ type: 'text', nullable: true }) agreementType!: string | null;
  @Column({ type: 'jsonb' }) assessments!: AssessmentFacts[];
  @Column({ type: 'jsonb' }) risks!: RiskFacts[];
  @Column({ type: 'jsonb', nullable: true }) decision!: RiskDecisionFacts | null;
}
