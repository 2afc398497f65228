/** The facts of a rights request: states, dates and the clock with its sources. */
import type { RightsRequestRow } from '../../cases/rights/entity.ts';
import { replyClock } from '../../cases/rights/clock.ts';
import { clockFactsOf, dueOnOf } from '../../cases/rights/reply.ts';
import { stateOf } from '../../cases/rights/rules.ts';
import { codeOrNull, pick, type CaseFacts, type Reading } from './case-facts.ts';

/** Neither the register's reference to the person nor words, even encrypted, are among them. */
export async function rightsCase({ register }: Reading, [row]: [RightsRequestRow]): Promise<CaseFacts> {
  const { id, cause, cameFromId, agreements } = row;
  const facts = {
    ...pick(
      row,
      'id',
      'party',
      'right',
      'regime',
      'receivedOn',
      'agreements',
      'cause',
      'revision',
      'cameFromId',
    ),
    ...pick(row, 'outcome', 'told', 'decidedAt', 'refusedAt', 'recalledAt', 'withdrawnAt', 'closedAt'),
    ...pick(row, 'identityAskedOn', 'identitySettledOn', 'identityConfirmed', 'feeChargedOn', 'feePaidOn'),
    ...pick(row, 'extensionNotifiedOn', 'reasonsWithheld'),
    state: stateOf(row),
    ground: codeOrNull(row.ground),
    pauses: row.pauses.map((pause) => pick(pause, 'from', 'to')),
    discharged: row.discharged.map(({ notice }) => notice),
    dueOn: dueOnOf(row, register),
    clock: cameFromId === null ? replyClock(clockFactsOf(row, register)) : null,
  };
  return { cause, rowIds: [id], agreements, facts };
}
