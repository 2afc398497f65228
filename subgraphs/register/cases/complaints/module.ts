/** What this module contributes to a register. */
import { obligations } from '../../duties/obligations/collection.ts';
import type { ComplaintFilter, Resolvers } from '../../generated/graphql.ts';
import { collection } from '../../kernel/collection.ts';
import { openText } from '../../kernel/identifying.ts';
import { nationOf } from '../../kernel/register-of.ts';
import { CHANGE, type Tables } from '../../kernel/tables.ts';
import type { Forgets } from '../../people/forgetting/forgets.ts';
import { identityOf } from '../../people/subjects/subjects.ts';
import { IS_HELD } from '../rights/forgets.ts';
import { acknowledgeComplaint, answerComplaint, recordComplaint } from './actions.ts';
import { ComplaintRow } from './entity.ts';
import { acknowledgeBy, acknowledgeByInGuidance, STATE_SQL, stateOf } from './rules.ts';

export const tables: Tables = {
  complaint: { row: ComplaintRow, grant: CHANGE },
};

export const collections = [
  collection<ComplaintRow, ComplaintFilter>({
    name: 'complaints',
    row: ComplaintRow,
    sort: { by: 'receivedOn', type: 'date', newestFirst: true },
    readers: ['DPO', 'CASEWORKER', 'AUDITOR'],
    relation: { none: 'a complaint is between a person and the party' },
    hasRegime: true,
    personal: true,
    filters: {
      state: `${STATE_SQL} = :state`,
      rightsRequest: 'row.rightsRequestId = :rightsRequest',
    },
  }),
];

export const actions = [recordComplaint, acknowledgeComplaint, answerComplaint];

export const resolvers: Resolvers[] = [
  {
    Complaint: {
      party: (row) => ({ id: row.party }),
      state: (row) => stateOf(row),
      acknowledgeBy: (row) => acknowledgeBy(row.receivedOn),
      acknowledgeByInGuidance: (row, _, context) =>
        acknowledgeByInGuidance(row.receivedOn, nationOf(context.registerOf(row.party))),
      rightsRequest: (row) => row.rightsRequestId,
      identity: (row, _, context) => identityOf(context.registerOf(row.party), row.id),
      statement: (row, _, context) => openText(context, row.party, row.id, row.statement),
      answer: (row, _, context) => openText(context, row.party, row.id, row.answer),
      obligations: (row, page, context) => obligations.of(context, row.party, 'about', row.id, page),
    },
  },
];

/** A rights request is kept while a complaint about it is not answered. */
export const forgets: Forgets = {
  closed: [
    {
      kind: 'complaints',
      table: 'complaint',
      closed: `row.answered_on < ($1::timestamptz at time zone 'Europe/London')::date and not ${IS_HELD}`,
    },
  ],
  keeps: {
    rightsRequests: `exists (
      select 1 from complaint where complaint.rights_request_id = row.id and complaint.answered_on is null)`,
  },
  strip: (manager, { caseId }) =>
    manager.query(
      'update complaint set subject = gen_random_uuid()::text, statement = null, answer = null where id = $1',
      [caseId],
    ),
};
