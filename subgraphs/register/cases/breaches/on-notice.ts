/** What this party does when a notice about a breach arrives: another party's breach, or a partner's word on an own one. */
import { addHours } from '../../../../shared/calendar/calendar.ts';
import { refuse } from '../../../../shared/errors.ts';
import type { Transaction } from '../../kernel/action.ts';
import type { NoticeHandlers, OpenedCase, ReceivedNotice } from '../../protocol/notices/handlers.ts';
import { NoticeRow } from '../../protocol/notices/entity.ts';
import { discharge, meet, owe } from '../../duties/obligations/obligations.ts';
import { decide } from './deciding.ts';
import { BreachEffectRow, BreachRow, BreachViewRow } from './entity.ts';
import { note } from './keeping.ts';
import { consultationOf, type Consultation } from './rules/consultation.ts';
import { ACKNOWLEDGE_HOURS } from './telling.ts';

export const breachNoticeHandlers: NoticeHandlers = {
  BREACH: {
    async received(tx, notice) {
      const own = await tx.manager.findOneBy(BreachRow, { id: notice.row.cause });
      if (own) return keepEffect(tx, notice, own);
      await oweAcknowledgement(tx, notice);
      return { caseId: notice.row.id };
    },
    async answered(tx, row) {
      await meet(tx, row.id, ACKNOWLEDGEMENT);
    },
    async replied(tx, row) {
      await meet(tx, row.cause, 'PARTNER_ESCALATION', { owedTo: row.recipientId });
      if (await tx.manager.existsBy(BreachRow, { id: row.cause }))
        await note(tx, row.cause, [`${row.recipientId} took revision ${row.revision} on`]);
    },
  },
  AUTHORITY_CONSULTATION: {
    async received(tx, notice) {
      const breach = await affecting(tx, notice);
      await keepView(tx, notice, breach);
      await decideAsProtocolOwner(tx, notice, breach);
      return { caseId: breach.id };
    },
  },
};

const ACKNOWLEDGEMENT = 'BREACH_ACKNOWLEDGEMENT';

/** A person takes on the newest revision alone. */
async function oweAcknowledgement(tx: Transaction, { row }: ReceivedNotice<'BREACH'>): Promise<void> {
  const { originatorId, cause, kind } = row;
  const earlier = await tx.manager.findBy(NoticeRow, { direction: 'RECEIVED', originatorId, cause, kind });
  for (const { id } of earlier)
    await discharge(tx, id, ACKNOWLEDGEMENT, `replaced by revision ${row.revision}`);
  await owe(tx, [
    {
      kind: ACKNOWLEDGEMENT,
      about: row.id,
      owedTo: row.senderId,
      dueAt: addHours(tx.now, ACKNOWLEDGE_HOURS),
      strength: 'AIM',
      rule: `A person takes on the notice of a breach within ${ACKNOWLEDGE_HOURS} hours and assesses the effect here.`,
      source: 'federation practice; UK GDPR Art. 33',
    },
  ]);
}

/** The own breach that a partner writes about, which must affect that partner. */
async function affecting(tx: Transaction, { row }: ReceivedNotice): Promise<BreachRow> {
  const breach = await tx.manager.findOne(BreachRow, {
    where: { id: row.cause },
    lock: { mode: 'pessimistic_write' },
  });
  if (!breach?.affected.some(({ party }) => party === row.originatorId)) {
    return refuse('NOT_FOUND', 'No such breach here, or it does not affect the sender.');
  }
  return breach;
}

async function keepEffect(
  tx: Transaction,
  notice: ReceivedNotice<'BREACH'>,
  own: BreachRow,
): Promise<OpenedCase> {
  const { row, body } = notice;
  await affecting(tx, notice);
  if (!('effect' in body) || !body.effect.trim())
    return refuse('BAD_USER_INPUT', 'A notice about the recipient’s own breach tells its `effect`.');
  const { effect, ownBreach } = body;
  await tx.manager.insert(BreachEffectRow, {
    noticeId: row.noticeId,
    breachId: own.id,
    partyId: row.originatorId,
    effect,
    ownBreach,
    reportedAt: tx.now,
  });
  await note(tx, own.id, [`${row.originatorId} reported an effect: ${effect}`]);
  return { caseId: own.id };
}

async function keepView(
  tx: Transaction,
  { row, body, content }: ReceivedNotice<'AUTHORITY_CONSULTATION'>,
  breach: BreachRow,
): Promise<void> {
  const { tellAuthority, tellSubjects } = body;
  await tx.manager.insert(BreachViewRow, {
    noticeId: row.noticeId,
    breachId: breach.id,
    partyId: row.originatorId,
    tellAuthority,
    tellSubjects,
    reason: content.reason,
    givenAt: tx.now,
  });
  await note(tx, breach.id, [`${row.originatorId} would ${tellAuthority ? '' : 'not '}tell the authority`]);
}

/** A decision counts only from the protocol owner, and only once the partners could not agree; else it is a view. */
async function decideAsProtocolOwner(
  tx: Transaction,
  { row, body, content }: ReceivedNotice<'AUTHORITY_CONSULTATION'>,
  breach: BreachRow,
): Promise<void> {
  const { decision, agreement, tellAuthority, tellSubjects } = body;
  if (decision !== true || breach.closedAt) return;
  const concerned = breach.terms.find(({ reference }) => reference === agreement);
  if (!concerned) return;
  const said = [
    { about: 'AUTHORITY', tell: tellAuthority },
    { about: 'SUBJECTS', tell: tellSubjects },
  ] as const;
  for (const { about, tell } of said) {
    const consultation = consultationOf(breach, concerned, about);
    if (tell === null || consultation?.protocolOwner !== row.originatorId) continue;
    if (!isOver(consultation, tx.now)) {
      await note(tx, breach.id, [
        `${row.originatorId} decided before the consultation ended: it counts as a view`,
      ]);
      continue;
    }
    const reasons = content.reason ?? 'none given';
    const fallback = { rule: 'FALLBACK', deciderId: row.originatorId, reasons } as const;
    await decide(tx, breach, { about, agreement: concerned.reference, tell, ...fallback });
  }
}

/** Whether the consultation has ended. */
const isOver = ({ until }: Consultation, now: Date) => until !== null && now >= until;
