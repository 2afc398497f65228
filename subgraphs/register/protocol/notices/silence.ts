/** Makes tasks for people when a recipient is silent: each step once, until the recipient is heard. */
import { In } from 'typeorm';
import { addHours } from '../../../../shared/calendar/calendar.ts';
import type { Transaction } from '../../kernel/action.ts';
import { ObligationRow } from '../../duties/obligations/entity.ts';
import { discharge, owe, type Duty } from '../../duties/obligations/obligations.ts';
import { nameOf, type RegisterOf } from '../../kernel/register-of.ts';
import { NoticeRow } from './entity.ts';
import {
  DEFAULT_ESCALATION,
  escalations,
  EXPECTANT_KINDS,
  type Silence,
  type Step,
} from './escalation-rules.ts';

const STEPS: Step['kind'][] = ['NOTICE_REMINDER', 'ESCALATION'];

/** How long a person has for a step. */
const STEP_HOURS = 24;

/** Notices looked at in one transaction. */
const BATCH = 500;

/** Owes every step that is due and was not owed before. Returns how many are new. */
export async function escalateDue(register: RegisterOf, now: Date): Promise<number> {
  let owed = 0;
  let after = '';
  for (;;) {
    const rows = await unanswered(register, after);
    if (rows.length === 0) return owed;
    after = rows.at(-1)!.id;
    owed += await register.database.transaction((manager) => escalate({ register, manager, now }, rows));
  }
}

function unanswered({ database }: RegisterOf, after: string): Promise<NoticeRow[]> {
  return database.manager
    .createQueryBuilder(NoticeRow, 'row')
    .where("row.direction = 'SENT' and row.answer is null and row.recalledAt is null")
    .andWhere('(row.deliveredAt is null or row.kind = any(:kinds))', { kinds: EXPECTANT_KINDS })
    .andWhere('row.id > :after', { after })
    .orderBy('row.id')
    .limit(BATCH)
    .getMany();
}

async function escalate(tx: Omit<Transaction, 'caller'>, rows: NoticeRow[]): Promise<number> {
  // Two workers at once must owe each step only once.
  await tx.manager.query("select pg_advisory_xact_lock(hashtext('escalation'))");
  const known = await tx.manager.find(ObligationRow, {
    select: { id: true, about: true, kind: true, source: true },
    where: { about: In(rows.map(({ id }) => id)), kind: In(STEPS) },
  });
  const isKnown = (duty: Duty) =>
    known.some(
      ({ about, kind, source }) => about === duty.about && kind === duty.kind && source === duty.source,
    );
  const due = rows.flatMap((row) =>
    escalations(row, tx.now, DEFAULT_ESCALATION).map((step) => dutyOf(tx, row, step)),
  );
  const fresh = due.filter((duty) => !isKnown(duty));
  await owe(tx, fresh);
  return fresh.length;
}

const IN_WORDS: Record<Silence, string> = {
  UNREACHABLE: 'the notice could not be delivered',
  UNACKNOWLEDGED: 'nobody there has taken it on',
  UNANSWERED: 'it has not answered',
};

function dutyOf({ register, now }: Omit<Transaction, 'caller'>, row: NoticeRow, step: Step): Duty {
  const since = step.dueAt.toISOString();
  const whom =
    step.kind === 'ESCALATION' ? contactOf(register, row.recipientId) : nameOf(register, row.recipientId);
  const verb = step.kind === 'ESCALATION' ? 'Turn to' : 'Remind';
  return {
    kind: step.kind,
    about: row.id,
    owedTo: row.recipientId,
    dueAt: addHours(now, STEP_HOURS),
    strength: 'SHOULD',
    rule: `${verb} ${whom}: ${IN_WORDS[step.because]} (since ${since}).`,
    source: `federation practice: ${step.because}`,
  };
}

/** The person to turn to, as the directory has them. */
function contactOf(register: RegisterOf, party: string): string {
  const contacts = register.directory.party(party)?.contacts ?? [];
  const name = nameOf(register, party);
  const contact = contacts.find(({ role }) => role === 'DPO') ?? contacts[0];
  return contact ? `the ${contact.role} of ${name} (${contact.address})` : `${name}, which names no contact`;
}

/** Discharges the tasks that silence had caused, once the recipient was heard. */
export async function endSilence(tx: Pick<Transaction, 'manager' | 'now'>, row: NoticeRow): Promise<void> {
  const ended: Silence[] = ['UNREACHABLE'];
  if (row.acknowledgedAt !== null || row.answer !== null) ended.push('UNACKNOWLEDGED');
  if (row.answer !== null) ended.push('UNANSWERED');
  const source = ended.map((because) => `federation practice: ${because}`);
  await discharge(tx, row.id, STEPS, 'the recipient was heard', { source });
}
