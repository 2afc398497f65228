/** Resolvers of breaches, which read what belongs to many breaches at once. */
import { In } from 'typeorm';
import { AgreementRow } from '../../agreements/entity.ts';
import { obligations } from '../../duties/obligations/collection.ts';
import type { BreachPartner, BreachResolvers, Resolvers } from '../../generated/graphql.ts';
import { batched } from '../../kernel/batched.ts';
import type { Context } from '../../kernel/context.ts';
import { notices } from '../../protocol/notices/collection.ts';
import { NoticeRow } from '../../protocol/notices/entity.ts';
import { stateOf as stateOfNotice } from '../../protocol/notices/rules.ts';
import {
  BreachDecisionRow,
  BreachEffectRow,
  BreachEntryRow,
  BreachReportRow,
  BreachViewRow,
  type BreachRow,
} from './entity.ts';
import { partsOf } from './keeping.ts';
import { authorityReport } from './report.ts';
import { stateOf } from './rules/clocks.ts';
import { divergencesOf } from './rules/consultation.ts';
import { textsOf } from './rules/facts.ts';
import { privacyWarnings } from './rules/privacy.ts';
import { subjectLetter } from './rules/report.ts';
import { coordinatorOf } from './telling.ts';

const partyWithWhy = ({ party, why }: { party: string; why: string }) => ({ party: { id: party }, why });

const ofParty = <Of extends { partyId: string }>({ partyId, ...rest }: Of) => ({
  ...rest,
  party: { id: partyId },
});

/** The rows of a table that belong to a breach. */
function rowsOf<Row extends { breachId: string }>(
  entity: new () => Row,
): (row: BreachRow, context: Context) => Promise<Row[]> {
  return (row, context) => {
    const { manager } = context.registerOf(row.party).database;
    return batched(context, `${entity.name} ${row.party}`, row.id, async (ids) => {
      const rows = await partsOf(manager, entity, ids);
      return ids.map((id) => rows.filter((one) => one.breachId === id));
    });
  };
}

const viewsOf = rowsOf(BreachViewRow);
const decisionsOf = rowsOf(BreachDecisionRow);
const entriesOf = rowsOf(BreachEntryRow);
const reportsOf = rowsOf(BreachReportRow);
const effectsOf = rowsOf(BreachEffectRow);

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
  authorityReport(row, { phase }, { registerOf, now }) {
    const register = registerOf(row.party);
    const { manager } = register.database;
    return authorityReport({ register, manager, now }, row, phase ?? 'INITIAL');
  },
  subjectLetter(row, _, context) {
    const self = context.registerOf(row.party).directory.party(row.party);
    return subjectLetter(row, { name: self?.name ?? row.party, contacts: self?.contacts ?? [] });
  },
};

export const breachResolvers: Resolvers = {
  Breach: { ...told, ...facts, ...followUp },
};

/** The agreements concerned that the caller's party was asked to sign. */
export async function sharedAgreements(row: BreachRow, context: Context): Promise<string[]> {
  const { database } = context.registerOf(row.party);
  const key = row.agreements.join('\n');
  const named = await batched(context, `signatories ${row.party}`, key, async (lists) => {
    const references = [...new Set(lists.flatMap((list) => list.split('\n')))];
    const agreements = await database.manager.findBy(AgreementRow, { reference: In(references) });
    return lists.map((list) => agreements.filter(({ reference }) => list.split('\n').includes(reference)));
  });
  const shared = named.filter(({ signatoryIds }) => signatoryIds.includes(context.caller.party));
  return [...new Set(shared.map(({ reference }) => reference))];
}

/** The notices that told partners of a breach, by revision. */
function noticesToPartners(row: BreachRow, context: Context): Promise<NoticeRow[]> {
  const { database } = context.registerOf(row.party);
  return batched(context, `partners ${row.party}`, row.id, async (ids) => {
    const notices = await database.manager.find(NoticeRow, {
      where: { cause: In([...ids]), kind: 'BREACH', direction: 'SENT' },
      order: { revision: 'ASC', recipientId: 'ASC' },
    });
    return ids.map((id) => notices.filter(({ cause }) => cause === id));
  });
}

/** Each partner with the newest of its notices; a partner that took on an earlier one has taken on the matter. */
async function partnersOf(row: BreachRow, context: Context): Promise<BreachPartner[]> {
  const { directory } = context.registerOf(row.party);
  const sent = await noticesToPartners(row, context);
  const newest = new Map(sent.map((notice) => [notice.recipientId, notice]));
  return [...newest].map(([id, { revision, deliveredAt, ...rest }]) => {
    const own = sent.filter(({ recipientId }) => recipientId === id);
    return {
      party: { id },
      revision,
      state: stateOfNotice({ deliveredAt, ...rest }),
      deliveredAt,
      acknowledgedAt: own.find(({ acknowledgedAt }) => acknowledgedAt)?.acknowledgedAt ?? null,
      contact: coordinatorOf(directory.party(id))?.address ?? null,
    };
  });
}
