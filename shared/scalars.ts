/** The scalars Instant, CalendarDate and JSON, as both subgraphs and the gateway read and write them. */
import { GraphQLScalarType, Kind, valueFromASTUntyped } from 'graphql';
import { refuse } from './errors.ts';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const CALENDAR_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The instant that an ISO 8601 text names; anything else is BAD_USER_INPUT. */
export function parseInstant(value: unknown): Date {
  if (typeof value === 'string' && isInstant(value)) return new Date(value);
  return refuse('BAD_USER_INPUT', 'An Instant is ISO 8601 with a zone, for example 2026-10-24T11:00:00Z.');
}

/** Whether the text is an instant: ISO 8601, with a zone. */
export function isInstant(value: string): boolean {
  return (
    INSTANT.test(value) && !Number.isNaN(new Date(value).getTime()) && isCalendarDate(value.slice(0, 10))
  );
}

/** Whether the text is a date that the calendar has, as `YYYY-MM-DD`. */
export function isCalendarDate(value: string): boolean {
  if (!CALENDAR_DATE.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

function parseCalendarDate(value: unknown): string {
  if (typeof value === 'string' && isCalendarDate(value)) return value;
  return refuse('BAD_USER_INPUT', 'A CalendarDate is a date that exists, as YYYY-MM-DD.');
}

/** Values: `Date` inside, ISO 8601 in UTC with milliseconds outside. */
export const Instant = new GraphQLScalarType<Date, string>({
  name: 'Instant',
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(node.kind === Kind.STRING ? node.value : undefined),
  serialize: (value) => (value instanceof Date ? value : parseInstant(value)).toISOString(),
});

/** Values: the text `YYYY-MM-DD` on both sides. */
export const CalendarDate = new GraphQLScalarType<string, string>({
  name: 'CalendarDate',
  parseValue: parseCalendarDate,
  parseLiteral: (node) => parseCalendarDate(node.kind === Kind.STRING ? node.value : undefined),
  serialize: parseCalendarDate,
});

/** Any JSON value. */
export const JSONScalar = new GraphQLScalarType({
  name: 'JSON',
  parseValue: (value: unknown) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
});

export const scalars = { Instant, CalendarDate, JSON: JSONScalar };
