/** A refusal of a whole request, with the HTTP status that goes with it. */
import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { codeOf } from './errors.ts';
import { statusOf } from './http.ts';

/** The refusal with an HTTP status, to be thrown while the request is authenticated; other errors stay as they are. */
export function withStatus(
  error: unknown,
  status: number = statusOf(codeOf(error)),
  headers: Record<string, string> = {},
): unknown {
  if (!(error instanceof GraphQLError)) return error;
  const http = { status, headers: new HeaderMap(Object.entries(headers)) };
  return new GraphQLError(error.message, { extensions: { ...error.extensions, http } });
}
