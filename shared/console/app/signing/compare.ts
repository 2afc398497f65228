/** Compares two versions of an agreement's text, field by field. */
import { londonDay } from '../parts/london.ts';

export interface Change {
  /** Where it stands, for example `review › then every months`. */
  field: string;
  before: string;
  after: string;
}

/** Every field in which the two differ; lists are compared as a whole. */
export function changesBetween(before: unknown, after: unknown, path: string[] = []): Change[] {
  if (JSON.stringify(sorted(before)) === JSON.stringify(sorted(after))) return [];
  if (isObject(before) && isObject(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
    return keys.flatMap((key) => changesBetween(before[key], after[key], [...path, readable(key)]));
  }
  return [{ field: path.join(' › '), before: shown(before), after: shown(after) }];
}

const CALENDAR_DATE = /^\d{4}-\d{2}-\d{2}$/;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The order of an object's fields says nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value ?? null;
  return Object.fromEntries(
    Object.keys(value)
      .toSorted()
      .map((key) => [key, sorted(value[key])]),
  );
}

/** `thenEveryMonths` as `Then every months`. */
function readable(key: string): string {
  const text = key.replaceAll(/([A-Z])/g, ' $1').toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (value === true) return 'yes';
  if (value === false) return 'no';
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : value.map(shown).join('; ');
  if (isObject(value)) return String(value.label ?? value.name ?? value.right ?? JSON.stringify(value));
  return CALENDAR_DATE.test(String(value)) ? londonDay(String(value)) : String(value);
}
