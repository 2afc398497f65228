/** What this party does when another tells a step of a request for release; the steps may come in any order. */
import { refuse } from '../../../../shared/errors.ts';
import type { Transaction } from '../../kernel/action.ts';
import { bodyAtRest } from '../../protocol/kinds/reading.ts';
import { NoticeRow } from '../../protocol/notices/entity.ts';
import type { NoticeHandlers, OpenedCase, ReceivedNotice } from '../../protocol/notices/handlers.ts';
import type { ReleaseRequestRow, Step } from './entity.ts';
import { lockRequest, openRequest, recorderOf, takeDecision, takeView } from './keeping.ts';
import { viewsSought } from './rules.ts';

const KIND = 'FOI_CONSULTATION';
type Kind = typeof KIND;

export const releaseNoticeHandlers: NoticeHandlers = {
  FOI_CONSULTATION: {
    received: takeIn,
    async joined(tx, notice) {
      await takeIn(tx, notice);
    },
  },
};

/** With each step that arrives, all steps told so far are taken again, so that their order of arrival does not matter. */
async function takeIn(tx: Transaction, notice: ReceivedNotice<Kind>): Promise<OpenedCase> {
  const { row: copy, body: step } = notice;
  const known = await lockRequest(tx, { requestId: copy.cause });
  if (known && !mayTell(tx, known, copy.originatorId, step))
    refuse('NOT_FOUND', 'This register keeps no such request, or that step is not for its sender to tell.');
  const row = known ?? (await openFrom(tx, notice));
  // A view or a decision that comes before the request itself waits for it.
  if (row === null) return { caseId: copy.id };
  for (const told of await toldBy(tx, notice))
    if (mayTell(tx, row, told.originatorId, told.step)) await take(tx, row, told);
  return { caseId: row.id };
}

/** The receiver asks, those that it asks give views, and the decider decides. */
function mayTell({ register }: Transaction, row: ReleaseRequestRow, from: string, { step }: Step): boolean {
  if (step === 'ASKED') return from === row.receivedById;
  if (step === 'VIEW') return from !== row.party && row.views.some(({ partyId }) => partyId === from);
  return from === recorderOf(register, row);
}

/** Opens the copy from what the receiver asks; null: another step came first. */
async function openFrom(
  tx: Transaction,
  { row: { cause, originatorId }, body, content }: ReceivedNotice<Kind>,
): Promise<ReleaseRequestRow | null> {
  if (body.step !== 'ASKED') return null;
  const { step: _, ...facts } = body;
  const { directory, party } = tx.register;
  const { holderId, deciderId } = facts;
  const isKnown = (one: string) => directory.party(one) !== undefined;
  if (![holderId, deciderId].every(isKnown) || ![originatorId, holderId].includes(deciderId))
    refuse('BAD_USER_INPUT', 'The decider is the party that received the request or holds the information.');
  const views =
    deciderId === party
      ? viewsSought((content.consulted ?? []).filter(isKnown), party)
      : viewsSought([party], deciderId);
  return openRequest(tx, { requestId: cause, receivedById: originatorId, views }, facts);
}

interface Told {
  originatorId: string;
  revision: number;
  step: Step;
}

/** All that others have told in the matter, this notice included, in the order of each one's revisions. */
async function toldBy({ manager }: Transaction, { row, body }: ReceivedNotice<Kind>): Promise<Told[]> {
  const { cause, originatorId, revision } = row;
  const kept = await manager.findBy(NoticeRow, { direction: 'RECEIVED', cause, kind: KIND });
  const earlier = kept.flatMap((one) => {
    const step = bodyAtRest(KIND, one.statement);
    return step === null ? [] : { originatorId: one.originatorId, revision: one.revision, step };
  });
  const now = { originatorId, revision, step: body };
  return [...earlier, now].toSorted((a, b) => a.revision - b.revision);
}

/** A decision is final: the first that is taken stays. */
async function take(
  tx: Transaction,
  row: ReleaseRequestRow,
  { originatorId, step: told }: Told,
): Promise<void> {
  if (told.step === 'VIEW') {
    const { step: _, ...view } = told;
    await takeView(tx, row, { partyId: originatorId, ...view });
  }
  if (told.step === 'DECIDED' && row.outcome === null) {
    const { step: _, ...decision } = told;
    await takeDecision(tx, row, decision);
  }
}
