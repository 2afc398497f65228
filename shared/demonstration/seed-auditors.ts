/** Lets each party's auditor of the demonstration in for a quarter of a year. */
import { addHours } from '../calendar/calendar.ts';
import { command, type Registers } from './seed-registers.ts';
import { personOf } from './tokens.ts';

const DAYS = 90;

export async function letAuditorsIn({
  registers,
  anchor,
}: {
  registers: Registers;
  anchor: Date;
}): Promise<void> {
  const until = addHours(anchor, 24 * DAYS).toISOString();
  const input = { person: personOf('AUDITOR'), until, reason: 'The audit that the demonstration shows.' };
  await Promise.all(
    Object.keys(registers.endpoints).map((party) =>
      command(registers, { party, role: 'DPO' }, { mutation: 'grantAuditAccess', key: 'auditor', input }),
    ),
  );
}
