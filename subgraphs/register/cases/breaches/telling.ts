/** Tells the affected partners in stages: a first notice, updates to those who had it, a last one. */
import { Not } from 'typeorm';
import type { Transaction } from '../../kernel/action.ts';
import type { DirectoryParty } from '../../../../shared/directory/document.ts';
import { addHours } from '../../../../shared/calendar/calendar.ts';
import { NoticeRow } from '../../protocol/notices/entity.ts';
import { queueNotices } from '../../protocol/notices/outbox.ts';
import { discharge, owe } from '../../duties/obligations/obligations.ts';
import type { BreachRow } from './entity.ts';
import { consultationOf } from './rules/consultation.ts';
import { toldFacts, toldTexts } from './rules/facts.ts';

/** Within how many hours a person takes on a notice of a breach: an aim of the federation, for want of a term. */
export const ACKNOWLEDGE_HOURS = 24;

/**
 * Queues what this revision says to every affected party, once each (UK GDPR Art. 33(2), by analogy). Each party learns only
 * of the agreements that it shares.
 */
export async function tellPartners(tx: Transaction, row: BreachRow, isFinal = false): Promise<void> {
  if (row.affected.length === 0) return;
  const before = await toldBefore(tx, row);
  const notices = await queueNotices(tx, {
    kind: 'BREACH',
    cause: row.id,
    revision: row.revision,
    caseId: row.id,
    body: { ...toldFacts(row), isFinal },
    legs: row.affected.map(({ party, why }) => ({
      recipient: party,
      content: {
        ...toldTexts(row),
        stage: stageOf(before.has(party), isFinal),
        why,
        ...agreementsWith(row, party),
      },
    })),
  });
  await watchForSilence(tx, row, notices, before);
}

const stageOf = (wasTold: boolean, isFinal: boolean) => (isFinal ? 'FINAL' : wasTold ? 'UPDATE' : 'FIRST');

function agreementsWith(row: BreachRow, party: string) {
  const shared = row.terms.filter(({ inForceWith }) => inForceWith.includes(party));
  const consultations = shared.flatMap((agreement) => consultationOf(row, agreement, 'AUTHORITY') ?? []);
  return {
    agreements: shared.map(({ reference }) => reference),
    consultations: consultations.map(({ agreement, until, protocolOwner }) => ({
      agreement,
      until: until?.toISOString(),
      protocolOwner,
    })),
  };
}

async function toldBefore({ manager }: Transaction, { id, revision }: BreachRow): Promise<Set<string>> {
  const sent = await manager.findBy(NoticeRow, {
    cause: id,
    kind: 'BREACH',
    direction: 'SENT',
    revision: Not(revision),
  });
  return new Set(sent.map(({ recipientId }) => recipientId));
}

/** Whom to call at a party: its breach coordinator, or else the first contact that it names. */
export function coordinatorOf(party: DirectoryParty | undefined) {
  return party?.contacts.find(({ role }) => role === 'BREACH_COORDINATOR') ?? party?.contacts[0];
}

/** Owes a call to each partner that does not take its first notice on in time. */
async function watchForSilence(
  tx: Transaction,
  row: BreachRow,
  notices: NoticeRow[],
  before: Set<string>,
): Promise<void> {
  const first = notices.filter(({ recipientId }) => !before.has(recipientId));
  await owe(
    tx,
    first.flatMap(({ recipientId }) => {
      const party = tx.register.directory.party(recipientId);
      if (!party?.register) return [];
      const contact = coordinatorOf(party);
      return {
        kind: 'PARTNER_ESCALATION' as const,
        about: row.id,
        owedTo: recipientId,
        dueAt: addHours(tx.now, ACKNOWLEDGE_HOURS),
        strength: 'SHOULD' as const,
        rule: `If nobody at ${party.name} has taken the notice on within ${ACKNOWLEDGE_HOURS} hours: ${contact ? `reach it at ${contact.address}` : 'call it; the directory has no contact'}.`,
        source: 'federation practice; UK GDPR Art. 33',
      };
    }),
  );
}

/** Parties that are no longer affected need not be called. */
export function stopWatching(tx: Transaction, { id, affected }: BreachRow): Promise<void> {
  const owedToNoneOf = affected.map(({ party }) => party);
  return discharge(tx, id, 'PARTNER_ESCALATION', 'The party is not affected.', { owedToNoneOf });
}
