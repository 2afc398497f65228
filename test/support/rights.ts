/** Rights requests and their notices in an exchange of registers, as people of each party see and decide them. */
import type { Caller } from '../../shared/callers/caller.ts';
import { data, refusal, type Answer, type Refusal } from './answers.ts';
import type { Exchange } from './exchange.ts';

export interface NoticeNode {
  id: string;
  kind: string;
  revision: number;
  state: string;
  direction: string;
  sender: { id: string };
  recipient: { id: string };
  [field: string]: unknown;
}

export interface RequestNode {
  id: string;
  state: string;
  cause: string;
  recipients: RecipientNode[];
  notices: { nodes: NoticeNode[] };
  obligations: { nodes: { kind: string; state: string }[] };
  [field: string]: unknown;
}

export interface RecipientNode {
  party: { id: string };
  why: string;
  term: string | null;
  excepted: string | null;
  mightRefuseWith: string[];
}

const NOTICE = `id kind revision direction state ground reason recalledAt receipt deliveredAt content
  sender { id } recipient { id } originator { id } toldOtherwise { on how evidence }`;
const RECIPIENT = 'party { id } why term excepted mightRefuseWith';
const REQUEST = `id right state cause dueOn subject match suggestedAnswer correction cameFrom { id }
  candidates { subject cases identity { name } } identity { name dateOfBirth identifiers { scheme } }
  exceptions { party { id } exception reason }
  recipients { ${RECIPIENT} } notices { nodes { ${NOTICE} } } obligations { nodes { kind state } }`;

const FIELDS: Record<string, string> = {
  decideDisclosure: 'id subject',
  recordProcessing: 'id',
  proposeAgreement: 'id',
  signAgreement: 'id',
  answerNotice: 'id state',
  recallNotice: NOTICE,
  recordToldOtherwise: NOTICE,
};

/** What people do in an exchange. */
export function peopleOf(exchange: Exchange) {
  const mutate = (
    party: string,
    name: string,
    input: object,
    caller: Partial<Caller> = {},
  ): Promise<Answer> => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const fields = FIELDS[name] ?? REQUEST;
    const query = `mutation ($party: ID!, $input: ${type}!) { result: ${name}(party: $party, input: $input) { ${fields} } }`;
    return exchange.ask(party, query, { input }, caller);
  };
  const does = async <T = RequestNode>(
    party: string,
    name: string,
    input: object,
    caller: Partial<Caller> = {},
  ): Promise<T> => data<{ result: T }>(await mutate(party, name, input, caller)).result;
  const refused = async (party: string, name: string, input: object, caller = {}): Promise<Refusal> =>
    refusal(await mutate(party, name, input, caller));
  const read = async <T>(party: string, fields: string): Promise<T> => {
    const query = `query ($party: ID!) { register(party: $party) { ${fields} } }`;
    return data<{ register: T }>(await exchange.ask(party, query)).register;
  };
  const requestsOf = async (party: string, cause: string): Promise<RequestNode[]> => {
    const found = await read<{ rightsRequests: { nodes: RequestNode[] } }>(
      party,
      `rightsRequests(first: 200) { nodes { ${REQUEST} } }`,
    );
    return found.rightsRequests.nodes.filter((row) => row.cause === cause);
  };
  const noticesOf = async (party: string, cause: string, where = ''): Promise<NoticeNode[]> => {
    const filter = `where: { cause: "${cause}" ${where} }`;
    const found = await read<{ notices: { nodes: NoticeNode[] } }>(
      party,
      `notices(first: 200, ${filter}) { nodes { ${NOTICE} } }`,
    );
    return found.notices.nodes;
  };
  return {
    mutate,
    does,
    refused,
    requestsOf,
    noticesOf,
    obligations: async (party: string, kind: string) => {
      const found = await read<{
        obligations: { nodes: { about: string; state: string; rule: string; source: string }[] };
      }>(party, `obligations(first: 200, where: { kind: "${kind}" }) { nodes { about state rule source } }`);
      return found.obligations.nodes;
    },
    share: (party: string, recipient: string, subject: object, agreement: string | null = null) =>
      does<{ id: string; subject: string }>(party, 'decideDisclosure', {
        recipient,
        agreement,
        subject,
        categories: ['NAME'],
        purpose: agreement === null ? 'emergency' : 'CARE',
        rationale: 'needed',
        decidedAt: exchange.clock.now.toISOString(),
      }),
    record: (party: string, right: string, subject: object, more = {}) =>
      does(party, 'recordRightsRequest', {
        right,
        regime: 'UK_GDPR',
        receivedOn: '2026-03-02',
        subject,
        identityConfirmed: { evidence: 'PASSPORT' },
        ...more,
      }),
    uphold: (party: string, id: string, more = {}) =>
      does(party, 'completeRightsRequest', { id, outcome: 'UPHELD', ...more }),
    /** Answers the newest notice of the kind that the party received. */
    answer: async (party: string, cause: string, given: object, kind?: string) => {
      const received = await noticesOf(party, cause, 'direction: RECEIVED');
      const notice = received
        .filter((one) => kind === undefined || one.kind === kind)
        .toSorted((a, b) => b.revision - a.revision)[0]!;
      return mutate(party, 'answerNotice', { id: notice.id, ...given });
    },
  };
}

/** The legs of a chain at one party, as lines. */
export const linesOf = (notices: NoticeNode[]): string[] =>
  notices
    .map(
      ({ sender, recipient, kind, revision, state }) =>
        `${sender.id} -> ${recipient.id}: ${kind} ${revision} ${state}`,
    )
    .toSorted();
