/** Digests of reads: each party is told daily what its people read here, so that a read that nobody there made is noticed. */
import { v7 as uuidv7 } from 'uuid';
import { londonDate } from '../../../../shared/calendar/calendar.ts';
import type { Transaction } from '../../kernel/action.ts';
import { appendAudit } from '../../kernel/audit.ts';
import { engineOf } from '../../kernel/engine-caller.ts';
import { MOST_READS } from '../../protocol/kinds/read-digest.ts';
import { queueNotices } from '../../protocol/notices/outbox.ts';
import type { RegisterOf } from '../../kernel/register-of.ts';
import { type Reads, ReadDigestRow } from './entity.ts';
import { refuse } from '../../../../shared/errors.ts';
import type { NoticeHandlers } from '../../protocol/notices/handlers.ts';

/** A register that was stopped tells of these days when it runs again. */
const DAYS_BACK = 7;
const DAY_MS = 86_400_000;

/** All digests rest under one key: they are about no case. */
const DIGESTS_CASE = 'read-digests';

interface DayOfReads {
  day: string;
  party: string;
  reads: Reads[];
}

/** The chore: one notice for each day that is over and each party whose people read here. Returns how many. */
export async function tellReads(register: RegisterOf, now: Date): Promise<number> {
  const reads = await readsByDay(register, now);
  let told = 0;
  for (const day of new Set(reads.map((one) => one.day)))
    told += await tellDay(
      register,
      now,
      day,
      reads.filter((one) => one.day === day),
    );
  return told;
}

function tellDay(register: RegisterOf, now: Date, day: string, days: DayOfReads[]): Promise<number> {
  const caller = engineOf(register);
  return register.database.transaction(async (manager) => {
    const tx: Transaction = { register, caller, now, manager };
    await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`tell reads ${day}`]);
    const rows = await queueNotices(tx, {
      kind: 'READ_DIGEST',
      cause: `reads:${register.party}:${day}`,
      revision: 1,
      caseId: DIGESTS_CASE,
      body: { on: day },
      legs: days.map(({ party, reads }) => ({ recipient: party, content: contentOf(reads) })),
    });
    if (rows.length === 0) return 0;
    const rowIds = rows.map(({ id }) => id);
    const what = { action: 'tell reads', rowKind: 'notices', rowIds, why: `what was read on ${day}` };
    await appendAudit(manager, { party: register.party, caller, at: now, ...what });
    return rows.length;
  });
}

const contentOf = (reads: Reads[]) => ({
  reads: reads.slice(0, MOST_READS),
  omitted: Math.max(0, reads.length - MOST_READS),
});

/** Reads by people of other parties that have joined, of days that are over in London. */
async function readsByDay(register: RegisterOf, now: Date): Promise<DayOfReads[]> {
  const rows = await register.database.query<DayOfReads[]>(
    `with line as (
       select sequence, caller_party, person, action, row_kind, row_ids, (at at time zone 'Europe/London')::date::text as day
       from audit_line
       where at >= $1 and caller_party <> $2 and action like 'read%' and not 'REGISTER' = any(roles)),
     entry as (
       select day, caller_party, person, action, row_kind, count(distinct sequence)::int as count,
         encode(sha256(convert_to(coalesce(
           string_agg(distinct id collate "C", E'\\n' order by id collate "C"), ''), 'UTF8')), 'hex') as digest
       from line left join lateral unnest(row_ids) as id on true
       where day < $3 group by day, caller_party, person, action, row_kind)
     select day, caller_party as party, json_agg(json_build_object('person', person, 'action', action,
       'rowKind', row_kind, 'count', count, 'rowsDigest', digest) order by person, row_kind, action) as reads
     from entry group by day, caller_party order by day, caller_party`,
    [new Date(now.getTime() - DAYS_BACK * DAY_MS), register.party, londonDate(now)],
  );
  return rows.filter(({ party }) => register.directory.party(party)?.register);
}

/** Keeps the digest that another party sends, for this party's own people to see. */
export const auditingNoticeHandlers: NoticeHandlers = {
  READ_DIGEST: {
    async received({ manager, register, now }, { row: { senderId, originatorId }, body, content }) {
      if (senderId !== originatorId) refuse('FORBIDDEN', 'A register tells of reads in itself only.');
      if (body.on > londonDate(now)) refuse('BAD_USER_INPUT', '`on` is a day that is over.');
      const digest = { registerId: originatorId, readOn: body.on, ...content, receivedAt: now };
      const row = { id: uuidv7(), party: register.party, ...digest };
      await manager.createQueryBuilder().insert().into(ReadDigestRow).values(row).orIgnore().execute();
      return { caseId: DIGESTS_CASE };
    },
  },
};
