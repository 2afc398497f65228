/** What is said of one kind of obligation, the same for every duty of that kind. */
import type { Role } from '../../../../shared/callers/caller.ts';

/** What `about` names; a client links by it. */
export type AboutKind =
  | 'agreement'
  | 'assurance'
  | 'audit'
  | 'breach'
  | 'caseTask'
  | 'complaint'
  | 'disclosure'
  | 'informationRequest'
  | 'meetingAction'
  | 'notice'
  /** Of a kind that this program does not know. */
  | 'other'
  | 'processingRecord'
  | 'releaseRequest'
  /** One or the other: a comparison of registers may find either. */
  | 'requestOrNotice'
  | 'rightsRequest'
  | 'sharingRequest'
  | 'withdrawal';

export interface KindOfObligation {
  /** A short title. */
  what: string;
  /** What meets it, and what else stops its clock. */
  stops: string;
  /** What follows if it is missed, with the source where the law gives one. */
  ifMissed: string;
  /** The roles of the own party that see to it: who may record what meets it. */
  roles: readonly Role[];
  aboutKind: AboutKind;
}
