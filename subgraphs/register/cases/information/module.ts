/** What this module contributes to a register. */
import type { InformationRequestFilter, Resolvers } from '../../generated/graphql.ts';
import type { Action } from '../../kernel/action.ts';
import { collection } from '../../kernel/collection.ts';
import { EVERYONE } from '../../kernel/readers.ts';
import { CHANGE, type Tables } from '../../kernel/tables.ts';
import { requestInformation } from './actions.ts';
import * as asker from './asker-actions.ts';
import { InformationRequestRow } from './entity.ts';
import * as holder from './holder-actions.ts';
import { approvalsNeeded, labelsFor, methodsFor, testsOf } from './holding.ts';
import { isFinal } from './ladder.ts';
import { publicationAgreed, STATE_SQL, stateOf } from './standing.ts';

export { informationNoticeHandlers as handlers } from './on-notice.ts';

export const tables: Tables = {
  information_request: { row: InformationRequestRow, grant: CHANGE },
};

export const collections = [
  collection<InformationRequestRow, InformationRequestFilter>({
    name: 'informationRequests',
    row: InformationRequestRow,
    sort: { by: 'requestedOn', type: 'date', newestFirst: true },
    readers: EVERYONE,
    relation: {
      words: 'its party asked, or was asked',
      where: '(row.from_id = :callerParty or row.to_id = :callerParty)',
    },
    filters: {
      id: 'row.id = :id',
      requestId: 'row.requestId = :requestId',
      from: 'row.fromId = :from',
      to: 'row.toId = :to',
      agreement: 'row.agreement = :agreement',
      state: `${STATE_SQL} = :state`,
    },
  }),
];

export const actions: Action[] = [requestInformation, ...Object.values(asker), ...Object.values(holder)];

export const resolvers: Resolvers[] = [
  {
    InformationRequest: {
      party: (row) => ({ id: row.party }),
      from: (row) => ({ id: row.fromId }),
      to: (row) => ({ id: row.toId }),
      state: (row) => stateOf(row),
      tests: (row) => testsOf(row).map((test) => ({ ...test, row })),
      approvals(row) {
        const given = new Map(row.approvals.map(({ office, approvedOn }) => [office, approvedOn]));
        return approvalsNeeded(row).map((need) => ({
          ...need,
          approvedOn: given.get(need.office) ?? null,
          row,
        }));
      },
      methods: (row) => [...methodsFor(row)],
      labels: (row) => labelsFor(row),
      publicationTalks: (row) =>
        row.publicationTalks.map(({ byId, ...talk }) => ({ ...talk, by: { id: byId } })),
      publicationAgreed: (row) => publicationAgreed(row),
      decision: (row) => row.decision && { ...row.decision, final: isFinal(row) },
    },
  },
];
