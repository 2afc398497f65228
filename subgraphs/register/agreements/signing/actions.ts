/** The mutation that signs an agreement, one transaction. */
import { londonDate } from '../../../../shared/calendar/calendar.ts';
import { refuse } from '../../../../shared/errors.ts';
import { action, type Transaction } from '../../kernel/action.ts';
import type { SignAgreementInput } from '../../generated/graphql.ts';
import { agreementTypeOf, refuseBeforeAcceptance, settleRunningShare } from '../sharing-requests/gate.ts';
import { AgreementRow } from '../entity.ts';
import { keepSignature } from '../keeping.ts';
import { refuseAfterLeaving } from '../leaving/queries.ts';
import { findAgreement } from '../queries.ts';
import { tellOthers } from '../telling.ts';
import { whyNotSigner, whyRankIsMissing } from './rules.ts';
import { signVersion } from './signature.ts';

/** Signs the newest version held, tells the other signatories, and starts the clock of the party's own review. */
export const signAgreement = action('signAgreement', AgreementRow, async (tx, input) => {
  const { party } = tx.register;
  const row = await versionToSign(tx, input);
  await refuseSigner(tx, row, input);
  await refuseAfterLeaving(tx, row);
  await refuseBeforeAcceptance(tx, row);
  const { office, onBehalfOf = null, rank = null, name } = input;
  const signedOn = signingDate(tx, input);
  const jws = await signVersion(tx.register, row, { office, onBehalfOf, signedOn });
  const isNew = await keepSignature(tx, jws, { name, rank });
  if (!isNew) refuse('CONFLICT', `${party} has signed version ${row.version} of ${row.reference} already.`);
  await settleRunningShare(tx, row.reference);
  await tellOthers(tx, row, 'AGREEMENT_SIGNED', { body: { jws }, content: { name, rank } });
  return row;
});

async function versionToSign(
  tx: Transaction,
  { reference, version }: SignAgreementInput,
): Promise<AgreementRow> {
  const newest = await findAgreement(tx.manager, reference);
  if (!newest || version > newest.version) {
    return refuse('NOT_FOUND', `This register holds no version ${version} of an agreement ${reference}.`);
  }
  if (version < newest.version) {
    refuse('CONFLICT', `Version ${newest.version} of ${reference} has been proposed: sign that one.`);
  }
  return newest;
}

async function refuseSigner(tx: Transaction, row: AgreementRow, input: SignAgreementInput): Promise<void> {
  const { party, policy } = tx.register;
  const { office, name } = input;
  if (!row.signatoryIds.includes(party)) {
    refuse('FORBIDDEN', `${party} is not a signatory of ${row.reference}.`);
  }
  if (!name.trim())
    refuse('BAD_USER_INPUT', '`name` is the signing person, as it shall stand in the agreement.');
  if (tx.caller.office !== office) {
    refuse(
      'FORBIDDEN',
      `Your token is for ${tx.caller.office ?? 'no office'}; to sign as ${office} it must be for that.`,
    );
  }
  const agreementType = await agreementTypeOf(tx, row.reference);
  const standing = { party, terms: row.terms, signing: policy.signing, agreementType };
  const reason = whyNotSigner(standing, input);
  if (reason !== null) refuse('FORBIDDEN', reason);
  const noRank = whyRankIsMissing(row.terms, party, input.rank);
  if (noRank !== null) refuse('BAD_USER_INPUT', noRank);
}

function signingDate({ now }: Transaction, { signedOn }: SignAgreementInput): string {
  const today = londonDate(now);
  if (signedOn && signedOn > today) refuse('BAD_USER_INPUT', '`signedOn` cannot be in the future.');
  return signedOn ?? today;
}
