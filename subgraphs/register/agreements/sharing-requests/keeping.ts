/** Keeps a request to share, its party's own or one that came by notice. */
import { v7 as uuidv7 } from 'uuid';
import { endOfDayInLondon, londonDate } from '../../../../shared/calendar/calendar.ts';
import type { Transaction } from '../../kernel/action.ts';
import { lockMatter } from '../../kernel/rows.ts';
import { owe } from '../../duties/obligations/obligations.ts';
import { SharingRequestRow } from './entity.ts';

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

/** Keeps the request, with nothing assessed. Sharing that already runs is put right at once. */
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
