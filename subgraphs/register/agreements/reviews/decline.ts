/** The mutation that says no to the newest version of an agreement. */
import { v7 as uuidv7 } from 'uuid';
import { refuse } from '../../../../shared/errors.ts';
import { action, type Transaction } from '../../kernel/action.ts';
import type { DeclineAgreementInput } from '../../generated/graphql.ts';
import { AgreementRow } from '../entity.ts';
import { lockAgreement } from '../keeping.ts';
import { historyOf } from '../queries.ts';
import { signedOnBy } from '../rules.ts';
import { tellOthers } from '../telling.ts';
import { DeclineRow } from './entity.ts';

/** Keeps the refusal and tells the other signatories why. Signing later takes it back. */
export const declineAgreement = action('declineAgreement', AgreementRow, async (tx, input) => {
  const { party } = tx.register;
  const row = await versionToDecline(tx, input);
  const { reference, version } = row;
  const isNew = await keepDecline(tx, {
    reference,
    version,
    partyId: party,
    declinedAt: tx.now,
    reason: input.reason,
  });
  if (!isNew) refuse('CONFLICT', `${party} has declined version ${version} of ${reference} already.`);
  const body = { reference, version, declinedAt: tx.now.toISOString() };
  await tellOthers(tx, row, 'AGREEMENT_DECLINED', { body, content: { reason: input.reason } });
  return row;
});

async function versionToDecline(
  tx: Transaction,
  { reference, version, reason }: DeclineAgreementInput,
): Promise<AgreementRow> {
  const { party } = tx.register;
  if (!reason.trim()) refuse('BAD_USER_INPUT', '`reason` is told to the other signatories.');
  await lockAgreement(tx, reference);
  const { versions, signatures } = await historyOf(tx.manager, reference);
  const [newest] = versions;
  if (!newest || version > newest.version)
    return refuse('NOT_FOUND', `This register holds no version ${version} of an agreement ${reference}.`);
  if (version < newest.version)
    refuse('CONFLICT', `Version ${newest.version} of ${reference} has been proposed: decline that one.`);
  if (!newest.signatoryIds.includes(party))
    refuse('FORBIDDEN', `${party} is not a signatory of ${reference}.`);
  if (signedOnBy(newest, signatures, party) !== null)
    refuse('CONFLICT', `${party} has signed version ${version} of ${reference}: it can withdraw.`);
  return newest;
}

/** Keeps a refusal, and says whether it is the party's first of that version. */
export async function keepDecline(
  tx: Transaction,
  decline: Omit<DeclineRow, 'id' | 'party'>,
): Promise<boolean> {
  const inserted = await tx.manager
    .createQueryBuilder()
    .insert()
    .into(DeclineRow)
    .values({ ...decline, id: uuidv7(), party: tx.register.party })
    .orIgnore()
    .returning('id')
    .execute();
  return (inserted.raw as unknown[]).length > 0;
}
