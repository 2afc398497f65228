/** Live changes at a register’s own door: what was committed is announced there by name, and nothing else is. */
import { Client } from 'pg';
import { KINDS } from '../../shared/console/app/graph/kinds.ts';
import { data } from '../support/answers.ts';
import { addDuties, changed, databaseOf, federation, heard, openChanges, watch } from '../support/changes.ts';
import { eventually } from '../support/examples.ts';

openChanges();

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
