/** The mutations of both sides on requests for information, one transaction each. */
import { v7 as uuidv7 } from 'uuid';
import { londonDate } from '../../../../shared/calendar/calendar.ts';
import { refuse } from '../../../../shared/errors.ts';
import type { MutationName } from '../../kernel/access.ts';
import { act, type Transaction } from '../../kernel/action.ts';
import type { Context } from '../../kernel/context.ts';
import type { MutationRequestInformationArgs, RequestInformationInput } from '../../generated/graphql.ts';
import { nextRevision, queueNotices } from '../../protocol/notices/outbox.ts';
import { InformationRequestRow } from './entity.ts';
import { agreementWith, lockRequest } from './finding.ts';
import { followStep, openRequest } from './keeping.ts';
import { changeOf } from './step-changes.ts';
import type { RequestFacts, Step, Told } from './steps.ts';

/** Keeps the request here, and sends it to the holder. */
export function requestInformation(
  context: Context,
  { party, input }: MutationRequestInformationArgs,
): Promise<InformationRequestRow> {
  return act(context, {
    mutation: 'requestInformation',
    party,
    input,
    entity: InformationRequestRow,
    async perform(tx) {
      const facts = await factsOf(tx, input);
      const row = await openRequest(tx, { requestId: uuidv7(), from: party }, facts);
      await tell(tx, row, { step: 'REQUESTED', ...facts });
      return row;
    },
  });
}

async function factsOf(tx: Transaction, input: RequestInformationInput): Promise<RequestFacts> {
  const { to, classification, what } = input;
  const today = londonDate(tx.now);
  const requestedOn = input.requestedOn ?? today;
  if (requestedOn > today) refuse('BAD_USER_INPUT', '`requestedOn` is in the future.');
  if (to === tx.register.party) refuse('BAD_USER_INPUT', '`to` is your own party: nobody asks itself.');
  if (!tx.register.directory.party(to)) refuse('UNKNOWN_PARTY', `The directory has no party ${to}.`);
  const agreement = input.agreement ?? (await agreementWith(tx, to, requestedOn));
  const whether = { oneOff: input.oneOff ?? true, personalData: input.personalData ?? false };
  return { to, agreement, classification, requestedOn, what, ...whether, ...wordsOf(input) };
}

function wordsOf(input: RequestInformationInput) {
  return {
    unit: input.unit?.trim() || null,
    follows: input.follows ?? null,
    frequency: input.frequency ?? null,
    necessity: input.necessity ?? null,
    purpose: input.purpose ?? null,
    publication: input.publication ?? null,
    access: input.access ?? null,
    storage: input.storage ?? null,
    disposal: input.disposal ?? null,
    publicTaskStatement: input.publicTaskStatement ?? null,
    legalBasis: input.legalBasis ?? null,
  };
}

interface Command {
  mutation: MutationName;
  party: string;
  input: { id: string; commandId?: string | null };
  side: 'ASKER' | 'HOLDER' | 'EITHER';
}

/** What a mutation does: the step that the other party is told, and what this register alone keeps. */
export interface Done {
  step?: Step;
  own?: (row: InformationRequestRow) => Partial<InformationRequestRow>;
}

/** Carries a step out on a request: `decide` refuses or says what is done. */
export function carryOut(
  context: Context,
  { mutation, party, input, side }: Command,
  decide: (row: InformationRequestRow, today: string) => Done,
): Promise<InformationRequestRow> {
  return act(context, {
    mutation,
    party,
    input,
    entity: InformationRequestRow,
    async perform(tx) {
      const row = await lockRequest(tx, { id: input.id });
      if (!row) return refuse('NOT_FOUND', 'This register has no such request for information.');
      mustBeOn(row, side);
      const { step, own } = decide(row, londonDate(tx.now));
      if (step) Object.assign(row, changeOf(row, step, party));
      if (own) Object.assign(row, own(row));
      await tx.manager.save(InformationRequestRow, row);
      if (!step) return row;
      await followStep(tx, row, step);
      await tell(tx, row, step);
      return row;
    },
  });
}

function mustBeOn({ party, fromId, toId }: InformationRequestRow, side: Command['side']): void {
  const [who, is] = side === 'ASKER' ? [fromId, 'the party that asked'] : [toId, 'the holder'];
  if (side === 'EITHER' || who === party) return;
  refuse('FORBIDDEN', `That is for ${is}, ${who}, in its own register.`);
}

/** Tells the other party; the order of what one party tells is that of its revisions. */
async function tell(tx: Transaction, row: InformationRequestRow, body: Told): Promise<void> {
  const isAsker = row.party === row.fromId;
  await queueNotices(tx, {
    kind: isAsker ? 'INFORMATION_REQUEST' : 'INFORMATION_REPLY',
    cause: row.requestId,
    revision: await nextRevision(tx, row.requestId),
    caseId: row.id,
    body,
    agreement: row.agreement,
    legs: [{ recipient: isAsker ? row.toId : row.fromId, content: {} }],
  });
}
