/** Reads what a notice says by the validators of its kind: strictly on its way, leniently where it is kept. */
import * as v from 'valibot';
import { refusal } from '../../../../shared/errors.ts';
import { unverifiedPayload } from '../../../../shared/envelopes/jws.ts';
import type { NoticeKind } from '../../generated/graphql.ts';
import { KINDS, type BodyOf, type ContentOf } from './kinds.ts';

/** The body that a notice of the kind states, or BAD_USER_INPUT that names the member and no value. */
export function readBody<Name extends NoticeKind>(kind: Name, value: unknown): BodyOf<Name> {
  return read(KINDS[kind].body, value, { kind, part: 'body' });
}

/** The content that a hop has added, or BAD_USER_INPUT likewise. */
export function readContent<Name extends NoticeKind>(kind: Name, value: unknown): ContentOf<Name> {
  return read(KINDS[kind].content, value, { kind, part: 'content' });
}

/**
 * What the statement of a notice that is kept here says; null: it has another shape. Its bounds were those of the day on
 * which it came: no text is too long any more.
 */
export function bodyAtRest<Name extends NoticeKind>(kind: Name, statement: string): BodyOf<Name> | null {
  const read = v.safeParse<Kinds[Name]['body']>(KINDS[kind].body, unverifiedPayload(statement)?.body);
  return read.typed ? read.output : null;
}

type Kinds = typeof KINDS;

function read<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  { kind, part }: { kind: NoticeKind; part: 'body' | 'content' },
): v.InferOutput<Schema> {
  // Without this, messages repeat what was sent.
  const message = ({ expected }: v.BaseIssue<unknown>) => expected ?? 'something else';
  const result = v.safeParse(schema, value, { abortEarly: true, message });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const field = [part, ...(issue.path ?? []).map(({ key }) => String(key))].join('.');
  const isMissing = issue.path?.at(-1)?.value === undefined && issue.input === undefined;
  const problem = isMissing ? 'is missing' : `must be ${issue.message}`;
  throw refusal('BAD_USER_INPUT', `\`${field}\` of a notice of ${KINDS[kind].words} ${problem}.`, {
    field,
    reason: 'BODY_MALFORMED',
  });
}
