/** What every module rests on: audit, commands, case keys, people, pages; on one real database. */
import { readdir } from 'node:fs/promises';
import { v7 as uuidv7 } from 'uuid';
import { act, type Transaction } from '../../subgraphs/register/kernel/action.ts';
import { appendAudit, AuditLineRow, FIRST_HASH, hashOf } from '../../subgraphs/register/kernel/audit.ts';
import type { Connection } from '../../subgraphs/register/kernel/pages.ts';
import { obligations } from '../../subgraphs/register/duties/obligations/collection.ts';
import { ObligationRow } from '../../subgraphs/register/duties/obligations/entity.ts';
import type { Context } from '../../subgraphs/register/kernel/context.ts';
import { owe } from '../../subgraphs/register/duties/obligations/obligations.ts';
import {
  identityOf,
  keepSubject,
  matchSubjects,
  type Identity,
} from '../../subgraphs/register/people/subjects/subjects.ts';
import { SubjectCaseRow, SubjectMatchRow } from '../../subgraphs/register/people/subjects/entity.ts';
import { refused } from '../shared/example-parties.ts';
import { openTestRegister, type TestRegister } from '../support/register.ts';

const NOW = new Date('2026-03-02T09:00:00.000Z');
let test1: TestRegister;

beforeAll(async () => {
  test1 = await openTestRegister('acme', ['beta'], NOW);
});
afterAll(() => test1.close());

const auditLines = () => test1.register.database.manager.find(AuditLineRow, { order: { sequence: 'ASC' } });

/** An action that adds one obligation, as a mutation would. */
function addDuty(context = test1.as('acme', ['DPO']), commandId?: string, fail = false) {
  const addsDuty = {
    mutation: 'recordProcessing',
    entity: ObligationRow,
    async carryOut(tx: Transaction) {
      const about = uuidv7();
      await owe(tx, [
        { kind: 'PROCESSING_REVIEW', about, dueAt: NOW, strength: 'AIM', rule: 'a rule', source: 'a source' },
      ]);
      if (fail) throw new Error('fails after writing');
      return tx.manager.findOneByOrFail(ObligationRow, { about });
    },
  } as const;
  return act(context, addsDuty, { party: 'acme', input: { commandId: commandId ?? null } });
}

describe('actions', () => {
  test('a write leaves one audit line in its transaction, which names the person by pseudonym only', async () => {
    const before = (await auditLines()).length;
    const row = await addDuty();
    const lines = await auditLines();
    expect(lines).toHaveLength(before + 1);
    expect(lines.at(-1)).toMatchObject({
      callerParty: 'acme',
      person: 'person-of-acme',
      action: 'recordProcessing',
      rowKind: 'obligation',
      rowIds: [row.id],
    });
  });

  test('an action that fails leaves neither row nor audit line', async () => {
    const count = () => test1.register.database.manager.count(ObligationRow);
    const before = [await count(), (await auditLines()).length];
    await expect(addDuty(undefined, undefined, true)).rejects.toThrow('fails after writing');
    expect([await count(), (await auditLines()).length]).toEqual(before);
  });

  test('a repeat with the same commandId gets the first answer and changes nothing', async () => {
    const first = await addDuty(undefined, 'command-1');
    const lines = (await auditLines()).length;
    expect((await addDuty(undefined, 'command-1')).id).toBe(first.id);
    expect(await auditLines()).toHaveLength(lines);
  });

  test('two commands with one id at once are carried out once', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => addDuty(undefined, 'command-2')));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  });

  test('a commandId of another person is another command', async () => {
    const mine = await addDuty(undefined, 'command-3');
    const theirs = await addDuty(test1.as('acme', ['DPO'], { person: 'somebody-else' }), 'command-3');
    expect(theirs.id).not.toBe(mine.id);
  });

  test('people of another party, and people without the role, are refused', async () => {
    expect(await refused(addDuty(test1.as('beta', ['DPO'])))).toEqual({
      code: 'FORBIDDEN',
      message: 'Only people of acme may write in its register; your token is of beta.',
    });
    expect(await refused(addDuty(test1.as('acme', ['AUDITOR'])))).toEqual({
      code: 'FORBIDDEN',
      message: 'recordProcessing needs one of the roles DPO.',
    });
  });
});

describe('audit', () => {
  test('each line carries the hash of the one before it, from the first on', async () => {
    await Promise.all([addDuty(), addDuty(), addDuty()]);
    const lines = await auditLines();
    expect(lines.map(({ sequence }) => Number(sequence))).toEqual(lines.map((_, index) => index + 1));
    lines.forEach((line, index) => {
      expect(line.previousHash).toBe(index === 0 ? FIRST_HASH : lines[index - 1]!.hash);
      expect(line.hash).toBe(hashOf(line));
    });
  });

  test('the database refuses to change or remove a line', async () => {
    const { database } = test1.register;
    await expect(database.query("update audit_line set why = 'x'")).rejects.toThrow(
      'audit_line is append-only',
    );
    await expect(database.query('delete from audit_line')).rejects.toThrow('audit_line is append-only');
    await expect(database.query('truncate audit_line')).rejects.toThrow('audit_line is append-only');
  });

  test('a line of a transaction that rolls back leaves no gap', async () => {
    const { database } = test1.register;
    const entry = {
      party: 'acme',
      caller: test1.as('acme', ['DPO']).caller,
      at: NOW,
      action: 'x',
      rowKind: 'x',
      rowIds: [],
      why: 'x',
    };
    const rolledBack = database.transaction(async (manager) => {
      await appendAudit(manager, entry);
      throw new Error('rolled back');
    });
    await expect(rolledBack).rejects.toThrow('rolled back');
    await addDuty();
    const lines = await auditLines();
    expect(Number(lines.at(-1)!.sequence)).toBe(lines.length);
  });
});

