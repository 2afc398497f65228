/** The demonstration's sign-in: an OpenID provider for each party, all in one server on this machine. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type Provider from 'oidc-provider';
import { plainPagePolicy } from '../../plain-page.ts';
import { signInUrl } from './address.ts';
import { messagePage, peoplePage } from './page.ts';
import { createProvider, type SignInParty } from './provider.ts';
import type { Person, Staff } from './staff.ts';

export interface RunningSignIn {
  /** The base address; a party's issuer is `<url>/<party>`. */
  url: string;
  close(): Promise<void>;
}

interface Desk {
  party: SignInParty;
  people: Person[];
  provider: Provider;
  /** Answers every request but those for the page. */
  answer: ReturnType<Provider['callback']>;
}

const HTML = 'text/html; charset=utf-8';

type Exchange = [request: IncomingMessage, response: ServerResponse];

/** Starts the server, on any free port if `port` is 0. */
export async function startSignIn(options: {
  port: number;
  parties: SignInParty[];
  staff: Staff;
}): Promise<RunningSignIn> {
  const desks = new Map<string, Desk>();
  const server = createServer((request, response) => {
    void answer(desks, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(400, { 'content-type': HTML });
      response.end(messagePage('This sign-in has ended, or is not for this browser.'));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port, '127.0.0.1', resolve);
  });
  const url = signInUrl((server.address() as AddressInfo).port);
  for (const party of options.parties)
    desks.set(party.id, openDesk(url, party, options.staff[party.id] ?? []));
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function openDesk(url: string, party: SignInParty, people: Person[]): Desk {
  const provider = createProvider(`${url}/${party.id}`, party, people);
  return { party, people, provider, answer: provider.callback() };
}

async function answer(desks: Map<string, Desk>, ...[request, response]: Exchange): Promise<void> {
  const [, id = '', path = ''] = /^\/([^/?]*)(.*)$/.exec(request.url ?? '') ?? [];
  const desk = desks.get(id);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  if (!desk) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such party.\n');
    return;
  }
  response.setHeader('content-security-policy', plainPagePolicy(`'self' ${desk.party.consoleOrigin}`));
  if (path.startsWith('/interaction/')) return choose(desk, request, response);
  // The provider finds its own path from the difference, as it would in Express.
  await desk.answer(Object.assign(request, { originalUrl: request.url, url: path }), response);
}

/** Shows the party's people, or signs in the chosen one. */
async function choose({ party, people, provider }: Desk, ...exchange: Exchange): Promise<void> {
  const [request, response] = exchange;
  const interaction = await provider.interactionDetails(...exchange);
  const chosen = request.method === 'POST' ? new URLSearchParams(await text(request)).get('person') : null;
  const person = people.find((one) => one.person === chosen);
  if (!person) {
    response.setHeader('cache-control', 'no-store');
    response.setHeader('content-type', HTML);
    response.end(peoplePage(party.name, people));
    return;
  }
  await endSession(provider, interaction, person);
  await provider.interactionFinished(...exchange, { login: { accountId: person.person } });
}

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>;

/** Ends the session of anybody else who was signed in, with its refresh tokens. */
async function endSession(provider: Provider, interaction: Interaction, { person }: Person): Promise<void> {
  const { session } = interaction;
  if (!session || session.accountId === person) return;
  await (await provider.Session.findByUid(session.uid))?.destroy();
  delete interaction.session;
  await interaction.save(interaction.exp - Math.floor(Date.now() / 1000));
}
