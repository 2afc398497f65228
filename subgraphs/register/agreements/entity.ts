/** A version of an agreement as this register holds it, and the signatures of it. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Terms } from './terms/terms.ts';

@Entity('agreement')
export class AgreementRow {
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Column({ type: 'text' }) party!: string;
  @Column({ type: 'text' }) reference!: string;
  /** One row for each version held; the graph serves the highest. */
  @Column({ type: 'integer' }) version!: number;
  @Column({ type: 'text' }) title!: string;
  @Column({ type: 'text' }) kind!: string;
  @Column({ type: 'text' }) proposedById!: string;
  @Column({ type: 'timestamptz', precision: 3 }) proposedAt!: Date;
  @Column({ type: 'text', array: true }) signatoryIds!: string[];
  /** Null: for each pair, the later of their two signatures. */
  @Column({ type: 'date', nullable: true }) commencesOn!: string | null;
  @Column({ type: 'jsonb' }) terms!: Terms;
  /** Stored although it can be computed, because queries compare copies by it. */
  @Column({ type: 'text' }) digest!: string;
}

@Entity('signature')
export class SignatureRow {
  @PrimaryColumn({ type: 'text' }) id!: string;
  /** Whose register this is; `partyId` is the party that signed. */
  @Column({ type: 'text' }) party!: string;
  @Column({ type: 'text' }) reference!: string;
  @Column({ type: 'integer' }) version!: number;
  @Column({ type: 'text' }) partyId!: string;
  /** Null: the signing party did not say. */
  @Column({ type: 'text', nullable: true }) name!: string | null;
  @Column({ type: 'text' }) office!: string;
  /** The office that delegated; null: signed in its own right. */
  @Column({ type: 'text', nullable: true }) onBehalfOf!: string | null;
  @Column({ type: 'text', nullable: true }) rank!: string | null;
  @Column({ type: 'date' }) signedOn!: string;
  /** The digest that was signed; if it differs, this is no signature of this register's copy. */
  @Column({ type: 'text' }) digest!: string;
  @Column({ type: 'text' }) jws!: string;
  /** When the JWS was verified with the party's key in the directory; others are not kept. */
  @Column({ type: 'timestamptz', precision: 3 }) receivedAt!: Date;
}
