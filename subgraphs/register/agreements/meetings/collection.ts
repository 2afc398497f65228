/** The collection of meetings. */
import type { RegisterMeetingsArgs } from '../../generated/graphql.ts';
import { collection } from '../../kernel/collection.ts';
import { MeetingRow } from './entity.ts';

export const meetings = collection<MeetingRow, RegisterMeetingsArgs>({
  name: 'meetings',
  row: MeetingRow,
  sort: { by: 'heldOn', type: 'date', newestFirst: true },
  as: 'list',
  readers: ['DPO', 'CASEWORKER', 'AUDITOR'],
  relation: {
    words: 'the attendance has somebody of its party who stayed',
    where:
      "row.attendance @> jsonb_build_array(jsonb_build_object('organisation', :callerParty::text, 'stayed', true))",
  },
  filters: { agreement: 'row.agreement = :agreement' },
});
