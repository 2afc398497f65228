/** The mutation that asks other parties for data, one transaction. */
import { londonDate } from '../../../../shared/calendar/calendar.ts';
import { refuse, refuseEmpty, refuseField } from '../../../../shared/errors.ts';
import { action, type Transaction } from '../../kernel/action.ts';
import type { RequestSharingInput } from '../../generated/graphql.ts';
import { queueNotices } from '../../protocol/notices/outbox.ts';
import { SharingRequestRow } from './entity.ts';
import { keepRequest, lockReference, type RequestContent, requestsFor } from './keeping.ts';

/** Keeps the request here, and sends it whole to the parties from which data are wanted. */
export const requestSharing = action('requestSharing', SharingRequestRow, async (tx, input) => {
  const content = contentOf(tx, input);
  await refuseSecond(tx, content.reference);
  const row = await keepRequest(tx, content);
  await queueNotices(tx, {
    kind: 'SHARING_REQUESTED',
    cause: `sharing:${row.reference}`,
    revision: 1,
    caseId: row.id,
    body: { ...content, requestedAt: row.requestedAt.toISOString() },
    legs: row.holderIds.map((recipient) => ({ recipient, content: {} })),
  });
  return row;
});

function contentOf(tx: Transaction, input: RequestSharingInput): RequestContent {
  const { reference, title, purposes, categories, people, lawfulBases, frequency, necessity } = input;
  refuseEmpty({ reference, title, frequency, necessity });
  refuseEmptyLists({ holders: input.holders, purposes, categories, people, lawfulBases });
  const runningSince = input.runningSince ?? null;
  if (runningSince !== null && runningSince > londonDate(tx.now)) {
    refuseField(
      'runningSince',
      'IN_THE_FUTURE',
      '`runningSince` cannot be in the future; leave it out for a new share.',
    );
  }
  const words = { reference, title, purposes, categories, people, lawfulBases, frequency, necessity };
  const holderIds = checkedHolders(tx, input.holders);
  return { ...words, holderIds, runningSince, requestedById: tx.register.party, requestedAt: tx.now };
}

function refuseEmptyLists(lists: Record<string, string[]>): void {
  for (const [field, list] of Object.entries(lists)) {
    if (list.length === 0 || list.some((value) => !value.trim()))
      refuseField(field, 'EMPTY', `\`${field}\` needs at least one entry, and none that is empty.`);
  }
}

function checkedHolders({ register }: Transaction, holders: string[]): string[] {
  const ids = [...new Set(holders)];
  for (const id of ids) {
    if (!register.directory.party(id))
      refuse('UNKNOWN_PARTY', `The directory has no party ${id}.`, { field: 'holders' });
  }
  if (ids.includes(register.party)) {
    refuseField(
      'holders',
      'OWN_PARTY',
      `\`holders\` are the others: ${register.party} has its own data already.`,
    );
  }
  return ids;
}

async function refuseSecond(tx: Transaction, reference: string): Promise<void> {
  await lockReference(tx, reference);
  const [held] = await requestsFor(tx.manager, reference);
  if (!held) return;
  refuse(
    'CONFLICT',
    `${held.requestedById} has requested sharing under ${reference} already: go on with that request, or take another reference.`,
  );
}
