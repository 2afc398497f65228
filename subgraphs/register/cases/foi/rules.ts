/** Who decides on release, where a request stands, and which views and decisions may be recorded. */
import { refuse, refuseEmpty, refuseField } from '../../../../shared/errors.ts';
import type { Terms } from '../../agreements/terms/terms.ts';
import type { ReleaseOutcome, ReleaseRegime, ReleaseState } from '../../generated/graphql.ts';
import type { ReleaseDecision, ReleaseRequestRow, ViewFacts } from './entity.ts';

/** What an agreement says of requests for release. */
export type ReleaseTerm = NonNullable<Terms['foi']>;

/** The party that decides, and why: by the agreement's term, or by law where there is none. */
export function deciderOf(
  { regime, receivedById, holderId }: Pick<ReleaseRequestRow, 'regime' | 'receivedById' | 'holderId'>,
  reference: string | null,
  term: ReleaseTerm | null,
): Pick<ReleaseRequestRow, 'deciderId' | 'deciderRule'> {
  if (term === null) return { deciderId: receivedById, deciderRule: BY_LAW[regime] };
  const deciderId = term.decider === 'HOLDER' ? holderId : receivedById;
  const consult = CONSULT[term.consult] ?? `of consulting it says ${term.consult}`;
  return { deciderId, deciderRule: `${DECIDES[term.decider]}; ${consult} (${reference} ${term.source}).` };
}

const BY_LAW: Record<ReleaseRegime, string> = {
  FOIA: 'The party that received the request decides (FOIA 2000 s.1(1)); to consult those from whom the information came is good practice (code of practice under s.45).',
  EIR: 'The party that received the request decides (EIR 2004 reg. 5(1)); to consult those from whom the information came is good practice (code of practice under reg. 16).',
};

const DECIDES: Record<ReleaseTerm['decider'], string> = {
  HOLDER: 'The party that holds the information decides',
  RECEIVER_OF_REQUEST: 'The party that received the request decides',
};

const CONSULT: Record<string, string> = {
  WHERE_CONCERNED: 'the others say where release concerns them',
  ORIGINATOR_AS_BEST_PRACTICE: 'to ask the originators first is best practice',
};

const NOT_GIVEN: Omit<ViewFacts, 'partyId'> = {
  objects: null,
  exemptions: [],
  reason: null,
  givenOn: null,
};

/** The views that are sought: of all originators but the decider. */
export function viewsSought(originators: readonly string[], deciderId: string): ViewFacts[] {
  return originators.filter((one) => one !== deciderId).map((partyId) => ({ partyId, ...NOT_GIVEN }));
}

export function stateOf({ outcome, views }: Pick<ReleaseRequestRow, 'outcome' | 'views'>): ReleaseState {
  if (outcome !== null) return 'DECIDED';
  return views.some(({ objects }) => objects === null) ? 'CONSULTING' : 'VIEWS_GIVEN';
}

/** `stateOf` as SQL over `row`. */
export const STATE_SQL = `case
  when row.outcome is not null then 'DECIDED'
  when exists (select from jsonb_array_elements(row.views) v where v ->> 'objects' is null) then 'CONSULTING'
  else 'VIEWS_GIVEN' end`;

type Undecided = Pick<ReleaseRequestRow, 'outcome' | 'decidedOn' | 'views'>;

/** Refuses a view of a party that was not asked, one that comes too late, and an objection without any ground. */
export function checkView(row: Undecided, view: ViewFacts): void {
  if (!row.views.some(({ partyId }) => partyId === view.partyId))
    refuse('FORBIDDEN', 'A view is given by an originator that is consulted and does not decide itself.');
  mustBeUndecided(row);
  const hasGround = view.exemptions.length > 0 || Boolean(view.reason?.trim());
  if (view.objects && !hasGround)
    refuseField('reason', 'REASON_MISSING', 'An objection says why: give `exemptions` or a `reason`.');
}

export function mustBeUndecided({ outcome, decidedOn }: Undecided): void {
  if (outcome !== null) refuse('CONFLICT', `It was decided on ${decidedOn}: ${outcome}.`);
}

const RELEASING: ReleaseOutcome[] = ['RELEASED', 'PARTLY_RELEASED'];

/** FOIA s.17(1), EIR reg. 14(3): a refusal names what it relies on. A decision says why it does not follow a view. */
export function checkDecision(
  row: Undecided,
  { outcome, exemptions, reason, viewsConsidered }: ReleaseDecision,
): void {
  mustBeUndecided(row);
  refuseEmpty({ reason });
  if (outcome !== 'RELEASED' && exemptions.length === 0)
    refuseField('exemptions', 'MISSING', `${outcome} names the exemptions or exceptions that it relies on.`);
  if (viewsConsidered?.trim()) return;
  const namesOf = (views: ViewFacts[]) => views.map(({ partyId }) => partyId).join(', ');
  const objecting = row.views.filter(({ objects }) => objects === true);
  if (RELEASING.includes(outcome) && objecting.length > 0)
    refuseField(
      'viewsConsidered',
      'OBJECTION_OVERRIDDEN',
      `${namesOf(objecting)} objects: say in \`viewsConsidered\` why it is overridden.`,
    );
  const silent = row.views.filter(({ objects }) => objects === null);
  if (silent.length > 0)
    refuseField(
      'viewsConsidered',
      'VIEWS_AWAITED',
      `${namesOf(silent)} has given no view yet: say in \`viewsConsidered\` why it is decided before.`,
    );
}
