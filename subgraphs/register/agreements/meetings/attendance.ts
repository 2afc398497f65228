/** The attendance sheet of a meeting as it is read: names for the own party at its own door. */
import type { AccessRules, GuardedField, PartOf } from '../../kernel/access/enforce.ts';
import type { Context } from '../../kernel/context.ts';
import { readIdentifying } from '../../kernel/identifying.ts';
import type { AttendanceFacts, MeetingRow } from './entity.ts';

interface Sheet extends PartOf<MeetingRow> {
  /** Read once, and only if a name is asked for, since reading writes an audit line. Undefined: the caller may not see names. */
  names?: Promise<string[] | null>;
}

/** A line, and its place on the sheet. */
export interface AttendanceRow extends AttendanceFacts {
  sheet: Sheet;
  index: number;
}

export function attendanceOf(row: MeetingRow): AttendanceRow[] {
  const sheet: Sheet = { row };
  return row.attendance.map((line, index) => ({ ...line, sheet, index }));
}

export const accessRules: AccessRules = {
  attendanceNames(
    { sheet }: AttendanceRow,
    context: Context,
    resolve: () => unknown,
    { name }: GuardedField,
  ) {
    const read = () => namesOf(sheet.row, context);
    sheet.names ??= readIdentifying(context, sheet.row, { kind: 'meetings', field: name, read });
    return resolve();
  },
};

async function namesOf({ id, party, names }: MeetingRow, context: Context): Promise<string[] | null> {
  const text = await context.registerOf(party).caseKeys.decrypt(id, names);
  return text === null ? null : (JSON.parse(text) as string[]);
}
