/** Resolvers of breaches. */
import type { Context } from '../../kernel/context.ts';
import type { BreachResolvers, Resolvers } from '../../generated/graphql.ts';
import { notices } from '../../protocol/notices/collection.ts';
import { obligations } from '../../duties/obligations/collection.ts';
import type { BreachRow } from './entity.ts';
import { decisionsOf, effectsOf, entriesOf, partnersOf, reportsOf, viewsOf } from './queries.ts';
import { authorityReport } from './report.ts';
import { stateOf } from './rules/clocks.ts';
import { divergencesOf } from './rules/consultation.ts';
import { textsOf } from './rules/facts.ts';
import { subjectLetter } from './rules/letter.ts';
import { privacyWarnings } from './rules/privacy.ts';

const partyWithWhy = ({ party, why }: { party: string; why: string }) => ({ party: { id: party }, why });

const ofParty = <Of extends { partyId: string }>({ partyId, ...rest }: Of) => ({
  ...rest,
  party: { id: partyId },
});

const told: BreachResolvers = {
  party: (row) => ({ id: row.party }),
  state: (row) => stateOf(row),
  affected: (row) => row.affected.map(partyWithWhy),
  views: async (row, _, context) => (await viewsOf(row, context)).map(ofParty),
  reportedEffects: async (row, _, context) => (await effectsOf(row, context)).map(ofParty),
  notices: (row, page, context) => notices.of(context, row.party, 'cause', row.id, page),
  obligations: (row, page, context) => obligations.of(context, row.party, 'about', row.id, page),
};

const facts: BreachResolvers = {
  cause: ({ causedBy, becauseOf }) =>
    causedBy && { party: { id: causedBy.party }, breach: causedBy.breach, notice: becauseOf! },
  notAffected: (row) => notAffected(row),
  partners: (row, _, context) => partnersOf(row, context),
  privacyWarnings: (row) => privacyWarnings(textsOf(row)),
};

/** Those whom a person took off the list. */
function notAffected({ overrides }: BreachRow) {
  const last = new Map(overrides.map((override) => [override.party, override]));
  return [...last.values()]
    .filter(({ affected }) => !affected)
    .map(({ party, because }) => partyWithWhy({ party, why: because }));
}

const followUp: BreachResolvers = {
  decisions: async (row, _, context) =>
    (await decisionsOf(row, context)).map(({ deciderId, views, ...decision }) => ({
      ...decision,
      decider: { id: deciderId },
      onViews: views.map(({ party, tell }) => ({ party: { id: party }, tell })),
    })),
  divergences: async (row, _, context) =>
    divergencesOf(
      await decisionsOf(row, context),
      await viewsOf(row, context),
      row.affected.map(({ party }) => party),
    ),
  reports: (row, _, context) => reportsOf(row, context),
  chronology: (row, _, context) => entriesOf(row, context),
  authorityReport: (row, { phase }, context) =>
    authorityReport(reading(row, context), row, phase ?? 'INITIAL'),
  subjectLetter(row, _, context) {
    const self = context.registerOf(row.party).directory.party(row.party);
    return subjectLetter(row, { name: self?.name ?? row.party, contacts: self?.contacts ?? [] });
  },
};

function reading(row: BreachRow, context: Context) {
  const register = context.registerOf(row.party);
  return { register, manager: register.database.manager, now: context.now };
}

export const breachResolvers: Resolvers = {
  Breach: { ...told, ...facts, ...followUp },
};
