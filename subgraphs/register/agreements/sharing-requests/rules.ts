/** Where a request to share stands, what may be recorded of it next, who decides, and whether its risks block an agreement. */
import { refuse, refuseField } from '../../../../shared/errors.ts';
import type { Caller } from '../../../../shared/callers/caller.ts';
import type { AssessmentKind, RiskDeciding, SharingRequestState } from '../../generated/graphql.ts';
import type { SetUpPolicy, SigningPolicy } from '../../kernel/policy.ts';
import type { SharingRequestRow } from './entity.ts';
import { delegatesUnder, rulesThatMayDecide, whyNotByPolicy, wordsOfRule } from './signatory.ts';

type StateFacts = Pick<SharingRequestRow, 'assessments' | 'decision'>;

/** The state from the facts. After a decision nothing but a new assessment, which takes the decision back, changes it. */
export function stateOf({ assessments, decision }: StateFacts): SharingRequestState {
  if (decision) return decision.accepted ? 'ACCEPTED' : 'SENT_BACK';
  const newest = assessments.at(-1);
  if (!newest) return 'REQUESTED';
  return newest.needsImpactAssessment === true ? 'SCREENED' : 'ASSESSED';
}

/** `stateOf` as SQL over `row`. */
export const STATE_SQL = `case
  when row.decision ->> 'accepted' = 'true' then 'ACCEPTED'
  when row.decision is not null then 'SENT_BACK'
  when jsonb_array_length(row.assessments) = 0 then 'REQUESTED'
  when row.assessments -> -1 ->> 'needsImpactAssessment' = 'true' then 'SCREENED'
  else 'ASSESSED' end`;

interface Assessed {
  kind: AssessmentKind;
  needsImpactAssessment?: boolean | null | undefined;
}

/**
 * Refuses an assessment that does not come next. A new share is screened, then assessed in full if need be (Art. 35; DPA
 * 2018 s.64); one that already runs takes the compliance checklist in their place.
 */
export function checkAssessment(
  { runningSince, assessments }: Pick<SharingRequestRow, 'runningSince' | 'assessments'>,
  { kind, needsImpactAssessment }: Assessed,
): void {
  const isRunning = runningSince !== null;
  if (isRunning && kind !== 'COMPLIANCE_CHECKLIST')
    refuseField(
      'kind',
      'SHARING_RUNS',
      `This sharing already runs: record a COMPLIANCE_CHECKLIST, not ${kind}.`,
    );
  if (!isRunning && kind === 'COMPLIANCE_CHECKLIST')
    refuseField(
      'kind',
      'NEW_SHARE',
      'A COMPLIANCE_CHECKLIST is for sharing that already runs: this is a new share, record a SCREENING.',
    );
  if ((needsImpactAssessment != null) !== (kind === 'SCREENING'))
    refuseField(
      'needsImpactAssessment',
      'OF_SCREENINGS_ONLY',
      '`needsImpactAssessment` is needed for a SCREENING, and only for that.',
    );
  if (kind === 'IMPACT_ASSESSMENT' && !assessments.some((one) => one.kind === 'SCREENING'))
    refuse('CONFLICT', 'A SCREENING comes first: record it, then the impact assessment.');
}

type Decided = StateFacts & Pick<SharingRequestRow, 'risks'>;

/** Why the signatory cannot decide, or not accept, yet; null: it can. A risk is accepted only with its control. */
export function whyNotDecided(row: Decided, accepts: boolean): string | null {
  const state = stateOf(row);
  if (state !== 'ASSESSED') return WHY_NOT_NOW[state];
  const open = row.risks.filter(({ control }) => !control?.trim()).map(({ description }) => description);
  if (!accepts || open.length === 0) return null;
  return `Without a control no risk is accepted; record what lessens: ${open.join('; ')}.`;
}

const WHY_NOT_NOW: Record<Exclude<SharingRequestState, 'ASSESSED'>, string> = {
  REQUESTED: 'Nothing is assessed yet: an assessment comes first (recordImpactAssessment).',
  SCREENED: 'The screening asks for an impact assessment: it comes first (recordImpactAssessment).',
  ACCEPTED: 'The risks are accepted already; a new assessment would open the decision again.',
  SENT_BACK: 'It was sent back: a new assessment opens the decision again (recordImpactAssessment).',
};

/**
 * The request on which an agreement rests at this party: its own, else one whose risks it accepted, else the newest. A
 * request that another party sends under the same reference thus never takes an acceptance away.
 */
export function decisiveRequest(rows: SharingRequestRow[], party: string): SharingRequestRow | null {
  return (
    rows.find((row) => row.requestedById === party) ??
    rows.find((row) => stateOf(row) === 'ACCEPTED') ??
    rows.toSorted((a, b) => b.requestedAt.getTime() - a.requestedAt.getTime())[0] ??
    null
  );
}

interface GateFacts {
  party: string;
  reference: string;
  /** All requests held with this reference. */
  rows: SharingRequestRow[];
  setUp: SetUpPolicy;
}

const MISSING: Record<Exclude<SharingRequestState, 'ACCEPTED'>, string> = {
  REQUESTED: 'nothing is assessed yet (recordImpactAssessment)',
  SCREENED: 'the impact assessment that the screening asks for is missing (recordImpactAssessment)',
  ASSESSED: 'the signatory has not decided (acceptRisks)',
  SENT_BACK: 'the signatory sent it back; a new assessment comes next (recordImpactAssessment)',
};

/**
 * Why nothing is proposed or signed yet; null: nothing stands against it. The signatory accepts the risks first where the party's
 * policy says so, and wherever the party itself asked for the data.
 */
export function whyNotSetUp({ party, reference, rows, setUp }: GateFacts): string | null {
  const request = decisiveRequest(rows, party);
  if (!setUp.required && request?.requestedById !== party) return null;
  const state = request && stateOf(request);
  if (state === 'ACCEPTED') return null;
  const missing = state === null ? 'there is no request to share (requestSharing)' : MISSING[state];
  return `Nothing is proposed or signed before ${party}'s signatory accepts the risks of ${reference}: ${missing} (${setUp.source}).`;
}

interface Deciding {
  caller: Pick<Caller, 'party' | 'roles' | 'office'>;
  /** Of the register's own party. */
  signing: SigningPolicy | null;
}

export function decidingOf(row: SharingRequestRow, { caller, signing }: Deciding): RiskDeciding {
  const whyNot = whyNotNow(row, { caller, signing });
  const rules = signing === null ? [] : rulesThatMayDecide(signing, row.agreementType);
  const each = (offices: string[]) => [...new Set(offices)];
  return {
    mayYouDecide: whyNot === null,
    whyNot,
    whyNotAccept: whyNotDecided(row, false) === null ? whyNotDecided(row, true) : null,
    offices: each(rules.flatMap(([, { offices }]) => offices)),
    delegates: each(rules.flatMap(([, rule]) => delegatesUnder(rule))),
    rules: rules.map(wordsOfRule),
  };
}

function whyNotNow(row: SharingRequestRow, { caller, signing }: Deciding): string | null {
  if (caller.party !== row.party) return `Only people of ${row.party} decide for it.`;
  if (!caller.roles.includes('SIGNATORY') || caller.office === null)
    return 'Your token is for no office that signs: it needs the role SIGNATORY and an office.';
  return whyNotByPolicy(signing, row.agreementType, caller.office) ?? whyNotDecided(row, false);
}
