/** One calendar feed; of the secret in its address only the digest is kept. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../../../../shared/callers/caller.ts';

@Entity('calendar_feed')
export class CalendarFeedRow {
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Column({ type: 'text' }) party!: string;
  @Column({ type: 'text' }) role!: Role;
  /** SHA-256, base64url. */
  @Column({ type: 'text' }) secretDigest!: string;
  @Column({ type: 'timestamptz', precision: 3 }) openedAt!: Date;
  /** The pseudonym of who opened it. */
  @Column({ type: 'text' }) openedBy!: string;
  /** To about a minute; null: never read. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) lastReadAt!: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) revokedAt!: Date | null;
}
