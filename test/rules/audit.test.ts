/** The chain of the audit, and what is asked of a time-stamping authority: without a database or a network. */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as fc from 'fast-check';
import { FIRST_HASH, hashOf, type AuditLineRow } from '../../subgraphs/register/kernel/audit.ts';
import { checkGrant } from '../../subgraphs/register/proof/auditing/access.ts';
import { ChainWalk, type Fault } from '../../subgraphs/register/proof/auditing/chain.ts';
import { isStampOf, timestampQuery } from '../../shared/envelopes/timestamp.ts';
import { NOW, refused } from '../shared/example-parties.ts';
import { personOf } from '../support/exchange.ts';

type Line = Omit<AuditLineRow, 'id'>;

function chainOf(length: number): Line[] {
  const lines: Line[] = [];
  for (let sequence = 1; sequence <= length; sequence += 1) {
    const who = { callerParty: 'acme', person: 'somebody', roles: ['DPO'], office: null, requestId: null };
    const what = {
      door: 'OWN',
      action: 'read',
      rowKind: 'breaches',
      rowIds: [`row-${sequence}`],
      why: 'query',
    };
    const previousHash = lines.at(-1)?.hash ?? FIRST_HASH;
    const line = {
      sequence: String(sequence),
      at: NOW,
      format: 2,
      party: 'acme',
      ...who,
      ...what,
      previousHash,
    };
    lines.push({ ...line, hash: hashOf(line) });
  }
  return lines;
}

function faultOf(lines: Line[]): Fault | null {
  const walk = new ChainWalk();
  for (const line of lines) walk.take(line);
  return walk.fault();
}

const CHAIN = chainOf(40);
const place = fc.integer({ min: 1, max: 39 });

test('a chain that nobody touched has no fault, of whatever length', () => {
  for (const length of [0, 1, 2, 40]) expect(faultOf(CHAIN.slice(0, length))).toBeNull();
});

test('whichever line is edited in whichever fact, that line is named', () => {
  const facts = fc.constantFrom('callerParty', 'person', 'door', 'action', 'rowKind', 'why', 'party', 'hash');
  fc.assert(
    fc.property(place, facts, (sequence, fact) => {
      const lines = CHAIN.map((line) =>
        line.sequence === String(sequence) ? { ...line, [fact]: 'other' } : line,
      );
      expect(faultOf(lines)).toMatchObject({ what: 'EDITED', sequence });
    }),
  );
});

test('whichever lines are removed, with or without new numbers for the others, the first of them is named', () => {
  fc.assert(
    fc.property(place, fc.integer({ min: 1, max: 5 }), fc.boolean(), (sequence, count, renumbered) => {
      const left = CHAIN.filter((_, index) => index + 1 < sequence || index + 1 >= sequence + count);
      if (left.length < sequence) return;
      const lines = left.map((line, index) => (renumbered ? { ...line, sequence: String(index + 1) } : line));
      expect(faultOf(lines)).toMatchObject({ what: 'REMOVED', sequence });
    }),
  );
});

test('whichever two lines are exchanged, the first place of the two is named', () => {
  fc.assert(
    fc.property(place, place, fc.boolean(), (one, other, renumbered) => {
      fc.pre(one < other);
      const lines = [...CHAIN];
      [lines[one - 1], lines[other - 1]] = [lines[other - 1]!, lines[one - 1]!];
      const kept = lines.map((line, index) => (renumbered ? { ...line, sequence: String(index + 1) } : line));
      expect(faultOf(kept)).toMatchObject({ what: 'REORDERED', sequence: one });
    }),
  );
});

test('wherever a line is put in between, that line is named', () => {
  fc.assert(
    fc.property(place, (sequence) => {
      const forged = { ...CHAIN[sequence - 1]!, person: 'nobody' };
      const lines = CHAIN.toSpliced(sequence - 1, 0, forged).map((line, index) => {
        return { ...line, sequence: String(index + 1) };
      });
      expect(faultOf(lines)).toMatchObject({ what: 'INSERTED', sequence });
    }),
  );
});

describe('what is asked of a time-stamping authority', () => {
  const digest = randomBytes(32);

  test('is a query that OpenSSL reads: the digest, a nonce, and the certificate wanted', () => {
    const { request, nonce } = timestampQuery(digest);
    const file = join(mkdtempSync(join(tmpdir(), 'query-')), 'query.tsq');
    writeFileSync(file, request);
    const text = execFileSync('openssl', ['ts', '-query', '-in', file, '-text']).toString();
    rmSync(dirname(file), { recursive: true });
    expect(text).toContain('Hash Algorithm: sha256');
    expect(text).toContain('Certificate required: yes');
    expect(text.toLowerCase()).toContain(nonce.toString('hex'));
  });

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['a page of HTML', Buffer.from('<html>')],
    ['a refusal', Buffer.from('30053003020102', 'hex')],
    ['a grant without a stamp', Buffer.from('30053003020100', 'hex')],
  ])('is not answered by %s', (_, response) => {
    expect(isStampOf(response, digest)).toBe(false);
  });
});

test('a grant is for a person, for a reason, for a time: up to a year, and not for oneself', async () => {
  const input = { person: 'auditor-1', until: new Date(NOW.getTime() + 1000), reason: 'the yearly audit' };
  const check = async (more: object) => checkGrant({ ...input, ...more }, personOf('acme'), NOW);
  await expect(check({})).resolves.toBeUndefined();
  for (const more of [{ person: '' }, { reason: '' }, { until: NOW }, { rows: [] }])
    expect((await refused(check(more))).code).toBe('BAD_USER_INPUT');
  expect((await refused(check({ person: 'person-of-acme' }))).code).toBe('FORBIDDEN');
});
