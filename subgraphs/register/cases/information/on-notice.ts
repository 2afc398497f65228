/** What this party does when the other tells a step of a request: it takes them in their order, each once. */
import { refuse } from '../../../../shared/errors.ts';
import type { Transaction } from '../../kernel/action.ts';
import { bodyAtRest } from '../../protocol/kinds/reading.ts';
import { NoticeRow } from '../../protocol/notices/entity.ts';
import type {
  NoticeHandler,
  NoticeHandlers,
  OpenedCase,
  ReceivedNotice,
} from '../../protocol/notices/handlers.ts';
import { InformationRequestRow } from './entity.ts';
import { lockRequest } from './finding.ts';
import { followStep, openRequest } from './keeping.ts';
import { changeOf, type InformationKind, type Told } from './steps.ts';

const handlerOf = (kind: InformationKind): NoticeHandler<InformationKind> => ({
  received: (tx, notice) => takeIn(tx, notice, kind),
  // A late step may close a gap before steps that came earlier.
  async joined(tx, notice) {
    await takeIn(tx, notice, kind);
  },
});

export const informationNoticeHandlers: NoticeHandlers = {
  INFORMATION_REQUEST: handlerOf('INFORMATION_REQUEST'),
  INFORMATION_REPLY: handlerOf('INFORMATION_REPLY'),
};

async function takeIn(
  tx: Transaction,
  notice: ReceivedNotice<InformationKind>,
  kind: InformationKind,
): Promise<OpenedCase> {
  const { row: copy } = notice;
  const told = await toldBy(tx, notice, kind);
  const row = (await lockRequest(tx, { requestId: copy.cause })) ?? (await openFrom(tx, copy, told.get(1)));
  if (row === null && kind === 'INFORMATION_REPLY')
    refuse('NOT_FOUND', 'This register has made no such request.');
  // A step that comes before the request itself waits for it.
  if (row === null) return { caseId: copy.id };
  const teller = kind === 'INFORMATION_REQUEST' ? row.fromId : row.toId;
  if (copy.originatorId !== teller) refuse('NOT_FOUND', 'This register keeps no such request of that party.');
  await takeSteps(tx, row, told, teller);
  return { caseId: row.id };
}

/** All that the other party has told in the matter, this notice included, by revision. */
async function toldBy(
  { manager }: Transaction,
  { row, body }: ReceivedNotice<InformationKind>,
  kind: InformationKind,
): Promise<Map<number, Told>> {
  const { originatorId, cause } = row;
  const kept = await manager.findBy(NoticeRow, { direction: 'RECEIVED', originatorId, cause, kind });
  const told = new Map<number, Told>();
  for (const { revision, statement } of kept) {
    const earlier = bodyAtRest(kind, statement);
    if (earlier !== null) told.set(revision, earlier);
  }
  return told.set(row.revision, body);
}

/** Opens the copy from the first statement; null: that one has not come yet. */
async function openFrom(
  tx: Transaction,
  { cause, originatorId }: NoticeRow,
  body: Told | undefined,
): Promise<InformationRequestRow | null> {
  if (body?.step !== 'REQUESTED') return null;
  const { step: _, ...facts } = body;
  if (facts.to !== tx.register.party)
    refuse('BAD_USER_INPUT', `The request is for ${facts.to}, not for ${tx.register.party}.`);
  const row = await openRequest(tx, { requestId: cause, from: originatorId }, facts);
  row.applied = 1;
  await tx.manager.save(InformationRequestRow, row);
  return row;
}

/** Takes in the steps that follow, without a gap, those that are taken in already. */
async function takeSteps(
  tx: Transaction,
  row: InformationRequestRow,
  told: Map<number, Told>,
  teller: string,
): Promise<void> {
  for (let step = told.get(row.applied + 1); step; step = told.get(row.applied + 1)) {
    if (step.step === 'REQUESTED')
      return refuse('BAD_USER_INPUT', 'A request is made once: its asker takes another step after it.');
    Object.assign(row, changeOf(row, step, teller));
    await followStep(tx, row, step);
    row.applied += 1;
  }
  await tx.manager.save(InformationRequestRow, row);
}
