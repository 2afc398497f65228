/** Live changes in tests: streams at a register’s own door, what is heard on them, and what is written meanwhile. */
import { Client } from 'pg';
import { eventually } from './examples.ts';
import { startFederation, type Federation, type TokenOptions } from './federation.ts';

export let federation: Federation;

/** Registers with a door each, and two behind one; after each test no stream is open. */
export function openChanges(): void {
  beforeAll(async () => {
    federation = await startFederation({ parties: ['acme', 'beta'], hosted: [['gamma', 'delta']] });
  });
  afterAll(() => federation.close());
  afterEach(async () => {
    await Promise.all(streams.splice(0).map((stream) => stream.leave()));
    await nobodyListens();
  });
}

interface Heard {
  event: string;
  data: unknown;
}

interface Stream {
  status: number;
  headers: Headers;
  /** As it came. */
  text(): string;
  events(): Heard[];
  /** When the server ended it in good order. */
  ended: Promise<boolean>;
  leave(): Promise<void>;
}

const streams: Stream[] = [];

function eventsIn(text: string): Heard[] {
  return text.split('\n\n').flatMap((block) => {
    const [, event, data] = /^event: (.*)\ndata: (.*)$/.exec(block) ?? [];
    return event === undefined ? [] : [{ event, data: JSON.parse(data!) as unknown }];
  });
}

export const addressOf = (party: string) =>
  federation.register(party).url.replace('graphql', `changes/${party}`);

export async function openStream(party: string, token?: string): Promise<Stream> {
  const leaving = new AbortController();
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const response = await fetch(addressOf(party), { headers, signal: leaving.signal });
  let text = '';
  const read = async () => {
    for await (const chunk of response.body!) text += Buffer.from(chunk).toString('utf8');
  };
  const ended = read().then(
    () => true,
    () => false,
  );
  const stream: Stream = {
    status: response.status,
    headers: response.headers,
    text: () => text,
    events: () => eventsIn(text),
    ended,
    async leave() {
      leaving.abort();
      await ended;
    },
  };
  streams.push(stream);
  return stream;
}

export const ownToken = (party: string, options: TokenOptions = {}) =>
  federation.token(party, 'CASEWORKER', { door: 'register', ...options });

/** A stream that announces from now on. */
export async function watch(party: string, options: TokenOptions = {}): Promise<Stream> {
  const stream = await openStream(party, await ownToken(party, options));
  expect(stream.status).toBe(200);
  await heard(stream, { event: 'ready', data: {} });
  return stream;
}

export const heard = (stream: Stream, expected: Heard, seconds = 5) =>
  eventually(async () => expect(stream.events()).toContainEqual(expected), seconds);

export const changed = (...kinds: string[]): Heard => ({ event: 'changed', data: { kinds } });

/** The register's connections that listen, as the server counts them. */
export async function listening(party: string): Promise<number> {
  const client = new Client(federation.register(party).databaseUrl);
  await client.connect();
  const { rows } = await client.query<{ count: number }>(
    "select count(*)::int from pg_stat_activity where datname = current_database() and application_name = 'changes'",
  );
  await client.end();
  return rows[0]!.count;
}

export const nobodyListens = () =>
  eventually(async () => {
    for (const party of ['acme', 'gamma']) expect(await listening(party)).toBe(0);
  }, 5);

export const databaseOf = (party: string) => federation.register(party).hosted().database;

const NOTHING = 'a rollback';

/** Adds a duty in the register's own role; a transaction that fails is rolled back. */
export async function addDuties(party: string, ids: string[], fails = false): Promise<void> {
  const adding = databaseOf(party).transaction(async (manager) => {
    for (const id of ids)
      await manager.query(
        `insert into obligation (id, party, kind, owner_id, sort_at, strength, rule, source, about, created_at)
         values ($1, $2, 'DUTY', $2, now(), 'MUST', 'rule', 'source', $1, now())`,
        [id, party],
      );
    if (fails) throw new Error(NOTHING);
  });
  await (fails ? expect(adding).rejects.toThrow(NOTHING) : adding);
}
