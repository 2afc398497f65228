/** Decisions on telling: by what right a controller decides, how the decision is kept, and which clocks follow it. */
import { v7 as uuidv7 } from 'uuid';
import { refuse } from '../../../../shared/errors.ts';
import { discharge, meet } from '../../duties/obligations/obligations.ts';
import type { DecisionRule } from '../../generated/graphql.ts';
import type { Transaction } from '../../kernel/action.ts';
import { BreachDecisionRow, BreachViewRow, type BreachRow } from './entity.ts';
import { note, partsOf } from './keeping.ts';
import { DECISION_KIND, sourceOf } from './rules/clocks.ts';
import {
  consultationOf,
  lastViews,
  notOfOneView,
  outcomeOf,
  type Consultation,
  type Poll,
} from './rules/consultation.ts';

export type Deciding = Pick<BreachDecisionRow, 'about' | 'agreement' | 'tell'>;

/** By what right the controller decides now; refuses while its partners are still asked, and where another decides. */
export async function ruleForController(
  tx: Transaction,
  row: BreachRow,
  { about, agreement, tell }: Deciding,
): Promise<DecisionRule> {
  if (agreement === null) return 'STATUTORY';
  const concerned = row.terms.find(({ reference }) => reference === agreement);
  if (!concerned) return refuse('NOT_FOUND', `The breach does not concern ${agreement}.`);
  const consultation = consultationOf(row, concerned, about);
  const partners = row.affected.map(({ party }) => party);
  const consulted = partners.filter((party) => concerned.inForceWith.includes(party));
  if (!consultation || consulted.length === 0) return 'CONTROLLER';
  const views = lastViews(await partsOf(tx.manager, BreachViewRow, [row.id]), about);
  const poll = { consulted, views, tell };
  const outcome = outcomeOf(poll, consultation, tx.now);
  if (outcome === 'AGREED') return 'AGREED';
  if (outcome === 'OPEN') return refuse('CONFLICT', stillAsked(consultation, poll));
  return withoutAgreement(consultation, tx.register.party);
}

function stillAsked({ agreement, until }: Consultation, poll: Poll): string {
  const { objecting, silent } = notOfOneView(poll);
  const standing = [
    objecting.length > 0 ? `${objecting.join(', ')} would decide otherwise` : '',
    silent.length > 0 ? `${silent.join(', ')} gave no view` : '',
  ].filter(Boolean);
  return `Under ${agreement} the partners are asked until ${until?.toISOString() ?? 'the clock has run'}: ${standing.join('; ')}. The controller may decide for itself without \`agreement\`.`;
}

function withoutAgreement({ agreement, protocolOwner }: Consultation, self: string): DecisionRule {
  if (protocolOwner === self) return 'FALLBACK';
  if (protocolOwner === null) return 'CONTROLLER';
  return refuse(
    'CONFLICT',
    `The partners did not agree: under ${agreement} ${protocolOwner}, the protocol owner, decides, in its own register.`,
  );
}

type NewDecision = Deciding &
  Pick<BreachDecisionRow, 'rule' | 'deciderId' | 'reasons'> &
  Partial<Pick<BreachDecisionRow, 'exception'>>;

/** Keeps the decision, and settles the duties that only it may settle. */
export async function decide(tx: Transaction, row: BreachRow, decision: NewDecision): Promise<void> {
  if (decision.agreement !== null) await settleAgreed(tx, row, decision);
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
  { about, agreement, tell, reasons }: NewDecision,
): Promise<void> {
  const concerned = row.terms.find(({ reference }) => reference === agreement);
  if (!concerned) return;
  const source = sourceOf(concerned);
  await meet(tx, row.id, DECISION_KIND[about], { source });
  if (about === 'AUTHORITY' && !tell)
    await discharge(tx, row.id, 'AUTHORITY_NOTICE_AGREED', reasons, { source });
}

/** Keeps the decision with the views that were known, and adds it to the chronology. */
async function keepDecision(tx: Transaction, row: BreachRow, decision: NewDecision): Promise<void> {
  const views = await partsOf(tx.manager, BreachViewRow, [row.id]);
  await tx.manager.insert(BreachDecisionRow, {
    exception: null,
    ...decision,
    id: uuidv7(),
    breachId: row.id,
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
