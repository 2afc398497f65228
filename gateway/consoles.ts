/** Lets the pages of the parties' consoles ask the gateway from a browser, and no other site's. */
import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import type { DirectoryDocument } from '../shared/directory/document.ts';
import type { Directory } from '../shared/directory/reader.ts';

const PREFLIGHT_SECONDS = 600;

/** For the routes of `http`. A token goes in a header: no browser adds one by itself, and cookies are not let in. */
export async function letConsolesIn(http: FastifyInstance, directory: Directory): Promise<void> {
  const isConsole = consoleOrigins(directory);
  await http.register(cors, {
    origin: (origin, done) => done(null, origin !== undefined && isConsole(origin)),
    methods: ['POST'],
    allowedHeaders: ['authorization', 'content-type'],
    exposedHeaders: ['retry-after'],
    maxAge: PREFLIGHT_SECONDS,
  });
}

/** Whether an origin is that of a console in the current directory. */
function consoleOrigins(directory: Directory): (origin: string) => boolean {
  let known: { document: DirectoryDocument; origins: Set<string> } | null = null;
  return (origin) => {
    const document = directory.current();
    if (known?.document !== document) known = { document, origins: originsIn(document) };
    return known.origins.has(origin);
  };
}

function originsIn({ parties }: DirectoryDocument): Set<string> {
  const consoles = parties.flatMap(({ register }) => register?.console ?? []);
  return new Set(consoles.map((url) => new URL(url).origin));
}
