/** Keeps versions and their signatures; with a signature the clock of the party's own review starts. */
import { In, IsNull } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { endOfDayInLondon } from '../../../shared/calendar/calendar.ts';
import { refuse } from '../../../shared/errors.ts';
import { signJson } from '../../../shared/envelopes/jws.ts';
import { isCalendarDate } from '../../../shared/scalars.ts';
import { verifySigned } from '../../../shared/envelopes/signature.ts';
import type { Transaction } from '../action.ts';
import { ObligationRow } from '../obligations/entity.ts';
import { discharge, owe } from '../obligations/obligations.ts';
import type { RegisterOf } from '../register-of.ts';
import { AgreementRow, SignatureRow } from './entity.ts';
import { findAgreement, historyOf } from './queries.ts';
import { digestOf, nextReview, type Content } from './rules.ts';

const REVIEW = 'AGREEMENT_REVIEW';

/** Lets changes to one agreement wait for each other, until this transaction ends. */
export async function lockAgreement({ manager }: Transaction, reference: string): Promise<void> {
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [`agreement ${reference}`]);
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

/** The register's own signature of a version: a compact JWS of type `agreement+jws`. */
export function signVersion(
  register: RegisterOf,
  { reference, version, digest }: AgreementRow,
  { office, signedOn }: { office: string; signedOn: string },
): Promise<string> {
  const payload = { iss: register.party, reference, version, digest, office, signedOn };
  return signJson(payload, 'agreement+jws', register.signingKey);
}

/** What a party signed; SIGNATURE_INVALID or KEY_UNKNOWN if its key in the directory did not. */
export async function readSignature(
  tx: Transaction,
  jws: string,
): Promise<Omit<SignatureRow, 'id' | 'party' | 'name'>> {
  const { directory } = tx.register;
  const { signer, payload } = await verifySigned(jws, 'agreement+jws', { directory, receivedAt: tx.now });
  const { reference, version, digest, office, signedOn } = payload;
  if (
    typeof reference !== 'string' ||
    !Number.isSafeInteger(version) ||
    typeof digest !== 'string' ||
    typeof office !== 'string' ||
    typeof signedOn !== 'string' ||
    !isCalendarDate(signedOn)
  ) {
    return refuse(
      'SIGNATURE_INVALID',
      'A signature needs `reference`, `version`, `digest`, `office` and `signedOn`.',
    );
  }
  return {
    partyId: signer,
    reference,
    version: Number(version),
    digest,
    office,
    signedOn,
    jws,
    receivedAt: tx.now,
  };
}

/** Keeps a signature, and says whether it is the party's first of that version: a second one is not taken. */
export async function keepSignature(tx: Transaction, jws: string, name: string | null): Promise<boolean> {
  const signature = await readSignature(tx, jws);
  await lockAgreement(tx, signature.reference);
  const inserted = await tx.manager
    .createQueryBuilder()
    .insert()
    .into(SignatureRow)
    .values({ ...signature, id: uuidv7(), party: tx.register.party, name })
    .orIgnore()
    .returning('id')
    .execute();
  if ((inserted.raw as unknown[]).length === 0) return false;
  await setReviewClock(tx, signature.reference);
  return true;
}

/** Sets the clock of the party's own review to what the signatures held give; an older version's clock ends. */
async function setReviewClock(tx: Transaction, reference: string): Promise<void> {
  const newest = await findAgreement(tx.manager, reference);
  if (!newest) return;
  const { versions, signatures } = await historyOf(tx.manager, reference);
  const next = nextReview(newest, { signatures, policy: tx.register.policy });
  if (!next) return;
  const dueAt = endOfDayInLondon(next.dueOn);
  const open = await openReviews(tx, versions);
  if (open.some((review) => review.about === newest.id && review.dueAt?.getTime() === dueAt.getTime()))
    return;
  for (const { about } of open)
    await discharge(tx, about, REVIEW, `counted anew for version ${newest.version}`);
  await owe(tx, [
    {
      kind: REVIEW,
      about: newest.id,
      dueAt,
      strength: 'MUST',
      rule: 'Review the agreement: its purposes, its scope, its benefits and its security.',
      source: next.source,
    },
  ]);
}

function openReviews(tx: Transaction, versions: AgreementRow[]): Promise<ObligationRow[]> {
  return tx.manager.findBy(ObligationRow, {
    about: In(versions.map((version) => version.id)),
    kind: REVIEW,
    metAt: IsNull(),
    dischargedAt: IsNull(),
  });
}
