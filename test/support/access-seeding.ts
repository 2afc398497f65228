/** What rows are made from, and what one notice is made of. */
import type { EntityManager } from 'typeorm';
import type { NoticeRow } from '../../subgraphs/register/protocol/notices/entity.ts';
import type { RegisterOf } from '../../subgraphs/register/kernel/register-of.ts';
import type { Chance } from './access-canary.ts';

/** What the rows of one register are made from. */
export interface Seeding {
  register: RegisterOf;
  manager: EntityManager;
  party: string;
  parties: readonly string[];
  chance: Chance;
  /** References of its agreements. */
  references: string[];
}

/** What makes one notice differ from another. */
export type SeededNotice = Pick<
  NoticeRow,
  'kind' | 'direction' | 'senderId' | 'recipientId' | 'originatorId' | 'cause' | 'answer'
> & {
  /** What its originator states besides a mark. */
  body?: object;
  joinedToId?: string;
};
