/** The collection of notices. */
import type { NoticeFilter } from '../../generated/graphql.ts';
import { IS_ONWARD_LEG_OF_CALLER } from '../../kernel/access/onward-legs.ts';
import { collection } from '../../kernel/collection.ts';
import { EVERYONE } from '../../kernel/readers.ts';
import { NoticeRow } from './entity.ts';
import { isShownAs } from './onward-legs.ts';

export const notices = collection<NoticeRow, NoticeFilter>({
  name: 'notices',
  row: NoticeRow,
  sort: { by: 'queuedAt', type: 'timestamptz', newestFirst: true },
  readers: EVERYONE,
  relation: {
    words:
      'its party is the sender or the addressee, whatever the regime; or where it stated about a right, outside Part 3, what the sender passes on, the sender was first told by it, and neither the sender nor the recipient is a competent authority',
    where: `(row.recipient_id = :callerParty or row.sender_id = :callerParty or ${IS_ONWARD_LEG_OF_CALLER})`,
  },
  personal: true,
  auditedBy: '(row.id = any(:auditedRows) or row.cause = any(:auditedRows))',
  filters: {
    id: 'row.id = :id',
    kind: 'row.kind = :kind',
    cause: 'row.cause = :cause',
    state: (state, { caller }) => isShownAs(state, caller),
    direction: 'row.direction = :direction',
    counterparty: "case row.direction when 'SENT' then row.recipientId else row.senderId end = :counterparty",
  },
});
