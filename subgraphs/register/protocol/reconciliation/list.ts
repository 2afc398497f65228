/** A page of what one register keeps of the notices between it and another: written here, and read with care there. */
import * as v from 'valibot';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { isStorable } from '../../../../shared/canonical.ts';
import type { EnvelopeContent } from '../../../../shared/envelopes/envelope.ts';
import { instant, listOf, objectOf, orNull } from '../kinds/parts.ts';
import { readShape } from '../kinds/reading.ts';
import { NoticeRow } from '../notices/entity.ts';

/** Notices on a page; with what is given back it fits into an envelope. */
const MOST_ENTRIES = 100;
const MOST_BYTES = 100_000;

/** A receipt or a statement in it may be longer than words are. */
const text = v.pipe(
  v.string(),
  v.check((value) => isStorable(value), 'a text without NUL'),
);

/** The facts of one copy. Kind, cause and revision are those of the originator's statement. */
const entryShape = objectOf({
  noticeId: text,
  /** As its keeper sees it. */
  direction: v.picklist(['SENT', 'RECEIVED']),
  originator: text,
  cause: text,
  kind: text,
  revision: v.pipe(v.number(), v.safeInteger('a whole number')),
  answer: orNull(text),
  acknowledged: v.optional(v.boolean(), false),
  /** For a sender that lost its copy: the statement, the agreement and the receipt that it was given. */
  givenBack: v.optional(objectOf({ statement: text, agreement: orNull(text), receipt: orNull(text) })),
});

const pageShape = objectOf({
  /** When it was written. */
  at: instant,
  /** It lists the notices that its keeper queued or received since then. */
  since: instant,
  /** It covers the notice ids after this one … */
  after: text,
  /** … up to this one; null: to the end. */
  through: orNull(text),
  /** Whether the other's list is wanted in return. */
  asks: v.boolean(),
  entries: listOf(entryShape, MOST_ENTRIES),
});

export type Entry = v.InferOutput<typeof entryShape>;
export type Page = v.InferOutput<typeof pageShape>;

/** The copies that this register lists to the party, in the order of the ids that copies share. */
export function copiesToList(
  manager: EntityManager,
  party: string,
  { since, after }: Pick<Page, 'since' | 'after'>,
): Promise<NoticeRow[]> {
  return copiesWith(manager, party)
    .andWhere('row.noticeId collate "C" > :after', { after })
    .andWhere('greatest(row.queuedAt, row.deliveredAt) >= :since', { since })
    .orderBy('row.noticeId collate "C"')
    .limit(MOST_ENTRIES)
    .getMany();
}

/** The copies with which the party's page is compared: those that it lists, and those that it ought to list. */
export function copiesToCompare(
  manager: EntityManager,
  party: string,
  { since, after, through, entries }: Page,
): Promise<NoticeRow[]> {
  const query = copiesWith(manager, party)
    .andWhere('row.noticeId collate "C" > :after', { after })
    .andWhere('(greatest(row.queuedAt, row.deliveredAt) >= :since or row.noticeId = any(:listed))', {
      since,
      listed: entries.map(({ noticeId }) => noticeId),
    });
  return (
    through === null ? query : query.andWhere('row.noticeId collate "C" <= :through', { through })
  ).getMany();
}

function copiesWith(manager: EntityManager, party: string): SelectQueryBuilder<NoticeRow> {
  return manager
    .createQueryBuilder(NoticeRow, 'row')
    .where("case row.direction when 'SENT' then row.recipientId else row.senderId end = :party", { party });
}

export type GivenBack = NonNullable<Entry['givenBack']>;

/** The page that begins after `page.after`. A notice that has not arrived yet is not listed. */
export function pageOf(
  copies: NoticeRow[],
  givenBack: ReadonlyMap<string, GivenBack>,
  page: Omit<Page, 'entries' | 'through'>,
): Page {
  const entries: Entry[] = [];
  let bytes = 0;
  let through: string | null = null;
  for (const copy of copies) {
    const entry = entryOf(copy, givenBack.get(copy.noticeId));
    bytes += JSON.stringify(entry).length;
    if (bytes > MOST_BYTES && through !== null) return { ...page, through, entries };
    if (copy.deliveredAt !== null || copy.answer !== null) entries.push(entry);
    through = copy.noticeId;
  }
  return { ...page, through: copies.length === MOST_ENTRIES ? through : null, entries };
}

function entryOf(copy: NoticeRow, givenBack: GivenBack | undefined): Entry {
  const { noticeId, direction, originatorId: originator, cause, kind, revision, answer } = copy;
  const facts = { noticeId, direction, originator, cause, kind, revision, answer };
  const entry: Entry = { ...facts, acknowledged: copy.acknowledgedAt !== null };
  return givenBack ? { ...entry, givenBack } : entry;
}

/** The page in an envelope from another register. */
export function readPage(list: EnvelopeContent): Page {
  return readShape(pageShape, list, { of: 'a list', reason: 'MESSAGE_MALFORMED' });
}
