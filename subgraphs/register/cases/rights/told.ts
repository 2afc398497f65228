/** Art. 19, second sentence: what a person can be told of the parties that were told of their request. */
import { In, Not, type EntityManager } from 'typeorm';
import { NoticeRow } from '../../protocol/notices/entity.ts';
import { stateOf } from '../../protocol/notices/rules.ts';
import type { Regime, ToldRecipient } from '../../generated/graphql.ts';
import { isProtective } from '../../words/letters/ground-words.ts';
import type { RightsRequestRow } from './entity.ts';

type Leg = Parameters<typeof stateOf>[0] & Pick<NoticeRow, 'recipientId' | 'ground' | 'answeredAt'>;
type Told = Omit<ToldRecipient, 'party'> & { party: string };

/**
 * Nothing is told of an authority that may withhold, whatever it answers and even before it does: silence about one answer
 * alone would say what it was. The same holds for all recipients of a Part 3 request.
 */
export function toldOf(leg: Leg, regime: Regime, isCompetentAuthority: boolean): Told {
  const { recipientId: party, answer, ground, answeredAt } = leg;
  const isSilent = regime === 'PART_3' || isCompetentAuthority || answer === 'WITHHELD';
  if (isSilent || isProtective(ground, regime)) {
    return { party, state: null, ground: null, answeredAt: null, mayTell: false };
  }
  return { party, state: stateOf(leg), ground, answeredAt, mayTell: true };
}

/** What this party told others because of its request: to each the newest revision, in the order of their ids. */
export async function legsOf(
  manager: EntityManager,
  requests: readonly Pick<RightsRequestRow, 'id'>[],
): Promise<NoticeRow[][]> {
  const sent = await manager.find(NoticeRow, {
    where: { caseId: In(requests.map(({ id }) => id)), direction: 'SENT', kind: Not('RECALL') },
    order: { recipientId: 'ASC', revision: 'ASC' },
  });
  return requests.map(({ id }) => newestOf(sent.filter(({ caseId }) => caseId === id)));
}

function newestOf(notices: NoticeRow[]): NoticeRow[] {
  return [...new Map(notices.map((notice) => [notice.recipientId, notice])).values()];
}
