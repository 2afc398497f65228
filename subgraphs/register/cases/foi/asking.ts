/** What is recorded of a request for release, checked, with the party that decides on it. */
import { londonDate } from '../../../../shared/calendar/calendar.ts';
import { refuse } from '../../../../shared/errors.ts';
import type { Transaction } from '../../kernel/action.ts';
import { historyOf } from '../../agreements/queries.ts';
import { isOf } from '../../agreements/rules.ts';
import type { RecordReleaseRequestInput } from '../../generated/graphql.ts';
import { replyDueOn } from './clock.ts';
import { deciderOf, releaseTermIn, type ReleaseTerm } from './rules.ts';
import type { AskedFacts } from './steps.ts';

/** The facts of the request as all parties keep them, or a refusal. */
export async function factsOf(
  tx: Transaction,
  input: RecordReleaseRequestInput,
  originators: string[],
): Promise<AskedFacts> {
  const { register, now } = tx;
  const { regime, receivedOn, what } = input;
  const agreement = input.agreement ?? null;
  const holderId = input.holder ?? register.party;
  if (receivedOn > londonDate(now)) refuse('BAD_USER_INPUT', '`receivedOn` is in the future.');
  if (!what.trim()) refuse('BAD_USER_INPUT', '`what` is empty: say what is asked for.');
  checkParties(tx, originators, holderId);
  const term = agreement === null ? null : await termOf(tx, agreement, originators);
  const decider = deciderOf({ regime, receivedById: register.party, holderId }, agreement, term);
  const dueOn = replyDueOn(receivedOn, register.bankHolidays);
  return { regime, what, receivedOn, dueOn, agreement, holderId, ...decider };
}

function checkParties({ register }: Transaction, originators: string[], holderId: string): void {
  const { directory, party } = register;
  if (originators.length === 0) refuse('BAD_USER_INPUT', '`originators` names at least one party.');
  if (originators.includes(party))
    refuse('BAD_USER_INPUT', '`originators` are other parties: your own needs no consulting.');
  const unknown = originators.find((one) => !directory.party(one));
  if (unknown !== undefined) refuse('UNKNOWN_PARTY', `The directory has no party ${unknown}.`);
  if (holderId !== party && !originators.includes(holderId))
    refuse('BAD_USER_INPUT', '`holder` is your own party or one of the `originators`.');
}

/** Information that came under a version is released by it, also once a party has left: what counts is that all signed. */
async function termOf(
  { manager, register }: Transaction,
  reference: string,
  originators: string[],
): Promise<ReleaseTerm | null> {
  const { versions, signatures } = await historyOf(manager, reference);
  if (versions.length === 0) refuse('NOT_FOUND', `This register holds no agreement ${reference}.`);
  const parties = [register.party, ...originators];
  const version = versions.find((one) =>
    parties.every((party) =>
      signatures.some((signature) => signature.partyId === party && isOf(one, signature)),
    ),
  );
  if (!version)
    return refuse(
      'AGREEMENT_NOT_IN_FORCE',
      `No version of ${reference} is signed by all of ${parties.join(', ')}: leave \`agreement\` out, or name another.`,
    );
  return releaseTermIn(version.terms);
}
