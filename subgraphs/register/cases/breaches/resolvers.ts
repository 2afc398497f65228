/** Resolvers of breaches. */
import type { SelectQueryBuilder } from 'typeorm';
import { collection, connectionResolvers } from '../../kernel/connection.ts';
import type { Context } from '../../kernel/context.ts';
import type { BreachFilter, BreachResolvers, Resolvers } from '../../generated/graphql.ts';
import { noticesOfCause } from '../../protocol/notices/resolvers.ts';
import { obligationsAbout } from '../../duties/obligations/resolvers.ts';
import { BreachRow } from './entity.ts';
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

/** Agreements that the caller's party was not asked to sign are withheld from it: nor may it find a breach by one. */
const SHARED_WITH_CALLER =
  '(row.party = :asking or exists (select from agreement a where a.reference = :agreement and :asking = any(a.signatory_ids)))';

function filter(query: SelectQueryBuilder<BreachRow>, where: BreachFilter, { caller }: Context): void {
  if (where.id != null) query.andWhere('row.id = :wanted', { wanted: where.id });
  if (where.state != null) query.andWhere(`row.closedAt is ${where.state === 'OPEN' ? '' : 'not '}null`);
  if (where.kind != null) query.andWhere(':kind = any(row.kinds)', { kind: where.kind });
  if (where.agreement != null)
    query
      .andWhere(':agreement = any(row.agreements)', { agreement: where.agreement })
      .andWhere(SHARED_WITH_CALLER, { asking: caller.party });
}

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
  notices: (row, page, context) => noticesOfCause(context, { party: row.party, cause: row.id }, page),
  obligations: (row, page, context) => obligationsAbout(context, row, page),
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
  Register: {
    breaches: ({ party }, { where, ...page }, context) =>
      collection(context, context.registerOf(party), {
        kind: 'breaches',
        entity: BreachRow,
        page,
        filter: (query) => where && filter(query, where, context),
      }),
  },
  Breach: { ...told, ...facts, ...followUp },
  BreachConnection: connectionResolvers,
};
