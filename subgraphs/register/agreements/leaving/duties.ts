/** Which duties about the data obtained remain after leaving, and how they are settled. */
import { endOfDayInLondon } from '../../../../shared/calendar/calendar.ts';
import type { Duty } from '../../duties/obligations/obligations.ts';
import type { Version } from '../rules.ts';
import type { DataSettled, WithdrawalRow } from './entity.ts';

export const KEEP_COMPLYING = 'KEEP_COMPLYING';
export const RETURN_OR_DESTROY = 'RETURN_OR_DESTROY';
export const KEEP_WHAT_IT_CONTROLS = 'KEEP_WHAT_IT_CONTROLS';

/** What remains of a party's duties once it has left: by the agreement, and by law where the agreement is silent. */
export function dutiesAfterLeaving(
  { terms, reference }: Pick<Version, 'terms' | 'reference'>,
  { id, leavesOn }: Pick<WithdrawalRow, 'id' | 'leavesOn'>,
): Duty[] {
  const term = terms.afterLeaving;
  const source = `${reference} ${term?.source}`;
  const duties = [term?.keepsComplying ? { ...BY_AGREEMENT, source } : BY_LAW];
  if (term?.dataDuty) duties.push({ ...DATA_DUTIES[term.dataDuty](leavesOn), source });
  return duties.map((duty) => ({ about: id, ...duty }));
}

type Residual = Omit<Duty, 'about'>;

const BY_AGREEMENT: Omit<Residual, 'source'> = {
  kind: KEEP_COMPLYING,
  dueAt: null,
  strength: 'MUST',
  rule: 'Keep to the terms for all information obtained as a signatory, also after leaving.',
};

const BY_LAW: Residual = {
  kind: KEEP_COMPLYING,
  dueAt: null,
  strength: 'MUST',
  rule: 'Data obtained under it stay subject to data protection law after leaving: no new purpose, and kept no longer than needed.',
  source: 'UK GDPR Art. 5(1)(b) and (e)',
};

const DATA_DUTIES: Record<
  'RETURN_OR_DESTROY_IRRELEVANT' | 'KEEP_WHAT_IT_CONTROLS',
  (leavesOn: string) => Omit<Residual, 'source'>
> = {
  RETURN_OR_DESTROY_IRRELEVANT: (leavesOn) => ({
    kind: RETURN_OR_DESTROY,
    dueAt: endOfDayInLondon(leavesOn),
    strength: 'AIM',
    rule: 'Return, or destroy securely, what is no longer relevant. The text sets no day: the federation aims at the day of leaving.',
  }),
  KEEP_WHAT_IT_CONTROLS: () => ({
    kind: KEEP_WHAT_IT_CONTROLS,
    dueAt: null,
    strength: 'MAY',
    rule: 'Information from other parties of which this party is a controller may be kept.',
  }),
};

interface SettledFacts {
  settledOn: string;
  today: string;
}

/** Why the duty about the data cannot be settled like this; null: it can. */
export function whyNotSettled(
  withdrawal: Pick<WithdrawalRow, 'leavesOn' | 'settledOn'>,
  settled: DataSettled,
  { settledOn, today }: SettledFacts,
): string | null {
  if (withdrawal.settledOn !== null) return `It was settled on ${withdrawal.settledOn} already.`;
  if (settledOn > today) return '`settledOn` cannot be in the future.';
  if (settledOn < withdrawal.leavesOn)
    return `The party leaves on ${withdrawal.leavesOn}: until then data may still come in, so it is settled from that day.`;
  const said = Object.values(settled).some((text: string | null) => text?.trim());
  return said ? null : 'Say at least one of `kept`, `returned` and `destroyed`.';
}
