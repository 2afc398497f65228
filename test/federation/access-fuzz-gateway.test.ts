/** Questions by chance through the gateway, merged and of single registers: the gateway adds nothing that a register withholds. */
import { buildSubgraphSchema } from '@apollo/subgraph';
import { fileURLToPath } from 'node:url';
import { ROLES, type Caller } from '../../shared/callers/caller.ts';
import { readSdl } from '../../shared/sdl.ts';
import { chanceOf, type Chance } from '../support/access-canary.ts';
import { AccessOracle, leaksIn, type Seen } from '../support/access-oracle.ts';
import { fieldAsked, type Matter } from '../support/access-questions.ts';
import { seedRegister } from '../support/access-rows.ts';
import { startFederation, type Federation } from '../support/federation.ts';

const SEED = process.env.FUZZ_SEED ?? 'gateway';
const QUESTIONS = 200;
const PARTIES = ['police', 'borough', 'health', 'stranger'];
const schema = buildSubgraphSchema(
  readSdl(fileURLToPath(new URL('../../subgraphs/register', import.meta.url))),
);

let federation: Federation;
let oracles: AccessOracle[];
let universe: Set<string>;

beforeAll(async () => {
  const profiles = { police: { competentAuthority: true } };
  federation = await startFederation({
    parties: PARTIES,
    profiles,
    mode: 'production',
    partyTimeoutMs: 20_000,
  });
  const registers = PARTIES.map((party) => federation.register(party).hosted());
  for (const register of registers)
    await seedRegister(register, PARTIES, chanceOf(`${SEED} rows of ${register.party}`));
  oracles = registers.map((register) => new AccessOracle(register, (id) => id === 'police'));
  const ids = await Promise.all(oracles.map((oracle) => oracle.ids()));
  universe = new Set(ids.flatMap((own) => [...own]).filter((id) => id.length === 36));
});
afterAll(() => federation.close());

/** What the caller may know from any register: no row is in two. */
async function seenBy(caller: Caller): Promise<Seen> {
  const seen = await Promise.all(oracles.map((oracle) => oracle.seenBy(caller)));
  return {
    id: (id) => seen.some((one) => one.id(id)),
    field: (canary) => seen.some((one) => one.field(canary)),
  };
}

function questionBy(chance: Chance): string {
  const some = Array.from({ length: 20 }, () => chance.one([...universe]));
  const matter: Matter = { schema, chance, ids: some, parties: PARTIES };
  const merged = Object.values(schema.getQueryType()!.getFields()).filter(
    ({ name }) => !name.startsWith('_'),
  );
  return `{ ${chance
    .some(merged, 0.15)
    .map((field) => fieldAsked(matter, field, 1))
    .join(' ')} __typename }`;
}

test('through the gateway, too, nothing is learned that the oracle does not let the caller know', async () => {
  let answered = 0;
  for (let number = 0; number < QUESTIONS; number++) {
    const chance = chanceOf(`${SEED} ${number}`);
    const party = chance.one(PARTIES);
    const roles = chance.is(0.5) ? [chance.one(ROLES)] : [...ROLES];
    const document = questionBy(chance);
    const answer = await federation.gateway.query(await federation.token(party, roles), document);
    const seen = await seenBy({
      party,
      roles,
      door: 'FEDERATION',
      person: 'p',
      office: null,
      expiresAt: new Date(),
    });
    // `agreement` and `evidence` repeat what was asked for, whether or not there is such a row.
    const repeats = /: (agreement|evidence)\(/.test(document) ? document : '';
    const leaks = [
      ...leaksIn(answer.data ?? null, seen, universe, repeats),
      ...leaksIn(answer.errors ?? [], seen, universe, document),
    ];
    const context = `FUZZ_SEED=${SEED}, question ${number}, ${roles.join()} of ${party}: ${document}`;
    expect({ leaks, context }).toEqual({ leaks: [], context });
    if (JSON.stringify(answer.data ?? null).includes('~')) answered += 1;
  }
  expect(answered).toBeGreaterThan(QUESTIONS / 10);
}, 120_000);
