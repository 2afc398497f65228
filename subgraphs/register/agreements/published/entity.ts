/** Drafts that were brought in, and what is published of agreements. */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('agreement_draft')
export class AgreementDraftRow {
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Column({ type: 'text' }) party!: string;
  @Column({ type: 'text', nullable: true }) reference!: string | null;
  @Column({ type: 'text', nullable: true }) title!: string | null;
  /** JSON text and not jsonb, which would put its keys in another order. */
  @Column({ type: 'text' }) document!: string;
  @Column({ type: 'timestamptz', precision: 3 }) importedAt!: Date;
  @Column({ type: 'integer', nullable: true }) proposedVersion!: number | null;
}

/** A part of the terms that is not published, and why. */
export interface Withheld {
  path: string;
  reason: string;
}

@Entity('agreement_publication')
export class PublicationRow {
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Column({ type: 'text' }) party!: string;
  @Column({ type: 'text' }) reference!: string;
  @Column({ type: 'integer' }) version!: number;
  @Column({ type: 'jsonb' }) withheld!: Withheld[];
  @Column({ type: 'timestamptz', precision: 3 }) publishedAt!: Date;
}
