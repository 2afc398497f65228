/** A proof is over the input as the request gives it, however the schema reads it afterwards. */
import { fileURLToPath } from 'node:url';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, isInputObjectType, Kind, type DocumentNode } from 'graphql';
import type { Caller } from '../../shared/callers/caller.ts';
import { scalars } from '../../shared/scalars.ts';
import { readSdl } from '../../shared/sdl.ts';
import { contextFor } from '../../subgraphs/register/kernel/context.ts';
import { acceptProof, mustBeSigned, rememberGivenInputs } from '../../subgraphs/register/kernel/proof.ts';
import type { Mode, RegisterOf } from '../../subgraphs/register/kernel/register-of.ts';
import { data, refusal, type Answer } from '../support/answers.ts';
import { WRITERS } from '../support/access-table/writers.ts';
import { personOf } from '../support/exchange.ts';
import { createClientKey, proofOf, type ClientKey } from '../support/signing.ts';

const NOW = new Date('2026-03-02T10:00:00Z');
const SDL = readSdl(fileURLToPath(new URL('../../subgraphs/register', import.meta.url)));
const NONE: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };

/** What `acceptProof` answered for each field, in their order. */
let accepted: (string | null)[] = [];

const takes =
  (mutation: string) =>
  async (_: unknown, { party, input }: never, context: never) => {
    accepted.push(await acceptProof(context, { mutation, party, input }));
    return null;
  };

const Mutation = Object.fromEntries(Object.keys(WRITERS).map((name) => [name, takes(name)]));
const schema = rememberGivenInputs(
  buildSubgraphSchema([
    { typeDefs: SDL, resolvers: { ...scalars, Mutation } as never },
    { typeDefs: NONE, resolvers: {} },
  ]),
);

let key: ClientKey;
beforeAll(async () => {
  key = await createClientKey();
});
beforeEach(() => {
  accepted = [];
});

interface How {
  mode?: Mode;
  caller?: Partial<Caller>;
}

async function ask(query: string, variables: Record<string, unknown>, how: How = {}): Promise<Answer> {
  const caller = personOf('acme', { door: 'FEDERATION', confirmation: key.thumbprint, ...how.caller });
  const register = { party: 'acme', mode: how.mode ?? 'production' } as RegisterOf;
  const contextValue = contextFor(caller, NOW, new Map([['acme', register]]), variables);
  const answer = await graphql({ schema, source: query, variableValues: variables, contextValue });
  return JSON.parse(JSON.stringify(answer)) as Answer;
}

const prove = (mutation: string, input: object, person = 'person-of-acme') =>
  proofOf(mutation, 'acme', input as Record<string, unknown>, { key, person, now: NOW });

const DECIDE =
  'mutation ($input: DecideDisclosureInput!) { decideDisclosure(party: "acme", input: $input) { id } }';
const DECISION = {
  recipient: 'beta',
  sealedSubject: 'a.b.c.d.e',
  categories: ['NAME_CONTACT'],
  purpose: 'SAFEGUARD',
  rationale: 'needed',
  commandId: 'c-1',
};

