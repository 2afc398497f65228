/** The mutations of both sides on requests for information, one transaction each. */
import { v7 as uuidv7 } from 'uuid';
import { londonDate } from '../../../../shared/calendar/calendar.ts';
import type { Caller } from '../../../../shared/callers/caller.ts';
import { refuse, refuseField } from '../../../../shared/errors.ts';
import {
  action,
  actionsOn,
  type Action,
  type Answering,
  type InputOf,
  type Transaction,
} from '../../kernel/action.ts';
import { checkDay } from '../../kernel/days.ts';
import { orNull } from '../../kernel/rows.ts';
import type { RequestInformationInput } from '../../generated/graphql.ts';
import { nextRevision, queueNotices } from '../../protocol/notices/outbox.ts';
import { InformationRequestRow } from './entity.ts';
import { agreementWith, lockRequest } from './finding.ts';
import { followStep, openRequest } from './keeping.ts';
import { changeOf, type RequestFacts, type Step, type Told } from './steps.ts';

/** Keeps the request here, and sends it to the holder. */
export const requestInformation = action('requestInformation', InformationRequestRow, async (tx, input) => {
  const { party } = tx.register;
  const facts = await factsOf(tx, input);
  const row = await openRequest(tx, { requestId: uuidv7(), from: party }, facts);
  await tell(tx, row, { step: 'REQUESTED', ...facts });
  return row;
});

async function factsOf(tx: Transaction, input: RequestInformationInput): Promise<RequestFacts> {
  const { to, classification, what } = input;
  const today = londonDate(tx.now);
  const requestedOn = input.requestedOn ?? today;
  checkDay('requestedOn', requestedOn, today);
  if (to === tx.register.party) refuseField('to', 'OWN_PARTY', '`to` is your own party: nobody asks itself.');
  if (!tx.register.directory.party(to)) refuse('UNKNOWN_PARTY', `The directory has no party ${to}.`);
  const agreement = input.agreement ?? (await agreementWith(tx, to, requestedOn));
  const whether = { oneOff: input.oneOff ?? true, personalData: input.personalData ?? false };
  return {
    to,
    agreement,
    classification,
    requestedOn,
    what,
    ...whether,
    unit: input.unit?.trim() || null,
    ...orNull(input, 'follows', 'frequency', 'necessity', 'purpose', 'publication'),
    ...orNull(input, 'access', 'storage', 'disposal', 'publicTaskStatement', 'legalBasis'),
  };
}

type Side = 'ASKER' | 'HOLDER' | 'EITHER';

/** What a mutation does: the step that the other party is told, and what this register alone keeps. */
interface Done {
  step?: Step;
  own?: (row: InformationRequestRow) => Partial<InformationRequestRow>;
}

interface Doing {
  today: string;
  caller: Caller;
}

const onRequest = actionsOn(
  InformationRequestRow,
  async (tx, id) =>
    (await lockRequest(tx, { id })) ??
    refuse('NOT_FOUND', 'This register has no such request for information.'),
);

/** Declares a mutation that is a step of one side on a request: `decide` refuses it or says what is done. */
export const stepOf = <Name extends Answering<InformationRequestRow>>(
  mutation: Name,
  side: Side,
  decide: (row: InformationRequestRow, input: InputOf<Name>, doing: Doing) => Done,
): Action =>
  onRequest(mutation, async (tx, row, input) => {
    mustBeOn(row, side);
    const { step, own } = decide(row, input, { today: londonDate(tx.now), caller: tx.caller });
    if (step) Object.assign(row, changeOf(row, step, row.party));
    if (own) Object.assign(row, own(row));
    if (!step) return;
    await followStep(tx, row, step);
    await tell(tx, row, step);
  });

function mustBeOn({ party, fromId, toId }: InformationRequestRow, side: Side): void {
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
