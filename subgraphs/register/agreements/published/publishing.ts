/** Publishes an agreement at the register's own address, and finds what is published. */
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { londonDate } from '../../../../shared/calendar/calendar.ts';
import { refuse, refuseField, refuseFor } from '../../../../shared/errors.ts';
import { action, type Transaction } from '../../kernel/action.ts';
import { rowsOfEach } from '../../kernel/rows.ts';
import { AgreementRow } from '../entity.ts';
import { historyOf, newestInForce } from '../queries.ts';
import { PublicationRow, type Withheld } from './entity.ts';
import { documentOf, whyNotWithheld } from './document.ts';

/** A longer one does not fit into an address everywhere. */
export const LONGEST_REFERENCE = 200;

export const publishAgreement = action('publishAgreement', AgreementRow, async (tx, input) => {
  const row = await versionToPublish(tx, input.reference);
  const withheld = checkedParts(row, input.withheld ?? []);
  await replacePublication(tx, row, withheld);
  return row;
});

/** The newest version in force: a version that is only proposed may never bind anyone. */
async function versionToPublish(tx: Transaction, reference: string): Promise<AgreementRow> {
  const history = await historyOf(tx.manager, reference);
  const [newest] = history.versions;
  if (!newest) return refuse('NOT_FOUND', `This register holds no agreement ${reference}.`);
  if (reference.length > LONGEST_REFERENCE)
    refuseField(
      'reference',
      'TOO_LONG',
      `A reference that is published may have ${LONGEST_REFERENCE} characters.`,
    );
  return (
    newestInForce(history, londonDate(tx.now)) ??
    refuse('CONFLICT', `${reference} is not in force here: sign it, and publish it once another party has.`)
  );
}

function checkedParts(row: AgreementRow, withheld: Withheld[]): Withheld[] {
  const document = documentOf(row, []);
  const parts = withheld.map(({ path, reason }) => ({ path, reason }));
  for (const [index, part] of parts.entries())
    refuseFor('BAD_USER_INPUT', whyNotWithheld(document, part), {
      field: `withheld.${index}`,
      reason: 'CANNOT_BE_WITHHELD',
    });
  return parts;
}

async function replacePublication(
  { manager, now }: Transaction,
  { party, reference, version }: AgreementRow,
  withheld: Withheld[],
): Promise<void> {
  const row: PublicationRow = { id: uuidv7(), party, reference, version, withheld, publishedAt: now };
  await manager.upsert(PublicationRow, row as never, ['reference']);
}

/** What is published of each of these agreements, in their order. */
export async function publicationsOf(
  manager: EntityManager,
  references: readonly string[],
): Promise<(PublicationRow | null)[]> {
  const rows = await rowsOfEach(manager, PublicationRow, references);
  return rows.map(([row]) => row ?? null);
}
