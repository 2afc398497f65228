/** What this module contributes to a register. */
import { notices } from './collection.ts';
import { answerNotice } from './actions.ts';
import { recallNotice } from './recall.ts';
import { recordToldOtherwise } from './told-otherwise.ts';
import { noticeResolvers } from './resolvers.ts';
import { ReceivedAnswerRow } from './answer-proof.ts';
import { NoticeRow, ReceivedEnvelopeRow } from './entity.ts';
import type { Action } from '../../kernel/action.ts';
import { CHANGE, type Tables } from '../../kernel/tables.ts';
import type { Resolvers } from '../../generated/graphql.ts';

export { accessRules } from './access.ts';

export const tables: Tables = {
  received_answer: { row: ReceivedAnswerRow, grant: CHANGE },
  notice: { row: NoticeRow, grant: CHANGE },
  received_envelope: { row: ReceivedEnvelopeRow, grant: CHANGE, isSilent: true },
};

export const collections = [notices];
export const actions: Action[] = [answerNotice, recallNotice, recordToldOtherwise];

export const resolvers: Resolvers[] = [noticeResolvers];

export { forgets } from './forgets.ts';
export { health } from './health.ts';
