/** Keeps versions and their signatures; with a signature the clock of the party's own review starts. */
import { v7 as uuidv7 } from 'uuid';
import { refuse } from '../../../shared/errors.ts';
import type { Transaction } from '../kernel/action.ts';
import { AgreementRow, SignatureRow } from './entity.ts';
import { historyOf, type History } from './queries.ts';
import { setReviewClock } from './reviews/clock.ts';
import { digestOf, type Content } from './rules.ts';
import { readSignature } from './signing/signature.ts';

/** Lets changes to one agreement wait for each other, until this transaction ends. */
export async function lockAgreement({ manager }: Transaction, reference: string): Promise<void> {
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [`agreement ${reference}`]);
}

/** All that is held of an agreement, whose changes wait for this one; NOT_FOUND where no version is held. */
export async function lockedHistory(tx: Transaction, reference: string): Promise<History> {
  await lockAgreement(tx, reference);
  const history = await historyOf(tx.manager, reference);
  if (history.versions.length === 0) refuse('NOT_FOUND', `This register holds no agreement ${reference}.`);
  return history;
}

/** Keeps one version of an agreement in this register. Signatures of it may have come before. */
export async function keepVersion(
  tx: Transaction,
  content: Content,
  { proposedById, proposedAt }: Pick<AgreementRow, 'proposedById' | 'proposedAt'>,
): Promise<AgreementRow> {
  const row: AgreementRow = {
    ...content,
    id: uuidv7(),
    party: tx.register.party,
    proposedById,
    proposedAt,
    digest: digestOf(content),
  };
  await tx.manager.insert(AgreementRow, row as never);
  return row;
}

/** Keeps a signature, and says whether it is the party's first of that version: a second one is not taken. */
export async function keepSignature(
  tx: Transaction,
  jws: string,
  { name, rank }: Pick<SignatureRow, 'name' | 'rank'>,
): Promise<boolean> {
  const signature = await readSignature(tx, jws);
  await lockAgreement(tx, signature.reference);
  const inserted = await tx.manager
    .createQueryBuilder()
    .insert()
    .into(SignatureRow)
    .values({ ...signature, id: uuidv7(), party: tx.register.party, name, rank })
    .orIgnore()
    .returning('id')
    .execute();
  if ((inserted.raw as unknown[]).length === 0) return false;
  await setReviewClock(tx, signature.reference);
  return true;
}
