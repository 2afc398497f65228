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
import { recordBreach } from './actions/record-breach.ts';
import { assessBreach } from './actions/assess-breach.ts';
import { giveView } from './actions/give-view.ts';
import { reportEffect } from './actions/report-effect.ts';
import { decideOnAuthority } from './actions/decide-on-authority.ts';
import { reportToAuthority } from './actions/report-to-authority.ts';
import { decideOnSubjects } from './actions/decide-on-subjects.ts';
import { closeBreach } from './actions/close-breach.ts';
import type { Action } from '../../kernel/action.ts';
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
export const actions: Action[] = [
  recordBreach,
  assessBreach,
  giveView,
  reportEffect,
  decideOnAuthority,
  reportToAuthority,
  decideOnSubjects,
  closeBreach,
];

export const resolvers: Resolvers[] = [breachResolvers];

export const handlers: NoticeHandlers = { ...breachNoticeHandlers };

export { evidence } from './evidence.ts';
