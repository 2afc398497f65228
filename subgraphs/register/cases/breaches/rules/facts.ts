/** Which facts of a breach may stand together, which of them partners are told, and what has changed. */
import { refuseEmpty, refuseField } from '../../../../../shared/errors.ts';
import type { BreachRow } from '../entity.ts';
import { identifiersIn } from './privacy.ts';

/** The free texts of a breach, by the name of their field. */
export function textsOf(row: BreachRow): Record<string, string | null> {
  const { awareHow, riskBecause, flagsBecause } = row;
  const details = Object.entries(row.details).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return { ...toldTexts(row), awareHow, riskBecause, flagsBecause, ...Object.fromEntries(details) };
}

/** Refuses facts that are impossible or incomplete. */
export function checkFacts(row: BreachRow, isCompetentAuthority: boolean, now: Date): void {
  checkInstants(row, now);
  for (const field of ['kinds', 'regimes'] as const)
    if (row[field].length === 0) refuseField(field, 'EMPTY', '`kinds` and `regimes` need at least one each.');
  refuseEmpty({ summary: row.summary });
  if (row.regimes.includes('PART_3') && !isCompetentAuthority)
    refuseField(
      'regimes',
      'NOT_COMPETENT_AUTHORITY',
      'Part 3 applies to competent authorities only (DPA 2018 s.30); leave PART_3 out of `regimes`.',
    );
  if (row.risk !== null && !row.riskBecause?.trim())
    refuseField('riskBecause', 'REASONS_MISSING', '`risk` needs its reasons in `riskBecause` (Art. 33(5)).');
  for (const field of ['approximatePeople', 'approximateRecords'] as const)
    if ((row[field] ?? 0) < 0) refuseField(field, 'NEGATIVE', 'Approximate numbers are 0 or more.');
  refuseIdentifiers(textsOf(row));
}

/** Neither the authority's form nor a partner is told who is concerned. */
export function refuseIdentifiers(texts: Record<string, string | null | undefined>): void {
  const [found] = identifiersIn(texts);
  if (found)
    refuseField(
      found.field,
      'IDENTIFIES_SOMEONE',
      `\`${found.field}\` holds ${found.what}: say it without identifying anyone.`,
    );
}

function checkInstants({ occurredAt, detectedAt, awareAt }: BreachRow, now: Date): void {
  for (const [field, at] of Object.entries({ detectedAt, awareAt }))
    if (at && at > now)
      refuseField(field, 'IN_FUTURE', '`detectedAt` and `awareAt` cannot be in the future.');
  if (occurredAt && occurredAt > detectedAt)
    refuseField('occurredAt', 'AFTER_DETECTION', '`occurredAt` cannot be after `detectedAt`.');
}

/** What the originator states to partners: the same for all of them. */
export function toldFacts(row: BreachRow) {
  const { kinds, regimes, occurredAt, detectedAt, awareAt, categories, people } = row;
  const { approximatePeople, approximateRecords, specialCategory, criminalOffence, risk } = row;
  return {
    kinds,
    regimes,
    occurredAt: occurredAt?.toISOString(),
    detectedAt: detectedAt.toISOString(),
    awareAt: awareAt?.toISOString(),
    categories,
    people,
    approximatePeople,
    approximateRecords,
    specialCategory,
    criminalOffence,
    risk,
  };
}

/** What partners are told in words. */
export function toldTexts(row: BreachRow) {
  const { summary, howItHappened, effects, measuresTaken, measuresPlanned } = row;
  return { summary, howItHappened, effects, measuresTaken, measuresPlanned };
}

/** The facts whose changes stand in the chronology. */
const WATCHED = [
  'occurredAt',
  'detectedAt',
  'awareAt',
  'awareBy',
  'awareHow',
  'kinds',
  'regimes',
  'agreements',
  'processingRecords',
  'disclosures',
  'categories',
  'people',
  'approximatePeople',
  'approximateRecords',
  'specialCategory',
  'criminalOffence',
  'flagsBecause',
  'summary',
  'howItHappened',
  'effects',
  'measuresTaken',
  'measuresPlanned',
  'details',
  'risk',
  'riskBecause',
] as const satisfies (keyof BreachRow)[];

/** One line of the chronology for each fact that changed. */
export function changesOf(before: BreachRow, after: BreachRow): string[] {
  return WATCHED.flatMap((field) => {
    const [was, is] = [shown(before[field]), shown(after[field])];
    return was === is ? [] : `${field}: ${was} → ${is}`;
  });
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return 'not known';
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.length > 0 ? value.join(', ') : 'none';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
