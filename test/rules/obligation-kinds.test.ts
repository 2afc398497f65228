/** What the deadline board says of each kind of obligation: complete, in plain words, and about kinds that there are. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ROLES } from '../../shared/callers/caller.ts';
import { obligations } from '../../subgraphs/register/duties/obligations/collection.ts';
import { FEED_ROLES } from '../../subgraphs/register/duties/calendar-feeds/rules.ts';
import type { KindOfObligation } from '../../subgraphs/register/duties/obligations/kind.ts';
import {
  isObligationKind,
  kindOf,
  KINDS,
  kindsOf,
} from '../../subgraphs/register/duties/obligations/kinds.ts';
import { AGREEMENT_KINDS } from '../../subgraphs/register/duties/obligations/kinds-of-agreements.ts';
import { BREACH_KINDS } from '../../subgraphs/register/duties/obligations/kinds-of-breaches.ts';
import { CASE_KINDS } from '../../subgraphs/register/duties/obligations/kinds-of-cases.ts';
import { NOTICE_KINDS } from '../../subgraphs/register/duties/obligations/kinds-of-notices.ts';

const REGISTER = fileURLToPath(new URL('../../subgraphs/register/', import.meta.url));

/** Sources of the register by path, but for the table itself and what is generated. */
const sources = new Map(
  readdirSync(REGISTER, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !/^(generated\/|duties\/obligations\/kinds)/.test(path))
    .map((path) => [path, readFileSync(REGISTER + path, 'utf8')]),
);

const lines: [string, KindOfObligation][] = Object.entries(KINDS);

describe('the table', () => {
  test('is the only source of kinds: one function makes rows, and it takes no kind without a line', () => {
    const makes = [...sources].filter(([, text]) =>
      /(insert|save)\(ObligationRow|insert into obligation/.test(text),
    );
    expect(makes.map(([path]) => path)).toEqual(['duties/obligations/obligations.ts']);
    expect(sources.get('duties/obligations/obligations.ts')).toContain('kind: ObligationKind;');
  });

  test('is written by its own module alone', () => {
    const writes = /(insert|save|update|delete|upsert|remove)\(\s*ObligationRow|(into|update) obligation\b/;
    const writers = [...sources].filter(([, text]) => writes.test(text)).map(([path]) => path);
    expect(writers.filter((path) => !path.startsWith('duties/obligations/'))).toEqual([]);
  });

  test('has no line for a kind that nothing makes', () => {
    const made = (kind: string) => [...sources.values()].some((text) => text.includes(`'${kind}'`));
    expect(lines.map(([kind]) => kind).filter((kind) => !made(kind))).toEqual([]);
  });

  test('loses no line where its parts are joined', () => {
    const parts = [CASE_KINDS, BREACH_KINDS, NOTICE_KINDS, AGREEMENT_KINDS].map(
      (part) => Object.keys(part).length,
    );
    expect(lines).toHaveLength(parts.reduce((sum, count) => sum + count, 0));
  });

  test.each(lines)('%s says a short title and whole sentences', (_, { what, stops, ifMissed }) => {
    expect(what).toMatch(/^[A-Z][^.]{3,79}$/);
    for (const text of [stops, ifMissed]) expect(text).toMatch(/^[A-Z].{10,}\.$/s);
  });

  test.each(lines)('%s is seen to by roles that there are, and read by one of them', (_, { roles }) => {
    expect(roles.filter((role) => !(ROLES as readonly string[]).includes(role))).toEqual([]);
    const readers: readonly string[] = obligations.rule.readers;
    expect(roles.some((role) => readers.includes(role))).toBe(true);
  });
});

describe('who sees to what', () => {
  test('the DPO sees to every duty, so that none is nobody’s', () => {
    expect(kindsOf('DPO').toSorted()).toEqual(Object.keys(KINDS).toSorted());
  });

  test('each role that may open a calendar feed has something to see to, and an auditor has nothing', () => {
    for (const role of FEED_ROLES) expect(kindsOf(role).length).toBeGreaterThan(0);
    expect(kindsOf('AUDITOR')).toEqual([]);
  });

  test('a caseworker sees to replies and not to breaches, a breach coordinator the other way round', () => {
    expect(kindsOf('CASEWORKER')).toContain('RIGHTS_REPLY');
    expect(kindsOf('CASEWORKER')).not.toContain('AUTHORITY_NOTICE');
    expect(kindsOf('BREACH_COORDINATOR')).toContain('AUTHORITY_NOTICE');
    expect(kindsOf('BREACH_COORDINATOR')).not.toContain('RIGHTS_REPLY');
  });

  test.each(['', 'dpo', 'constructor', 'EVERYBODY'])('nobody of the role “%s” sees to anything', (role) => {
    expect(kindsOf(role)).toEqual([]);
  });
});

test.each(['MADE_UP', 'toString', '__proto__', ''])(
  'a row of the kind “%s”, which no line knows, still says where to look',
  (kind) => {
    expect(isObligationKind(kind)).toBe(false);
    expect(kindOf(kind)).toMatchObject({ stops: expect.stringMatching(/^See the rule/), roles: ['DPO'] });
  },
);
