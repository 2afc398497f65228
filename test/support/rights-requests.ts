/** Rights requests in tests, with what they set going at other parties: recorded, completed, answered and read. */
import type { RightTerm } from '../../subgraphs/register/agreements/terms/terms.ts';
import { data } from './answers.ts';
import { startExchange, type Exchange } from './exchange.ts';

export let exchange: Exchange;

const right = (
  right: RightTerm['right'],
  audience: 'DISCLOSED_TO' | 'ALL_SIGNATORIES',
  answerWithinDays: number | null,
) => ({
  right,
  selected: true,
  conditionalOn: [],
  propagate: { audience, condition: null, answerWithinDays },
  source: '§3.2',
});

const TERMS = {
  controllership: 'INDEPENDENT',
  organisations: [],
  purposes: [{ code: 'CARE', label: 'Care' }],
  lawfulBases: { article6: ['6(1)(e)'], article9: [], article10: null, part3: null },
  dataCategories: [{ code: 'NAME', label: 'Names', special: false, criminal: false }],
  dataSubjects: [],
  rights: [right('OBJECTION', 'DISCLOSED_TO', 10), right('RESTRICTION', 'ALL_SIGNATORIES', 5)],
  review: null,
  withdrawal: null,
  breach: null,
  signature: null,
  gaps: [],
  further: {},
};

/** Parties under agreements on the rights of people; a minute passes before each test. */
export function openRightsRequests(): void {
  beforeAll(async () => {
    exchange = await startExchange({
      parties: [
        'acme',
        'beta',
        'gamma',
        { id: 'police', competentAuthority: true },
        { id: 'church', register: null },
      ],
    });
    await agree('DSA', ['acme', 'beta', 'gamma']);
  });
  afterAll(() => exchange.stop());
  beforeEach(() => exchange.clock.pass(60));
}

export const mutate = (party: string, name: string, input: object, caller = {}) => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const fields = name.endsWith('RightsRequest') ? REQUEST : 'id';
  const query = `mutation ($party: ID!, $input: ${type}!) { result: ${name}(party: $party, input: $input) { ${fields} } }`;
  return exchange.ask(party, query, { input }, caller);
};

export async function does<T = RequestNode>(party: string, name: string, input: object): Promise<T> {
  return data<{ result: T }>(await mutate(party, name, input)).result;
}

async function agree(reference: string, signatories: string[]): Promise<void> {
  const [first] = signatories;
  await does(first!, 'proposeAgreement', {
    reference,
    title: reference,
    kind: 'DSA',
    signatories,
    terms: TERMS,
  });
  await exchange.settle();
  for (const party of signatories) {
    const query = `mutation ($party: ID!, $input: SignAgreementInput!) { signAgreement(party: $party, input: $input) { id } }`;
    const input = { reference, version: 1, name: 'A. Signatory', office: 'SIRO' };
    data(await exchange.ask(party, query, { input }, { office: 'SIRO' }));
  }
  await exchange.settle();
}

interface NoticeNode {
  id: string;
  sender: { id: string };
  recipient: { id: string };
  state: string;
  [field: string]: unknown;
}

export interface RequestNode {
  id: string;
  state: string;
  cause: string;
  recipients: { party: { id: string }; why: string }[];
  notices: { nodes: NoticeNode[] };
  obligations: { nodes: object[] };
  [field: string]: unknown;
}

const REQUEST = `id right regime state receivedOn dueOn agreements cause cameFrom { id } subject outcome ground reason decidedAt
  recipients { party { id } why }
  notices { nodes { id kind direction state ground sender { id } recipient { id } originator { id } answerDueOn } }
  obligations { nodes { kind state strength source dueAt } }`;

export async function requests(party: string, where: object = {}, more = ''): Promise<RequestNode[]> {
  const query = `query ($party: ID!, $where: RightsRequestFilter) {
    register(party: $party) { rightsRequests(where: $where, first: 200) { nodes { ${REQUEST} ${more} } } } }`;
  const answer = await exchange.ask(party, query, { where });
  return data<{ register: { rightsRequests: { nodes: RequestNode[] } } }>(answer).register.rightsRequests
    .nodes;
}

export const requestOf = (party: string, cause: string, more = '') => requests(party, { cause }, more);

export let people = 0;
export const person = () => ({
  name: 'Ada',
  dateOfBirth: '1990-01-01',
  identifiers: [{ scheme: 'NHS_NUMBER', value: `n${(people += 1)}` }],
});

export const record = (party: string, right: string, subject: object, more = {}) =>
  does(party, 'recordRightsRequest', {
    right,
    regime: 'UK_GDPR',
    receivedOn: '2026-03-02',
    subject,
    identityConfirmed: { evidence: 'PASSPORT' },
    ...more,
  });

export const complete = (party: string, id: string, more = {}) =>
  does(party, 'completeRightsRequest', { id, outcome: 'UPHELD', ...more });

export const answer = async (party: string, cause: string, given: object) => {
  const [row] = await requestOf(party, cause);
  const notice = row!.notices.nodes.find(({ recipient }) => recipient.id === party)!;
  return does<object>(party, 'answerNotice', { id: notice.id, ...given });
};
