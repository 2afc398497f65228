/** The stream of live changes: who is let in, and when it ends. */
import {
  addDuties,
  addressOf,
  changed,
  federation,
  heard,
  listening,
  nobodyListens,
  openChanges,
  openStream,
  ownToken,
  watch,
} from '../support/changes.ts';
import { intervene } from '../support/database.ts';
import { eventually } from '../support/examples.ts';

openChanges();

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
