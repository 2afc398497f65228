/** What this module contributes to a register. */
import { notices } from './collection.ts';
import { ReceivedAnswerRow } from './answer-proof.ts';
import { NoticeRow, ReceivedEnvelopeRow } from './entity.ts';
import { CHANGE, type Tables } from '../../kernel/tables.ts';

export { accessRules } from './access.ts';

export const tables: Tables = {
  received_answer: { row: ReceivedAnswerRow, grant: CHANGE },
  notice: { row: NoticeRow, grant: CHANGE },
  received_envelope: { row: ReceivedEnvelopeRow, grant: CHANGE, isSilent: true },
};

export const collections = [notices];
