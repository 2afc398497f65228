/** The catalogue of refusals: what each code means, and whether the same call may succeed later. */
import { GraphQLError } from 'graphql';

export const ERRORS = {
  UNAUTHENTICATED: { meaning: 'no valid token', retry: false, status: 401 },
  FORBIDDEN: { meaning: 'this caller may not', retry: false, status: 403 },
  BAD_USER_INPUT: { meaning: 'an argument cannot be right', retry: false, status: 400 },
  NOT_FOUND: {
    meaning: 'no such record, or not for this caller (the same answer)',
    retry: false,
    status: 404,
  },
  CONFLICT: { meaning: "the record's state does not allow it", retry: false, status: 409 },
  AGREEMENT_NOT_IN_FORCE: { meaning: 'no agreement covers this disclosure now', retry: false, status: 409 },
  UNKNOWN_PARTY: { meaning: 'the directory has no such party', retry: false, status: 404 },
  WRONG_PARTY: {
    meaning: "a register was asked for another party's data: a routing mistake",
    retry: false,
    status: 421,
  },
  PARTY_UNREACHABLE: {
    meaning:
      'a register did not answer; after a write the outcome is unknown: repeat with the same commandId',
    retry: true,
    status: 503,
  },
  PARTY_INCOMPATIBLE: {
    meaning: 'a register serves another schema, or an answer that does not fit it',
    retry: false,
    status: 502,
  },
  SIGNATURE_INVALID: {
    meaning: 'an envelope or a proof is not from whom it says',
    retry: false,
    status: 403,
  },
  KEY_UNKNOWN: {
    meaning:
      'sealed or signed with a key that the directory does not give this party: read the directory again',
    retry: true,
    status: 409,
  },
  INTERNAL_SERVER_ERROR: {
    meaning: 'anything else: masked, and logged under the id that the caller gets',
    retry: true,
    status: 500,
  },
} as const satisfies Record<string, { meaning: string; retry: boolean; status: number }>;

export type ErrorCode = keyof typeof ERRORS;

/** Whether a value is a code of the catalogue. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(ERRORS, code);
}

/** The refusal as a value: for a place in a list, or to be thrown later. */
export function refusal(code: ErrorCode, message: string, extra: Record<string, unknown> = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { ...extra, code } });
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

/** The one way to refuse. The message says what the caller can change. */
export function refuse(code: ErrorCode, message: string, about: About = {}): never {
  throw refusal(code, message, { ...about });
}

/** The code that an error carries; INTERNAL_SERVER_ERROR if it carries none of the catalogue. */
export function codeOf(error: unknown): ErrorCode {
  const code = error instanceof GraphQLError ? error.extensions.code : undefined;
  return isErrorCode(code) ? code : 'INTERNAL_SERVER_ERROR';
}
