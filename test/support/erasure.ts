/** An erasure in tests of a federation: its parties, what each holds of it, and how they answer. */
import { data } from './answers.ts';
import { bringInForce, disclose } from './examples.ts';
import { startFederation, type Federation } from './federation.ts';
import { catchLog } from './log-lines.ts';

export const PARTIES = ['borough', 'charity', 'health', 'outreach', 'police', 'probation'];
export const SHARE = 'SHARE-1';
const NOTICES = `nodes { id kind state attempts ground reason sender { id } recipient { id } originator { id } cause revision
  deliveredAt answeredAt receipt answerDueOn }`;

export let log: ReturnType<typeof catchLog>;
export let federation: Federation;

export interface Notice {
  id: string;
  state: string;
  ground: string | null;
  recipient: { id: string };
  [field: string]: unknown;
}

/** A borough that gave data to four others, one of which passed them on until they came back; what all log is caught. */
export function openErasure(): void {
  beforeAll(async () => {
    log = catchLog();
    federation = await startFederation({
      parties: PARTIES,
      profiles: { police: { competentAuthority: true, kind: 'POLICE' } },
      policies: { charity: { noticeAnswerDays: 7, source: 'the charity’s handbook' } },
    });
    await bringInForce(federation, SHARE, PARTIES);
    for (const to of ['charity', 'health', 'police', 'probation'])
      await disclose(federation, { from: 'borough', to, agreement: SHARE });
    await disclose(federation, { from: 'charity', to: 'outreach', agreement: SHARE });
    // A chain that comes back: it must end at the borough.
    await disclose(federation, { from: 'outreach', to: 'borough', agreement: SHARE });
  });
  afterAll(async () => {
    log.stop();
    await federation?.close();
  });
}

export async function own<T>(
  party: string,
  document: string,
  variables: object = {},
  role = 'DPO' as const,
): Promise<T> {
  const token = await federation.token(party, role, { door: 'register' });
  return data<T>(await federation.register(party).query(token, document, { party, ...variables }));
}

export async function noticesAt(party: string): Promise<Notice[]> {
  const answer = await own<{ register: { notices: { nodes: Notice[] } } }>(
    party,
    `query ($party: ID!) { register(party: $party) { notices(where: { kind: ERASURE }, first: 200) { ${NOTICES} } } }`,
  );
  return answer.register.notices.nodes;
}

export const stateTowards = async (sender: string, recipient: string) =>
  (await noticesAt(sender)).find((notice) => notice.recipient.id === recipient)?.state;

export async function answer(party: string, input: object): Promise<void> {
  const notice = (await noticesAt(party)).find(({ recipient }) => recipient.id === party)!;
  await own(
    party,
    'mutation ($party: ID!, $input: AnswerNoticeInput!) { answerNotice(party: $party, input: $input) { state } }',
    {
      input: { id: notice.id, ...input },
    },
  );
}

export const rowsAt = (party: string) => federation.register(party).hosted().database.manager;
