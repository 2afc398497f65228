/** What this party does when the other tells a step of a request: it takes them in their order, each once. */
import { refuse } from '../../../../shared/errors.ts';
import { isObject, unverifiedPayload } from '../../../../shared/envelopes/jws.ts';
import type { Transaction } from '../../kernel/action.ts';
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
import { changeOf } from './step-changes.ts';
import { readRequest, readStep } from './steps.ts';

type Side = 'ASKER' | 'HOLDER';
type Body = Record<string, unknown>;

const handlerOf = (side: Side): NoticeHandler => ({
  received: (tx, notice) => takeIn(tx, notice, side),
  // What comes late joins what came after it: a gap is filled.
  async joined(tx, notice) {
    await takeIn(tx, notice, side);
  },
});

export const informationNoticeHandlers: NoticeHandlers = {
  INFORMATION_REQUEST: handlerOf('ASKER'),
  INFORMATION_REPLY: handlerOf('HOLDER'),
};

async function takeIn(tx: Transaction, notice: ReceivedNotice, side: Side): Promise<OpenedCase> {
  const { row: copy, statement } = notice;
  const facts = readRequest(statement.body);
  if (facts === null) readStep(statement.body, side);
  const told = await toldBy(tx, notice);
  const row = (await lockRequest(tx, { requestId: copy.cause })) ?? (await openFrom(tx, copy, told.get(1)));
  if (row === null && side === 'HOLDER') refuse('NOT_FOUND', 'This register has made no such request.');
  // A step that comes before the request itself waits for it.
  if (row === null) return { caseId: copy.id };
  if (copy.originatorId !== (side === 'ASKER' ? row.fromId : row.toId))
    refuse('NOT_FOUND', 'This register keeps no such request of that party.');
  await takeSteps(tx, row, told, side);
  return { caseId: row.id };
}

/** All that the other party has told in the matter, this notice included, by revision. */
async function toldBy(
  { manager }: Transaction,
  { row, statement }: ReceivedNotice,
): Promise<Map<number, Body>> {
  const { originatorId, cause, kind } = row;
  const kept = await manager.findBy(NoticeRow, { direction: 'RECEIVED', originatorId, cause, kind });
  const bodies = kept.map((one): [number, Body] => [one.revision, bodyOf(one)]);
  return new Map([...bodies, [row.revision, statement.body]]);
}

function bodyOf({ statement }: NoticeRow): Body {
  const body = unverifiedPayload(statement)?.body;
  return isObject(body) ? body : {};
}

/** Opens the copy from the first statement; null: that one has not come yet. */
async function openFrom(
  tx: Transaction,
  { cause, originatorId }: NoticeRow,
  body: Body | undefined,
): Promise<InformationRequestRow | null> {
  const facts = body && readRequest(body);
  if (!facts) return null;
  if (facts.to !== tx.register.party)
    refuse('BAD_USER_INPUT', `The request is for ${facts.to}, not for ${tx.register.party}.`);
  const row = await openRequest(tx, { requestId: cause, from: originatorId }, facts);
  row.applied = 1;
  await tx.manager.save(InformationRequestRow, row);
  return row;
}

/** Takes in what follows without a gap on what is taken in already. */
async function takeSteps(
  tx: Transaction,
  row: InformationRequestRow,
  told: Map<number, Body>,
  side: Side,
): Promise<void> {
  for (let body = told.get(row.applied + 1); body; body = told.get(row.applied + 1)) {
    const step = readStep(body, side);
    Object.assign(row, changeOf(row, step, side === 'ASKER' ? row.fromId : row.toId));
    await followStep(tx, row, step);
    row.applied += 1;
  }
  await tx.manager.save(InformationRequestRow, row);
}
