/** What a module declares of its collections and tables agrees with the schema, with the database and with the screens. */
import { fileURLToPath } from 'node:url';
import { buildASTSchema, getDirectiveValues, getNamedType, isListType, type GraphQLField } from 'graphql';
import { readSdl } from '../../shared/sdl.ts';
import { KINDS } from '../../shared/console/app/graph/kinds.ts';
import { ANNOUNCED, COLLECTIONS } from '../../subgraphs/register/program/modules.ts';
import { openTestRegister, type TestRegister } from '../support/register.ts';

const folder = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const schema = buildASTSchema(readSdl(folder('subgraphs/register')), { assumeValidSDL: true });
const fieldsOf = (type: string): Record<string, GraphQLField<unknown, unknown>> => {
  const found = schema.getType(type);
  return found && 'getFields' in found ? (found.getFields() as never) : {};
};
const merge = schema.getDirective('merge')!;

let acme: TestRegister;
beforeAll(async () => {
  acme = await openTestRegister('acme', [], new Date('2026-03-02T09:00:00.000Z'));
});
afterAll(() => acme.close());

describe('a collection', () => {
  test.each(COLLECTIONS.map((one) => [one.name, one] as const))(
    '%s is served by the schema as it is declared',
    (name, { as, sort, row }) => {
      const field = fieldsOf('Register')[name]!;
      const type = row.name.replace(/Row$/, '');
      expect(getNamedType(field.type).name).toBe(as === 'list' ? type : `${type}Connection`);
      expect(isListType(field.type)).toBe(as === 'list');
      const merged = fieldsOf('Query')[name];
      const given = merged && getDirectiveValues(merge, merged.astNode!);
      expect(given && { newestFirst: given['newestFirst'] === true }).toEqual(
        as === 'merged' ? { newestFirst: sort.newestFirst } : undefined,
      );
    },
  );

  test('stands behind every field of Query that a gateway merges', () => {
    const merged = Object.values(fieldsOf('Query')).filter(({ astNode }) =>
      getDirectiveValues(merge, astNode!),
    );
    const declared = COLLECTIONS.filter(({ as }) => as === 'merged');
    expect(merged.map(({ name }) => name).toSorted()).toEqual(declared.map(({ name }) => name).toSorted());
  });

  test('announces what changes, or its rows change with those of another table, or reading it writes it', () => {
    const tables = COLLECTIONS.map(({ row }) => acme.register.database.getMetadata(row).tableName);
    expect(tables.filter((table) => !ANNOUNCED.has(table))).toEqual(['audit_line', 'data_flow']);
  });
});

describe('a table', () => {
  test('has the trigger that announces what changes, but for those that no screen shows or that reading writes', async () => {
    const rows = await acme.register.database.query<{ name: string; tells: boolean }[]>(
      `select tablename as name, exists (
         select from pg_trigger where tgname = 'announce_change' and tgrelid = tablename::regclass) as tells
       from pg_tables where schemaname = 'public' order by 1`,
    );
    const named = (tells: boolean) => rows.filter((row) => row.tells === tells).map(({ name }) => name);
    expect(named(false)).toEqual([
      'audit_checkpoint',
      'audit_line',
      'audit_timestamp',
      'command',
      'forgotten_case',
      'migrations',
      'received_envelope',
      'restoration',
      'subject_match',
    ]);
    // The register passes on what the triggers announce, and nothing else.
    expect([...ANNOUNCED].toSorted()).toEqual(named(true));
  });

  test('for which a screen waits announces what changes', () => {
    expect(KINDS.length).toBeGreaterThan(20);
    expect(KINDS.filter((table) => !ANNOUNCED.has(table))).toEqual([]);
  });
});
