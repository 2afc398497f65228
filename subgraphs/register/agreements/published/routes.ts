/** The public routes: serve what a party has published to anyone, without a token, and nothing else. */
import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { isStorable } from '../../../../shared/canonical.ts';
import type { RegisterOf } from '../../kernel/register-of.ts';
import { historyOf } from '../queries.ts';
import { copyOf, type Copy } from './copy.ts';
import { PAGE_POLICY, toHtml } from './html.ts';
import { printCopy } from './print.ts';
import { LONGEST_REFERENCE, publicationsOf } from './publishing.ts';

/** No party's id has a slash; a reference may. */
const FILE = /^([^/]+)\/(.+)\.(html|pdf|json)$/s;

type FileType = 'html' | 'pdf' | 'json';

const TYPES: Record<FileType, { mediaType: string; write(copy: Copy): string | Promise<Buffer> }> = {
  html: { mediaType: 'text/html; charset=utf-8', write: toHtml },
  pdf: { mediaType: 'application/pdf', write: printOnce },
  json: { mediaType: 'application/json; charset=utf-8', write: ({ document }) => JSON.stringify(document) },
};

const HEADERS = {
  'content-security-policy': PAGE_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  // Short: what is withheld from now on must not be shown for long.
  'cache-control': 'public, max-age=60',
};

/** Adds the routes. Everything that is not published gets the same answer. */
export function publishAgreements(http: FastifyInstance, hosted: ReadonlyMap<string, RegisterOf>): void {
  http.get<{ Params: { '*': string } }>('/published/*', async ({ params }, reply) => {
    const [, party = '', reference = '', type] = FILE.exec(params['*']) ?? [];
    const register = hosted.get(party);
    const copy = register ? await findCopy(register, reference) : null;
    if (!copy) return notFound(reply);
    const { mediaType, write } = TYPES[type as FileType];
    return reply
      .headers(HEADERS)
      .type(mediaType)
      .send(await write(copy));
  });
}

function notFound(reply: FastifyReply): FastifyReply {
  return reply.code(404).headers(HEADERS).type('text/plain; charset=utf-8').send('Not found.\n');
}

/** The copy of the version that was published, whatever has been proposed since; null: none is. */
async function findCopy({ database, directory }: RegisterOf, reference: string): Promise<Copy | null> {
  if (reference.length > LONGEST_REFERENCE || !isStorable(reference)) return null;
  const [publication] = await publicationsOf(database.manager, [reference]);
  if (!publication) return null;
  const { versions, signatures } = await historyOf(database.manager, reference);
  const row = versions.find(({ version }) => version === publication.version);
  return row ? copyOf(row, { signatures, publication, directory }) : null;
}

const MOST_PRINTS = 20;
const prints = new Map<string, Promise<Buffer>>();

/** Printing takes long, and anyone may ask: the newest prints are kept by what they say. */
function printOnce(copy: Copy): Promise<Buffer> {
  const key = createHash('sha256').update(JSON.stringify(copy)).digest('base64url');
  const print = prints.get(key) ?? printCopy(copy);
  prints.delete(key);
  prints.set(key, print);
  for (const oldest of [...prints.keys()].slice(0, -MOST_PRINTS)) prints.delete(oldest);
  return print;
}
