/** Why a party's part of an answer is not there, and how a caller is told so. */
import { isErrorCode, readAbout, type About, type ErrorCode } from '../../shared/errors.ts';
import type { GraphQLFormattedError } from 'graphql';

export interface Failure {
  code: ErrorCode;
  message: string;
  about?: About;
}

export type Path = readonly (string | number)[];

/** An error that a register reported itself: it keeps what it says if its code is in the catalogue. */
export interface OwnError extends Failure {
  /** From the part's value downward. */
  path: Path;
}

/** A longer message from a register is cut. */
const MESSAGE_LENGTH = 500;

/** What a caller is told of one party's failure: its code, the party, and what it concerns. */
export function partyError(
  { code, message, about }: Failure,
  party: string,
  path: Path,
): GraphQLFormattedError {
  return { message, path: [...path], extensions: { ...about, code, party } };
}

/** A refusal of the gateway's own, before any register was asked. */
export function routerError({ code, message, about }: Failure, path: Path): GraphQLFormattedError {
  return { message, path: [...path], extensions: { ...about, code } };
}

export const failures = {
  timedOut: (milliseconds: number): Failure => ({
    code: 'PARTY_UNREACHABLE',
    message: `The register did not answer within ${milliseconds} ms.`,
  }),
  noAnswer: (): Failure => ({ code: 'PARTY_UNREACHABLE', message: 'The register did not answer.' }),
  setAside: (): Failure => ({
    code: 'PARTY_UNREACHABLE',
    message: 'The register failed several times in a row; it is asked again as soon as it answers a probe.',
  }),
  crowded: (): Failure => ({
    code: 'PARTY_UNREACHABLE',
    message: 'Too many requests to the register are under way; try again.',
  }),
  notJoined: (): Failure => ({
    code: 'PARTY_UNREACHABLE',
    message: 'The party has not joined the federation with a register.',
  }),
  outcomeUnknown: (): Failure => ({
    code: 'PARTY_UNREACHABLE',
    message:
      'The register did not answer, so whether it wrote is not known: repeat the mutation with the same `commandId`.',
  }),
  tooLarge: (): Failure => ({
    code: 'PARTY_INCOMPATIBLE',
    message: "The register's answer is larger than the gateway accepts: ask for fewer rows or fields.",
  }),
  notGraphQL: (): Failure => ({
    code: 'PARTY_INCOMPATIBLE',
    message: "The register's answer is not a GraphQL answer.",
  }),
  contract: (): Failure => ({
    code: 'PARTY_INCOMPATIBLE',
    message: 'The register serves a schema that does not fit the one of this gateway.',
  }),
  doesNotFit: (): Failure => ({
    code: 'PARTY_INCOMPATIBLE',
    message: "The register's answer does not fit the schema.",
  }),
  badOrder: (): Failure => ({
    code: 'PARTY_INCOMPATIBLE',
    message: 'The register gave rows that do not come after the cursor, or not in the order of their keys.',
  }),
  wrongParty: (): Failure => ({
    code: 'WRONG_PARTY',
    message: 'The register gave rows of another party; none of its rows are shown.',
  }),
  internal: (): Failure => ({
    code: 'INTERNAL_SERVER_ERROR',
    message: 'The register failed; its operator finds the reason in its log.',
  }),
  unknownParty: (id: string): Failure => ({
    code: 'UNKNOWN_PARTY',
    message: `The directory has no party \`${id}\`.`,
  }),
};

/** Codes that say that the register does not know what it was asked for. */
const SCHEMA_CODES = new Set(['GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED']);

/** What a caller may be told of an error that a register sent: a known code, its message and `about`, nothing else. */
export function readOwnError(error: unknown): Failure {
  const { message, extensions } = (error ?? {}) as {
    message?: unknown;
    extensions?: { code?: unknown } | null;
  };
  const code = extensions?.code;
  if (typeof code === 'string' && SCHEMA_CODES.has(code)) return failures.contract();
  if (!isErrorCode(code) || code === 'INTERNAL_SERVER_ERROR' || typeof message !== 'string')
    return failures.internal();
  return { code, message: message.slice(0, MESSAGE_LENGTH), about: readAbout(extensions) };
}
