/** What of disclosures is forgotten, and when. */
import type { Forgets } from '../../people/forgetting/forgets.ts';

export const forgets: Forgets = {
  closed: [{ kind: 'disclosures', table: 'disclosure', closed: 'row.decided_at < $1' }],
  strip: (manager, { caseId }) =>
    manager.query('update disclosure set subject = gen_random_uuid()::text where id = $1', [caseId]),
};
