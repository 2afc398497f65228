/** A register that serves another schema version is asked as long as nothing that the gateway asks for is gone. */
import { parse } from 'graphql';
import { printContract } from '../../shared/contract.ts';
import { data, refusals } from '../support/answers.ts';
import { breach } from './rows.ts';
import { registerContract } from './stub-register.ts';
import { startTestGateway, type TestGateway } from './start.ts';

const QUERY = '{ breaches { nodes { id } completeness { missing } } }';

let federation: TestGateway;
beforeEach(async () => {
  const rows = (id: string) => ({ breaches: [breach(id, 1, '2026-01-01T00:00:00.000Z')] });
  federation = await startTestGateway({ parties: { a: rows('a'), b: rows('b') } });
});
afterEach(() => federation.close());

const changed = (from: RegExp, to: string) => printContract(parse(registerContract.replace(from, to)));

test('a contract that has more is fine', async () => {
  federation.registers['b']!.contract = changed(/type Breach \{/, 'type Breach { severity: Int');
  data(await federation.ask(QUERY));
});

test('a contract that has less costs that register its part, reads behind the door included', async () => {
  federation.registers['b']!.contract = changed(/summary: String\n/, 'outline: String\n');
  const answer = await federation.ask(QUERY);
  expect(answer.data).toEqual({ breaches: { nodes: [{ id: 'a-b1' }], completeness: { missing: ['b'] } } });
  expect(refusals(answer)).toMatchObject([{ code: 'PARTY_INCOMPATIBLE', party: 'b', path: 'breaches' }]);
  const behind = await federation.ask('{ party(id: "b") { register { breaches { totalCount } } } }');
  expect(refusals(behind)).toMatchObject([
    { code: 'PARTY_INCOMPATIBLE', party: 'b', path: 'party.register' },
  ]);
});

test('a contract that cannot be read is taken for one that does not fit', async () => {
  federation.registers['b']!.contract = 'type {';
  expect(refusals(await federation.ask(QUERY))).toMatchObject([{ code: 'PARTY_INCOMPATIBLE', party: 'b' }]);
});
