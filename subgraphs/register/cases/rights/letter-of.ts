/** The facts of a request from which a letter to its person is written. */
import { londonDate } from '../../../../shared/calendar/calendar.ts';
import type { LetterKind } from '../../generated/graphql.ts';
import type { LetterFacts, LetterRecipient } from '../../words/letters/facts.ts';
import type { Letter } from '../../words/letters/letter.ts';
import { writeLetter } from '../../words/letters/letters.ts';
import { stateOf } from '../../protocol/notices/rules.ts';
import type { RegisterOf } from '../../kernel/register-of.ts';
import { identityOf } from '../../people/subjects/subjects.ts';
import { replyClock } from './clock.ts';
import type { RightsRequestRow } from './entity.ts';
import { clockFactsOf } from './reply.ts';
import { legsOf } from './told.ts';

/** Part 3: where the reasons are withheld, no letter gives them. */
export async function letterOf(
  row: RightsRequestRow,
  kind: LetterKind,
  register: RegisterOf,
  now: Date,
): Promise<Letter> {
  const asked = kind === 'REFUSAL' && row.reasonsWithheld ? 'NEUTRAL_REPLY' : kind;
  return writeLetter(asked, await factsOf(row, asked, register, now));
}

async function factsOf(
  row: RightsRequestRow,
  kind: LetterKind,
  register: RegisterOf,
  now: Date,
): Promise<LetterFacts> {
  const { right, regime, receivedOn, outcome, ground, id, extensionReason } = row;
  const { caseKeys } = register;
  const clock = replyClock(clockFactsOf(row, register));
  const identity = await identityOf(register, id);
  return {
    reference: id,
    writtenOn: londonDate(now),
    party: ownParty(register),
    person: identity?.name ?? null,
    right,
    regime,
    receivedOn,
    dueOn: clock.dueOn,
    clock: clock.steps.map(({ words }) => words),
    outcome,
    ground: kind === 'EXTENSION' ? extensionReason && (await caseKeys.decrypt(id, extensionReason)) : ground,
    recipients: await recipientsOf(row, register),
  };
}

function ownParty({ directory, party }: RegisterOf): LetterFacts['party'] {
  const known = directory.party(party);
  return { name: known?.name ?? party, contacts: known?.contacts ?? [] };
}

async function recipientsOf(
  row: RightsRequestRow,
  { database, directory }: RegisterOf,
): Promise<LetterRecipient[]> {
  const [legs = []] = await legsOf(database.manager, [row]);
  return legs.map((leg) => {
    const recipient = directory.party(leg.recipientId);
    return {
      name: recipient?.name ?? leg.recipientId,
      state: stateOf(leg),
      ground: leg.ground,
      mayBePart3: recipient?.competentAuthority ?? false,
    };
  });
}