describe('the input as it is given', () => {
  test.each<[string, object]>([
    ['with defaults left out', {}],
    ['with a default in words', { regime: 'UK_GDPR', decision: 'SHARE' }],
    ['with another value', { regime: 'PART_3', decision: 'DO_NOT_SHARE' }],
    ['with an outright null', { agreement: null }],
    ['with a default that is null', { regime: null }],
    ['with JSON of any depth', { checklist: { a: [null, { b: 1.5, c: 'ü', 'd e': [] }], f: false } }],
    ['with an instant of another zone', { decidedAt: '2026-03-02T11:00+01:00' }],
    ['with one value for a list', { categories: 'NAME_CONTACT' }],
    ['with a number for an id', { recipient: 7 }],
    ['with nested inputs that have defaults', { subject: { name: 'A', identifiers: null } }],
    ['with lists of inputs', { subject: { identifiers: [{ scheme: 'PNC_ID', value: '1' }] } }],
  ])('%s is what the proof is over', async (_, more) => {
    const input = { ...DECISION, ...more };
    const proof = await prove('decideDisclosure', input);
    data(await ask(DECIDE, { input: { ...input, proof } }));
    expect(accepted).toEqual([proof]);
  });

  test.each<[string, object, object]>([
    ['a default put into words', {}, { regime: 'UK_GDPR' }],
    ['a null left out', { agreement: null }, {}],
    ['a null put in', {}, { agreement: null }],
    ['a null in JSON left out', { checklist: { a: null } }, { checklist: {} }],
    ['another order of a list', { categories: ['A', 'B'] }, { categories: ['B', 'A'] }],
    ['one letter', { rationale: 'needed' }, { rationale: 'Needed' }],
    ['a field more', {}, { decidedAt: '2026-03-01T10:00:00Z' }],
  ])('%s breaks the proof', async (_, signed, sent) => {
    const proof = await prove('decideDisclosure', { ...DECISION, ...signed });
    const answer = await ask(DECIDE, { input: { ...DECISION, ...sent, proof } });
    expect(refusal(answer)).toMatchObject({
      code: 'SIGNATURE_INVALID',
      message: 'The `proof` is over another input.',
    });
  });

  test('is the same as a literal, with variables in it and the defaults of the operation', async () => {
    const input = {
      ...DECISION,
      regime: 'PART_3',
      checklist: { n: 1, list: ['x', true] },
      decision: 'SHARE',
    };
    const proof = await prove('decideDisclosure', input);
    const literal = `mutation ($proof: String, $to: ID!, $why: String! = "needed", $left: Instant) {
      decideDisclosure(party: "acme", input: {
        recipient: $to, sealedSubject: "a.b.c.d.e", categories: ["NAME_CONTACT"], purpose: "SAFEGUARD", rationale: $why,
        commandId: "c-1", regime: PART_3, decision: SHARE, checklist: { n: 1, list: ["x", true] }, decidedAt: $left,
        proof: $proof }) { id } }`;
    data(await ask(literal, { proof, to: 'beta' }));
    expect(accepted).toEqual([proof]);
    expect(refusal(await ask(literal, { proof, to: 'gamma' })).code).toBe('SIGNATURE_INVALID');
    expect(refusal(await ask(literal, { proof, to: 'beta', why: 'x' })).code).toBe('SIGNATURE_INVALID');
  });

  test('of several writes in one request each has its own', async () => {
    const other = { ...DECISION, recipient: 'gamma', commandId: 'c-2' };
    const proofs = [await prove('decideDisclosure', DECISION), await prove('decideDisclosure', other)];
    const query = `mutation ($one: DecideDisclosureInput!, $two: DecideDisclosureInput!) {
      a: decideDisclosure(party: "acme", input: $one) { id } b: decideDisclosure(party: "acme", input: $two) { id } }`;
    const [first, second] = proofs;
    data(await ask(query, { one: { ...DECISION, proof: first }, two: { ...other, proof: second } }));
    expect(accepted).toEqual(proofs);
    const crossed = await ask(query, {
      one: { ...DECISION, proof: second },
      two: { ...other, proof: first },
    });
    expect(crossed.errors?.map(({ extensions }) => extensions?.code)).toEqual([
      'SIGNATURE_INVALID',
      'SIGNATURE_INVALID',
    ]);
  });
});

describe('which writes need a proof', () => {
  test.each<[Caller['door'], Mode, boolean]>([
    ['FEDERATION', 'production', true],
    ['FEDERATION', 'demonstration', false],
    ['OWN', 'production', false],
    ['OWN', 'demonstration', false],
  ])('by the door %s in %s: %s', async (door, mode, needed) => {
    expect(mustBeSigned({ door }, mode)).toBe(needed);
    const unsigned = await ask(DECIDE, { input: DECISION }, { mode, caller: { door } });
    expect(unsigned.errors?.[0]?.extensions?.code).toBe(needed ? 'FORBIDDEN' : undefined);
    const wrong = await prove('decideDisclosure', { ...DECISION, purpose: 'OTHER' });
    const answer = await ask(DECIDE, { input: { ...DECISION, proof: wrong } }, { mode, caller: { door } });
    expect(refusal(answer).code).toBe('SIGNATURE_INVALID');
  });

  test('an empty proof is none', async () => {
    expect(refusal(await ask(DECIDE, { input: { ...DECISION, proof: '' } })).code).toBe('FORBIDDEN');
  });

  test('one that is signed needs a commandId', async () => {
    const { commandId: _, ...input } = DECISION;
    const proof = await prove('decideDisclosure', input);
    expect(refusal(await ask(DECIDE, { input: { ...input, proof } })).code).toBe('BAD_USER_INPUT');
  });

  test('every input of a person’s mutation takes a commandId and a proof', () => {
    const without = Object.keys(WRITERS).filter((name) => {
      const type = schema.getType(`${name[0]!.toUpperCase()}${name.slice(1)}Input`);
      const fields = isInputObjectType(type) ? type.getFields() : {};
      return String(fields.commandId?.type) !== 'ID' || String(fields.proof?.type) !== 'String';
    });
    expect(without).toEqual([]);
  });
});

describe('a proof does not fit', () => {
  const refused = async (proof: string, caller: Partial<Caller> = {}) =>
    refusal(await ask(DECIDE, { input: { ...DECISION, proof } }, { caller }));

  test('another mutation, party or person', async () => {
    expect((await refused(await prove('recordBreach', DECISION))).message).toContain('another mutation');
    const toBeta = await proofOf('decideDisclosure', 'beta', DECISION, {
      key,
      person: 'person-of-acme',
      now: NOW,
    });
    expect((await refused(toBeta)).message).toContain('another party');
    expect((await refused(await prove('decideDisclosure', DECISION, 'p-2'))).message).toContain(
      'a person other',
    );
  });

  test('a token that confirms another key, or none', async () => {
    const proof = await prove('decideDisclosure', DECISION);
    const { thumbprint } = await createClientKey();
    expect((await refused(proof, { confirmation: thumbprint })).code).toBe('SIGNATURE_INVALID');
    const { confirmation: _, ...caller } = personOf('acme', { door: 'FEDERATION', confirmation: '' });
    expect((await refused(proof, { ...caller, confirmation: '' })).code).toBe('SIGNATURE_INVALID');
  });
});
