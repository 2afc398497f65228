/** The collection of assurances: only confirmations that count are shown. */
import { londonDate } from '../../../../shared/calendar/calendar.ts';
import type { AssuranceFilter } from '../../generated/graphql.ts';
import { collection } from '../../kernel/collection.ts';
import { EVERYONE } from '../../kernel/readers.ts';
import { AssuranceRow } from './entity.ts';
import { soonUntil } from './rules.ts';

/** `stateOf` as SQL over `row`. */
const STATE_SQL = {
  CURRENT: 'row.sortOn > :soon',
  EXPIRING: 'row.sortOn between :today and :soon',
  EXPIRED: 'row.sortOn < :today',
};

export const assurances = collection<AssuranceRow, AssuranceFilter>({
  name: 'assurances',
  row: AssuranceRow,
  sort: { by: 'sortOn', type: 'date', newestFirst: false },
  readers: EVERYONE,
  relation: {
    words: 'its party has signed an agreement with this one, or both were asked to',
    where: 'exists (select from agreement a where :callerParty = any(a.signatory_ids))',
  },
  listed: 'row.replacedAt is null',
  filters: {
    kind: 'row.kind = :kind',
    state(state, { now }) {
      const today = londonDate(now);
      return { sql: STATE_SQL[state], parameters: { today, soon: soonUntil(today) } };
    },
  },
});
