/** What may be asked under an agreement that says how to ask for information. */
import { refuseEmpty, refuseField } from '../../../../shared/errors.ts';
import type { InformationRequestRow } from './entity.ts';
import { isAgreed } from './standing.ts';
import type { RequestFacts } from './steps.ts';
import { JUSTIFICATION, type InformationClause } from './terms.ts';

export interface Asking {
  clause: InformationClause;
  from: string;
  /** The request that it repeats, as this register keeps it; null: none. */
  first: InformationRequestRow | null;
}

/** Refuses what the agreement does not let this party ask, or not in this way. */
export function checkRequest(facts: RequestFacts, asking: Asking): void {
  checkDirection(facts, asking);
  checkUnit(facts, asking.clause);
  checkClassification(facts, asking.clause);
  checkMode(facts, asking.clause);
  checkRepeated(facts, asking);
  checkJustified(facts, asking.clause);
  checkPersonalData(facts, asking.clause);
}

function checkDirection({ to, agreement }: RequestFacts, { clause, from }: Asking): void {
  const { directions } = clause;
  if (!directions || directions.some((one) => one.from === from && one.to === to)) return;
  const allowed = directions.map((one) => `${one.from} asks ${one.to}`).join(', ');
  refuseField(
    'to',
    'DIRECTION_NOT_AGREED',
    `Under ${agreement} ${from} does not ask ${to}: ${allowed || 'nobody asks'}.`,
  );
}

/** A unit on which the law lays a duty of its own is asked by that law. */
function checkUnit({ to, unit, agreement }: RequestFacts, { elsewhere }: InformationClause): void {
  const named = plainly(unit ?? '');
  const found = elsewhere?.find((one) => one.party === to && plainly(one.unit) === named);
  if (!found) return;
  refuseField(
    'unit',
    'ASKED_ELSEWHERE',
    `${found.unit} is not asked under ${agreement}. Ask it directly: ${found.route} (${agreement} ${found.source}).`,
  );
}

const plainly = (name: string) => name.trim().replaceAll(/\s+/g, ' ').toLowerCase();

/** Nothing above OFFICIAL-SENSITIVE is shared in this way, whatever the agreement. */
function checkClassification(
  { classification, agreement }: RequestFacts,
  { respond }: InformationClause,
): void {
  const term = respond.find((one) => one.classification === classification);
  if (term?.route !== 'SEPARATE_ARRANGEMENTS' && classification !== 'ABOVE_OFFICIAL_SENSITIVE') return;
  const source = term ? `${agreement} ${term.source}` : 'Government Security Classifications';
  refuseField(
    'classification',
    'SEPARATE_ARRANGEMENTS',
    `What is classified ${classification} is asked for by separate arrangements, not here (${source}).`,
  );
}

function checkMode({ oneOff, frequency, agreement }: RequestFacts, { modes }: InformationClause): void {
  const mode = oneOff ? 'ONE_OFF' : 'REGULAR';
  if (!modes.includes(mode))
    refuseField(
      'oneOff',
      'MODE_NOT_AGREED',
      `${agreement} has no ${mode} requests, only ${modes.join(' and ')}.`,
    );
  if (oneOff && frequency)
    refuseField(
      'frequency',
      'ASKED_ONCE',
      '`frequency` is for regular provision: leave it out, or set `oneOff: false`.',
    );
}

/** The first request holds the justification: a request that repeats it may not ask for more. */
function checkRepeated(facts: RequestFacts, { first, from }: Asking): void {
  if (facts.follows === null) return;
  if (facts.oneOff)
    refuseField('follows', 'ASKED_ONCE', '`follows` is for regular provision: set `oneOff: false`.');
  if (!first || first.fromId !== from || first.toId !== facts.to || first.agreement !== facts.agreement)
    return refuseField(
      'follows',
      'UNKNOWN_REQUEST',
      `\`follows\`: ${from} has no such request to ${facts.to} under ${facts.agreement}.`,
    );
  if (first.oneOff || first.follows !== null || !isAgreed(first) || first.withdrawnBecause !== null)
    refuseField(
      'follows',
      'NOT_FIRST_AND_AGREED',
      '`follows` must be the first request for regular provision, which was agreed and stands.',
    );
  if (facts.classification !== first.classification || (facts.personalData && !first.personalData))
    refuseField(
      'follows',
      'ASKS_FOR_MORE',
      'It asks for more than the request that it follows: leave out `follows`, and justify it.',
    );
}

/** The seven fields, on one-off requests and on the first regular one (an empty `publication` says: nothing). */
function checkJustified(facts: RequestFacts, { justifiedOn, justification }: InformationClause): void {
  refuseEmpty({ what: facts.what });
  if (facts.follows !== null || !justifiedOn.includes(facts.oneOff ? 'ONE_OFF' : 'FIRST_REGULAR')) return;
  const missing = justification
    .map((name) => JUSTIFICATION[name])
    .filter((field) => (field === 'publication' ? facts[field] === null : !facts[field]?.trim()));
  if (missing.length === 0) return;
  const names = missing.map((field) => `\`${field}\``).join(', ');
  refuseField(missing[0]!, 'MISSING', `${facts.agreement} asks for this justification too: ${names}.`);
}

function checkPersonalData(facts: RequestFacts, { personalData: term }: InformationClause): void {
  if (!facts.personalData) return;
  const source = term ? `${facts.agreement} ${term.source}` : 'UK GDPR Art. 5(1)(a), (2)';
  if (!facts.oneOff && term && term.routine.length > 0)
    refuseField(
      'oneOff',
      'ARRANGEMENTS_MISSING',
      `Personal data are given regularly only once there are: ${inWords(term.routine)}. Prepare these with ${facts.to} first (${source}).`,
    );
  if (!facts.legalBasis?.trim())
    refuseField(
      'legalBasis',
      'MISSING',
      `Personal data: state the legal basis and the compliance in \`legalBasis\` (${source}).`,
    );
}

const inWords = (codes: string[]) => codes.map((code) => code.toLowerCase().replaceAll('_', ' ')).join(', ');
