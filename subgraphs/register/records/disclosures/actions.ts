/** Decisions to share, or not to share: checked by the rules, and kept. Words that may describe the person are encrypted. */
import { v7 as uuidv7 } from 'uuid';
import { refuse, refuseEmpty } from '../../../../shared/errors.ts';
import { action, type Transaction } from '../../kernel/action.ts';
import { historyOf } from '../../agreements/queries.ts';
import type { DecideDisclosureInput, SharingReason } from '../../generated/graphql.ts';
import { mustBeItsRegime } from '../../kernel/regimes.ts';
import { mustBeQuestion, rule } from './asking.ts';
import { oweReview } from './emergencies.ts';
import { DisclosureRow } from './entity.ts';
import { inOrder, answerOf, incomplete, unansweredOf } from './rules/answer.ts';
import { identityFrom, keepSubject } from '../../people/subjects/subjects.ts';

/** Records the decision with what the rules say of it, and the person and the reasons under a key of its own. */
export const decideDisclosure = action('decideDisclosure', DisclosureRow, async (tx, input) => {
  const decidedAt = input.decidedAt ?? tx.now;
  await checkInput(tx, input, decidedAt);
  const { reasons, questions } = await rule(tx.manager, tx.register, input, decidedAt);
  if (input.decision !== 'DO_NOT_SHARE') mustNotBeForbidden(input.agreement, reasons);
  const unanswered = unansweredOf(questions, input.checklist);
  const open = incomplete(input.agreement ?? '', questions, unanswered);
  const row = await keep(tx, input, { decidedAt, unanswered, reasons: inOrder([...reasons, ...open]) });
  await oweReview(tx, row);
  return row;
});

async function checkInput(tx: Transaction, input: DecideDisclosureInput, decidedAt: Date): Promise<void> {
  const { agreement, rationale, regime, decision, personTold, reasonNotTold, facts } = input;
  mustBeQuestion(tx.register, input);
  refuseEmpty({ rationale });
  if (decidedAt > tx.now)
    refuse('BAD_USER_INPUT', '`decidedAt` cannot be in the future.', {
      field: 'decidedAt',
      reason: 'IN_FUTURE',
    });
  if (personTold === false && !reasonNotTold?.trim())
    refuse('BAD_USER_INPUT', '`reasonNotTold` says why the person is not told (UK GDPR Art. 13, 14).', {
      field: 'reasonNotTold',
      reason: 'MISSING',
    });
  mustBeItsRegime(tx.register, regime ?? 'UK_GDPR');
  if (decision === 'DO_NOT_SHARE') await refuseUnheld(tx, agreement);
  else if (agreement === undefined && !facts?.emergency) {
    refuse(
      'BAD_USER_INPUT',
      'Name the agreement under which the data are shared. An emergency outside all agreements says `agreement: null`, with the reasons in `rationale`.',
      { field: 'agreement', reason: 'MISSING' },
    );
  }
}

async function refuseUnheld(tx: Transaction, reference: string | null | undefined): Promise<void> {
  if (reference == null) return;
  const { versions } = await historyOf(tx.manager, reference);
  if (versions.length === 0)
    refuse('NOT_FOUND', `This register holds no agreement ${reference}.`, {
      field: 'agreement',
      reason: 'NOT_FOUND',
    });
}

/** Where a rule asks, the person who decides answers by deciding; what a rule forbids is not recorded as shared. */
function mustNotBeForbidden(agreement: string | null | undefined, reasons: SharingReason[]): void {
  const [first] = reasons;
  if (first?.verdict !== 'NO') return;
  const { code, rule, source } = first;
  if (code === 'AGREEMENT_IN_FORCE') refuse('AGREEMENT_NOT_IN_FORCE', rule);
  if (code === 'CATEGORY_COVERED' || code === 'PURPOSE_COVERED')
    refuse('BAD_USER_INPUT', `${agreement}: ${rule}`);
  refuse('CONFLICT', `${rule} (${source}) To prevent harm now, say \`emergency\` in \`facts\`.`);
}

type Ruled = Pick<DisclosureRow, 'decidedAt' | 'unanswered' | 'reasons'>;

export async function keep(
  tx: Transaction,
  input: DecideDisclosureInput,
  ruled: Ruled,
): Promise<DisclosureRow> {
  const id = uuidv7();
  const subject = await keepSubject(tx, id, await identityFrom(tx, input));
  const row = { id, subject, ...inClear(tx, input), ...(await sealed(tx, id, input)), ...ruled };
  const decided = { ...row, answer: answerOf(ruled.reasons), reviewedAt: null, review: null };
  await tx.manager.insert(DisclosureRow, decided);
  return decided;
}

function inClear({ register }: Transaction, input: DecideDisclosureInput) {
  return {
    party: register.party,
    recipientId: input.recipient,
    agreement: input.agreement ?? null,
    categories: [...new Set(input.categories)],
    purpose: input.purpose,
    regime: input.regime ?? 'UK_GDPR',
    decision: input.decision ?? 'SHARE',
    emergency: input.facts?.emergency ?? false,
    method: input.facts?.method ?? null,
    classification: input.facts?.classification ?? null,
    personTold: input.personTold ?? null,
  };
}

/** Words that may describe the person. */
async function sealed({ register: { caseKeys } }: Transaction, id: string, input: DecideDisclosureInput) {
  const seal = async (text: string | null | undefined) => (text == null ? null : caseKeys.encrypt(id, text));
  const json = (value: unknown) => seal(value == null ? null : JSON.stringify(value));
  return {
    rationale: await caseKeys.encrypt(id, input.rationale),
    checklist: await json(input.checklist),
    facts: await json(input.facts),
    reasonNotTold: input.personTold === false ? await seal(input.reasonNotTold) : null,
  };
}
