/** The mutation that signs an agreement, one transaction. */
import { londonDate } from '../../../../shared/calendar/calendar.ts';
import { refuse, refuseField, refuseFor } from '../../../../shared/errors.ts';
import { action, type Transaction } from '../../kernel/action.ts';
import type { SignAgreementInput } from '../../generated/graphql.ts';
import { agreementTypeOf, refuseBeforeAcceptance, settleRunningShare } from '../sharing-requests/gate.ts';
import { AgreementRow } from '../entity.ts';
import { keepSignature, versionAsked } from '../keeping.ts';
import { whyMayNotSignAnew } from '../leaving/rules.ts';
import { historyOf } from '../queries.ts';
import { tellOthers } from '../telling.ts';
import { whyNotSigner, whyRankIsMissing } from './rules.ts';
import { signVersion } from './signature.ts';

/** Signs the newest version held, tells the other signatories, and starts the clock of the party's own review. */
export const signAgreement = action('signAgreement', AgreementRow, async (tx, input) => {
  const { party } = tx.register;
  const history = await historyOf(tx.manager, input.reference);
  const row = versionAsked(tx, history, input, 'sign');
  await refuseSigner(tx, row, input);
  refuseFor('CONFLICT', whyMayNotSignAnew(history, row, party));
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

async function refuseSigner(tx: Transaction, row: AgreementRow, input: SignAgreementInput): Promise<void> {
  const { party, policy } = tx.register;
  const { office, name } = input;
  if (!name.trim())
    refuseField('name', 'EMPTY', '`name` is the signing person, as it shall stand in the agreement.');
  if (tx.caller.office !== office) {
    refuse(
      'FORBIDDEN',
      `Your token is for ${tx.caller.office ?? 'no office'}; to sign as ${office} it must be for that.`,
    );
  }
  const agreementType = await agreementTypeOf(tx, row.reference);
  const standing = { party, terms: row.terms, signing: policy.signing, agreementType };
  refuseFor('FORBIDDEN', whyNotSigner(standing, input));
  const noRank = whyRankIsMissing(row.terms, party, input.rank);
  refuseFor('BAD_USER_INPUT', noRank, { field: 'rank', reason: 'RANK_MISSING' });
}

function signingDate({ now }: Transaction, { signedOn }: SignAgreementInput): string {
  const today = londonDate(now);
  if (signedOn && signedOn > today)
    refuseField('signedOn', 'IN_THE_FUTURE', '`signedOn` cannot be in the future.');
  return signedOn ?? today;
}
