/** Keeps decisions on telling, and lets the clocks follow that each of them may move. */
import { v7 as uuidv7 } from 'uuid';
import { refuse } from '../../../../../shared/errors.ts';
import type { Transaction } from '../../../kernel/action.ts';
import type { DecisionRule, SubjectsException } from '../../../generated/graphql.ts';
import { discharge, meet } from '../../../duties/obligations/obligations.ts';
import { BreachDecisionRow, type BreachRow } from '../entity.ts';
import { DECISION_KIND, sourceOf } from '../rules/clocks.ts';
import { lastViews } from '../rules/consultation.ts';
import { note } from './chronology.ts';
import type { Deciding } from './consulting.ts';
import { viewsOn } from './finding.ts';

export interface NewDecision extends Deciding {
  rule: DecisionRule;
  deciderId: string;
  exception?: SubjectsException | null;
  reasons: string;
}

/** Keeps the decision, and lets the clocks follow that it alone may move. */
export async function decide(tx: Transaction, row: BreachRow, decision: NewDecision): Promise<void> {
  if (decision.agreement !== null) await settleAgreed(tx, row, decision, decision.agreement);
  else if (decision.about === 'AUTHORITY') await settleByLaw(tx, row, decision);
  await keepDecision(tx, row, decision);
}

/** Art. 33(1), DPA 2018 s.67(2): not to tell is lawful only where a risk to people is unlikely. */
async function settleByLaw(tx: Transaction, row: BreachRow, { tell, reasons }: NewDecision): Promise<void> {
  if (tell) return;
  if (row.risk !== 'NONE_LIKELY') {
    refuse(
      'CONFLICT',
      'The authority need not be told only where a risk to people is unlikely (Art. 33(1)): assess that first.',
    );
  }
  await discharge(tx, row.id, 'AUTHORITY_NOTICE', reasons);
}

async function settleAgreed(
  tx: Transaction,
  row: BreachRow,
  { about, tell, reasons }: NewDecision,
  agreement: string,
): Promise<void> {
  const concerned = row.terms.find(({ reference }) => reference === agreement);
  if (!concerned) return;
  const source = sourceOf(concerned);
  await meet(tx, row.id, DECISION_KIND[about], { source });
  if (about === 'AUTHORITY' && !tell)
    await discharge(tx, row.id, 'AUTHORITY_NOTICE_AGREED', reasons, { source });
}

/** With the views that were known; the chronology says it too. */
async function keepDecision(tx: Transaction, row: BreachRow, decision: NewDecision): Promise<void> {
  const views = await viewsOn(tx, [row.id]);
  await tx.manager.insert(BreachDecisionRow, {
    ...decision,
    id: uuidv7(),
    breachId: row.id,
    exception: decision.exception ?? null,
    views: lastViews(views, decision.about),
    person: tx.caller.person,
    decidedAt: tx.now,
  });
  const { about, agreement, rule, deciderId, tell, reasons } = decision;
  const whom = about === 'AUTHORITY' ? 'the authority' : 'the people concerned';
  await note(tx, row.id, [
    `${rule}: ${deciderId} decided ${tell ? 'to tell' : 'not to tell'} ${whom}${agreement ? ` under ${agreement}` : ''}: ${reasons}`,
  ]);
}
