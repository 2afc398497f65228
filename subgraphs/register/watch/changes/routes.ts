/** `GET /changes/<party>`: tells a party's own people that something changed, so that a page reads again only then. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  FEDERATION_AUDIENCE,
  registerAudience,
  verifyToken,
  type Caller,
} from '../../../../shared/callers/caller.ts';
import { refuse } from '../../../../shared/errors.ts';
import { graphqlError } from '../../../../shared/http.ts';
import { answerRefusals } from '../../kernel/door.ts';
import type { RegisterOf } from '../../kernel/register-of.ts';
import { Changes } from './listen.ts';
import { OpenStreams } from './open-streams.ts';
import { openEventStream } from './stream.ts';

interface Serving {
  hosted: ReadonlyMap<string, RegisterOf>;
  /** Where each party's announcements are heard. */
  databaseUrls: ReadonlyMap<string, string>;
  /** Of which changes are told. */
  tables: ReadonlySet<string>;
}

/** How long a reader has to take what was sent before the end. */
const GRACE_MS = 1_000;

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  // Some proxies keep an answer until they have a good deal of it.
  'x-accel-buffering': 'no',
};

/** Adds the route. All streams end before the server closes. */
export async function changeRoutes(
  http: FastifyInstance,
  { hosted, databaseUrls, tables }: Serving,
): Promise<void> {
  answerRefusals(http);
  const streams = new OpenStreams();
  const changes = new Map(
    [...databaseUrls].map(([party, url]) => [party, new Changes({ party, url }, tables)]),
  );
  http.addHook('preClose', async () => {
    streams.close();
    await Promise.all([...changes.values()].map((one) => one.close()));
  });
  http.get('/changes/:party', { exposeHeadRoute: false }, async (request, reply) => {
    const { register, caller } = await entrance(hosted, request);
    const left = caller.expiresAt.getTime() - register.now().getTime();
    if (left <= 0) refuse('UNAUTHENTICATED', 'The token has expired: get a new one.');
    const full = streams.whyFull(caller);
    if (full) return reply.code(full.status).send(graphqlError(full.code, full.message));
    return open(reply, caller, { left, streams, changes: changes.get(register.party)! });
  });
}

/** The register of the party in the path, and the one of its people who came to its own door. */
async function entrance(
  hosted: ReadonlyMap<string, RegisterOf>,
  { params, headers }: FastifyRequest,
): Promise<{ register: RegisterOf; caller: Caller }> {
  const { party } = params as { party: string };
  const register = hosted.get(party);
  if (!register) return refuse('WRONG_PARTY', 'This register does not keep the records of that party.');
  const { directory, mode } = register;
  const audiences = [FEDERATION_AUDIENCE, registerAudience(party)];
  const caller = await verifyToken(headers.authorization, {
    directory,
    audiences,
    now: register.now(),
    mode,
  });
  if (caller.party !== party) refuse('FORBIDDEN', `Only people of ${party} are told what changes there.`);
  if (caller.door !== 'OWN')
    refuse('UNAUTHENTICATED', `Use a token for this register alone (\`aud\`: ${registerAudience(party)}).`);
  return { register, caller };
}

interface Opening {
  /** Until the token expires, in milliseconds. */
  left: number;
  streams: OpenStreams;
  changes: Changes;
}

function open(reply: FastifyReply, caller: Caller, { left, streams, changes }: Opening): FastifyReply {
  const stream = openEventStream();
  let grace: NodeJS.Timeout | undefined;
  const end = () => {
    stream.end();
    grace ??= setTimeout(() => reply.raw.destroy(), GRACE_MS);
  };
  const giveBack = streams.take(caller, end);
  const unwatch = changes.watch(stream.watcher);
  const expiry = setTimeout(end, left);
  reply.raw.once('close', () => clearTimeout(grace));
  stream.body.once('close', () => {
    clearTimeout(expiry);
    unwatch();
    giveBack();
  });
  return reply.headers(HEADERS).send(stream.body);
}
