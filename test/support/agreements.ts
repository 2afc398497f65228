/** Agreements in tests of exchanges: the copies that parties hold. */
import { DEFAULT_POLICY } from '../../subgraphs/register/kernel/policy.ts';
import type { Exchange } from './exchange.ts';
import { read, startSharing } from './sharing.ts';

export let exchange: Exchange;

/** Parties that agree; gamma reviews by a policy of its own. */
export function openAgreeing(): void {
  beforeAll(async () => {
    exchange = await startSharing(['acme', 'beta', 'gamma', 'outsider', { id: 'church', register: null }]);
    exchange.register('gamma').policy = { ...DEFAULT_POLICY, reviewMonths: 3, source: "gamma's policy" };
  });
  afterAll(() => exchange.stop());
}

export const FIELDS = `reference title version digest commencesOn inForce reviewDueOn signatories { id } inForceWith { id }
  signatures { party { id } name office signedOn valid jws } proposedBy { id } terms findings { check message source }`;

interface Copy {
  [field: string]: unknown;
  digest: string;
  signatures: { party: { id: string }; name: string | null; jws: string; valid: boolean }[];
}

export async function copyAt(party: string, reference: string, caller = {}): Promise<Copy | undefined> {
  const { agreements } = await read<{ agreements: { nodes: Copy[] } }>(
    exchange,
    party,
    `agreements(where: { reference: "${reference}" }) { nodes { ${FIELDS} } }`,
    caller,
  );
  return agreements.nodes[0];
}
