/** The mutation that says no to the newest version of an agreement. */
import { v7 as uuidv7 } from 'uuid';
import { refuse, refuseField } from '../../../../shared/errors.ts';
import { action, type InputOf, type Transaction } from '../../kernel/action.ts';
import { insertOnce } from '../../kernel/rows.ts';
import { AgreementRow } from '../entity.ts';
import { lockAgreement, versionAsked } from '../keeping.ts';
import { historyOf } from '../queries.ts';
import { signedOnBy } from '../rules.ts';
import { tellOthers } from '../telling.ts';
import { DeclineRow } from './entity.ts';

/** Keeps the refusal and tells the other signatories why. Signing later takes it back. */
export const declineAgreement = action('declineAgreement', AgreementRow, async (tx, input) => {
  const { party } = tx.register;
  const row = await versionToDecline(tx, input);
  const { reference, version } = row;
  const { reason } = input;
  const decline = { reference, version, partyId: party, declinedAt: tx.now, reason };
  const isNew = await keepDecline(tx, decline);
  if (!isNew) refuse('CONFLICT', `${party} has declined version ${version} of ${reference} already.`);
  const body = { reference, version, declinedAt: tx.now.toISOString() };
  await tellOthers(tx, row, 'AGREEMENT_DECLINED', { body, content: { reason } });
  return row;
});

async function versionToDecline(tx: Transaction, input: InputOf<'declineAgreement'>): Promise<AgreementRow> {
  const { party } = tx.register;
  const { reference, version, reason } = input;
  if (!reason.trim()) refuseField('reason', 'EMPTY', '`reason` is told to the other signatories.');
  await lockAgreement(tx, reference);
  const history = await historyOf(tx.manager, reference);
  const row = versionAsked(tx, history, input, 'decline');
  if (signedOnBy(row, history.signatures, party) !== null)
    refuse('CONFLICT', `${party} has signed version ${version} of ${reference}: it can withdraw.`);
  return row;
}

/** Keeps a refusal, and says whether it is the party's first of that version. */
export const keepDecline = (tx: Transaction, decline: Omit<DeclineRow, 'id' | 'party'>) =>
  insertOnce(tx, DeclineRow, { ...decline, id: uuidv7(), party: tx.register.party });
