/** What this module contributes to a register. */
import type { Resolvers, RightsRequestFilter } from '../../generated/graphql.ts';
import type { Action } from '../../kernel/action.ts';
import { collection } from '../../kernel/collection.ts';
import { CHANGE, type Tables } from '../../kernel/tables.ts';
import { codeOrNull, pick, type CaseFacts, type Evidence, type Reading } from '../../proof/evidence/case.ts';
import type { NoticeHandlers } from '../../protocol/notices/handlers.ts';
import type { Restores } from '../../protocol/reconciliation/restores.ts';
import * as clockActions from './actions/clock.ts';
import * as deciding from './actions/deciding.ts';
import * as person from './actions/person.ts';
import * as recipients from './actions/recipients.ts';
import { replyClock } from './clock.ts';
import { LegalHoldRow, RecipientExceptionRow, RightsRequestRow } from './entity.ts';
import { answerGroundsFor } from './ground-choices.ts';
import { liftLegalHold, placeLegalHold } from './legal-holds.ts';
import { rightsNoticeHandlers } from './on-notice.ts';
import { clockFactsOf, dueOnOf } from './reply.ts';
import { rightsRequestResolvers } from './resolvers.ts';
import { STATE_SQL, stateOf } from './rules.ts';

export { forgets } from './forgets.ts';

export const tables: Tables = {
  rights_request: { row: RightsRequestRow, grant: CHANGE },
  legal_hold: { row: LegalHoldRow, grant: CHANGE },
  recipient_exception: { row: RecipientExceptionRow, grant: CHANGE },
};

export const collections = [
  collection<RightsRequestRow, RightsRequestFilter>({
    name: 'rightsRequests',
    row: RightsRequestRow,
    sort: { by: 'receivedOn', type: 'date', newestFirst: true },
    readers: ['DPO', 'CASEWORKER', 'AUDITOR'],
    relation: { none: 'other parties learn of a request by notice' },
    hasRegime: true,
    personal: true,
    filters: {
      id: 'row.id = :id',
      cause: 'row.cause = :cause',
      right: 'row.right = :right',
      regime: 'row.regime = :regime',
      state: `${STATE_SQL} = :state`,
    },
  }),
];

export const actions: Action[] = [
  ...[deciding, clockActions, person, recipients].flatMap((file) => Object.values<Action>(file)),
  placeLegalHold,
  liftLegalHold,
];

export const resolvers: Resolvers[] = [rightsRequestResolvers];

export const handlers: NoticeHandlers = { ...rightsNoticeHandlers, GROUNDS: answerGroundsFor };

export const restores: Restores = {
  async caseOf(manager, { cause, revision }) {
    const request = await manager.findOne(RightsRequestRow, {
      where: { cause },
      order: { revision: revision > 1 ? 'DESC' : 'ASC' },
    });
    return request && { id: request.id, isDecided: (request.decidedAt ?? request.refusedAt) !== null };
  },
  async decidedAmong(manager, ids) {
    const rows = await manager.query<{ id: string }[]>(
      `select id from rights_request
       where id = any($1) and coalesce(decided_at, refused_at, withdrawn_at) is not null`,
      [ids],
    );
    return rows.map(({ id }) => id);
  },
};

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

/** States, dates and the clock with its sources; no reference to the person, and no words, even encrypted. */
async function factsOf({ register }: Reading, [row]: [RightsRequestRow]): Promise<CaseFacts> {
  const { id, cause, cameFromId, agreements } = row;
  const facts = {
    ...pick(row, 'id', 'party', 'right', 'regime', 'receivedOn', 'agreements'),
    ...pick(row, 'cause', 'revision', 'cameFromId', 'outcome', 'told'),
    ...pick(row, 'decidedAt', 'refusedAt', 'recalledAt', 'withdrawnAt', 'closedAt'),
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
