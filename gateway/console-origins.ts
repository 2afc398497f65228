/** CORS: pages of the parties' consoles may ask the gateway from a browser, pages of other sites may not. */
import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import type { DirectoryDocument } from '../shared/directory/document.ts';
import type { Directory } from '../shared/directory/reader.ts';
import { memoized } from '../shared/memoized.ts';

const PREFLIGHT_SECONDS = 600;

/**
 * Allows the consoles of the current directory, for the routes of `http`. A token goes in a header, which no browser adds
 * by itself; cookies are not allowed.
 */
export async function allowConsoles(http: FastifyInstance, directory: Directory): Promise<void> {
  await http.register(cors, {
    origin: (origin, done) =>
      done(null, origin !== undefined && consoleOrigins(directory.current()).has(origin)),
    methods: ['POST'],
    allowedHeaders: ['authorization', 'content-type'],
    exposedHeaders: ['retry-after'],
    maxAge: PREFLIGHT_SECONDS,
  });
}

const consoleOrigins = memoized(({ parties }: DirectoryDocument) => {
  const consoles = parties.flatMap(({ register }) => register?.console ?? []);
  return new Set(consoles.map((url) => new URL(url).origin));
});
