/** What of complaints is forgotten, and when; a request is kept while a complaint about it is not answered. */
import type { Forgets } from '../../people/forgetting/forgets.ts';
import { IS_HELD } from '../rights/forgets.ts';

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
