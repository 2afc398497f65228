/** Gathers what the rules need to say who is told, for many requests at once. */
import { In, type EntityManager } from 'typeorm';
import { londonDate } from '../../../shared/calendar.ts';
import { findAgreement, signatoriesInForceWith } from '../agreements/queries.ts';
import { disclosuresOf } from '../disclosures/queries.ts';
import { NoticeRow } from '../notices/entity.ts';
import { subjectsOfCases } from '../subjects/subjects.ts';
import type { RightsRequestRow } from './entity.ts';
import { recipientsOf, type RecipientFacts, type RecipientToTell } from './recipient-rules.ts';

/** Who would be told of each request if it were upheld now, in their order. */
export async function recipientsFor(
  manager: EntityManager,
  requests: readonly RightsRequestRow[],
  now: Date,
): Promise<RecipientToTell[][]> {
  const subjects = await subjectsOfCases(
    manager,
    requests.map((row) => row.id),
  );
  const disclosures = await disclosuresOf(manager, [...new Set([...subjects.values()].flat())]);
  const ofRequest = requests.map((row) => {
    const people = subjects.get(row.id) ?? [];
    return disclosures.filter(({ subject }) => people.includes(subject));
  });
  const references = [
    ...requests.flatMap((row) => row.agreements),
    ...disclosures.flatMap(({ agreement }) => agreement ?? []),
  ];
  const agreements = await agreementsOf(manager, references, londonDate(now));
  const informed = await whoKnows(manager, requests);
  return requests.map(({ right, regime, party, agreements: named, id }, index) => {
    const own = ofRequest[index]!;
    const covers = ({ reference }: { reference: string }) =>
      named.includes(reference) || own.some(({ agreement }) => agreement === reference);
    return recipientsOf({
      right,
      regime,
      self: party,
      exclude: informed.get(id) ?? [],
      disclosures: own,
      agreements: agreements.filter(covers),
    });
  });
}

async function agreementsOf(
  manager: EntityManager,
  references: string[],
  today: string,
): Promise<RecipientFacts['agreements']> {
  const agreements = [];
  for (const reference of new Set(references)) {
    const row = await findAgreement(manager, reference);
    if (!row) continue;
    agreements.push({
      reference,
      terms: row.terms,
      inForceWith: await signatoriesInForceWith(manager, row, today),
    });
  }
  return agreements;
}

/** Of requests that came by notice: all who sent it here, and its originator. */
async function whoKnows(
  manager: EntityManager,
  requests: readonly RightsRequestRow[],
): Promise<Map<string, string[]>> {
  const ids = requests.flatMap(({ noticeId }) => noticeId ?? []);
  if (ids.length === 0) return new Map();
  const copies = await manager.find(NoticeRow, {
    select: { id: true, joinedToId: true, senderId: true, originatorId: true },
    where: [{ id: In(ids) }, { joinedToId: In(ids) }],
  });
  const knowing = (noticeId: string) =>
    copies
      .filter((copy) => (copy.joinedToId ?? copy.id) === noticeId)
      .flatMap((copy) => [copy.senderId, copy.originatorId]);
  return new Map(requests.map(({ id, noticeId }) => [id, noticeId === null ? [] : knowing(noticeId)]));
}
