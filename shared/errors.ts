/** The catalogue of refusals: what each code means, and whether the same call may succeed later. */
import { GraphQLError } from 'graphql';

const code = (status: number, meaning: string, retry = false) => ({ status, meaning, retry });

/** `status` is the HTTP status of a whole request that is refused; `retry`: the same call may succeed later. */
export const ERRORS = {
  UNAUTHENTICATED: code(401, 'no valid token'),
  FORBIDDEN: code(403, 'the caller may not do this'),
  BAD_USER_INPUT: code(400, 'an argument is not valid'),
  NOT_FOUND: code(404, 'no such record, or none that this caller may see (the same answer)'),
  CONFLICT: code(409, "the record's state does not allow this"),
  AGREEMENT_NOT_IN_FORCE: code(409, 'no agreement in force covers this disclosure'),
  UNKNOWN_PARTY: code(404, 'the directory has no such party'),
  WRONG_PARTY: code(421, "a register was asked for another party's data: a routing error"),
  PARTY_UNREACHABLE: code(
    503,
    'a register did not answer; whether a write took effect is unknown: repeat it with the same commandId',
    true,
  ),
  PARTY_INCOMPATIBLE: code(502, 'a register serves another schema, or its answer does not match the schema'),
  SIGNATURE_INVALID: code(403, 'an envelope or a proof was not signed by the party or person that it names'),
  KEY_UNKNOWN: code(
    409,
    'sealed or signed with a key that the directory does not list for the party: read the directory again',
    true,
  ),
  INTERNAL_SERVER_ERROR: code(
    500,
    'any other error: masked, and logged under the id that the caller gets',
    true,
  ),
};

export type ErrorCode = keyof typeof ERRORS;

/** Whether a value is a code of the catalogue. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(ERRORS, code);
}

/** What a refusal concerns, for a client that shows it beside a field or in its own words. */
export interface About {
  /** The dotted path of an input field inside `input`, for example `subject.dateOfBirth` or `categories.2`. */
  field?: string;
  /** Why, as a stable key: `DUE_DATE_PASSED`. */
  reason?: string;
  /** The values that the reason needs to become a sentence. */
  parameters?: Record<string, string | number | boolean | null>;
}

/** A refusal as a value: for a place in a list, or to throw later. */
export function refusal(code: ErrorCode, message: string, about: About = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { ...about, code } });
}

/** Refuses a field of the input, for a reason that has a stable key. */
export function refuseField(
  field: string,
  reason: string,
  message: string,
  parameters?: About['parameters'],
): never {
  throw refusal('BAD_USER_INPUT', message, { field, reason, ...(parameters && { parameters }) });
}

/** The one way to refuse. The message says what the caller can change. */
export function refuse(code: ErrorCode, message: string, about: About = {}): never {
  throw refusal(code, message, about);
}

/** Refuses for a reason that a rule has found; null: it found none. */
export function refuseFor(code: ErrorCode, why: string | null, about: About = {}): void {
  if (why !== null) refuse(code, why, about);
}

/** Refuses the first text of an input that says nothing, by its field; a field that is left out passes. */
export function refuseEmpty(texts: Record<string, string | null | undefined>): void {
  for (const [field, value] of Object.entries(texts))
    if (value?.trim() === '') refuseField(field, 'EMPTY', `\`${field}\` is empty.`);
}

const FIELD = /^[A-Za-z]\w*(\.([A-Za-z]\w*|\d{1,4}))*$/;
const MOST_FIELD_CHARACTERS = 200;
const REASON = /^[A-Z][A-Z0-9_]{0,63}$/;
const PARAMETER_NAME = /^[A-Za-z]\w{0,63}$/;
const MOST_PARAMETERS = 16;
const MOST_PARAMETER_CHARACTERS = 200;

/** What an error's extensions say it concerns. Whatever does not have exactly the form of `About` is left out. */
export function readAbout(extensions: unknown): About {
  const { field, reason, parameters } = (extensions ?? {}) as Record<string, unknown>;
  return {
    ...(isField(field) && { field }),
    ...(typeof reason === 'string' && REASON.test(reason) && { reason }),
    ...(areParameters(parameters) && { parameters }),
  };
}

function isField(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MOST_FIELD_CHARACTERS && FIELD.test(value);
}

function areParameters(value: unknown): value is NonNullable<About['parameters']> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length <= MOST_PARAMETERS &&
    entries.every(([name, parameter]) => PARAMETER_NAME.test(name) && isPlainScalar(parameter))
  );
}

function isPlainScalar(value: unknown): boolean {
  if (typeof value === 'string') return value.length <= MOST_PARAMETER_CHARACTERS;
  return value === null || typeof value === 'boolean' || Number.isFinite(value);
}

/** The code that an error carries; INTERNAL_SERVER_ERROR if it carries none of the catalogue. */
export function codeOf(error: unknown): ErrorCode {
  const code = error instanceof GraphQLError ? error.extensions.code : undefined;
  return isErrorCode(code) ? code : 'INTERNAL_SERVER_ERROR';
}
