/** Breaches at acme in tests: its partners, what is known of a breach, and what is owed and told of it. */
import { data } from './answers.ts';
import { consultingTerms, done, newestNotice, processing, type Ask } from './breaches.ts';
import { exampleTerms } from './example-terms.ts';
import { startExchange, type Exchange } from './exchange.ts';

export let exchange: Exchange;
let recordId: string;

export const ask: Ask = (party, document, variables, caller) =>
  exchange.ask(party, document, { ...variables }, caller);
export const START = '2026-10-24T12:00:00.000Z';

async function agree(reference: string, signatories: string[], terms: object): Promise<void> {
  const proposal = { reference, title: reference, kind: 'DSA', signatories, terms };
  await done(ask, signatories[0]!, 'proposeAgreement', proposal);
  await exchange.settle();
  for (const party of signatories) {
    const document =
      'mutation ($party: ID!, $input: SignAgreementInput!) { signAgreement(party: $party, input: $input) { id } }';
    const input = { reference, version: 1, name: 'A. Signatory', office: 'SIRO' };
    data(await ask(party, document, { party, input }, { office: 'SIRO' }));
  }
  await exchange.settle();
}

/** Parties under two agreements, and a processing record of acme’s; each test begins at `START`. */
export function openBreachParties(): void {
  beforeAll(async () => {
    exchange = await startExchange({
      parties: [
        'acme',
        'beta',
        'gamma',
        { id: 'delta', contacts: [{ role: 'BREACH_COORDINATOR', address: 'bc@delta.example' }] },
      ],
      startsAt: START,
    });
    await agree('ALONE', ['acme', 'beta', 'gamma', 'delta'], exampleTerms());
    await agree('TOGETHER', ['acme', 'beta', 'gamma'], consultingTerms('gamma'));
    const record = processing('Cases', { recipients: ['beta'], sources: ['gamma'], agreements: ['ALONE'] });
    recordId = (await done(ask, 'acme', 'recordProcessing', record)).id;
  });
  afterAll(() => exchange?.stop());
  afterEach(() => {
    exchange.clock.now = new Date(START);
  });
}

export const known = (more: object = {}) => ({
  detectedAt: START,
  kinds: ['CONFIDENTIALITY'],
  regimes: ['UK_GDPR'],
  agreements: ['ALONE'],
  processingRecords: [recordId],
  summary: 'A mailbox was open to all staff',
  ...more,
});

export const record = (more: object = {}, read = 'id') =>
  done(ask, 'acme', 'recordBreach', known(more), read);

export async function read<T = Record<string, unknown>>(
  id: string,
  fields: string,
  caller = {},
): Promise<T | undefined> {
  const document = `query ($party: ID!) { register(party: $party) { breaches(first: 200) { nodes { id ${fields} } } } }`;
  const answer = data<{ register: { breaches: { nodes: ({ id: string } & T)[] } } }>(
    await ask('acme', document, { party: 'acme' }, caller),
  );
  return answer.register.breaches.nodes.find((node) => node.id === id);
}

interface Owed {
  id: string;
  kind: string;
  owedTo: { id: string } | null;
  dueAt: string | null;
  state: string;
  source: string;
  rule: string;
}

export async function owed(id: string, kind?: string): Promise<Owed[]> {
  const breach = await read<{ obligations: { nodes: Owed[] } }>(
    id,
    'obligations(first: 200) { nodes { id kind owedTo { id } dueAt state source rule } }',
  );
  return breach!.obligations.nodes.filter((one) => kind === undefined || one.kind === kind);
}

export async function contentAt(party: string, cause: string): Promise<Record<string, unknown>> {
  const register = exchange.register(party);
  const row = await newestNotice(register, { cause, kind: 'BREACH', direction: 'RECEIVED' });
  return JSON.parse((await register.caseKeys.decrypt(row.caseId, row.content))!) as Record<string, unknown>;
}
