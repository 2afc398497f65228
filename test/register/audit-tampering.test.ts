/** Whoever can turn the database's guards off still cannot change the audit unseen. */
import { FIRST_HASH, hashOf, AuditLineRow } from '../../subgraphs/register/kernel/audit.ts';
import { checkpointAudit } from '../../subgraphs/register/proof/auditing/checkpoints.ts';
import { checkSeal, exportAudit, verifyExport } from '../../subgraphs/register/proof/auditing/export.ts';
import { linesAfter, storedAudit } from '../../subgraphs/register/proof/auditing/stored.ts';
import type { EntityManager } from 'typeorm';
import { ObligationRow } from '../../subgraphs/register/duties/obligations/entity.ts';
import { addLines, addOldLines, tamper, verified } from '../support/audit.ts';
import { openTestRegister, type TestRegister } from '../support/register.ts';

const NOW = new Date('2026-03-02T09:00:00.000Z');
let acme: TestRegister;

beforeAll(async () => {
  acme = await openTestRegister('acme', ['beta'], NOW);
  await addOldLines(acme.register.database.manager, 5, NOW);
  await addLines(acme.register, 15, NOW);
  await checkpointAudit(acme.register, NOW);
  await addLines(acme.register, 10, NOW);
  await checkpointAudit(acme.register, NOW);
  await addLines(acme.register, 3, NOW);
});
afterAll(() => acme.close());

test('an audit that nobody touched verifies, lines of the first format included', async () => {
  expect(await verified(acme.register)).toEqual({
    lines: 33,
    checkpoints: 2,
    timestamps: 0,
    signedTo: 30,
    stampedTo: 0,
    findings: [],
  });
});

test.each(['audit_line', 'audit_checkpoint', 'audit_timestamp'])(
  'the database refuses to change %s',
  async (table) => {
    const { database } = acme.register;
    await expect(database.query(`delete from ${table}`)).rejects.toThrow(`${table} is append-only`);
    await expect(database.query(`truncate ${table} cascade`)).rejects.toThrow('append-only');
    await expect(
      database.query(`update ${table} set ${table === 'audit_line' ? 'why' : 'number'} = null`),
    ).rejects.toThrow(`${table} is append-only`);
  },
);

/** Gives lines other places, as if nothing had been there before. */
const renumber = (manager: EntityManager, from: number, by: number) =>
  manager
    .query('update audit_line set sequence = -sequence where sequence >= $1', [from])
    .then(() => manager.query('update audit_line set sequence = -sequence + $1 where sequence < 0', [by]));

/** Makes a line, and all after it, as if they had been written so. */
async function rehashFrom(manager: EntityManager, sequence: number): Promise<void> {
  const lines: AuditLineRow[] = [];
  for await (const line of linesAfter(manager, sequence - 2)) lines.push(line);
  let previousHash = lines.shift()?.hash ?? FIRST_HASH;
  await manager.query(
    "update audit_line set hash = hash || 'x', previous_hash = previous_hash || 'x' where sequence >= $1",
    [sequence],
  );
  for (const line of lines) {
    const hash = hashOf({ ...line, previousHash });
    await manager.query('update audit_line set hash = $2, previous_hash = $3 where sequence = $1', [
      line.sequence,
      hash,
      previousHash,
    ]);
    previousHash = hash;
  }
}

const copyLine = (manager: EntityManager, from: number, to: number) =>
  manager.query(
    `insert into audit_line (sequence, at, caller_party, person, door, action, row_kind, row_ids, why, previous_hash, hash, format, party, roles)
     select $2, at, caller_party, 'nobody', door, action, row_kind, row_ids, why, hash || 'x', hash || 'y', format, party, roles
     from audit_line where sequence = $1`,
    [from, to],
  );

const FIELDS = [
  ['at', "at + interval '1 millisecond'"],
  ['caller_party', "'beta'"],
  ['person', "'somebody-else'"],
  ['roles', "'{DPO}'"],
  ['office', "'SIRO'"],
  ['door', "'FEDERATION'"],
  ['action', "'other'"],
  ['row_kind', "'other'"],
  ['row_ids', "'{}'"],
  ['why', "'other'"],
  ['request_id', "'other'"],
  ['party', "'beta'"],
  ['format', '1'],
  ['hash', "repeat('0', 64)"],
] as const;

