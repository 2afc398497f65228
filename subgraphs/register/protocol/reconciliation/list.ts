/** A page of what one register keeps of the notices between it and another: written here, and read with care there. */
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { EnvelopeContent } from '../../../../shared/envelopes/envelope.ts';
import { refuse } from '../../../../shared/errors.ts';
import { isObject } from '../../../../shared/envelopes/jws.ts';
import { NoticeRow } from '../notices/entity.ts';

/** The facts of one copy. Kind, cause and revision are those of the originator's statement. */
export interface Entry {
  noticeId: string;
  /** As its keeper sees it. */
  direction: 'SENT' | 'RECEIVED';
  originator: string;
  cause: string;
  kind: string;
  revision: number;
  answer: string | null;
  acknowledged: boolean;
  /** For a sender that lost its copy: the statement, the agreement and the receipt that it was given. */
  givenBack?: { statement: string; agreement: string | null; receipt: string | null };
}

export interface Page {
  /** When it was written. */
  at: Date;
  /** It lists the notices that its keeper queued or received since then. */
  since: Date;
  /** It covers the notice ids after this one … */
  after: string;
  /** … up to this one; null: to the end. */
  through: string | null;
  /** Whether the other's list is wanted in return. */
  asks: boolean;
  entries: Entry[];
}

/** Notices on a page; with what is given back it fits into an envelope. */
const MOST_ENTRIES = 100;
const MOST_BYTES = 100_000;

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
export function readPage({ at, since, after, through, asks, entries }: EnvelopeContent): Page {
  const isWhole = isText(after) && (through === null || isText(through)) && typeof asks === 'boolean';
  if (!isWhole || !Array.isArray(entries) || entries.length > MOST_ENTRIES) return broken();
  return { at: instant(at), since: instant(since), after, through, asks, entries: entries.map(readEntry) };
}

function readEntry(value: unknown): Entry {
  if (!isObject(value)) return broken();
  const { noticeId, direction, originator, cause, kind, revision, answer, acknowledged, givenBack } = value;
  const texts = isText(noticeId) && isText(originator) && isText(cause) && isText(kind);
  const isKnown = direction === 'SENT' || direction === 'RECEIVED';
  if (!texts || !isKnown || !Number.isSafeInteger(revision) || !isTextOrNull(answer)) return broken();
  const facts = { noticeId, direction, originator, cause, kind, revision: Number(revision), answer } as const;
  const entry = { ...facts, acknowledged: acknowledged === true };
  return givenBack === undefined ? entry : { ...entry, givenBack: readGivenBack(givenBack) };
}

function readGivenBack(value: unknown): GivenBack {
  if (!isObject(value)) return broken();
  const { statement, agreement, receipt } = value;
  if (!isText(statement) || !isTextOrNull(agreement) || !isTextOrNull(receipt)) return broken();
  return { statement, agreement, receipt };
}

const isText = (value: unknown): value is string => typeof value === 'string' && !value.includes('\0');
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);

function instant(value: unknown): Date {
  const read = new Date(String(value));
  return Number.isNaN(read.getTime()) ? broken() : read;
}

function broken(): never {
  return refuse('BAD_USER_INPUT', 'A list needs `at`, `since`, `after`, `through`, `asks` and `entries`.');
}
