/** Keeps versions and their signatures; with a signature the clock of the party's own review starts. */
import { v7 as uuidv7 } from 'uuid';
import { londonDate } from '../../../shared/calendar/calendar.ts';
import { refuse, refuseField, refuseFor } from '../../../shared/errors.ts';
import type { Transaction } from '../kernel/action.ts';
import { insertOnce, lockMatter } from '../kernel/rows.ts';
import { AgreementRow, SignatureRow } from './entity.ts';
import { historyOf, type History } from './queries.ts';
import { whyNotBeneath } from './reviews/amendment-rules.ts';
import { setReviewClock } from './reviews/clock.ts';
import { digestOf, type Content } from './rules.ts';
import { readSignature } from './signing/signature.ts';

/** Lets changes to one agreement wait for each other, until this transaction ends. */
export const lockAgreement = (tx: Transaction, reference: string) => lockMatter(tx, `agreement ${reference}`);

/** All that is held of an agreement, whose changes wait for this one; NOT_FOUND where no version is held. */
export async function lockedHistory(tx: Transaction, reference: string): Promise<History> {
  await lockAgreement(tx, reference);
  const history = await historyOf(tx.manager, reference);
  if (history.versions.length === 0) refuse('NOT_FOUND', `This register holds no agreement ${reference}.`);
  return history;
}

/** All that is held of an agreement of which another party gives notice; a party that is no signatory of any version held is refused. */
export async function historyToldOf(tx: Transaction, reference: string, by: string): Promise<History> {
  await lockAgreement(tx, reference);
  const history = await historyOf(tx.manager, reference);
  const { versions } = history;
  const isSignatory = versions.some(({ signatoryIds }) => signatoryIds.includes(by));
  if (versions.length > 0 && !isSignatory) refuse('FORBIDDEN', `${by} is not a signatory of ${reference}.`);
  return history;
}

/** The newest version held, if it is the one named and this party was asked to sign it. */
export function versionAsked(
  { register: { party } }: Transaction,
  { versions: [newest] }: History,
  { reference, version }: Pick<AgreementRow, 'reference' | 'version'>,
  verb: 'sign' | 'decline',
): AgreementRow {
  if (!newest || version > newest.version)
    return refuse('NOT_FOUND', `This register holds no version ${version} of an agreement ${reference}.`);
  if (version < newest.version)
    refuse('CONFLICT', `Version ${newest.version} of ${reference} has been proposed: ${verb} that one.`);
  if (!newest.signatoryIds.includes(party))
    refuse('FORBIDDEN', `${party} is not a signatory of ${reference}.`);
  return newest;
}

/** Refuses a programme that may not hang beneath the umbrella it names. An agreement that names none passes. */
export async function refuseOutsideUmbrella(tx: Transaction, content: Content): Promise<void> {
  const { umbrella } = content.terms;
  if (umbrella == null) return;
  if (umbrella === content.reference)
    refuseField('terms.umbrella', 'SAME_AGREEMENT', '`terms.umbrella` is another agreement, not this one.');
  refuseFor('CONFLICT', whyNotBeneath(await historyOf(tx.manager, umbrella), content, londonDate(tx.now)));
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

/** Keeps a signature, and says whether it is the party's first of that version: a second one is ignored. */
export async function keepSignature(
  tx: Transaction,
  jws: string,
  { name, rank }: Pick<SignatureRow, 'name' | 'rank'>,
): Promise<boolean> {
  const signature = await readSignature(tx, jws);
  await lockAgreement(tx, signature.reference);
  const row = { ...signature, id: uuidv7(), party: tx.register.party, name, rank };
  if (!(await insertOnce(tx, SignatureRow, row))) return false;
  await setReviewClock(tx, signature.reference);
  return true;
}
