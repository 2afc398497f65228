/** Every kind of notice, by its example: what it says is read; what is broken in any member is refused by its path. */
import type { NoticeKind } from '../../subgraphs/register/generated/graphql.ts';
import { IS_ONWARD_LEG_OF_CALLER } from '../../subgraphs/register/protocol/notices/collection.ts';
import { KINDS, kindsThat } from '../../subgraphs/register/protocol/kinds/kinds.ts';
import { bodyAtRest, readBody, readContent } from '../../subgraphs/register/protocol/kinds/reading.ts';
import { attacksOn } from '../support/notice-attacks.ts';
import { EXAMPLES } from '../support/notice-examples.ts';

const ALL = kindsThat(() => true);

/** What is read, as JSON tells it. */
const asJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

function problemOf(read: () => unknown): unknown {
  try {
    read();
  } catch (error) {
    return error;
  }
  return 'nothing was refused';
}

describe.each(ALL)('%s', (kind) => {
  const [body, content] = EXAMPLES[kind];

  test('stands in the table under its own name', () => {
    expect(KINDS[kind].kind).toBe(kind);
  });

  test('what it says is read whole', () => {
    expect(asJson(readBody(kind, body))).toEqual(body);
    expect(asJson(readContent(kind, content))).toEqual(content);
  });

  test('what a newer register adds is left out', () => {
    expect(asJson(readBody(kind, { ...body, addedLater: 1 }))).toEqual(body);
    expect(asJson(readContent(kind, { ...content, addedLater: 1 }))).toEqual(content);
  });

  test('each member that is wrong is refused by its path, and no value is repeated', () => {
    const attacks = [
      ...attacksOn(body, 'body').map((one) => ({ ...one, read: () => readBody(kind, one.value) })),
      ...attacksOn(content, 'content').map((one) => ({ ...one, read: () => readContent(kind, one.value) })),
    ];
    for (const { attack, path, read } of attacks) {
      const problem = problemOf(read);
      expect([attack, path, problem]).toMatchObject([
        attack,
        path,
        { extensions: { code: 'BAD_USER_INPUT', reason: 'BODY_MALFORMED' } },
      ]);
      const { extensions, message } = problem as { extensions: { field: string }; message: string };
      // Where it is a whole object that is wrong, the first of its members is named.
      expect([path, extensions.field]).toEqual([path, expect.stringMatching(`^${path}`)]);
      expect(message.length).toBeLessThan(400);
      expect(message).not.toMatch(/xxx|\$ne|\0/);
    }
  });
});

test('SQL knows the kinds about rights as the table does', () => {
  const kinds = kindsThat(({ right }) => right !== null).map((kind) => `'${kind}'`);
  expect(IS_ONWARD_LEG_OF_CALLER).toContain(`row.kind in (${kinds.join(', ')}) or row.kind = 'RECALL'`);
});

describe('what rests here', () => {
  const statementOf = (body: unknown) =>
    `e30.${Buffer.from(JSON.stringify({ body })).toString('base64url')}.c2ln`;

  test.each<NoticeKind>(['ERASURE', 'BREACH', 'AGREEMENT_REVIEWED', 'FOI_CONSULTATION'])(
    '%s is read as it came, however long its texts',
    (kind) => {
      expect(asJson(bodyAtRest(kind, statementOf(EXAMPLES[kind][0])))).toEqual(EXAMPLES[kind][0]);
    },
  );

  test('texts that came before there were bounds are read', () => {
    const effect = 'x'.repeat(20_000);
    expect(bodyAtRest('BREACH', statementOf({ effect }))).toEqual({ effect, ownBreach: null });
  });

  test('what has another shape is none, and no error', () => {
    expect(bodyAtRest('FOI_CONSULTATION', statementOf({ step: 'GUESSED' }))).toBeNull();
    expect(bodyAtRest('RECALL', 'no statement')).toBeNull();
  });

  test('a body from before a member was told is read without it', () => {
    expect(bodyAtRest('ERASURE', statementOf({}))).toEqual({
      right: null,
      regime: null,
      outcome: null,
      ground: null,
    });
  });
});
