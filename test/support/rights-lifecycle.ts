/** Requests of people in tests, from the day they come: how they are recorded, changed and read. */
import { data, refusal } from './answers.ts';
import { startExchange, type Exchange } from './exchange.ts';

export let exchange: Exchange;

export const DAY = 86_400;
export const EVIDENCE = { identityConfirmed: { evidence: 'PASSPORT' } };
export const REQUEST = `id state receivedOn dueOn ground reason reasonsWithheld withdrawnAt closedAt applicabilityOverride extensionReason
  pauses { from to reason }
  applicability { applies why identifiers source }
  identityCheck { state askedOn settledOn evidence }
  clock { startedOn firstMonthEndsOn extendedOn dueOn steps { on words source } strictest isStopped }
  told { party { id } state ground answeredAt mayTell }
  discharged { notice reason }
  notices { nodes { id state recipient { id } } }
  legalHolds { id reason until }
  obligations { nodes { kind state dueAt rule source earlier { dueAt because } } }`;

export interface RequestNode {
  id: string;
  notices: { nodes: { id: string; state: string; recipient: { id: string } }[] };
  obligations: { nodes: { state: string; dueAt: string | null; earlier: { because: string }[] }[] };
  [field: string]: unknown;
}

/** Parties with their people. */
export function openRightsParties(): void {
  beforeAll(async () => {
    exchange = await startExchange({
      parties: ['acme', 'beta', { id: 'police', competentAuthority: true }, { id: 'church', register: null }],
    });
  });
  afterAll(() => exchange.stop());
  /** Each test has a person of its own, and starts on the same day. */
  beforeEach(() => {
    exchange.clock.now = new Date('2026-03-02T10:00:00.000Z');
    people += 1;
  });
}

export const mutate = (party: string, name: string, input: object, caller = {}) => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const fields = name.endsWith('Hold') || name === 'decideDisclosure' ? 'id' : REQUEST;
  const query = `mutation ($party: ID!, $input: ${type}!) { result: ${name}(party: $party, input: $input) { ${fields} } }`;
  return exchange.ask(party, query, { input }, caller);
};

export const does = async (name: string, input: object, party = 'acme') =>
  data<{ result: RequestNode }>(await mutate(party, name, input)).result;

export const codeOf = async (name: string, input: object, party = 'acme') =>
  refusal(await mutate(party, name, input)).code;

let people = 0;

export const person = (more = '') => ({
  name: 'Ada',
  dateOfBirth: '1990-01-01',
  identifiers: [{ scheme: 'NHS_NUMBER', value: `${people}${more}` }],
});

export const record = (right: string, more: object = {}, party = 'acme') =>
  does(
    'recordRightsRequest',
    { right, regime: 'UK_GDPR', receivedOn: '2026-03-02', subject: person(), ...more },
    party,
  );

export const share = (recipient: string, agreement: string | null = null) =>
  does('decideDisclosure', {
    recipient,
    agreement,
    subject: person(),
    categories: ['NAME'],
    purpose: 'emergency',
    rationale: 'needed',
  });

export async function read(
  id: string,
  fields: string,
  caller = {},
  party = 'acme',
): Promise<Record<string, unknown>> {
  const query = `query ($party: ID!) { register(party: $party) { rightsRequests(first: 200) { nodes { id ${fields} } } } }`;
  const answer = data<{ register: { rightsRequests: { nodes: RequestNode[] } } }>(
    await exchange.ask(party, query, {}, caller),
  );
  return answer.register.rightsRequests.nodes.find((node) => node.id === id)!;
}