describe('people', () => {
  const tx = () => ({
    register: test1.register,
    caller: test1.as('acme', ['DPO']).caller,
    now: NOW,
    manager: test1.register.database.manager,
  });
  const person = (identifiers: Identity['identifiers'], more: Partial<Identity> = {}): Identity => ({
    name: 'Canary Quillfeather',
    dateOfBirth: '2010-05-04',
    identifiers,
    ...more,
  });

  test('an identifier in common, however it is spaced, is the same person; name and birth date alone are not', async () => {
    const first = await keepSubject(
      tx(),
      uuidv7(),
      person([{ scheme: 'NHS_NUMBER', value: '999 000 0018' }]),
    );
    const again = await keepSubject(tx(), uuidv7(), person([{ scheme: 'NHS_NUMBER', value: '9990000018' }]));
    const namesake = await keepSubject(
      tx(),
      uuidv7(),
      person([{ scheme: 'NHS_NUMBER', value: '999 000 0026' }]),
    );
    expect(again).toBe(first);
    expect(namesake).not.toBe(first);
    expect(await matchSubjects(tx(), person([]))).toEqual([]);
  });

  test('the same value in another scheme is another person', async () => {
    const local = await keepSubject(tx(), uuidv7(), person([{ scheme: 'LOCAL:acme', value: '42' }]));
    expect(await matchSubjects(tx(), person([{ scheme: 'LOCAL:beta', value: '42' }]))).not.toContain(local);
  });

  test('nothing that identifies a person rests in clear in the database', async () => {
    await keepSubject(
      tx(),
      uuidv7(),
      person([{ scheme: 'PNC_ID', value: '2010/0000042X' }], { address: '1 Canary Row' }),
    );
    const rows = JSON.stringify([
      (await tx().manager.find(SubjectCaseRow)).map(({ identity }) => identity.toString('latin1')),
      await tx().manager.find(SubjectMatchRow),
    ]);
    for (const canary of ['Quillfeather', '0000042', 'Canary Row', '2010-05-04'])
      expect(rows).not.toContain(canary);
  });

  test('destroying the key of a case forgets the person, also when a restore brings the key back', async () => {
    const caseId = uuidv7();
    await keepSubject(tx(), caseId, person([{ scheme: 'NHS_NUMBER', value: '999 000 0034' }]));
    expect((await identityOf(test1.register, caseId))?.name).toBe('Canary Quillfeather');
    await test1.register.caseKeys.destroy(caseId, NOW);
    expect(await identityOf(test1.register, caseId)).toBeNull();
    expect(await readdir(test1.caseKeysDir)).not.toContain(`${caseId}.key`);
    expect(await test1.register.caseKeys.applyDestroyed()).toBeGreaterThan(0);
    await expect(test1.register.caseKeys.encrypt(caseId, 'again')).rejects.toThrow('destroyed');
  });
});

describe('pages', () => {
  const read = (context: Context, first: number, after: string | null = null) =>
    obligations.read(context, 'acme', { first, after });

  test('a walk with any page size gives every row once, in one order, although keys are equal', async () => {
    for (let count = 0; count < 7; count += 1) await addDuty();
    const context = test1.as('acme', ['DPO']);
    const all = (await read(context, 200)).nodes.map(({ id }) => id);
    expect(all.length).toBeGreaterThan(7);
    for (let size = 1; size <= 9; size += 1) {
      const walked: string[] = [];
      let after: string | null = null;
      let more = true;
      while (more) {
        const { nodes, pageInfo }: Connection<ObligationRow> = await read(context, size, after);
        walked.push(...nodes.map(({ id }) => id));
        after = pageInfo.endCursor;
        more = pageInfo.hasNextPage;
      }
      expect(walked).toEqual(all);
    }
  });

  test.each([0, -1, 201, 100_000])('`first` of %d is refused', async (first) => {
    expect(await refused(read(test1.as('acme', ['DPO']), first))).toEqual({
      code: 'BAD_USER_INPUT',
      message: '`first` is from 1 to 200.',
    });
  });

  test.each(['', 'nonsense', 'AAAA', Buffer.from('not a date\0b\0c').toString('base64url')])(
    'a malformed cursor %j is refused',
    async (after) => {
      expect((await refused(read(test1.as('acme', ['DPO']), 1, after))).code).toBe('BAD_USER_INPUT');
    },
  );

  test('a role that lacks the kind is FORBIDDEN at its own party; another party sees nothing and is told nothing', async () => {
    expect((await refused(read(test1.as('acme', ['OPERATOR']), 10))).code).toBe('FORBIDDEN');
    const other = await read(test1.as('beta', ['DPO']), 10);
    expect([other.nodes, await other.totalCount()]).toEqual([[], 0]);
  });
});
