/** Every mutation is carried out by exactly one action, or one resolver. */
import { fileURLToPath } from 'node:url';
import { buildASTSchema } from 'graphql';
import { readSdl } from '../../shared/sdl.ts';
import { REGISTER_ACCESS } from '../../subgraphs/register/kernel/access/rules.ts';
import { MODULES } from '../../subgraphs/register/program/modules.ts';

const sdl = readSdl(fileURLToPath(new URL('../../subgraphs/register', import.meta.url)));
const mutations = Object.keys(buildASTSchema(sdl, { assumeValidSDL: true }).getMutationType()!.getFields());
const actions = MODULES.flatMap((module) => module.actions ?? []).map(({ mutation }) => mutation);
const resolvers = MODULES.flatMap((module) => module.resolvers ?? []).flatMap(({ Mutation = {} }) =>
  Object.keys(Mutation),
);

test('every mutation of the SDL has exactly one action or resolver, and none stands elsewhere', () => {
  expect([...actions, ...resolvers].toSorted()).toEqual(mutations.toSorted());
});

test('what is not an action is the delivery of notices, which is a transaction for each envelope', () => {
  expect(resolvers).toEqual(['deliverNotices']);
});

test('every action has roles of its own', () => {
  expect(actions.filter((mutation) => !REGISTER_ACCESS.roles('Mutation', mutation)?.length)).toEqual([]);
});
