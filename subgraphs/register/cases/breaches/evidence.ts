/** The facts of a breach: what partners were told of it, who is affected, what was decided and reported. */
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { codeOrNull, pick, type CaseFacts, type Evidence, type Reading } from '../../proof/evidence/case.ts';
import { BreachDecisionRow, BreachEffectRow, BreachReportRow, BreachRow, BreachViewRow } from './entity.ts';
import { stateOf } from './rules/clocks.ts';
import { toldFacts } from './rules/facts.ts';

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

/** Without its words: what happened, measures, reasons. */
async function factsOf(reading: Reading, [row]: [BreachRow]): Promise<CaseFacts> {
  const { id, agreements } = row;
  const rowsOf = <Row extends ObjectLiteral>(entity: EntityTarget<Row>, order: keyof Row & string) =>
    reading.manager.find(entity, { where: { breachId: id } as never, order: { [order]: 'ASC' } as never });
  const decisions = await rowsOf(BreachDecisionRow, 'id');
  const views = await rowsOf(BreachViewRow, 'givenAt');
  const reports = await rowsOf(BreachReportRow, 'id');
  const effects = await rowsOf(BreachEffectRow, 'reportedAt');
  const facts = {
    ...pick(row, 'id', 'party', 'agreements', 'revision', 'recordedAt', 'closedAt', 'causedBy'),
    ...toldFacts(row),
    state: stateOf(row),
    affected: affectedIn(row),
    decisions: decisions.map((one) =>
      pick(
        one,
        'about',
        'agreement',
        'rule',
        'deciderId',
        'tell',
        'exception',
        'views',
        'person',
        'decidedAt',
      ),
    ),
    views: views.map((one) => pick(one, 'partyId', 'tellAuthority', 'tellSubjects', 'givenAt')),
    reports: reports.map((one) => ({
      ...pick(one, 'regime', 'phase', 'reportedAt', 'recordedAt', 'person'),
      reference: codeOrNull(one.reference),
    })),
    effects: effects.map((one) => pick(one, 'partyId', 'ownBreach', 'reportedAt')),
  };
  return { cause: id, rowIds: [id], agreements, facts };
}

/** Of a party that a person added or took off, the reason is words. */
function affectedIn({ affected, overrides }: BreachRow) {
  const byHand = new Set(overrides.map(({ party }) => party));
  return affected.map(({ party, why }) => ({ party, why: byHand.has(party) ? null : why }));
}