describe('a line', () => {
  test.each(FIELDS)('of which %s was edited is named', async (column, value) => {
    await tamper(
      acme.register.database,
      (manager) => manager.query(`update audit_line set ${column} = ${value} where sequence = 12`),
      async () =>
        expect((await verified(acme.register)).findings).toMatchObject([{ what: 'EDITED', sequence: 12 }]),
    );
  });

  const cases: [string, (manager: EntityManager) => Promise<unknown>, object][] = [
    [
      'of the first format, edited',
      (manager) => manager.query("update audit_line set why = 'other' where sequence = 3"),
      { what: 'EDITED', sequence: 3 },
    ],
    [
      'edited, with a hash to match',
      async (manager) => {
        await manager.query("update audit_line set why = 'other' where sequence = 12");
        const line = await manager.findOneByOrFail(AuditLineRow, { sequence: '12' });
        await manager.query('update audit_line set hash = $1 where sequence = 12', [hashOf(line)]);
      },
      { what: 'EDITED', sequence: 12 },
    ],
    [
      'edited, with all hashes after it made anew',
      async (manager) => {
        await manager.query("update audit_line set why = 'other' where sequence = 24");
        await rehashFrom(manager, 24);
      },
      { what: 'REWRITTEN', sequence: 21 },
    ],
    [
      'removed',
      (manager) => manager.query('delete from audit_line where sequence = 12'),
      { what: 'REMOVED', sequence: 12, says: 'line 12 was removed' },
    ],
    [
      'removed, the first of all',
      (manager) => manager.query('delete from audit_line where sequence <= 2'),
      { what: 'REMOVED', sequence: 1, says: 'lines 1 to 2 were removed' },
    ],
    [
      'removed, with the others moved up',
      async (manager) => {
        await manager.query('delete from audit_line where sequence in (12, 13)');
        await renumber(manager, 14, -2);
      },
      { what: 'REMOVED', sequence: 12, says: 'lines 12 to 13 were removed' },
    ],
    [
      'inserted, with the others moved down',
      async (manager) => {
        await renumber(manager, 12, 1);
        await copyLine(manager, 11, 12);
      },
      { what: 'INSERTED', sequence: 12 },
    ],
    [
      'inserted, with a hash to match',
      async (manager) => {
        await renumber(manager, 12, 1);
        await copyLine(manager, 11, 12);
        const before = await manager.findOneByOrFail(AuditLineRow, { sequence: '11' });
        const line = await manager.findOneByOrFail(AuditLineRow, { sequence: '12' });
        const [previousHash, hash] = [before.hash, hashOf({ ...line, previousHash: before.hash })];
        await manager.query('alter table audit_line drop constraint audit_line_previous_hash_key');
        await manager.query('update audit_line set hash = $1, previous_hash = $2 where sequence = 12', [
          hash,
          previousHash,
        ]);
      },
      { what: 'INSERTED', sequence: 12 },
    ],
    [
      'exchanged with another',
      async (manager) => {
        await manager.query('update audit_line set sequence = -sequence where sequence in (12, 17)');
        await manager.query('update audit_line set sequence = 29 + sequence where sequence < 0');
      },
      { what: 'REORDERED', sequence: 12 },
    ],
    [
      'cut off at the end, with all after it',
      (manager) => manager.query('delete from audit_line where sequence > 27'),
      { what: 'TRUNCATED', sequence: 28, says: expect.stringContaining('lines 28 to 30') },
    ],
  ];

  test.each(cases)('%s is named', async (_, work, expected) => {
    await tamper(acme.register.database, work, async () =>
      expect((await verified(acme.register)).findings).toMatchObject([expected]),
    );
  });
});

test('a checkpoint that was made anew with another key, or left out, is named', async () => {
  const { database } = acme.register;
  const other = await openTestRegister('acme', [], NOW);
  await addLines(other.register, 20, NOW);
  await checkpointAudit(other.register, NOW);
  const [{ jws }] = await other.register.database.query<[{ jws: string }]>(
    'select jws from audit_checkpoint',
  );
  await other.close();
  await tamper(
    database,
    (manager) => manager.query('update audit_checkpoint set jws = $1 where number = 1', [jws]),
    async () => expect((await verified(acme.register)).findings).toMatchObject([{ what: 'CHECKPOINT' }]),
  );
  await tamper(
    database,
    (manager) => manager.query('delete from audit_checkpoint where number = 1'),
    async () => expect((await verified(acme.register)).findings).toMatchObject([{ what: 'CHECKPOINT' }]),
  );
});

