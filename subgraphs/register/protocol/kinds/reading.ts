/** Reads what another register sent, by the validators of its kind: strictly on arrival, leniently once it is kept. */
import * as v from 'valibot';
import { refusal } from '../../../../shared/errors.ts';
import { unverifiedPayload } from '../../../../shared/envelopes/jws.ts';
import type { NoticeKind } from '../../generated/graphql.ts';
import { KINDS, type BodyOf, type ContentOf, type Kinds, kindOf, kindsThat } from './kinds.ts';
import type { Kind } from './kind.ts';

interface Naming {
  /** What the value is called in the path; empty: it is the whole message. */
  part?: string;
  /** For a sentence such as “`content.identity` of a notice of an erasure is missing.” */
  of: string;
  reason: string;
}

/** The value in its shape, or BAD_USER_INPUT. */
export function readShape<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  { part = '', of, reason }: Naming,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value, { abortEarly: true, message: expectedOf });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = (issue.path ?? []).map(({ key }) => String(key));
  const field = [...(part === '' ? [] : [part]), ...path].join('.');
  const isMissing = path.length > 0 && issue.input === undefined;
  const problem = isMissing ? 'is missing' : `must be ${issue.message}`;
  throw refusal('BAD_USER_INPUT', `${field && `\`${field}\` of `}${of} ${problem}.`, { field, reason });
}

/** The library's own messages repeat what was sent. */
const expectedOf = ({ expected }: v.BaseIssue<unknown>) => expected ?? 'something else';

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

/** Kinds that their originator may take back. */
export const RECALLABLE_KINDS = kindsThat(({ isRecallable }) => isRecallable);

/** The kinds that a recall takes back, as its originator stated them. */
export function kindsRecalledBy(statement: string): NoticeKind[] {
  const stated = bodyAtRest('RECALL', statement)?.kinds ?? [];
  return RECALLABLE_KINDS.filter((kind) => stated.includes(kind));
}

/** The collection whose readers may read what a notice says of a person or a breach: of a recall, that of what it recalls. */
export function matterOf({ kind, statement }: { kind: NoticeKind; statement: string }): Kind['matter'] {
  const [recalled = kind] = kind === 'RECALL' ? kindsRecalledBy(statement) : [];
  return kindOf(recalled).matter;
}
