/** Serves the console to the party's own people: static files, and what they need to know before anybody has signed in. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { ConsoleConfig, RegisterConfig } from './config.ts';
import type { RegisterOf } from '../kernel/register-of.ts';

type Hosted = ReadonlyMap<string, RegisterOf>;

/**
 * Adds the routes. A party's console is at `/console/<party>/`; one of a program with one party is found from `/` too.
 * The pages hold nothing of the party's but its name.
 */
export async function serveConsole(
  http: FastifyInstance,
  { console: settings, mode }: Pick<RegisterConfig, 'console' | 'mode'>,
  hosted: Hosted,
): Promise<void> {
  if (!settings) return;
  const index = join(settings.folder, 'index.html');
  if (!existsSync(index)) throw new Error(`CONSOLE_DIR holds no built console: ${settings.folder}.`);
  await http.register(fastifyStatic, {
    root: join(settings.folder, 'assets'),
    prefix: '/console/assets/',
    index: false,
    preCompressed: true,
    // Their names hold a digest of what is in them.
    immutable: true,
    maxAge: '365d',
  });
  const [only, ...others] = hosted.keys();
  if (only && others.length === 0) http.get('/', (_request, reply) => reply.redirect(`/console/${only}/`));
  http.get<{ Params: { party: string } }>('/console/:party/configuration.json', ({ params }, reply) => {
    const register = hosted.get(params.party);
    const signIn = settings.signIn[params.party];
    if (!register || !signIn) return reply.callNotFound();
    const { gatewayUrl: gateway, clientId } = settings;
    const name = register.directory.party(params.party)?.name ?? params.party;
    return reply.send({ party: params.party, name, gateway, signIn, clientId, mode });
  });
  const show = ({ params }: { params: { party: string } }, reply: PageReply) => {
    const signIn = settings.signIn[params.party];
    if (!hosted.has(params.party) || !signIn) return reply.callNotFound();
    return reply
      .header('content-security-policy', policyOf(settings, signIn))
      .type('text/html; charset=utf-8')
      .send(readFileSync(index));
  };
  http.get<{ Params: { party: string } }>('/console/:party', show);
  http.get<{ Params: { party: string } }>('/console/:party/*', show);
}

interface PageReply {
  callNotFound(): unknown;
  header(name: string, value: string): PageReply;
  type(type: string): PageReply;
  send(page: Buffer): unknown;
}

/** Scripts and styles from here alone; words to this register, the gateway and the identity provider alone. */
function policyOf({ gatewayUrl }: ConsoleConfig, signIn: string): string {
  const elsewhere = [gatewayUrl, signIn].map((address) => new URL(address).origin);
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src 'self' ${elsewhere.join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
