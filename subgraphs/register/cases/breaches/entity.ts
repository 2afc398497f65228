/** A personal data breach of the register's own party, and what people and partners did about it. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  BreachDetailsInput,
  BreachKind,
  BreachLesson,
  BreachRisk,
  DecisionRule,
  DecisionSubject,
  Regime,
  ReportPhase,
  SubjectsException,
} from '../../generated/graphql.ts';
import type { ConcernedAgreement } from './rules/affected.ts';

/** A person's decision that a party is, or is not, affected, whatever the records say. */
export interface AffectedOverride {
  party: string;
  affected: boolean;
  because: string;
}

/** What only the authority asks; left out: not known yet. */
export type ReportDetails = { [Field in keyof BreachDetailsInput]?: NonNullable<BreachDetailsInput[Field]> };

@Entity('breach')
export class BreachRow {
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Column({ type: 'text' }) party!: string;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) occurredAt!: Date | null;
  @Column({ type: 'timestamptz', precision: 3 }) detectedAt!: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) awareAt!: Date | null;
  /** The office that became aware; null: not said. */
  @Column({ type: 'text', nullable: true }) awareBy!: string | null;
  @Column({ type: 'text', nullable: true }) awareHow!: string | null;
  @Column({ type: 'text', array: true }) kinds!: BreachKind[];
  @Column({ type: 'text', array: true }) regimes!: Regime[];
  /** References of agreements. */
  @Column({ type: 'text', array: true }) agreements!: string[];
  /** Ids of own processing records. */
  @Column({ type: 'text', array: true }) processingRecords!: string[];
  /** Ids of own disclosures; of an agreement none of whose disclosures is named, all count. */
  @Column({ type: 'text', array: true }) disclosures!: string[];
  /** Codes of the agreements' data categories; empty: not known yet. */
  @Column({ type: 'text', array: true }) categories!: string[];
  /** Categories of people; empty: not known yet. */
  @Column({ type: 'text', array: true }) people!: string[];
  /** Null: not known yet. */
  @Column({ type: 'int', nullable: true }) approximatePeople!: number | null;
  @Column({ type: 'int', nullable: true }) approximateRecords!: number | null;
  /** As the records and terms give it, unless `flagsBecause` says why a person set it otherwise. */
  @Column({ type: 'boolean' }) specialCategory!: boolean;
  @Column({ type: 'boolean' }) criminalOffence!: boolean;
  @Column({ type: 'text', nullable: true }) flagsBecause!: string | null;
  @Column({ type: 'text' }) summary!: string;
  @Column({ type: 'text', nullable: true }) howItHappened!: string | null;
  @Column({ type: 'text', nullable: true }) effects!: string | null;
  @Column({ type: 'text', nullable: true }) measuresTaken!: string | null;
  @Column({ type: 'text', nullable: true }) measuresPlanned!: string | null;
  /** What only the authority asks. */
  @Column({ type: 'jsonb' }) details!: ReportDetails;
  /** The own copy of the notice of another party's breach that caused this one; null: none did. */
  @Column({ type: 'text', nullable: true }) becauseOf!: string | null;
  /** That breach. */
  @Column({ type: 'jsonb', nullable: true }) causedBy!: { party: string; breach: string } | null;
  /** Null: not assessed yet. */
  @Column({ type: 'text', nullable: true }) risk!: BreachRisk | null;
  @Column({ type: 'text', nullable: true }) riskBecause!: string | null;
  /** Of the facts that partners were told last. */
  @Column({ type: 'int' }) revision!: number;
  /** Kept, though the agreements have them: the terms and the signatories that counted when the breach was recorded. */
  @Column({ type: 'jsonb' }) terms!: ConcernedAgreement[];
  /** Kept, though it can be computed: later records and signatures do not change who was affected. */
  @Column({ type: 'jsonb' }) affected!: { party: string; why: string }[];
  /** The last one about a party counts. */
  @Column({ type: 'jsonb' }) overrides!: AffectedOverride[];
  @Column({ type: 'text', array: true }) warnings!: string[];
  @Column({ type: 'jsonb' }) lessons!: BreachLesson[];
  @Column({ type: 'timestamptz', precision: 3 }) recordedAt!: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) closedAt!: Date | null;
}

@Entity('breach_view')
export class BreachViewRow {
  /** The notice by which the view came. */
  @PrimaryColumn({ type: 'text' }) noticeId!: string;
  @Column({ type: 'text' }) breachId!: string;
  @Column({ type: 'text' }) partyId!: string;
  @Column({ type: 'boolean' }) tellAuthority!: boolean;
  /** Null: no view on that. */
  @Column({ type: 'boolean', nullable: true }) tellSubjects!: boolean | null;
  @Column({ type: 'text', nullable: true }) reason!: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) givenAt!: Date;
}

/** One line of the chronology; the database refuses to change it. */
@Entity('breach_entry')
export class BreachEntryRow {
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Column({ type: 'text' }) breachId!: string;
  @Column({ type: 'timestamptz', precision: 3 }) at!: Date;
  /** A pseudonym, or the party whose register it was. */
  @Column({ type: 'text' }) person!: string;
  @Column({ type: 'text', nullable: true }) office!: string | null;
  @Column({ type: 'text' }) what!: string;
}

/** One decision on telling; the database refuses to change it. The last one of a kind counts. */
@Entity('breach_decision')
export class BreachDecisionRow {
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Column({ type: 'text' }) breachId!: string;
  @Column({ type: 'text' }) about!: DecisionSubject;
  /** The agreement's partnership that decided; null: the controller, under the law alone. */
  @Column({ type: 'text', nullable: true }) agreement!: string | null;
  @Column({ type: 'text' }) rule!: DecisionRule;
  @Column({ type: 'text' }) deciderId!: string;
  @Column({ type: 'boolean' }) tell!: boolean;
  @Column({ type: 'text', nullable: true }) exception!: SubjectsException | null;
  @Column({ type: 'text' }) reasons!: string;
  /** The views that were known then. */
  @Column({ type: 'jsonb' }) views!: { party: string; tell: boolean }[];
  @Column({ type: 'text' }) person!: string;
  @Column({ type: 'timestamptz', precision: 3 }) decidedAt!: Date;
}

@Entity('breach_report')
export class BreachReportRow {
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Column({ type: 'text' }) breachId!: string;
  @Column({ type: 'text' }) regime!: Regime;
  @Column({ type: 'text' }) phase!: ReportPhase;
  @Column({ type: 'timestamptz', precision: 3 }) reportedAt!: Date;
  @Column({ type: 'text', nullable: true }) reference!: string | null;
  @Column({ type: 'text', nullable: true }) reasonsForDelay!: string | null;
  /** Kept, though it can be computed: what the record said when the report was made. */
  @Column({ type: 'jsonb' }) content!: object;
  @Column({ type: 'text' }) person!: string;
  @Column({ type: 'timestamptz', precision: 3 }) recordedAt!: Date;
}

/** What a partner reported of an effect at its own. */
@Entity('breach_effect')
export class BreachEffectRow {
  /** The notice by which it came. */
  @PrimaryColumn({ type: 'text' }) noticeId!: string;
  @Column({ type: 'text' }) breachId!: string;
  @Column({ type: 'text' }) partyId!: string;
  @Column({ type: 'text' }) effect!: string;
  /** The id of the breach that the partner opened itself; null: none. */
  @Column({ type: 'text', nullable: true }) ownBreach!: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) reportedAt!: Date;
}
