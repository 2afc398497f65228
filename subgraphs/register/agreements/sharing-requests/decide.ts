/** The mutations that assess a request and decide on its risks, one transaction each. */
import { refuse, refuseEmpty, refuseField, refuseFor } from '../../../../shared/errors.ts';
import { action, type Transaction } from '../../kernel/action.ts';
import { lockRow } from '../../kernel/rows.ts';
import type { AcceptRisksInput, RecordImpactAssessmentInput } from '../../generated/graphql.ts';
import { SharingRequestRow } from './entity.ts';
import { checkAssessment, whyNotDecided } from './rules.ts';
import { whyNotByPolicy } from './signatory.ts';

/** Adds an assessment. Its risks and class replace those before, and the signatory decides anew. */
export const recordImpactAssessment = action(
  'recordImpactAssessment',
  SharingRequestRow,
  async (tx, input) => {
    const row = await requestToChange(tx, input.id);
    const { kind, outcome, evidence, advice = null, needsImpactAssessment = null } = input;
    checkAssessment(row, input);
    refuseEmpty({ outcome, evidence });
    const recordedAt = tx.now.toISOString();
    row.assessments = [
      ...row.assessments,
      { kind, needsImpactAssessment, outcome, evidence, advice, recordedAt },
    ];
    row.risks = risksOf(input);
    row.agreementType = agreementTypeOf(tx, row, input);
    row.decision = null;
    return tx.manager.save(row);
  },
);

function requestToChange(tx: Transaction, id: string): Promise<SharingRequestRow> {
  return lockRow(tx, SharingRequestRow, { id }, 'This register holds no such request to share.');
}

function risksOf({ risks }: RecordImpactAssessmentInput): SharingRequestRow['risks'] {
  for (const { description } of risks) refuseEmpty({ 'risks.description': description });
  return risks.map(({ description, likelihood, impact, control = null, residual = null }) => ({
    description,
    likelihood,
    impact,
    control,
    residual,
  }));
}

/** Without a class in the assessment, the class recorded before stays. */
function agreementTypeOf(
  { register }: Transaction,
  row: SharingRequestRow,
  { agreementType }: RecordImpactAssessmentInput,
): string | null {
  const { signing } = register.policy;
  if (agreementType == null) return row.agreementType;
  if (signing === null || Object.hasOwn(signing.types, agreementType)) return agreementType;
  return refuseField(
    'agreementType',
    'NOT_A_CLASS',
    `\`agreementType\` is one of ${Object.keys(signing.types).join(', ')}, by ${register.party}'s policy.`,
  );
}

/** Records the signatory's decision on the risks. */
export const acceptRisks = action('acceptRisks', SharingRequestRow, async (tx, input) => {
  const row = await requestToChange(tx, input.id);
  const { name, office, reason = null } = input;
  const accepted = input.accepted ?? true;
  refuseSignatory(tx, row, input);
  if (!accepted && !reason?.trim())
    refuseField('reason', 'EMPTY', '`reason` is needed to send it back: what must change.');
  refuseFor('CONFLICT', whyNotDecided(row, accepted));
  row.decision = { accepted, office, name, decidedAt: tx.now.toISOString(), reason };
  return tx.manager.save(row);
});

function refuseSignatory({ caller, register }: Transaction, row: SharingRequestRow, input: AcceptRisksInput) {
  const { office, name } = input;
  refuseEmpty({ name });
  if (caller.office !== office) {
    refuse(
      'FORBIDDEN',
      `Your token is for ${caller.office ?? 'no office'}; to decide as ${office} it must be for that.`,
    );
  }
  refuseFor('FORBIDDEN', whyNotByPolicy(register.policy.signing, row.agreementType, office));
}
