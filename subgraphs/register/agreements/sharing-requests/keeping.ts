/** Keeps and finds requests to share: the party's own and those that came by notice. */
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { endOfDayInLondon, londonDate } from '../../../../shared/calendar/calendar.ts';
import { refuse } from '../../../../shared/errors.ts';
import { rowsOfEach, lockMatter } from '../../kernel/rows.ts';
import type { Transaction } from '../../kernel/action.ts';
import { owe } from '../../duties/obligations/obligations.ts';
import type { NoticeHandlers } from '../../protocol/notices/handlers.ts';
import { SharingRequestRow } from './entity.ts';

/** The requests held for each of these references, in their order, in one query. */
export const requestsOf = (manager: EntityManager, references: readonly string[]) =>
  rowsOfEach(manager, SharingRequestRow, references);

/** The requests held for one reference: of each party that asked, one. */
export async function requestsFor(manager: EntityManager, reference: string): Promise<SharingRequestRow[]> {
  return (await requestsOf(manager, [reference]))[0]!;
}

/** The duty to put sharing that runs without an agreement right; met when this party signs one. */
export const RUNNING_SHARE = 'SHARE_WITHOUT_AGREEMENT';

/** What all copies of a request share. */
export type RequestContent = Pick<
  SharingRequestRow,
  | 'reference'
  | 'requestedById'
  | 'holderIds'
  | 'title'
  | 'purposes'
  | 'categories'
  | 'people'
  | 'lawfulBases'
  | 'frequency'
  | 'necessity'
  | 'requestedAt'
  | 'runningSince'
>;

/** Lets requests for one reference wait for each other, until this transaction ends. */
export const lockReference = (tx: Transaction, reference: string) => lockMatter(tx, `sharing ${reference}`);

/** Keeps the request, with nothing assessed. If the sharing already runs, a duty to put it right is due today. */
export async function keepRequest(tx: Transaction, content: RequestContent): Promise<SharingRequestRow> {
  const { party, policy } = tx.register;
  const nothingYet = { agreementType: null, assessments: [], risks: [], decision: null };
  const row: SharingRequestRow = { ...content, ...nothingYet, id: uuidv7(), party };
  await tx.manager.insert(SharingRequestRow, row);
  if (content.runningSince === null) return row;
  await owe(tx, [
    {
      kind: RUNNING_SHARE,
      about: row.id,
      dueAt: endOfDayInLondon(londonDate(tx.now)),
      strength: 'MUST',
      rule: `Put right at once: data have gone without an agreement since ${content.runningSince}. It is met when this party signs ${content.reference}.`,
      source: policy.setUp.source,
    },
  ]);
  return row;
}

export const sharingRequestNoticeHandlers: NoticeHandlers = {
  SHARING_REQUESTED: {
    async received(tx, { row: { originatorId }, body }) {
      const { reference, holderIds } = body;
      if (!holderIds.includes(tx.register.party)) {
        refuse('FORBIDDEN', `${tx.register.party} is not asked for data under ${reference}.`);
      }
      await lockReference(tx, reference);
      const held = await requestsFor(tx.manager, reference);
      // A party's first request for a reference is the one that stands.
      const first = held.find(({ requestedById }) => requestedById === originatorId);
      const { id } = first ?? (await keepRequest(tx, { ...body, requestedById: originatorId }));
      return { caseId: id };
    },
  },
};
