/** What is read of requests beyond their rows, for all requests of a page together. */
import { In, type EntityManager } from 'typeorm';
import { refuse } from '../../../../shared/errors.ts';
import type { PartOf } from '../../kernel/access/enforce.ts';
import { appendAudit } from '../../kernel/audit.ts';
import { batched } from '../../kernel/batched.ts';
import type { Context } from '../../kernel/context.ts';
import type { QueryPreviewRecipientsArgs } from '../../generated/graphql.ts';
import { subjectsOfCases } from '../../people/subjects/subjects.ts';
import { applicabilityOf } from './applicability-facts.ts';
import { replyClock } from './clock.ts';
import { RightsRequestRow } from './entity.ts';
import { holdsOn } from './legal-holds.ts';
import { recipientsFor } from './recipients.ts';
import { clockFactsOf } from './reply.ts';
import { shownRecipient } from './shown-recipients.ts';
import { legsOf, toldOf } from './told.ts';

const shown = <T extends { party: string }>({ party, ...rest }: T) => ({ ...rest, party: { id: party } });

/** One value per request, asked for together. */
function ofEach<Value>(
  name: string,
  row: RightsRequestRow,
  context: Context,
  load: (manager: EntityManager, rows: RightsRequestRow[]) => Promise<Value[]>,
): Promise<Value> {
  const { manager } = context.registerOf(row.party).database;
  return batched(context, `${name} ${row.party}`, row.id, async (ids) => {
    const rows = await manager.findBy(RightsRequestRow, { id: In([...ids]) });
    const values = await load(manager, rows);
    const byId = new Map(rows.map(({ id }, index) => [id, values[index]!]));
    return ids.map((id) => byId.get(id)!);
  });
}

/** As they were when it was decided; until then as they are now. */
export async function recipientsOf(row: RightsRequestRow, context: Context) {
  const recipients =
    row.told ??
    (await ofEach('recipients', row, context, (manager, rows) => recipientsFor(manager, rows, context.now)));
  return recipients.map((one) => shownRecipient(context.registerOf(row.party), row.right, one));
}

export const applicability = (row: RightsRequestRow, context: Context) =>
  ofEach('applicability', row, context, applicabilityOf);

export async function told(row: RightsRequestRow, context: Context) {
  const { directory } = context.registerOf(row.party);
  const legs = await ofEach('legs', row, context, legsOf);
  const isCompetent = (party: string) => directory.party(party)?.competentAuthority ?? false;
  return legs.map((leg) => shown(toldOf(leg, row.regime, isCompetent(leg.recipientId))));
}

export const legalHolds = (row: RightsRequestRow, context: Context) =>
  ofEach('holds', row, context, async (manager, rows) => {
    const people = await subjectsOfCases(
      manager,
      rows.map(({ id }) => id),
    );
    const ofRow = ({ id, subject }: RightsRequestRow) => [subject, ...(people.get(id) ?? [])];
    const holds = await holdsOn(manager, rows.flatMap(ofRow), context.now);
    return rows.map((one) => holds.filter(({ subject }) => ofRow(one).includes(subject)));
  });

export function clock(row: RightsRequestRow, context: Context) {
  const found = replyClock(clockFactsOf(row, context.registerOf(row.party)));
  return { ...found, strictest: found.strictest?.source ?? null, isStopped: found.dueOn === null };
}

/** What the person said, what is right instead, why it was decided so: words that may say who it is. */
export async function open(
  context: Context,
  { id, party }: RightsRequestRow,
  sealed: Buffer | null,
): Promise<string | null> {
  return sealed && context.registerOf(party).caseKeys.decrypt(id, sealed);
}

/** One entry of a list of the row, whose reason is encrypted, in base64. */
export interface EntryOf<Entry> extends PartOf<RightsRequestRow> {
  entry: Entry;
}

export type PauseOf = EntryOf<RightsRequestRow['pauses'][number]>;
export type DischargeOf = EntryOf<RightsRequestRow['discharged'][number]>;

export const reasonOf = ({ row, entry }: EntryOf<{ reason: string }>, context: Context) =>
  open(context, row, Buffer.from(entry.reason, 'base64'));

/** Where a person's data went is personal data: asking leaves its audit line. */
export async function previewRecipients(context: Context, { party, id }: QueryPreviewRecipientsArgs) {
  const register = context.registerOf(party);
  const { caller, now } = context;
  return register.database.transaction(async (manager) => {
    const row = await manager.findOneBy(RightsRequestRow, { id });
    if (!row) return refuse('NOT_FOUND', 'This register has no such request.');
    const [recipients = []] = await recipientsFor(manager, [row], now);
    const what = { action: 'previewRecipients', rowKind: 'rightsRequests', rowIds: [row.id], why: 'query' };
    await appendAudit(manager, { party, caller, at: now, ...what });
    return recipients.map((one) => shownRecipient(register, row.right, one));
  });
}
