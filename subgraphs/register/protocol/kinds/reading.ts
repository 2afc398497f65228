/** Reads what a notice says by the validators of its kind: strictly on its way, leniently where it is kept. */
import * as v from 'valibot';
import { unverifiedPayload } from '../../../../shared/envelopes/jws.ts';
import type { NoticeKind } from '../../generated/graphql.ts';
import { KINDS, type BodyOf, type ContentOf, type Kinds } from './kinds.ts';
import { readShape } from './read-shape.ts';

/** The body that a notice of the kind states, or BAD_USER_INPUT that names the member and no value. */
export function readBody<Name extends NoticeKind>(kind: Name, value: unknown): BodyOf<Name> {
  return readShape<Kinds[Name]['body']>(KINDS[kind].body, value, named(kind, 'body'));
}

/** The content that a hop has added, or BAD_USER_INPUT likewise. */
export function readContent<Name extends NoticeKind>(kind: Name, value: unknown): ContentOf<Name> {
  return readShape<Kinds[Name]['content']>(KINDS[kind].content, value, named(kind, 'content'));
}

const named = (kind: NoticeKind, part: 'body' | 'content') =>
  ({ part, of: `a notice of ${KINDS[kind].words}`, reason: 'BODY_MALFORMED' }) as const;

/**
 * What the statement of a notice that is kept here says; null: it has another shape. Its bounds were those of the day on
 * which it came: no text is too long any more.
 */
export function bodyAtRest<Name extends NoticeKind>(kind: Name, statement: string): BodyOf<Name> | null {
  const read = v.safeParse<Kinds[Name]['body']>(KINDS[kind].body, unverifiedPayload(statement)?.body);
  return read.typed ? read.output : null;
}
