/** Live changes at a register's own door: what was committed is announced there by name, and nothing else is. */
import { Client } from 'pg';
import { KINDS } from '../../shared/console/app/graph/kinds.ts';
import { data } from '../support/answers.ts';
import { intervene } from '../support/database.ts';
import { eventually } from '../support/examples.ts';
import { startFederation, type Federation, type TokenOptions } from '../support/federation.ts';

let federation: Federation;
beforeAll(async () => {
  federation = await startFederation({ parties: ['acme', 'beta'], hosted: [['gamma', 'delta']] });
});
afterAll(() => federation.close());

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
afterEach(async () => {
  await Promise.all(streams.splice(0).map((stream) => stream.leave()));
  await nobodyListens();
});

function eventsIn(text: string): Heard[] {
  return text.split('\n\n').flatMap((block) => {
    const [, event, data] = /^event: (.*)\ndata: (.*)$/.exec(block) ?? [];
    return event === undefined ? [] : [{ event, data: JSON.parse(data!) as unknown }];
  });
}

const addressOf = (party: string) => federation.register(party).url.replace('graphql', `changes/${party}`);

async function openStream(party: string, token?: string): Promise<Stream> {
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

const ownToken = (party: string, options: TokenOptions = {}) =>
  federation.token(party, 'CASEWORKER', { door: 'register', ...options });

/** A stream that announces from now on. */
async function watch(party: string, options: TokenOptions = {}): Promise<Stream> {
  const stream = await openStream(party, await ownToken(party, options));
  expect(stream.status).toBe(200);
  await heard(stream, { event: 'ready', data: {} });
  return stream;
}

const heard = (stream: Stream, expected: Heard, seconds = 5) =>
  eventually(async () => expect(stream.events()).toContainEqual(expected), seconds);

const changed = (...kinds: string[]): Heard => ({ event: 'changed', data: { kinds } });

/** The register's connections that listen, as the server counts them. */
async function listening(party: string): Promise<number> {
  const client = new Client(federation.register(party).databaseUrl);
  await client.connect();
  const { rows } = await client.query<{ count: number }>(
    "select count(*)::int from pg_stat_activity where datname = current_database() and application_name = 'changes'",
  );
  await client.end();
  return rows[0]!.count;
}

const nobodyListens = () =>
  eventually(async () => {
    for (const party of ['acme', 'gamma']) expect(await listening(party)).toBe(0);
  }, 5);

const databaseOf = (party: string) => federation.register(party).hosted().database;

const NOTHING = 'a rollback';

/** Adds a duty in the register's own role; a transaction that fails is rolled back. */
async function addDuties(party: string, ids: string[], fails = false): Promise<void> {
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

const ASSURANCE = `mutation ($input: RecordAssuranceInput!) {
  recordAssurance(party: "acme", input: $input) { id }
}`;
const CANARY = 'Xanthippe Quux';

describe('what is announced', () => {
  test('a committed write, within a second, to all who watch, by the name of its table', async () => {
    const [one, other] = [await watch('acme'), await watch('acme', { person: 'somebody-else' })];
    const before = Date.now();
    await addDuties('acme', ['first']);
    await Promise.all([one, other].map((stream) => heard(stream, changed('obligation'), 1)));
    expect(Date.now() - before).toBeLessThan(1000);
  });

  test('nothing of a write that is rolled back, or that found no row to change', async () => {
    const stream = await watch('acme');
    await addDuties('acme', ['never'], true);
    await databaseOf('acme').query("update notice set attempts = 1 where id = 'none'");
    await addDuties('acme', ['later']);
    await heard(stream, changed('obligation'));
    expect(stream.events()).toEqual([{ event: 'ready', data: {} }, changed('obligation')]);
    const rows = await databaseOf('acme').query("select id from obligation where id = 'never'");
    expect(rows).toEqual([]);
  });

  test('changes close together as one event', async () => {
    const stream = await watch('acme');
    await addDuties('acme', ['a', 'b', 'c']);
    await addDuties('acme', ['d']);
    await databaseOf('acme').query("update obligation set rule = 'other' where id in ('a', 'b')");
    await heard(stream, changed('obligation'));
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(stream.events().filter(({ event }) => event === 'changed')).toHaveLength(1);
  });

  test('names of tables alone, whatever was written; nothing of the audit', async () => {
    const client = new Client(federation.register('acme').databaseUrl);
    await client.connect();
    const payloads: (string | undefined)[] = [];
    client.on('notification', ({ payload }) => payloads.push(payload));
    await client.query('listen register_change');
    const stream = await watch('acme');
    const input = { kind: 'TRAINING', statement: CANARY, evidence: CANARY, validUntil: '2099-03-31' };
    const token = await federation.token('acme', 'DPO', {
      door: 'register',
      person: 'dpo-1',
      office: CANARY,
    });
    data(await federation.register('acme').query(token, ASSURANCE, { input }));
    await eventually(async () => expect(stream.text()).toContain('"assurance"'), 5);
    await client.end();
    expect(new Set(payloads)).toEqual(new Set(['assurance', 'obligation']));
    expect(stream.text()).not.toContain(CANARY);
    expect(stream.text()).not.toMatch(/audit|command|dpo-1/);
  });

  test('nothing to those who watch another party of the same program', async () => {
    const [gamma, delta] = [await watch('gamma'), await watch('delta')];
    await addDuties('gamma', ['of gamma']);
    await heard(gamma, changed('obligation'));
    expect(delta.events()).toEqual([{ event: 'ready', data: {} }]);
  });

  test('not what else is said on the channel', async () => {
    const stream = await watch('acme');
    await databaseOf('acme').query("select pg_notify('register_change', $1)", [CANARY]);
    await addDuties('acme', ['after']);
    await heard(stream, changed('obligation'));
    expect(stream.text()).not.toContain(CANARY);
  });

  test('what another register says was read there, as soon as it has said it', async () => {
    const stream = await watch('acme');
    await databaseOf('acme').query(
      `insert into read_digest (id, party, register_id, read_on, reads, omitted, received_at)
         values ('digest', 'acme', 'beta', '2026-01-01', '[]', 0, now())`,
    );
    await heard(stream, changed('read_digest'));
  });

  test('every kind for whose changes a page of the console waits', async () => {
    const rows = await databaseOf('acme').query<{ name: string }[]>(
      "select tgrelid::regclass::text as name from pg_trigger where tgname = 'announce_change'",
    );
    expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining([...KINDS]));
  });
});

describe('who is let in', () => {
  const refused = async (party: string, token?: string) => {
    const stream = await openStream(party, token);
    await stream.ended;
    expect(stream.events()).toEqual([]);
    const { errors } = JSON.parse(stream.text()) as { errors: { extensions: { code: string } }[] };
    return `${stream.status} ${errors[0]!.extensions.code}`;
  };

  test('nobody without a token', async () => {
    expect(await refused('acme')).toBe('401 UNAUTHENTICATED');
  });

  test('nobody of another party, whichever door the token is for, in the same program too', async () => {
    expect(await refused('acme', await ownToken('beta'))).toBe('401 UNAUTHENTICATED');
    expect(await refused('acme', await federation.token('beta', 'DPO'))).toBe('403 FORBIDDEN');
    expect(await refused('gamma', await ownToken('delta'))).toBe('401 UNAUTHENTICATED');
  });

  test('nobody with a token that a gateway could have seen', async () => {
    expect(await refused('acme', await federation.token('acme', 'DPO'))).toBe('401 UNAUTHENTICATED');
  });

  test('nobody where the party is another program’s', async () => {
    const url = addressOf('acme').replace(/acme$/, 'beta');
    const response = await fetch(url, { headers: { authorization: `Bearer ${await ownToken('acme')}` } });
    expect(response.status).toBe(421);
  });

  test('five streams of one person, and a place that was left is free again', async () => {
    const person = 'many-pages';
    const open = [];
    for (let count = 0; count < 5; count += 1) open.push(await watch('acme', { person }));
    const token = await ownToken('acme', { person });
    expect(await refused('acme', token)).toBe('429 BAD_USER_INPUT');
    await watch('acme', { person: 'another-person' });
    await open[0]!.leave();
    await eventually(() => watch('acme', { person }), 5);
  });

  test('a HEAD request takes no place', async () => {
    const headers = { authorization: `Bearer ${await ownToken('acme')}` };
    expect((await fetch(addressOf('acme'), { method: 'HEAD', headers })).status).toBe(404);
    expect(await listening('acme')).toBe(0);
  });
});

describe('the stream', () => {
  test('is an event stream that nobody keeps, with the headers of every answer', async () => {
    const { headers } = await watch('acme');
    expect(headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('one connection listens, however many watch, and none once the last has left', async () => {
    expect(await listening('acme')).toBe(0);
    const [one, other] = [await watch('acme'), await watch('acme')];
    expect(await listening('acme')).toBe(1);
    await one.leave();
    await addDuties('acme', ['still watched']);
    await heard(other, changed('obligation'));
    await other.leave();
    await nobodyListens();
  });

  test('ends when the token expires', async () => {
    const stream = await watch('acme', { lifetimeSeconds: 2 });
    const before = Date.now();
    expect(await stream.ended).toBe(true);
    expect(Date.now() - before).toBeLessThan(2500);
    await nobodyListens();
  });

  test('says that anything may have changed once a lost connection is back, and goes on', async () => {
    const stream = await watch('acme');
    await intervene(
      federation.register('acme').databaseUrl,
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'changes'",
    );
    await heard(stream, { event: 'all', data: {} });
    await addDuties('acme', ['after the loss']);
    await heard(stream, changed('obligation'));
    expect(stream.events().filter(({ event }) => event === 'ready')).toHaveLength(1);
    expect(await listening('acme')).toBe(1);
  });

  test('ends with the server, which it does not hold up', async () => {
    const stream = await watch('beta');
    const before = Date.now();
    await federation.register('beta').stop();
    expect(Date.now() - before).toBeLessThan(5000);
    expect(await stream.ended).toBe(true);
    expect(await listening('beta')).toBe(0);
    await federation.register('beta').restart();
    await watch('beta');
  });
});
