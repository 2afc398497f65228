/** The mutations of breaches, one transaction each. */
import { In } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { refuse } from '../../../shared/errors.ts';
import { act, type Transaction } from '../action.ts';
import { findAgreement, signatoriesInForceWith } from '../agreements/queries.ts';
import type { Context } from '../context.ts';
import { DisclosureRow } from '../disclosures/entity.ts';
import type {
  MutationGiveViewArgs,
  MutationRecordBreachArgs,
  RecordBreachInput,
} from '../generated/graphql.ts';
import { NoticeRow } from '../notices/entity.ts';
import { queueNotices } from '../notices/outbox.ts';
import { owe } from '../obligations/obligations.ts';
import { ProcessingRecordRow } from '../processing-records/entity.ts';
import { BreachRow } from './entity.ts';
import * as rules from './rules.ts';

/** Opens a breach: computes who is affected, starts the clocks and queues a notice to each. */
export function recordBreach(
  context: Context,
  { party, input }: MutationRecordBreachArgs,
): Promise<BreachRow> {
  return act(context, {
    mutation: 'recordBreach',
    party,
    input,
    entity: BreachRow,
    async perform(tx) {
      checkFacts(tx, input);
      const concerned = await concernedBy(tx, input);
      const row = await saveBreach(tx, input, concerned);
      await startClocks(tx, row, concerned);
      await tellPartners(tx, row, concerned);
      return row;
    },
  });
}

function checkFacts(tx: Transaction, input: RecordBreachInput): void {
  const { occurredAt, detectedAt, awareAt, kinds, regimes } = input;
  if (detectedAt > tx.now || (awareAt && awareAt > tx.now)) {
    refuse('BAD_USER_INPUT', '`detectedAt` and `awareAt` cannot be in the future.');
  }
  if (occurredAt && occurredAt > detectedAt)
    refuse('BAD_USER_INPUT', '`occurredAt` cannot be after `detectedAt`.');
  if (kinds.length === 0 || regimes.length === 0)
    refuse('BAD_USER_INPUT', '`kinds` and `regimes` need at least one each.');
  if (!input.summary.trim())
    refuse('BAD_USER_INPUT', '`summary` says what happened, without identifying anyone.');
  const self = tx.register.directory.party(tx.register.party);
  if (regimes.includes('PART_3') && !self?.competentAuthority) {
    refuse(
      'BAD_USER_INPUT',
      'Part 3 applies to competent authorities only (DPA 2018 s.30); leave PART_3 out of `regimes`.',
    );
  }
}

async function concernedBy(tx: Transaction, input: RecordBreachInput): Promise<rules.Concerned> {
  const { manager, register } = tx;
  const today = tx.now.toISOString().slice(0, 10);
  const references = [...new Set(input.agreements ?? [])];
  const agreements = [];
  for (const reference of references) {
    const row = await findAgreement(manager, reference);
    if (!row) return refuse('NOT_FOUND', `This register holds no agreement ${reference}.`);
    agreements.push({
      reference,
      terms: row.terms,
      inForceWith: await signatoriesInForceWith(manager, row, today),
    });
  }
  const ids = [...new Set(input.processingRecords ?? [])];
  const processingRecords = await manager.findBy(ProcessingRecordRow, { id: In(ids) });
  if (processingRecords.length < ids.length)
    refuse('NOT_FOUND', 'This register has not all of `processingRecords`.');
  const disclosures = await manager
    .createQueryBuilder(DisclosureRow, 'row')
    .select(['row.recipientId as "recipientId"', 'row.agreement as agreement'])
    .distinct(true)
    .where("row.decision = 'SHARE' and row.agreement = any(:references)", { references })
    .getRawMany<{ recipientId: string; agreement: string }>();
  return { self: register.party, agreements, processingRecords, disclosures };
}

async function saveBreach(
  tx: Transaction,
  input: RecordBreachInput,
  concerned: rules.Concerned,
): Promise<BreachRow> {
  const row: BreachRow = {
    id: uuidv7(),
    party: tx.register.party,
    occurredAt: input.occurredAt ?? null,
    detectedAt: input.detectedAt,
    awareAt: input.awareAt ?? null,
    kinds: [...new Set(input.kinds)],
    regimes: [...new Set(input.regimes)],
    agreements: concerned.agreements.map(({ reference }) => reference),
    processingRecords: [...new Set(input.processingRecords ?? [])],
    summary: input.summary,
    affected: rules.affectedParties(concerned),
    warnings: rules.warningsOf(concerned.agreements),
    recordedAt: tx.now,
    closedAt: null,
  };
  await tx.manager.insert(BreachRow, row);
  return row;
}

async function startClocks(tx: Transaction, row: BreachRow, { agreements }: rules.Concerned): Promise<void> {
  await owe(tx, [
    ...rules.authorityDuties(row),
    ...rules.agreedAuthorityDuties(row, agreements),
    ...row.affected.flatMap(({ party }) => rules.partnerDuties(row, party, agreements)),
  ]);
}

/** Art. 33(2) in spirit: each affected party gets what is known, and of the agreements only those that it shares. */
async function tellPartners(tx: Transaction, row: BreachRow, { agreements }: rules.Concerned): Promise<void> {
  if (row.affected.length === 0) return;
  const { kinds, regimes, occurredAt, detectedAt, awareAt } = row;
  await queueNotices(tx, {
    kind: 'BREACH',
    cause: row.id,
    revision: 1,
    caseId: row.id,
    body: { kinds, regimes, occurredAt, detectedAt, awareAt },
    legs: row.affected.map(({ party, why }) => ({
      recipient: party,
      content: {
        summary: row.summary,
        why,
        agreements: agreements
          .filter(({ inForceWith }) => inForceWith.includes(party))
          .map(({ reference }) => reference),
      },
    })),
  });
}

/** Sends the own party's view on telling the authority to the party whose breach it is. */
export function giveView(context: Context, { party, input }: MutationGiveViewArgs): Promise<NoticeRow> {
  return act(context, {
    mutation: 'giveView',
    party,
    input,
    entity: NoticeRow,
    async perform(tx) {
      const notice = await tx.manager.findOneBy(NoticeRow, {
        id: input.notice,
        kind: 'BREACH',
        direction: 'RECEIVED',
      });
      if (!notice) return refuse('NOT_FOUND', 'This register received no such notice of a breach.');
      const mine = { cause: notice.cause, kind: 'AUTHORITY_CONSULTATION', direction: 'SENT' } as const;
      const [sent] = await queueNotices(tx, {
        kind: 'AUTHORITY_CONSULTATION',
        cause: notice.cause,
        revision: 1 + (await tx.manager.countBy(NoticeRow, mine)),
        caseId: notice.id,
        body: { tellAuthority: input.tellAuthority },
        legs: [{ recipient: notice.originatorId, content: { reason: input.reason ?? null } }],
      });
      return sent!;
    },
  });
}
