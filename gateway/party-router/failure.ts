/** Why a party's part of an answer is missing, and the errors that tell the caller. */
import { isErrorCode, readAbout, type About, type ErrorCode } from '../../shared/errors.ts';
import type { GraphQLFormattedError } from 'graphql';

export interface Failure {
  code: ErrorCode;
  message: string;
  about?: About;
}

export type Path = readonly (string | number)[];

/** An error that a register reported itself. */
export interface OwnError extends Failure {
  /** Relative to the part's value. */
  path: Path;
}

/** A register's message is cut to this length. */
const MESSAGE_LENGTH = 500;

/** The error that tells a caller of one party's failure. */
export function partyError(
  { code, message, about }: Failure,
  party: string,
  path: Path,
): GraphQLFormattedError {
  return { message, path: [...path], extensions: { ...about, code, party } };
}

/** The error for a refusal by the gateway itself, before it asks any register. */
export function routerError({ code, message, about }: Failure, path: Path): GraphQLFormattedError {
  return { message, path: [...path], extensions: { ...about, code } };
}

const failure = (code: ErrorCode, message: string): Failure => ({ code, message });
const unreachable = (message: string) => failure('PARTY_UNREACHABLE', message);
const incompatible = (message: string) => failure('PARTY_INCOMPATIBLE', message);

export const failures = {
  timedOut: (milliseconds: number) => unreachable(`The register did not answer within ${milliseconds} ms.`),
  noAnswer: () => unreachable('The register did not answer.'),
  setAside: () =>
    unreachable(
      'The register failed several times in a row; it is asked again once it answers a health check.',
    ),
  crowded: () => unreachable('Too many requests to the register are in progress; try again.'),
  notJoined: () => unreachable('The party has not joined the federation with a register.'),
  outcomeUnknown: () =>
    unreachable(
      'The register did not answer, so whether the write took effect is unknown: repeat the mutation with the same `commandId`.',
    ),
  tooLarge: () =>
    incompatible("The register's answer is larger than the gateway accepts: ask for fewer rows or fields."),
  notGraphQL: () => incompatible("The register's answer is not a GraphQL answer."),
  contract: () =>
    incompatible('The register serves a schema that is not compatible with the one of this gateway.'),
  doesNotFit: () => incompatible("The register's answer does not match the schema."),
  badOrder: () =>
    incompatible(
      'The register returned rows that do not follow the cursor, or are not in the order of their keys.',
    ),
  wrongParty: () =>
    failure('WRONG_PARTY', 'The register returned rows of another party; none of its rows are shown.'),
  internal: () =>
    failure('INTERNAL_SERVER_ERROR', 'The register failed; its operator finds the reason in its log.'),
  unknownParty: (id: string) => failure('UNKNOWN_PARTY', `The directory has no party \`${id}\`.`),
};

/** The GraphQL server's codes for a document that the register's schema does not allow. */
const SCHEMA_CODES = new Set(['GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED']);

/** The parts of a register's error that a caller may see: a known code, its message and what it concerns. */
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
