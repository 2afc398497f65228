/** Reads what another register sent by a validator: whole, or a refusal that names the member and repeats no value. */
import * as v from 'valibot';
import { refusal } from '../../../../shared/errors.ts';

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
