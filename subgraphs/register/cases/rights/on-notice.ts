/** What this party does when another one tells it that a right was upheld: a request of its own, decided for itself. */
import { v7 as uuidv7 } from 'uuid';
import { addDays, londonDate } from '../../../../shared/calendar/calendar.ts';
import { refuse } from '../../../../shared/errors.ts';
import type { Transaction } from '../../kernel/action.ts';
import { findAgreement } from '../../agreements/queries.ts';
import { rightTerm } from '../../agreements/rules.ts';
import { createCaseTasks, endCaseTasks } from '../../people/case-systems/tasks.ts';
import type { Regime } from '../../generated/graphql.ts';
import { KINDS, type RightsKind } from '../../protocol/kinds/kinds.ts';
import type { NoticeRow } from '../../protocol/notices/entity.ts';
import type {
  NoticeHandler,
  NoticeHandlers,
  OpenedCase,
  ReceivedNotice,
} from '../../protocol/notices/handlers.ts';
import { joinMatched, keepMatched, matchesOf } from '../../people/subjects/matching.ts';
import { identityOf } from '../../people/subjects/subjects.ts';
import { RightsRequestRow } from './entity.ts';
import { UNDECIDED } from './keeping.ts';
import { mustNotBeHeld } from './legal-holds.ts';
import { passOn } from './passing-on.ts';

const handler: NoticeHandler<RightsKind> = {
  received: takeRequest,

  async joined(tx, { content }, firstCopy) {
    await joinMatched(tx, firstCopy.caseId, content.identity);
  },

  async answered(tx, row) {
    const request = await tx.manager.findOneByOrFail(RightsRequestRow, { noticeId: row.id });
    if (row.answer === null) return createCaseTasks(tx, request);
    await endCaseTasks(tx, request.id, row.answer);
    const told = await carryOut(tx, row, request);
    const answered = { decidedAt: tx.now, ground: row.ground, told };
    await tx.manager.update(RightsRequestRow, { id: request.id }, answered);
  },

  async recalled(tx, row) {
    await tx.manager.update(RightsRequestRow, { noticeId: row.id }, { recalledAt: tx.now });
  },
};

export const rightsNoticeHandlers: NoticeHandlers = {
  ERASURE: handler,
  RECTIFICATION: handler,
  RESTRICTION: handler,
  OBJECTION: handler,
  INACCURACY: handler,
};

/** Passes on what was done to the recipients of the data. Returns who is told. */
async function carryOut(tx: Transaction, row: NoticeRow, request: RightsRequestRow) {
  if (row.answer !== 'DONE' && row.answer !== 'PARTLY_DONE') return [];
  await mustBeFound(tx, request);
  if (request.right === 'ERASURE' && row.answer === 'DONE') await mustNotBeHeld(tx, request);
  return passOn(tx, request, { statement: row.statement });
}

/** Until a person confirms a candidate, it counts as somebody else: nothing is done to their data. */
async function mustBeFound({ manager }: Transaction, request: RightsRequestRow): Promise<void> {
  const match = (await matchesOf(manager, [request.id])).get(request.id);
  if (match?.match !== 'CANDIDATE') return;
  refuse(
    'CONFLICT',
    'Name and date of birth alone do not say that it is the same person: confirm or reject the match first (confirmMatch).',
  );
}

/** A statement that is new here opens a request of this party's own; a correction of an earlier one opens it again. */
async function takeRequest(
  tx: Transaction,
  notice: ReceivedNotice<RightsKind>,
  corrected: NoticeRow | null,
): Promise<OpenedCase> {
  const { row, content } = notice;
  const { correction } = content;
  const { answerDueOn, answerSource } = await answerTerm(tx, row);
  const earlier = corrected && (await requestOf(tx, corrected));
  const id = earlier?.id ?? uuidv7();
  const decided = {
    ...UNDECIDED,
    correction: correction === null ? null : await tx.register.caseKeys.encrypt(id, correction),
    revision: row.revision,
    cameFromId: row.senderId,
    noticeId: row.id,
    answerDueOn,
  };
  if (earlier) {
    await joinMatched(tx, id, content.identity);
    await tx.manager.update(RightsRequestRow, { id }, decided);
  } else await openRequest(tx, notice, { ...decided, id });
  return { caseId: id, answerDueOn, answerSource };
}

/** The request that the notice opened, unless its person is forgotten by now. */
async function requestOf(
  { manager, register }: Transaction,
  notice: NoticeRow,
): Promise<RightsRequestRow | null> {
  const request = await manager.findOneBy(RightsRequestRow, { noticeId: notice.id });
  return request && (await identityOf(register, request.id, manager)) ? request : null;
}

async function openRequest(
  tx: Transaction,
  { row, body, content }: ReceivedNotice<RightsKind>,
  decided: Partial<RightsRequestRow> & { id: string },
): Promise<void> {
  const { id } = decided;
  await tx.manager.insert(RightsRequestRow, {
    ...decided,
    party: tx.register.party,
    right: rightOf(row),
    regime: regimeHere(tx, body.regime),
    receivedOn: londonDate(tx.now),
    agreements: row.agreement === null ? [] : [row.agreement],
    subject: await keepMatched(tx, id, content.identity),
    statement: null,
    cause: row.cause,
  });
}

const rightOf = ({ kind }: NoticeRow) => KINDS[kind as RightsKind].right;

/** Each controller decides under its own regime: Part 3 is only for competent authorities (DPA 2018 s.30). */
function regimeHere({ register }: Transaction, stated: Regime | null): Regime {
  const isCompetent = register.directory.party(register.party)?.competentAuthority ?? false;
  return stated === 'PART_3' && isCompetent ? 'PART_3' : 'UK_GDPR';
}

/** By when to answer: by the agreement, or else by the party's own policy; never by Art. 12, which binds the sender. */
async function answerTerm(
  { register, manager, now }: Transaction,
  row: NoticeRow,
): Promise<{ answerDueOn: string; answerSource: string }> {
  const agreement = row.agreement === null ? null : await findAgreement(manager, row.agreement);
  const term = agreement && rightTerm(agreement.terms, rightOf(row));
  const days = term?.propagate?.answerWithinDays ?? null;
  const { noticeAnswerDays, source } = register.policy;
  return {
    answerDueOn: addDays(londonDate(now), days ?? noticeAnswerDays),
    answerSource: days === null ? source : `${row.agreement} ${term!.source}`,
  };
}
