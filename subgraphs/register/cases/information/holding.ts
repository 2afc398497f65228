/** The holder's tests, the approvals that it needs, and how it may provide the information. */
import { refuse, refuseEmpty, refuseField } from '../../../../shared/errors.ts';
import type { Classification, DecideInformationRequestInput, HolderTest } from '../../generated/graphql.ts';
import type { InformationRequestRow, ProvisionFacts } from './entity.ts';
import { isAgreed, isEscalated, isPublicationDisputed } from './standing.ts';

type Row = InformationRequestRow;

/** The tests that agreements name, in words. */
const TESTS: Record<string, string> = {
  NECESSARY: 'The information and its proposed use are necessary for the functions that the agreement names.',
  PUBLICATION: 'What is to be published, if anything, is acceptable.',
  ACCESS_STORAGE_DISPOSAL: 'Who has access, how it is stored and how it is disposed of are appropriate.',
  LAWFUL: 'The information can lawfully be shared.',
  LABELLED: 'The information is labelled under the Government Security Classifications.',
  INDEPENDENCE: 'Sharing does not undermine the independence of the holder.',
};

/** The holder's tests under the agreement, with its answers. */
export function testsOf({ clause, toId, decision }: Row): HolderTest[] {
  const answers = new Map(decision?.tests.map(({ test, satisfied }) => [test, satisfied]));
  return (clause.tests[toId] ?? []).map((test) => ({
    test,
    rule: TESTS[test] ?? test,
    satisfied: answers.get(test) ?? null,
  }));
}

interface ApprovalNeed {
  office: string;
  needed: boolean;
  source: string;
}

/** Offices whose approval the agreement asks for here. */
export function approvalsNeeded(row: Row): ApprovalNeed[] {
  const { personalData, officialSensitive } = row.clause.approvals;
  const terms = [
    row.personalData ? personalData : null,
    row.classification === 'OFFICIAL_SENSITIVE' ? officialSensitive : null,
  ].filter((term) => term?.party === row.toId);
  const needs = new Map<string, ApprovalNeed>();
  for (const term of terms)
    for (const office of term!.of) {
      const known = needs.get(office);
      const needed = term!.certain !== false || known?.needed === true;
      needs.set(office, { office, needed, source: known?.source ?? `${row.agreement} ${term!.source}` });
    }
  return [...needs.values()];
}

/** Refuses the approval of an office that the agreement does not ask, or that another office's person states. */
export function checkApproval(
  row: Row,
  approval: { office: string; evidence: string | null },
  own: string | null,
) {
  const offices = approvalsNeeded(row).map(({ office }) => office);
  if (!offices.includes(approval.office))
    refuseField(
      'office',
      'NOT_ASKED',
      `${row.agreement} asks here for the approval of ${offices.join(', ') || 'nobody'}.`,
    );
  if (row.approvals.some(({ office }) => office === approval.office))
    refuse('CONFLICT', `${approval.office} has approved already.`);
  if (own !== approval.office && !approval.evidence?.trim())
    refuse(
      'FORBIDDEN',
      `Your token is for ${own ?? 'no office'}: it must be for ${approval.office}, or give as \`evidence\` where its approval is kept.`,
    );
}

/** Refuses a decision that leaves a test open, contradicts one, or lacks what must be there first. */
export function checkDecision(row: Row, input: DecideInformationRequestInput): void {
  if (row.withdrawnBecause !== null || row.provisions.length > 0)
    refuse('CONFLICT', 'The request was taken back or met: there is nothing to decide.');
  if (row.decision?.outcome === 'AGREED' && !isEscalated(row)) refuse('CONFLICT', 'It was agreed already.');
  refuseEmpty({ reason: input.reason });
  checkTests(row, input);
  if (input.outcome !== 'REFUSED') checkSharing(row, input);
}

