/** Asks the public graph: the own register at its door, other parties through a gateway. */
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import type { Door } from '../sign-in/provider.ts';
import type { Session } from '../sign-in/session.ts';
import type { Settings } from '../sign-in/settings.ts';
import type { Kind } from './kinds.ts';

/** A generated document: its text, and the types of what it asks and takes. */
export type Document<Result, Variables> = {
  toString(): string;
  /** Of a query at the own register: the kinds of rows that it reads. */
  __meta__?: { kinds?: readonly Kind[] };
} & DocumentTypeDecoration<Result, Variables>;

/** One error of an answer. */
export interface Refusal {
  message: string;
  /** Of the error catalogue, for example FORBIDDEN. */
  code: string;
  /** The party that it concerns; null if it is not said. */
  party: string | null;
  path: string;
  /** The field of the input that it concerns, as a dotted path: `subject.dateOfBirth`; null: no single one. */
  field: string | null;
  /** A stable key for what stands in the way; null: the code says enough. */
  reason: string | null;
  /** What the reason speaks of, for words of the console's own. */
  parameters: Parameters;
}

export type Parameters = Readonly<Record<string, string | number | boolean | null>>;

export interface Answer<Result> {
  data: Result;
  /** What could not be answered: everything else is in `data`. */
  refusals: Refusal[];
  /** When it was read, by this machine's clock. */
  readAt: Date;
}

/** Nothing was answered. */
export class Refused extends Error {
  readonly refusals: Refusal[];
  constructor(refusals: Refusal[]) {
    super(refusals[0]?.message ?? 'There was no answer.');
    this.refusals = refusals;
  }
}

interface RawError {
  message: string;
  path?: (string | number)[];
  extensions?: {
    code?: string;
    party?: string;
    field?: string;
    reason?: string;
    parameters?: Parameters;
  };
}

/** Waits no longer than this for one answer. */
const TIMEOUT_MILLISECONDS = 30_000;

const NOT_REACHED = {
  own: 'Your register does not answer. What was entered is still here: try again in a minute.',
  federation:
    'The gateway does not answer, so other parties cannot be asked. Your own register is not affected.',
};

export interface Asking {
  settings: Settings;
  session: Session;
}

/** Sends one document to a door. */
export async function ask<Result, Variables>(
  { settings, session }: Asking,
  door: Door,
  document: Document<Result, Variables>,
  variables: Variables,
): Promise<Answer<Result>> {
  const token = await session.token(door);
  const response = await fetch(door === 'own' ? '/graphql' : settings.gateway, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: String(document), variables }),
    signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
  }).catch(() => {
    throw notReached(door);
  });
  const body = (await response.json().catch(() => ({}))) as { data?: Result | null; errors?: RawError[] };
  const refusals = (body.errors ?? []).map(refusalOf);
  // An answer without either is not the graph's: something between here and there gave it.
  if (body.data == null && refusals.length === 0) throw notReached(door);
  if (body.data == null || isNothing(body.data)) throw new Refused(refusals);
  return { data: body.data, refusals, readAt: new Date() };
}

const notReached = (door: Door) =>
  new Refused([refusalOf({ message: NOT_REACHED[door], extensions: { code: 'PARTY_UNREACHABLE' } })]);

/** Every field is null: what was refused stands in the errors. */
const isNothing = (data: object) => Object.values(data).every((value) => value === null);

/** An error of an answer, or anything thrown on the page, as a refusal. */
export function refusalOf({ message, path = [], extensions = {} }: RawError): Refusal {
  const { code = 'INTERNAL_SERVER_ERROR', party, field, reason, parameters = {} } = extensions;
  return {
    message,
    code,
    party: party ?? null,
    path: path.join('.'),
    field: field ?? null,
    reason: reason ?? null,
    parameters,
  };
}

/** What stands in the way, as refusals. */
export function refusalsOf(error: unknown): Refusal[] {
  if (error instanceof Refused && error.refusals.length > 0) return error.refusals;
  return [refusalOf({ message: error instanceof Error ? error.message : 'Something failed on this page.' })];
}
