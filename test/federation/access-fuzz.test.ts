/**
 * Thousands of questions and commands by chance (`npm run fuzz`: ten thousand), from any party in any roles through either door: nothing is answered that
 * an oracle, which reads the databases itself, says the caller may not know.
 */
import { buildSubgraphSchema } from '@apollo/subgraph';
import { isObjectType, getNamedType, type GraphQLSchema } from 'graphql';
import { fileURLToPath } from 'node:url';
import { ROLES, type Caller } from '../../shared/callers/caller.ts';
import { readSdl } from '../../shared/sdl.ts';
import { chanceOf, type Chance } from '../support/access-canary.ts';
import { AccessOracle, leaksIn } from '../support/access-oracle.ts';
import { argumentsOf, fieldAsked, selection, type Matter } from '../support/access-questions.ts';
import { seedRegister } from '../support/access-rows.ts';
import type { Answer } from '../support/answers.ts';
import { startExchange, type Exchange } from '../support/exchange.ts';

const SEED = process.env.FUZZ_SEED ?? 'access';
const QUESTIONS = Number(process.env.FUZZ_QUESTIONS ?? 300);
const PARTIES = ['police', 'probation', 'borough', 'health', 'stranger'];
const COMPETENT = ['police', 'probation'];
const AT_ONCE = 20;

let exchange: Exchange;
let schema: GraphQLSchema;
const oracles = new Map<string, AccessOracle>();
let universe: Set<string>;
/** Of all agreements: guessing them is not what keeps them. */
let references: string[];

beforeAll(async () => {
  schema = buildSubgraphSchema(readSdl(fileURLToPath(new URL('../../subgraphs/register', import.meta.url))));
  const parties = PARTIES.map((id) => ({ id, competentAuthority: COMPETENT.includes(id) }));
  exchange = await startExchange({ parties });
  for (const party of PARTIES) {
    const register = exchange.register(party);
    await seedRegister(register, PARTIES, chanceOf(`${SEED} rows of ${party}`));
    oracles.set(party, new AccessOracle(register, (id) => COMPETENT.includes(id)));
  }
  universe = await allIds();
  const held = PARTIES.map((party) =>
    exchange
      .register(party)
      .database.query<{ reference: string }[]>('select distinct reference from agreement order by 1'),
  );
  references = (await Promise.all(held)).flat().map(({ reference }) => reference);
});
afterAll(() => exchange.stop());

async function allIds(): Promise<Set<string>> {
  const sets = await Promise.all([...oracles.values()].map((oracle) => oracle.ids()));
  return new Set(sets.flatMap((set) => [...set]).filter((id) => /^[0-9a-f]{8}-/.test(id)));
}

interface Asked {
  party: string;
  caller: Caller;
  document: string;
  variables: Record<string, unknown>;
}

function callerBy(chance: Chance): Caller {
  const party = chance.one(PARTIES);
  const roles = chance.is(0.3) ? [chance.one(ROLES)] : chance.some(ROLES);
  const door = chance.one(['OWN', 'FEDERATION'] as const);
  return {
    party,
    person: `person-of-${party}`,
    roles,
    office: chance.is(0.3) ? 'SIRO' : null,
    door,
    expiresAt: new Date(8.64e15),
    auditAccess: { id: 'grant', rowIds: null },
  };
}

function matterOf(chance: Chance): Matter {
  const ids = [...universe];
  const some = Array.from({ length: 20 }, () => chance.one(ids));
  const named = Array.from({ length: 8 }, () => chance.one(references));
  return { schema, chance, ids: [...some, ...named, chance.uuid(), 'no-such-id'], parties: PARTIES };
}

function questionBy(chance: Chance): Asked {
  const caller = callerBy(chance);
  const party = chance.is(0.6) ? chance.one(PARTIES) : caller.party;
  const matter = matterOf(chance);
  const kind = chance.below(20);
  if (kind === 0) return { party, caller, ...previewBy(matter) };
  if (kind === 1) return { party, caller, ...forgedBy(matter, party) };
  return {
    party,
    caller,
    document: `query ($party: ID!) { register(party: $party) ${registerBy(matter)} }`,
    variables: {},
  };
}

