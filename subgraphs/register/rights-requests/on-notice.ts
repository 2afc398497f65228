/** What this party does when another one tells it that a right was upheld: a request of its own, decided for itself. */
import { v7 as uuidv7 } from 'uuid';
import { addDays, londonDate } from '../../../shared/calendar.ts';
import type { Transaction } from '../action.ts';
import { findAgreement } from '../agreements/queries.ts';
import { rightTerm } from '../agreements/rules.ts';
import type { Regime } from '../generated/graphql.ts';
import type { NoticeRow } from '../notices/entity.ts';
import type { NoticeHandler, NoticeHandlers, OpenedCase, ReceivedNotice } from '../notices/handlers.ts';
import { joinSubject, keepSubject } from '../subjects/subjects.ts';
import { RightsRequestRow } from './entity.ts';
import { readIdentity, textOf } from './identity.ts';
import { UNDECIDED } from './keeping.ts';
import { passOn } from './passing-on.ts';
import type { PassedOnKind } from './rules.ts';

const handler: NoticeHandler = {
  received: openRequest,

  async joined(tx, { content }, firstCopy) {
    await joinSubject(tx, firstCopy.caseId, readIdentity(content.identity));
  },

  async answered(tx, row) {
    if (row.answer === null) return;
    const request = await tx.manager.findOneByOrFail(RightsRequestRow, { noticeId: row.id });
    const { answer, ground, reason, statement } = row;
    const isDone = answer === 'DONE' || answer === 'PARTLY_DONE';
    const told = isDone ? await passOn(tx, request, { statement }) : [];
    await tx.manager.update(
      RightsRequestRow,
      { id: request.id },
      { decidedAt: tx.now, ground, reason, told },
    );
  },
};

export const rightsNoticeHandlers: NoticeHandlers = {
  ERASURE: handler,
  RECTIFICATION: handler,
  RESTRICTION: handler,
  OBJECTION: handler,
};

async function openRequest(
  tx: Transaction,
  { row, statement, content }: ReceivedNotice,
): Promise<OpenedCase> {
  const { register, manager, now } = tx;
  const id = uuidv7();
  const { answerDueOn, answerSource } = await answerTerm(tx, row);
  const correction = textOf(content.correction);
  await manager.insert(RightsRequestRow, {
    ...UNDECIDED,
    id,
    party: register.party,
    right: row.kind as PassedOnKind,
    regime: regimeHere(tx, statement.body.regime),
    receivedOn: londonDate(now),
    agreements: row.agreement === null ? [] : [row.agreement],
    subject: await keepSubject(tx, id, readIdentity(content.identity)),
    statement: null,
    correction: correction === null ? null : await register.caseKeys.encrypt(id, correction),
    cause: row.cause,
    revision: row.revision,
    cameFromId: row.senderId,
    noticeId: row.id,
    answerDueOn,
  });
  return { caseId: id, answerDueOn, answerSource };
}

/** Each controller decides under its own regime: Part 3 is only for competent authorities (DPA 2018 s.30). */
function regimeHere({ register }: Transaction, stated: unknown): Regime {
  const isCompetent = register.directory.party(register.party)?.competentAuthority ?? false;
  return stated === 'PART_3' && isCompetent ? 'PART_3' : 'UK_GDPR';
}

/** By when to answer: as the agreement says, else by the party's own policy; never by Art. 12, which binds the sender. */
async function answerTerm(
  { register, manager, now }: Transaction,
  row: NoticeRow,
): Promise<{ answerDueOn: string; answerSource: string }> {
  const agreement = row.agreement === null ? null : await findAgreement(manager, row.agreement);
  const term = agreement && rightTerm(agreement.terms, row.kind as PassedOnKind);
  const days = term?.propagate?.answerWithinDays ?? null;
  const { noticeAnswerDays, source } = register.policy;
  return {
    answerDueOn: addDays(londonDate(now), days ?? noticeAnswerDays),
    answerSource: days === null ? source : `${row.agreement} ${term!.source}`,
  };
}
