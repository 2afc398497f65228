/** What binds a party in an agreement, as its register says it. */
import type { EffectiveTerm } from '../../subgraphs/register/generated/graphql.ts';
import { personOf, startExchange, type Exchange } from '../support/exchange.ts';
import { agree, read } from '../support/sharing.ts';

let exchange: Exchange;

beforeAll(async () => {
  exchange = await startExchange({
    parties: ['acme', { id: 'police', competentAuthority: true }],
  });
  await agree(exchange, 'R-1', ['acme', 'police']);
  const police = exchange.register('police');
  police.policy = { ...police.policy, reviewMonths: 3, source: 'Manual §2' };
});
afterAll(() => exchange.stop());

async function termsAt(party: string, caller = {}): Promise<Record<string, EffectiveTerm>> {
  const fields =
    'agreements { nodes { effectiveTerms { matter binding { rule source origin } clashes { rule source origin } } } }';
  const { agreements } = await read<{ agreements: { nodes: { effectiveTerms: EffectiveTerm[] }[] } }>(
    exchange,
    party,
    fields,
    caller,
  );
  return Object.fromEntries(agreements.nodes[0]!.effectiveTerms.map((term) => [term.matter, term]));
}

test('each party has its own binding terms under one agreement', async () => {
  const [acme, police] = [await termsAt('acme'), await termsAt('police')];
  expect(acme.REVIEW).toMatchObject({ binding: { source: 'R-1 §4', origin: 'AGREEMENT' }, clashes: [] });
  expect(police.REVIEW).toMatchObject({
    binding: { source: 'Manual §2', origin: 'POLICY' },
    clashes: [{ source: 'R-1 §4' }],
  });
  expect(acme.AUTHORITY_NOTICE?.binding.source).toBe('UK GDPR Art. 33(1)');
  expect(police.AUTHORITY_NOTICE?.binding.source).toBe('UK GDPR Art. 33(1); DPA 2018 s.67(1)');
});

test('a co-signatory sees what binds its partner', async () => {
  expect(await termsAt('police', personOf('acme'))).toEqual(await termsAt('police'));
});
