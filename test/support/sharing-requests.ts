/** Setting up a share in tests: requests, assessments and decisions at parties with and without rules of their own. */
import { DEFAULT_POLICY } from '../../subgraphs/register/kernel/policy.ts';
import type { Caller } from '../../shared/callers/caller.ts';
import type { Exchange } from './exchange.ts';
import { read, refusedWrite, startSharing, write } from './sharing.ts';
import { SIGNING_POLICY } from './signing-policy.ts';

export let exchange: Exchange;

/** acme has no rules of its own; probation has types, and lets nothing be signed before the risks are accepted. */
export function openSharing(): void {
  /** acme has no rules of its own; probation has types, and lets nothing be signed before the risks are accepted. */
  beforeAll(async () => {
    exchange = await startSharing(['acme', 'beta', 'probation', { id: 'church', register: null }]);
    exchange.register('probation').policy = {
      ...DEFAULT_POLICY,
      signing: SIGNING_POLICY,
      setUp: { required: true, source: 'policy §4.1' },
    };
  });
  afterAll(() => exchange.stop());
}

export const FORM = {
  title: 'Referrals',
  purposes: ['Safeguarding'],
  categories: ['Name'],
  people: ['children'],
  lawfulBases: ['6(1)(e)'],
  frequency: 'weekly, by secure e-mail',
  necessity: 'to know whom to protect',
};
export const RISK = {
  description: 'Read by others',
  likelihood: 'LOW',
  impact: 'HIGH',
  control: 'Encryption',
};
const SCREENING = {
  kind: 'SCREENING',
  needsImpactAssessment: false,
  outcome: 'low risk',
  evidence: 'file 7',
  risks: [RISK],
};
export const DIRECTOR = { office: 'REGIONAL_DIRECTOR' };

interface Copy {
  id: string;
  state: string;
  [field: string]: unknown;
}

const FIELDS = `id reference state title runningSince agreementType requestedBy { id } holders { id }
  assessments { kind needsImpactAssessment outcome recordedAt } risks { description control residual }
  decision { accepted office name decidedAt reason }`;

export async function copiesAt(party: string, where: string, caller: Partial<Caller> = {}): Promise<Copy[]> {
  const { sharingRequests } = await read<{ sharingRequests: { nodes: Copy[] } }>(
    exchange,
    party,
    `sharingRequests(where: { ${where} }, first: 200) { nodes { ${FIELDS} } }`,
    caller,
  );
  return sharingRequests.nodes;
}

export async function copyAt(party: string, reference: string): Promise<Copy> {
  const [copy] = await copiesAt(party, `reference: "${reference}"`);
  if (!copy) throw new Error(`${party} has no copy of ${reference}`);
  return copy;
}

/** Requests, and lets the copies arrive. */
export async function request(party: string, reference: string, holders: string[], more: object = {}) {
  const row = await write(exchange, 'requestSharing', party, { ...FORM, reference, holders, ...more });
  await exchange.settle();
  return row.id;
}

export const assess = (party: string, id: string, more: object = {}) =>
  write(exchange, 'recordImpactAssessment', party, { id, ...SCREENING, ...more });
export const accept = (party: string, id: string, office: string, more: object = {}) =>
  write(exchange, 'acceptRisks', party, { id, name: 'A. Signatory', office, ...more }, { office });
export const notAssessed = (party: string, id: string, more: object) =>
  refusedWrite(exchange, 'recordImpactAssessment', party, { id, ...SCREENING, ...more });
