/** Tells recipients that a right was upheld, in the transaction of the decision. */
import { addDays, londonDate } from '../../../../shared/calendar/calendar.ts';
import { refuse } from '../../../../shared/errors.ts';
import type { Transaction } from '../../kernel/action.ts';
import type { RightsKind } from '../../protocol/kinds/kinds.ts';
import { queueNotices, type Leg, type Said } from '../../protocol/notices/outbox.ts';
import { identityOf, joinIdentities, type Identity } from '../../people/subjects/subjects.ts';
import type { RightsRequestRow } from './entity.ts';
import { leastNeeded, ofUseTo } from './identity.ts';
import { recipientsFor, type PartyToTell } from './recipients.ts';

type Told = { party: string; why: string };

interface More {
  /** Parties that are told besides: those who had an earlier revision. */
  besides?: readonly PartyToTell[];
  /** Why it is told anew. */
  reason?: string;
}

/** Queues a notice to each recipient that is not excepted (Art. 19). Returns who is told, and why. */
export async function passOn(
  tx: Transaction,
  row: RightsRequestRow,
  said: Said<RightsKind>,
  { besides = [], reason }: More = {},
): Promise<Told[]> {
  const [found = []] = await recipientsFor(tx.manager, [row], tx.now);
  const isFound = ({ party }: PartyToTell) => found.some((one) => one.party === party);
  const parties = [...found, ...besides.filter((one) => !isFound(one))];
  const recipients = parties.filter(({ excepted }) => excepted === null);
  if (recipients.length === 0) return [];
  const { cause, revision, id: caseId } = row;
  const legs = await legsOf(tx, row, recipients, reason);
  for (const kind of new Set(recipients.map((one) => one.kind))) {
    const ofKind = legs.filter((_, index) => recipients[index]!.kind === kind);
    await queueNotices(tx, { kind, cause, revision, caseId, ...said, legs: ofKind });
  }
  return recipients.map(({ party, why }) => ({ party, why }));
}

async function legsOf(
  tx: Transaction,
  row: RightsRequestRow,
  recipients: PartyToTell[],
  reason: string | undefined,
): Promise<Leg<RightsKind>[]> {
  const { register, now, manager } = tx;
  const identity = await identityOf(register, row.id, manager);
  if (identity === null)
    return refuse('CONFLICT', 'The key of this case was destroyed: nobody can be told who it is.');
  const correction = row.correction && (await register.caseKeys.decrypt(row.id, row.correction));
  const legs = [];
  for (const recipient of recipients) {
    const { party, agreement, answerWithinDays } = recipient;
    legs.push({
      recipient: party,
      agreement,
      answerDueOn: answerWithinDays === null ? null : addDays(londonDate(now), answerWithinDays),
      content: { identity: await identityFor(tx, recipient, identity), correction, reason },
    });
  }
  return legs;
}

/**
 * Who the person is, for one recipient: what it was told when it got the data, so that it finds them and learns nothing
 * new. A recipient that got none is told the identifiers that it can use, or else name, date of birth and address.
 */
async function identityFor(
  { register, manager }: Transaction,
  { party, disclosures }: PartyToTell,
  requested: Identity,
): Promise<Identity> {
  const told = await Promise.all(disclosures.map((id) => identityOf(register, id, manager)));
  const known = told.flatMap((identity) => identity ?? []);
  const usable = ofUseTo(requested, party, register.directory.party(party)?.kind ?? 'OTHER');
  const sources = known.length > 0 ? known : [usable];
  return sources.map((identity) => leastNeeded(identity, register.party, party)).reduce(joinIdentities);
}
