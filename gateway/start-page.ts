/** The page at the gateway's address: what this is, with links to each party's console. */
import type { FastifyInstance } from 'fastify';
import type { DirectoryDocument, DirectoryParty } from '../shared/directory/document.ts';
import type { Directory } from '../shared/directory/reader.ts';
import { memoized } from '../shared/memoized.ts';
import { escapeHtml, plainPage, plainPagePolicy } from '../shared/plain-page.ts';
import type { GatewayConfig } from './config.ts';
import { QUERY_PAGE } from './query-page.ts';

/** Serves the page at `/`. */
export function serveStartPage(
  http: FastifyInstance,
  directory: Directory,
  mode: GatewayConfig['mode'],
): void {
  const pageFor = memoized(({ parties }: DirectoryDocument) => startPage(parties, mode));
  http.get('/', (_request, reply) =>
    reply
      .header('content-security-policy', plainPagePolicy())
      .type('text/html; charset=utf-8')
      .send(pageFor(directory.current())),
  );
}

function startPage(parties: DirectoryParty[], mode: GatewayConfig['mode']): string {
  const byName = parties.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  const joined = byName.filter(({ register }) => register !== null);
  const others = byName.filter(({ register }) => register === null);
  return plainPage({
    header: 'Register federation',
    title: 'Register federation',
    body: `<p>Public bodies that share personal data each keep a register of their own: agreements, records, requests
        and breaches. This gateway asks all of them at once, and stores nothing of what they hold.</p>
      ${mode === 'demonstration' ? DEMONSTRATION : ''}
      ${section('Organisations', joined.map(consoleItem))}
      ${section('Organisations that have not joined', others.map(nameItem))}`,
  });
}

const DEMONSTRATION = `<p class="note">This is a demonstration: choose an organisation, and then who you are there.
        There is also a <a href="${QUERY_PAGE}">page for queries</a>.</p>`;

function section(title: string, items: string[]): string {
  return items.length === 0 ? '' : `<h2>${title}</h2>\n      <ul>${items.join('')}\n      </ul>`;
}

function consoleItem({ name, register }: DirectoryParty): string {
  const url = register?.console;
  return url
    ? `\n        <li><a href="${escapeHtml(url)}">${escapeHtml(name)}</a></li>`
    : `\n        <li>${escapeHtml(name)}: no console is published</li>`;
}

const nameItem = ({ name }: DirectoryParty) => `\n        <li>${escapeHtml(name)}</li>`;
