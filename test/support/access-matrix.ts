/** Every role of every relation in tests: registers full of rows, the callers, and the oracle that says what they may see. */
import type { GraphQLObjectType } from 'graphql';
import { fileURLToPath } from 'node:url';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { ROLES, type Caller } from '../../shared/callers/caller.ts';
import { readSdl } from '../../shared/sdl.ts';
import { chanceOf } from './access-canary.ts';
import { SOLE_RELATIONS } from './access-expectations.ts';
import { AccessOracle } from './access-oracle.ts';
import { seedRegister } from './access-rows.ts';
import { seedSoleRelations } from './access-sole-rows.ts';
import { refusals, type Answer } from './answers.ts';
import { personOf, startExchange, type Exchange } from './exchange.ts';

/** `partner` is a competent authority and `civil` is not; nothing is shared with `stranger`. */
export const MIXED = ['owner', 'partner', 'civil', 'stranger'];
/** And parties that have one relation each to the owner, and no other: `cosignatory` and `notified`. */
export const PARTIES = [...MIXED, ...Object.keys(SOLE_RELATIONS)];
const folder = (path: string) => fileURLToPath(new URL(`../../subgraphs/register/${path}`, import.meta.url));
export const schema = buildSubgraphSchema(readSdl(folder('')));
export const fieldsOf = (type: string) =>
  Object.values((schema.getType(type) as GraphQLObjectType).getFields());

export let exchange: Exchange;
export let oracle: AccessOracle;

/** Registers full of rows, and the oracle that says who may see which of the owner’s. */
export function openAccessMatrix(): void {
  beforeAll(async () => {
    const isCompetent = (id: string) => id === 'owner' || id === 'partner';
    exchange = await startExchange({
      parties: PARTIES.map((id) => ({ id, competentAuthority: isCompetent(id) })),
    });
    for (const party of ['owner', 'partner'])
      await seedRegister(exchange.register(party), MIXED, chanceOf(`a matrix of ${party}`));
    await seedSoleRelations(exchange.register('owner'), MIXED, chanceOf('sole relations of owner'));
    oracle = new AccessOracle(exchange.register('owner'), isCompetent);
  });
  afterAll(() => exchange.stop());
}

export const callers = (parties = PARTIES): Caller[] =>
  parties.flatMap((party) =>
    ROLES.map((role) => personOf(party, { roles: [role], office: 'SIRO', auditAccess: GRANT })),
  );
/** Auditors read under a grant; here it is for all rows. */
export const GRANT = { id: 'grant', rowIds: null };
export const nameOf = ({ party, roles }: Caller) => `${roles.join()} of ${party}`;
export const codesOf = (answer: Answer) => refusals(answer).map(({ code }) => code);
