/** A meeting under an agreement, as the party that convened it keeps it. */
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One line of the attendance sheet without the name, which rests under the meeting's key. */
export interface AttendanceFacts {
  jobTitle: string;
  /** A party's id, or the organisation's name. */
  organisation: string;
  signatory: boolean;
  signed: boolean;
  complies: boolean;
  reasonNot: string | null;
  stayed: boolean;
}

export interface ActionFacts {
  /** What its obligation is about. */
  id: string;
  number: number;
  ownerId: string;
  what: string;
  dueOn: string | null;
  doneOn: string | null;
}

@Entity('meeting')
export class MeetingRow {
  /** Also the case under whose key the names rest. */
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Column({ type: 'text' }) party!: string;
  @Column({ type: 'text' }) agreement!: string;
  @Column({ type: 'date' }) heldOn!: string;
  @Column({ type: 'text' }) chair!: string;
  @Column({ type: 'boolean' }) statementRead!: boolean;
  @Column({ type: 'text', nullable: true }) localStatement!: string | null;
  @Column({ type: 'jsonb' }) attendance!: AttendanceFacts[];
  /** A JSON list in the order of `attendance`, encrypted under the meeting's key. */
  @Column({ type: 'bytea' }) names!: Buffer;
  @Column({ type: 'jsonb' }) actions!: ActionFacts[];
  @Column({ type: 'text', nullable: true }) minutes!: string | null;
  @Column({ type: 'text', nullable: true }) hardCopies!: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) recordedAt!: Date;
}
