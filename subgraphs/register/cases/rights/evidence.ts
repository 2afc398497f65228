/** The facts of a rights request: states, dates and the clock with its sources. */
import { codeOrNull, pick, type CaseFacts, type Evidence, type Reading } from '../../proof/evidence/case.ts';
import { replyClock } from './clock.ts';
import { RightsRequestRow } from './entity.ts';
import { clockFactsOf, dueOnOf } from './reply.ts';
import { stateOf } from './rules.ts';

export const evidence: Evidence<RightsRequestRow> = {
  cases: {
    kind: 'RIGHTS_REQUEST',
    word: 'rights-request',
    rowKind: 'rightsRequests',
    roles: ['DPO', 'CASEWORKER', 'AUDITOR'],
    entity: RightsRequestRow,
    factsOf,
  },
};

/** Neither the register's reference to the person nor words, even encrypted, are among them. */
async function factsOf({ register }: Reading, [row]: [RightsRequestRow]): Promise<CaseFacts> {
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