function checkTests(row: Row, { tests, outcome }: DecideInformationRequestInput): void {
  const asked = row.clause.tests[row.toId] ?? [];
  const answered = tests.map(({ test }) => test);
  if (asked.toSorted().join() !== answered.toSorted().join())
    refuseField('tests', 'NOT_ALL_ANSWERED', `\`tests\` answers each of these once: ${asked.join(', ')}.`);
  const failed = tests.filter(({ satisfied }) => !satisfied).map(({ test }) => test);
  if (outcome === 'AGREED' && failed.length > 0)
    refuseField(
      'outcome',
      'TEST_FAILED',
      `AGREED needs all tests satisfied, and ${failed.join(', ')} is not.`,
    );
  const isAccepted = tests.some(({ test, satisfied }) => test === 'PUBLICATION' && satisfied);
  if (isAccepted && isPublicationDisputed(row))
    refuse('CONFLICT', 'Publication is disputed: agree first what can be published (agreePublication).');
}

function checkSharing(row: Row, { legalBasis }: DecideInformationRequestInput): void {
  const given = new Set(row.approvals.map(({ office }) => office));
  const missing = approvalsNeeded(row).filter(({ needed, office }) => needed && !given.has(office));
  if (missing.length > 0)
    refuse(
      'CONFLICT',
      `It needs first the approval of ${missing.map(({ office }) => office).join(' and ')} (${missing[0]!.source}).`,
    );
  if (row.personalData && !legalBasis?.trim())
    refuseField(
      'legalBasis',
      'MISSING',
      'Personal data: state the legal basis and the compliance in `legalBasis`.',
    );
  if (row.personalData && ON_REQUEST.test(legalBasis!) && !row.publicTaskStatement?.trim())
    refuse(
      'CONFLICT',
      `Art. 6(1)(ea) needs ${row.fromId} to state that it needs the data for its public task: it asks anew, with \`publicTaskStatement\`.`,
    );
}

/** UK GDPR Art. 6(1)(ea) with Annex 1: disclosure to one that asks for its task in the public interest. */
const ON_REQUEST = /6\(1\)\(ea\)/i;

/** Ways that are secure by themselves; what is unencrypted, or heard by others, is not. */
const SECURE = ['SECURE_LINK', 'ENCRYPTED_EMAIL', 'SECURE_PLATFORM', 'TRACKED_PAPER'];
const LABELS: readonly Classification[] = ['OFFICIAL', 'OFFICIAL_SENSITIVE', 'ABOVE_OFFICIAL_SENSITIVE'];

/** The ways in which what was asked for may be sent: those of the agreement, or any that is secure by itself. */
export const methodsFor = ({ clause }: Row): readonly string[] => clause.methods ?? SECURE;

/** The labels that what is provided may have: none above the request's classification. */
export const labelsFor = ({ classification }: Pick<Row, 'classification'>): Classification[] =>
  LABELS.slice(0, LABELS.indexOf(classification) + 1);

/** Refuses to provide what was not agreed, in a way that is not allowed, or labelled above what was asked for. */
export function checkProvision(row: Row, given: ProvisionFacts, today: string): void {
  if (row.withdrawnBecause !== null) refuse('CONFLICT', 'The request was taken back.');
  if (!isAgreed(row)) refuse('CONFLICT', 'Information is provided once the holder has agreed: decide first.');
  if (row.oneOff && row.provisions.length > 0) refuse('CONFLICT', 'It was asked for once, and was provided.');
  const methods = methodsFor(row);
  if (!methods.includes(given.method))
    refuseField('method', 'METHOD_NOT_AVAILABLE', `\`method\` is one of ${methods.join(', ')}.`);
  if (!labelsFor(row).includes(given.label))
    refuseField(
      'label',
      'LABEL_TOO_HIGH',
      `\`label\` is above the request's classification, ${row.classification}.`,
      { classification: row.classification },
    );
  refuseEmpty({ what: given.what });
  checkProvisionDates(row, given, today);
}

function checkProvisionDates(row: Row, { providedOn, nextOn }: ProvisionFacts, today: string): void {
  if (providedOn > today || providedOn < row.decision!.decidedOn)
    refuseField('providedOn', 'OUT_OF_RANGE', '`providedOn` is from the day of the decision to today.');
  if (nextOn === null) return;
  if (row.oneOff)
    refuseField('nextOn', 'ASKED_ONCE', '`nextOn` is for regular provision, and this was asked for once.');
  if (nextOn <= providedOn) refuseField('nextOn', 'TOO_EARLY', '`nextOn` comes after `providedOn`.');
}
