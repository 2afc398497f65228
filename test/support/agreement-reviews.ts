/** Agreements under review in tests: the copies that the parties hold, and what they owe about them. */
import type { Terms } from '../../subgraphs/register/agreements/terms/terms.ts';
import { DEFAULT_POLICY } from '../../subgraphs/register/kernel/policy.ts';
import { exampleTerms } from './example-terms.ts';
import type { Exchange } from './exchange.ts';
import { agree, read, startSharing } from './sharing.ts';

export let exchange: Exchange;

export const ALL = ['acme', 'beta', 'gamma'];

/** Three parties that agree. */
export function openReviewing(): void {
  beforeAll(async () => {
    exchange = await startSharing([...ALL, 'delta']);
    exchange.register('gamma').policy = { ...DEFAULT_POLICY, reviewMonths: 9, source: "gamma's policy" };
  });
  afterAll(() => exchange.stop());
}

export const FIELDS = `version title reviewDueOn umbrella programmes signatories { id } inForceWith { id }
  reviews { by { id } version reviewedOn trigger outcome nextReviewOn agreedBy { id } answers { question holds note } }
  declinedBy { party { id } version reason }`;

export async function copyAt(
  party: string,
  reference: string,
  caller = {},
): Promise<Record<string, unknown> | undefined> {
  const { agreements } = await read<{ agreements: { nodes: Record<string, unknown>[] } }>(
    exchange,
    party,
    `agreements(where: { reference: "${reference}" }) { nodes { ${FIELDS} } }`,
    caller,
  );
  return agreements.nodes[0];
}

export const agreeOn = (reference: string, terms: Partial<Terms> = {}, parties = ALL) =>
  agree(exchange, reference, parties, { terms: exampleTerms(terms) });
