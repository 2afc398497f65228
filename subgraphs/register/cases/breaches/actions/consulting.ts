/** By what right a controller decides on telling: for itself, for its partners, or not at all. */
import { refuse } from '../../../../../shared/errors.ts';
import type { Transaction } from '../../../kernel/action.ts';
import type { DecisionRule, DecisionSubject } from '../../../generated/graphql.ts';
import type { BreachRow } from '../entity.ts';
import {
  consultationOf,
  lastViews,
  notOfOneView,
  outcomeOf,
  type Consultation,
} from '../rules/consultation.ts';
import { viewsOn } from './finding.ts';

export interface Deciding {
  about: DecisionSubject;
  agreement: string | null;
  tell: boolean;
}

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
  const consulted = consultedUnder(row, agreement);
  if (!consultation || consulted.length === 0) return 'CONTROLLER';
  const poll = {
    consulted,
    views: lastViews(await viewsOn(tx, [row.id]), about),
    tell,
  };
  const outcome = outcomeOf(poll, consultation, tx.now);
  if (outcome === 'AGREED') return 'AGREED';
  if (outcome === 'OPEN') return refuse('CONFLICT', stillAsked(consultation, notOfOneView(poll)));
  return withoutAgreement(consultation, tx.register.party);
}

/** The affected partners of one agreement. */
function consultedUnder(row: BreachRow, agreement: string): string[] {
  const inForceWith = row.terms.find(({ reference }) => reference === agreement)?.inForceWith ?? [];
  return row.affected.map(({ party }) => party).filter((party) => inForceWith.includes(party));
}

function stillAsked(
  { agreement, until }: Consultation,
  { objecting, silent }: { objecting: string[]; silent: string[] },
): string {
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
