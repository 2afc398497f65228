/** Resolvers of breaches. */
import type { Context } from '../../kernel/context.ts';
import type { BreachResolvers, Resolvers } from '../../generated/graphql.ts';
import { notices } from '../../protocol/notices/collection.ts';
import { obligations } from '../../duties/obligations/collection.ts';
import { assessBreach } from './actions/assess-breach.ts';
import { closeBreach } from './actions/close-breach.ts';
import { decideOnAuthority } from './actions/decide-on-authority.ts';
import { decideOnSubjects } from './actions/decide-on-subjects.ts';
import { giveView } from './actions/give-view.ts';
import { recordBreach } from './actions/record-breach.ts';
import { reportEffect } from './actions/report-effect.ts';
import { reportToAuthority } from './actions/report-to-authority.ts';
import type { BreachRow } from './entity.ts';
import {
  decisionsOf,
  effectsOf,
  entriesOf,
  isOwn,
  partnersOf,
  reportsOf,
  sharedAgreements,
  viewsOf,
} from './queries.ts';
import { authorityReport } from './report.ts';
import { stateOf } from './rules/clocks.ts';
import { divergencesOf } from './rules/consultation.ts';
import { textsOf } from './rules/facts.ts';
import { subjectLetter } from './rules/letter.ts';
import { privacyWarnings } from './rules/privacy.ts';

/** What a field is for the own party; for others, what stands in its place. */
const ownOnly =
  <Value, Other>(of: (row: BreachRow, context: Context) => Value, others: Other) =>
  (row: BreachRow, _: unknown, context: Context): Value | Other =>
    isOwn(row, context) ? of(row, context) : others;

/** Whether something of one party at a breach is for the caller. */
const isFor = (row: BreachRow, context: Context) => (partyId: string) =>
  isOwn(row, context) || partyId === context.caller.party;

const partyWithWhy = ({ party, why }: { party: string; why: string }) => ({ party: { id: party }, why });

const told: BreachResolvers = {
  party: (row) => ({ id: row.party }),
  state: (row) => stateOf(row),
  agreements: (row, _, context) => (isOwn(row, context) ? row.agreements : sharedAgreements(row, context)),
  affected: (row, _, context) =>
    row.affected.filter(({ party }) => isFor(row, context)(party)).map(partyWithWhy),
  views: async (row, _, context) =>
    (await viewsOf(row, context))
      .filter(({ partyId }) => isFor(row, context)(partyId))
      .map(({ partyId, ...view }) => ({ ...view, party: { id: partyId } })),
  reportedEffects: async (row, _, context) =>
    (await effectsOf(row, context))
      .filter(({ partyId }) => isFor(row, context)(partyId))
      .map(({ partyId, ...effect }) => ({ ...effect, party: { id: partyId } })),
  notices: (row, page, context) => notices.of(context, row.party, 'cause', row.id, page),
  obligations: (row, page, context) => obligations.of(context, row.party, 'about', row.id, page),
};

const facts: BreachResolvers = {
  awareBy: ownOnly((row) => row.awareBy, null),
  awareHow: ownOnly((row) => row.awareHow, null),
  processingRecords: ownOnly((row) => row.processingRecords, []),
  disclosures: ownOnly((row) => row.disclosures, []),
  flagsBecause: ownOnly((row) => row.flagsBecause, null),
  riskBecause: ownOnly((row) => row.riskBecause, null),
  details: ownOnly((row) => row.details, null),
  cause: ownOnly(
    ({ causedBy, becauseOf }) =>
      causedBy && { party: { id: causedBy.party }, breach: causedBy.breach, notice: becauseOf! },
    null,
  ),
  notAffected: ownOnly(notAffected, []),
  partners: ownOnly(partnersOf, []),
  warnings: ownOnly((row) => row.warnings, []),
  privacyWarnings: ownOnly((row) => privacyWarnings(textsOf(row)), []),
  lessons: ownOnly((row) => row.lessons, []),
};

/** Those whom a person took off the list. */
function notAffected({ overrides }: BreachRow) {
  const last = new Map(overrides.map((override) => [override.party, override]));
  return [...last.values()]
    .filter(({ affected }) => !affected)
    .map(({ party, because }) => partyWithWhy({ party, why: because }));
}

const followUp: BreachResolvers = {
  decisions: ownOnly(
    async (row, context) =>
      (await decisionsOf(row, context)).map(({ deciderId, views, ...decision }) => ({
        ...decision,
        decider: { id: deciderId },
        onViews: views.map(({ party, tell }) => ({ party: { id: party }, tell })),
      })),
    [],
  ),
  divergences: ownOnly(
    async (row, context) =>
      divergencesOf(
        await decisionsOf(row, context),
        await viewsOf(row, context),
        row.affected.map(({ party }) => party),
      ),
    [],
  ),
  reports: ownOnly(reportsOf, []),
  chronology: ownOnly(entriesOf, []),
  authorityReport: (row, { phase }, context) =>
    isOwn(row, context) ? authorityReport(reading(row, context), row, phase ?? 'INITIAL') : null,
  subjectLetter: ownOnly((row, context) => {
    const self = context.registerOf(row.party).directory.party(row.party);
    return subjectLetter(row, { name: self?.name ?? row.party, contacts: self?.contacts ?? [] });
  }, null),
};

function reading(row: BreachRow, context: Context) {
  const register = context.registerOf(row.party);
  return { register, manager: register.database.manager, now: context.now };
}

export const breachResolvers: Resolvers = {
  Mutation: {
    recordBreach: (_, args, context) => recordBreach(context, args),
    assessBreach: (_, args, context) => assessBreach(context, args),
    giveView: (_, args, context) => giveView(context, args),
    reportEffect: (_, args, context) => reportEffect(context, args),
    decideOnAuthority: (_, args, context) => decideOnAuthority(context, args),
    reportToAuthority: (_, args, context) => reportToAuthority(context, args),
    decideOnSubjects: (_, args, context) => decideOnSubjects(context, args),
    closeBreach: (_, args, context) => closeBreach(context, args),
  },
  Breach: { ...told, ...facts, ...followUp },
};
