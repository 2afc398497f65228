/** The modules of a register: one line each. What they contribute is joined by the files of this folder. */
import * as kernel from '../kernel/module.ts';
import * as agreements from '../agreements/module.ts';
import * as assurance from '../agreements/assurance/module.ts';
import * as meetings from '../agreements/meetings/module.ts';
import * as sharingRequests from '../agreements/sharing-requests/module.ts';
import * as breaches from '../cases/breaches/module.ts';
import * as complaints from '../cases/complaints/module.ts';
import * as foi from '../cases/foi/module.ts';
import * as information from '../cases/information/module.ts';
import * as rights from '../cases/rights/module.ts';
import * as calendarFeeds from '../duties/calendar-feeds/module.ts';
import * as obligations from '../duties/obligations/module.ts';
import * as caseSystems from '../people/case-systems/module.ts';
import * as forgetting from '../people/forgetting/module.ts';
import * as subjects from '../people/subjects/module.ts';
import * as auditing from '../proof/auditing/module.ts';
import * as evidence from '../proof/evidence/module.ts';
import * as notices from '../protocol/notices/module.ts';
import * as reconciliation from '../protocol/reconciliation/module.ts';
import * as disclosures from '../records/disclosures/module.ts';
import * as disposals from '../records/disposals/module.ts';
import * as processing from '../records/processing/module.ts';
import * as health from '../watch/health/module.ts';
import * as letters from '../words/letters/module.ts';
import type { Resolvers } from '../generated/graphql.ts';
import type { Collection } from '../kernel/collection.ts';
import type { AccessRules } from '../kernel/access/enforce.ts';
import type { Action } from '../kernel/action.ts';
import type { Contributions } from '../kernel/contributions.ts';
import type { Tables } from '../kernel/tables.ts';
import type { Forgets } from '../people/forgetting/forgets.ts';
import type { Restores } from '../protocol/reconciliation/restores.ts';
import type { HealthPart } from '../watch/health/part.ts';
import type { Evidence } from '../proof/evidence/case.ts';
import type { NoticeHandlers } from '../protocol/notices/handlers.ts';

/** What a module may contribute; each part stands in its `module.ts` under this name. */
export interface Module {
  /** Its tables, each with its entity and what the running role may do there. */
  tables?: Tables;
  collections?: readonly Collection[];
  /** Its mutations, each one transaction. */
  actions?: readonly Action[];
  resolvers?: Resolvers[];
  /** Rules of access that fields of its types name. */
  accessRules?: AccessRules;
  /** What the party does when a notice of a kind arrives. */
  handlers?: NoticeHandlers;
  forgets?: Forgets;
  restores?: Restores;
  health?: HealthPart;
  evidence?: Evidence;
}

export const MODULES: readonly Module[] = [
  kernel,
  agreements,
  assurance,
  meetings,
  sharingRequests,
  breaches,
  complaints,
  foi,
  information,
  rights,
  calendarFeeds,
  obligations,
  caseSystems,
  forgetting,
  subjects,
  auditing,
  evidence,
  notices,
  reconciliation,
  disclosures,
  disposals,
  processing,
  health,
  letters,
];

export const COLLECTIONS: readonly Collection[] = MODULES.flatMap(({ collections = [] }) => collections);

/** The tables of which a register tells that something changed; each has a trigger that announces it. */
export const ANNOUNCED: ReadonlySet<string> = new Set(
  MODULES.flatMap(({ tables = {} }) => Object.entries(tables))
    .filter(([, { isSilent }]) => !isSilent)
    .map(([name]) => name),
);
/** What the modules give to the mechanisms that serve all of them. */
export const CONTRIBUTIONS: Contributions = {
  handlers: Object.assign({}, ...MODULES.map(({ handlers = {} }) => handlers)) as NoticeHandlers,
  forgets: MODULES.flatMap(({ forgets }) => forgets ?? []),
  restores: MODULES.flatMap(({ restores }) => restores ?? []),
  health: MODULES.flatMap(({ health: part }) => part ?? []),
  evidence: MODULES.flatMap((module) => module.evidence ?? []),
};
