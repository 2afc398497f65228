/** What this module contributes to a register. */
import type { BreachFilter, Resolvers } from '../../generated/graphql.ts';
import type { AccessRules } from '../../kernel/access/enforce.ts';
import type { Action } from '../../kernel/action.ts';
import { collection } from '../../kernel/collection.ts';
import type { Context } from '../../kernel/context.ts';
import { APPEND, CHANGE, type Tables } from '../../kernel/tables.ts';
import { codeOrNull, pick, type CaseFacts, type Evidence, type Reading } from '../../proof/evidence/case.ts';
import * as closing from './actions/closing.ts';
import * as deciding from './actions/deciding.ts';
import * as partners from './actions/partners.ts';
import * as recording from './actions/recording.ts';
import * as reporting from './actions/reporting.ts';
import {
  BreachDecisionRow,
  BreachEffectRow,
  BreachEntryRow,
  BreachReportRow,
  BreachRow,
  BreachViewRow,
} from './entity.ts';
import { partsOf } from './keeping.ts';
import { breachResolvers, sharedAgreements } from './resolvers.ts';
import { stateOf } from './rules/clocks.ts';
import { toldFacts } from './rules/facts.ts';

export { breachNoticeHandlers as handlers } from './on-notice.ts';

export const tables: Tables = {
  breach: { row: BreachRow, grant: CHANGE },
  breach_view: { row: BreachViewRow, grant: CHANGE },
  breach_entry: { row: BreachEntryRow, grant: APPEND },
  breach_decision: { row: BreachDecisionRow, grant: APPEND },
  breach_report: { row: BreachReportRow, grant: CHANGE },
  breach_effect: { row: BreachEffectRow, grant: CHANGE },
};

/** An agreement that the caller's party was not asked to sign is withheld from it: it finds no breach by one. */
const SHARED_WITH_CALLER =
  '(row.party = :asking or exists (select from agreement a where a.reference = :agreement and :asking = any(a.signatory_ids)))';

export const collections = [
  collection<BreachRow, BreachFilter>({
    name: 'breaches',
    row: BreachRow,
    sort: { by: 'detectedAt', type: 'timestamptz', newestFirst: true },
    readers: ['DPO', 'BREACH_COORDINATOR', 'AUDITOR'],
    relation: {
      words: 'its party is affected, and a notice of the breach was addressed to it',
      where:
        "row.affected @> jsonb_build_array(jsonb_build_object('party', :callerParty::text)) and exists (select 1 from notice n where n.cause = row.id and n.kind = 'BREACH' and n.direction = 'SENT' and n.recipient_id = :callerParty)",
    },
    personal: true,
    filters: {
      id: 'row.id = :id',
      state: (state) => ({ sql: `row.closedAt is ${state === 'OPEN' ? '' : 'not '}null` }),
      kind: ':kind = any(row.kinds)',
      agreement: (agreement, { caller }) => ({
        sql: `:agreement = any(row.agreements) and ${SHARED_WITH_CALLER}`,
        parameters: { agreement, asking: caller.party },
      }),
    },
  }),
];

export const actions = [recording, deciding, reporting, partners, closing].flatMap((file) =>
  Object.values<Action>(file),
);

export const resolvers: Resolvers[] = [breachResolvers];

/** Callers of other parties are shown what concerns their own party. */
export const accessRules: AccessRules = {
  sharedAgreements: (row: BreachRow, context: Context, resolve: () => unknown) =>
    row.party === context.caller.party ? resolve() : sharedAgreements(row, context),
  ofCaller: async (row: BreachRow, { caller }: Context, resolve: () => unknown) => {
    const entries = (await resolve()) as { party: { id: string } }[];
    return row.party === caller.party ? entries : entries.filter(({ party }) => party.id === caller.party);
  },
};

export const evidence: Evidence<BreachRow> = {
  cases: {
    kind: 'BREACH',
    word: 'breach',
    rowKind: 'breaches',
    roles: ['DPO', 'BREACH_COORDINATOR', 'AUDITOR'],
    entity: BreachRow,
    factsOf,
  },
};

/** What partners were told, who is affected, what was decided and reported; without words on what happened and why. */
async function factsOf({ manager }: Reading, [row]: [BreachRow]): Promise<CaseFacts> {
  const { id, agreements } = row;
  const decisions = await partsOf(manager, BreachDecisionRow, [id]);
  const views = await partsOf(manager, BreachViewRow, [id]);
  const reports = await partsOf(manager, BreachReportRow, [id]);
  const effects = await partsOf(manager, BreachEffectRow, [id]);
  const facts = {
    ...pick(row, 'id', 'party', 'agreements', 'revision', 'recordedAt', 'closedAt', 'causedBy'),
    ...toldFacts(row),
    state: stateOf(row),
    affected: affectedIn(row),
    decisions: decisions.map((one) => ({
      ...pick(one, 'about', 'agreement', 'rule', 'deciderId', 'tell', 'exception'),
      ...pick(one, 'views', 'person', 'decidedAt'),
    })),
    views: views.map((one) => pick(one, 'partyId', 'tellAuthority', 'tellSubjects', 'givenAt')),
    reports: reports.map((one) => ({
      ...pick(one, 'regime', 'phase', 'reportedAt', 'recordedAt', 'person'),
      reference: codeOrNull(one.reference),
    })),
    effects: effects.map((one) => pick(one, 'partyId', 'ownBreach', 'reportedAt')),
  };
  return { cause: id, rowIds: [id], agreements, facts };
}

/** Leaves out the reason why a person added a party: it is free text. */
function affectedIn({ affected, overrides }: BreachRow) {
  const byHand = new Set(overrides.map(({ party }) => party));
  return affected.map(({ party, why }) => ({ party, why: byHand.has(party) ? null : why }));
}