test('what was changed before it was signed is never signed: a duty says so, once', async () => {
  const { database } = acme.register;
  await tamper(
    database,
    (manager) => manager.query("update audit_line set why = 'other' where sequence = 32"),
    async () => {
      await checkpointAudit(acme.register, NOW);
      await checkpointAudit(acme.register, NOW);
      expect((await verified(acme.register)).signedTo).toBe(31);
      const duties = await database.manager.findBy(ObligationRow, { kind: 'AUDIT_BROKEN' });
      expect(duties.map(({ rule }) => rule)).toEqual([expect.stringContaining('line 32 was edited')]);
    },
  );
});

/** Each waits for a thread: many wait together. */
const AT_ONCE = 50;

describe('an export', () => {
  const bytesOf = async (register = acme.register) => {
    const parts: string[] = [];
    const options = { party: 'acme', signingKey: register.signingKey, now: NOW };
    const records = await storedAudit(register.database.manager);
    for await (const part of exportAudit(records, options)) parts.push(part);
    return Buffer.from(parts.join(''));
  };
  const verify = (bytes: Buffer) => verifyExport(() => [bytes], 'acme', acme.register.directory);
  const flipped = (bytes: Buffer, at: number, bit = at % 8) => {
    const copy = Buffer.from(bytes);
    copy[at]! ^= 1 << bit;
    return copy;
  };
  const isSealed = (bytes: Buffer) =>
    checkSeal(() => [bytes], 'acme', acme.register.directory).then(
      () => true,
      () => false,
    );

  test('verifies without its register, and holds all that the register holds', async () => {
    expect(await verify(await bytesOf())).toMatchObject({ lines: 33, checkpoints: 2, findings: [] });
  });

  test('of another party, or cut off anywhere, does not', async () => {
    const bytes = await bytesOf();
    const asBeta = await verifyExport(() => [bytes], 'beta', acme.register.directory);
    expect(asBeta.findings.length).toBeGreaterThan(0);
    for (let end = 0; end < bytes.length; end += 97)
      expect((await verify(bytes.subarray(0, end))).findings.length).toBeGreaterThan(0);
  });

  test('of which a line was edited names the line', async () => {
    const text = (await bytesOf()).toString('utf8').replace('"row-7"', '"row-8"');
    expect((await verify(Buffer.from(text))).findings).toMatchObject([
      { what: 'EDITED', sequence: 13 },
      { what: 'EXPORT', says: 'the file is not the one that was signed' },
    ]);
  });

  test('with any one byte changed is noticed', async () => {
    const bytes = await bytesOf();
    const missed: number[] = [];
    for (let at = 0; at < bytes.length; at += 1) if (await isSealed(flipped(bytes, at))) missed.push(at);
    expect(missed).toEqual([]);
    for (let at = 0; at < bytes.length; at += 211)
      expect((await verify(flipped(bytes, at))).findings.length).toBeGreaterThan(0);
  });

  test('of many lines is noticed to be changed at any of 10,000 bytes', async () => {
    const large = await openTestRegister('acme', [], NOW);
    Object.assign(large.register, { signingKey: acme.register.signingKey });
    await addLines(large.register, 400, NOW);
    await checkpointAudit(large.register, NOW);
    const bytes = await bytesOf(large.register);
    await large.close();
    expect(await isSealed(bytes)).toBe(true);
    const isMissed = (sample: number) =>
      isSealed(flipped(bytes, Math.floor((sample * bytes.length) / 10_000), sample % 8));
    let missed = 0;
    for (let from = 0; from < 10_000; from += AT_ONCE) {
      const answers = await Promise.all(
        Array.from({ length: AT_ONCE }, (_, index) => isMissed(from + index)),
      );
      missed += answers.filter(Boolean).length;
    }
    expect(missed).toBe(0);
  }, 180_000);
});
