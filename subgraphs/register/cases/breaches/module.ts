/** What this module contributes to a register. */
import { breaches } from './collection.ts';
import {
  BreachRow,
  BreachViewRow,
  BreachEntryRow,
  BreachDecisionRow,
  BreachReportRow,
  BreachEffectRow,
} from './entity.ts';
import { breachResolvers } from './resolvers.ts';
import { breachNoticeHandlers } from './on-notice.ts';
import { APPEND, CHANGE, type Tables } from '../../kernel/tables.ts';
import type { Resolvers } from '../../generated/graphql.ts';
import type { NoticeHandlers } from '../../protocol/notices/handlers.ts';

export const tables: Tables = {
  breach: { row: BreachRow, grant: CHANGE },
  breach_view: { row: BreachViewRow, grant: CHANGE },
  breach_entry: { row: BreachEntryRow, grant: APPEND },
  breach_decision: { row: BreachDecisionRow, grant: APPEND },
  breach_report: { row: BreachReportRow, grant: CHANGE },
  breach_effect: { row: BreachEffectRow, grant: CHANGE },
};

export const collections = [breaches];
export { accessRules } from './access.ts';

export const resolvers: Resolvers[] = [breachResolvers];

export const handlers: NoticeHandlers = { ...breachNoticeHandlers };
