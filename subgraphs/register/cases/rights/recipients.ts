/** Gathers what the rules need to say who is told, for many requests at once. */
import { In, type EntityManager } from 'typeorm';
import { londonDate } from '../../../../shared/calendar/calendar.ts';
import { historiesOf } from '../../agreements/queries.ts';
import { everInForceWith } from '../../agreements/rules.ts';
import type { DisclosureRow } from '../../records/disclosures/entity.ts';
import { disclosuresOf } from '../../records/disclosures/collection.ts';
import type { RecipientException } from '../../generated/graphql.ts';
import type { RightsKind } from '../../protocol/kinds/kinds.ts';
import { NoticeRow } from '../../protocol/notices/entity.ts';
import { subjectsOfCases } from '../../people/subjects/subjects.ts';
import { RecipientExceptionRow, type RightsRequestRow } from './entity.ts';
import { recipientsOf, termInWords, type RecipientFacts, type RecipientToTell } from './recipient-rules.ts';
import { noticeKindOf } from './rules.ts';
import { sourcesFor } from './sources.ts';

export interface PartyToTell extends RecipientToTell {
  /** The kind of the notice that tells it. */
  kind: RightsKind;
  /** The agreement's term in words; null: the law alone. */
  term: string | null;
  /** Why it is not told all the same (Art. 19); null: it is. */
  excepted: RecipientException | null;
}

/** Who would be told of each request if it were upheld now, in the order of the requests; excepted parties included. */
export async function recipientsFor(
  manager: EntityManager,
  requests: readonly RightsRequestRow[],
  now: Date,
): Promise<PartyToTell[][]> {
  const known = await gather(manager, requests, now);
  const recipients = known.map(({ facts, kind }) =>
    recipientsOf(facts).map((one) => ({ ...one, kind: kind!, term: termInWords(facts, one) })),
  );
  const sources = await sourcesAmong(manager, requests, known, recipients);
  const exceptions = await exceptionsOf(manager, requests);
  return requests.map(({ id }, index) =>
    [...recipients[index]!, ...(sources.get(id) ?? [])]
      .map((one) => ({ ...one, excepted: exceptions.get(`${id} ${one.party}`) ?? null }))
      .toSorted((a, b) => (a.party < b.party ? -1 : 1)),
  );
}

interface Gathered {
  facts: RecipientFacts;
  /** Null: nobody is told. */
  kind: RightsKind | null;
  people: string[];
  disclosures: DisclosureRow[];
}

async function gather(
  manager: EntityManager,
  requests: readonly RightsRequestRow[],
  now: Date,
): Promise<Gathered[]> {
  const subjects = await subjectsOfCases(
    manager,
    requests.map((row) => row.id),
  );
  const disclosures = await disclosuresOf(manager, [...new Set([...subjects.values()].flat())]);
  const references = [
    ...requests.flatMap((row) => row.agreements),
    ...disclosures.flatMap(({ agreement }) => agreement ?? []),
  ];
  const agreements = await agreementsOf(manager, references, londonDate(now));
  const heard = await whoKnows(manager, requests);
  return requests.map((request) => {
    const people = subjects.get(request.id) ?? [];
    const own = disclosures.filter(({ subject }) => people.includes(subject));
    const { kind = noticeKindOf(request.right), parties = [] } = heard.get(request.id) ?? {};
    const facts = factsOf(request, { exclude: parties, disclosures: own, agreements });
    return { facts, kind, people, disclosures: own };
  });
}

function factsOf(
  { right, regime, party, agreements: named }: RightsRequestRow,
  known: Pick<RecipientFacts, 'exclude' | 'disclosures' | 'agreements'>,
): RecipientFacts {
  const covers = ({ reference }: { reference: string }) =>
    named.includes(reference) || known.disclosures.some(({ agreement }) => agreement === reference);
  return { ...known, right, regime, self: party, agreements: known.agreements.filter(covers) };
}

type WithKind = Omit<PartyToTell, 'excepted'>;

/** The originator of a rectification tells its sources, and a source tells its own; a recipient tells none. */
async function sourcesAmong(
  manager: EntityManager,
  requests: readonly RightsRequestRow[],
  known: readonly Gathered[],
  recipients: readonly WithKind[][],
): Promise<Map<string, WithKind[]>> {
  const queries = requests.flatMap((request, index) => {
    const { kind, people, disclosures, facts } = known[index]!;
    const tells = kind === 'INACCURACY' || (kind === 'RECTIFICATION' && request.cameFromId === null);
    const exclude = [...facts.exclude, ...recipients[index]!.map(({ party }) => party)];
    return tells ? [{ request, people, disclosures, exclude }] : [];
  });
  const found = await sourcesFor(manager, queries);
  const asSources = (list: RecipientToTell[]) =>
    list.map((one) => ({ ...one, kind: 'INACCURACY' as const, term: null }));
  return new Map(queries.map(({ request }, index) => [request.id, asSources(found[index]!)]));
}

async function exceptionsOf(
  manager: EntityManager,
  requests: readonly RightsRequestRow[],
): Promise<Map<string, RecipientException>> {
  const rows = await manager.findBy(RecipientExceptionRow, { requestId: In(requests.map(({ id }) => id)) });
  return new Map(rows.map((row) => [`${row.requestId} ${row.recipientId}`, row.exception]));
}

async function agreementsOf(
  manager: EntityManager,
  references: string[],
  today: string,
): Promise<RecipientFacts['agreements']> {
  const histories = await historiesOf(manager, [...new Set(references)]);
  return histories.flatMap((history) => {
    const [newest] = history.versions;
    if (!newest) return [];
    const { reference, terms } = newest;
    return { reference, terms, sharers: everInForceWith(history, today) };
  });
}

interface Heard {
  /** Under which kind it came; undefined: the notice is gone. */
  kind: RightsKind | undefined;
  /** All who sent it here, and its originator. */
  parties: string[];
}

/** For requests that came by notice: under which kind, and who knows of them. */
async function whoKnows(
  manager: EntityManager,
  requests: readonly RightsRequestRow[],
): Promise<Map<string, Heard>> {
  const byNotice = requests.filter(({ noticeId }) => noticeId !== null);
  const ids = byNotice.map(({ noticeId }) => noticeId!);
  if (ids.length === 0) return new Map();
  const copies = await manager.find(NoticeRow, {
    select: { id: true, joinedToId: true, kind: true, senderId: true, originatorId: true },
    where: [{ id: In(ids) }, { joinedToId: In(ids) }],
  });
  const heard = (noticeId: string) => ({
    kind: copies.find(({ id }) => id === noticeId)?.kind as RightsKind | undefined,
    parties: copies
      .filter((copy) => (copy.joinedToId ?? copy.id) === noticeId)
      .flatMap((copy) => [copy.senderId, copy.originatorId]),
  });
  return new Map(byNotice.map(({ id, noticeId }) => [id, heard(noticeId!)]));
}
