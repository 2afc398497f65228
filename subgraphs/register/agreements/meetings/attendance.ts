/** The attendance sheet of a meeting as it is read: names for the own party at its own door. */
import type { Context } from '../../kernel/context.ts';
import { readIdentifying } from '../../kernel/identifying.ts';
import type { AttendanceFacts, MeetingRow } from './entity.ts';

/** A line, and how the name on it is read. */
export interface AttendanceRow extends AttendanceFacts {
  name: () => Promise<string | null>;
}

/** The names of a meeting are read once, and only if one of them is asked for: that leaves an audit line. */
export function attendanceOf(row: MeetingRow, context: Context): AttendanceRow[] {
  let names: Promise<string[] | null> | undefined;
  const readNames = () => (names ??= namesOf(row, context));
  return row.attendance.map((line, index) => ({
    ...line,
    name: async () => (await readNames())?.[index] ?? null,
  }));
}

function namesOf(row: MeetingRow, context: Context): Promise<string[] | null> {
  return readIdentifying(context, row, {
    kind: 'meetings',
    field: 'name',
    async read({ caseKeys }) {
      const text = await caseKeys.decrypt(row.id, row.names);
      return text === null ? null : (JSON.parse(text) as string[]);
    },
  });
}
