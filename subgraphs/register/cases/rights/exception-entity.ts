/** A recipient that is not told of a request, under Art. 19. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RecipientException } from '../../generated/graphql.ts';

@Entity('recipient_exception')
export class RecipientExceptionRow {
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Column({ type: 'text' }) party!: string;
  @Column({ type: 'text' }) requestId!: string;
  @Column({ type: 'text' }) recipientId!: string;
  @Column({ type: 'text' }) exception!: RecipientException;
  /** Encrypted under the request's key. */
  @Column({ type: 'bytea' }) reason!: Buffer;
  @Column({ type: 'timestamptz', precision: 3 }) recordedAt!: Date;
}