/** Fields of the register, most of them collections. */
function registerBy(matter: Matter): string {
  const type = schema.getType('Register');
  if (!isObjectType(type)) throw new Error('no Register');
  const fields = matter.chance.some(
    Object.values(type.getFields()).filter(({ name }) => name !== 'party'),
    0.2,
  );
  return `{ party ${fields.map((field) => fieldAsked(matter, field, 0)).join(' ')} }`;
}

function previewBy(matter: Matter): Pick<Asked, 'document' | 'variables'> {
  const field = schema.getQueryType()!.getFields().previewRecipients!;
  const given = argumentsOf(matter, field.args, { party: '$party' });
  return {
    document: `query ($party: ID!) { previewRecipients${given} ${selection(matter, schema.getType('PartyWithReason') as never)} }`,
    variables: {},
  };
}

/** Representations of entities that say more than their key. */
function forgedBy(matter: Matter, party: string): Pick<Asked, 'document' | 'variables'> {
  const type = schema.getType('AgreementAcrossParties');
  if (!isObjectType(type)) throw new Error('no AgreementAcrossParties');
  const reference = matter.chance.one(references);
  const copy = { id: 'x', party, reference, version: 1, signatoryIds: PARTIES, terms: { organisations: [] } };
  const representations = [
    { __typename: 'AgreementAcrossParties', reference, copies: [copy], missing: [] },
    { __typename: 'Register', party, nodes: [copy] },
  ];
  return {
    document: `query ($r: [_Any!]!) { _entities(representations: $r) { ... on AgreementAcrossParties ${selection(matter, type)} ... on Register ${registerBy(matter)} } }`,
    variables: { r: representations },
  };
}

function commandBy(chance: Chance): Asked {
  const caller = callerBy(chance);
  const party = chance.is(0.7) ? caller.party : chance.one(PARTIES);
  const matter = matterOf(chance);
  const field = chance.one(Object.values(schema.getMutationType()!.getFields()));
  const of = getNamedType(field.type);
  const given = argumentsOf(matter, field.args, { party: '$party' });
  return {
    party,
    caller,
    document: `mutation ($party: ID!) { ${field.name}${given} ${isObjectType(of) ? selection(matter, of, 1) : ''} }`,
    variables: {},
  };
}

const ask = ({ party, document, variables, caller }: Asked): Promise<Answer> =>
  exchange.ask(party, document, variables, caller);

async function check(asked: Asked, answer: Answer, number: number): Promise<void> {
  const seen = await oracles.get(asked.party)!.seenBy(asked.caller);
  const request = `${asked.document} ${JSON.stringify(asked.variables)}`;
  // The address of evidence repeats the id that was asked for, whether or not there is such a row.
  const repeats = asked.document.includes(': evidence(') ? request : '';
  const shown = leaksIn(answer.data ?? null, seen, universe, repeats);
  const told = leaksIn(answer.errors ?? [], seen, universe, request);
  const leaks = [...shown, ...told];
  if (leaks.length === 0) return;
  const { party, roles, door } = asked.caller;
  throw new Error(
    `FUZZ_SEED=${SEED}, question ${number}: ${party} (${roles.join(', ')}; ${door}) learned at ${asked.party}: ${leaks.slice(0, 5).join('; ')}\n${request}`,
  );
}

test('whoever asks whatever learns only what the oracle lets it know', async () => {
  let answered = 0;
  const note = (answer: Answer) => {
    if (JSON.stringify(answer.data ?? null).includes('~')) answered += 1;
  };
  for (let number = 0; number < QUESTIONS; number += AT_ONCE) {
    const batch = Array.from({ length: AT_ONCE - 1 }, (_, index) =>
      questionBy(chanceOf(`${SEED} ${number + index}`)),
    );
    const answers = await Promise.all(batch.map(ask));
    for (const [index, answer] of answers.entries()) {
      note(answer);
      await check(batch[index]!, answer, number + index);
    }
    const command = commandBy(chanceOf(`${SEED} command ${number}`));
    const answer = await ask(command);
    note(answer);
    if (!answer.errors) {
      oracles.get(command.party)!.forget();
      universe = await allIds();
    }
    await check(command, answer, number);
  }
  expect(answered).toBeGreaterThan(QUESTIONS / 5);
}, 900_000);
