/** Writes to and reads from the parties' registers, each at its own door, as their people would. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Role } from '../callers/caller.ts';

export interface Registers {
  /** Party -> URL of its register's GraphQL endpoint. */
  endpoints: Record<string, string>;
  token(party: string, role: Role, options: { office?: string; door: 'register' }): Promise<string>;
}

interface Person {
  party: string;
  role: Role;
  office?: string;
}

/** The mutations that make the demonstration's data, with what is read of the row. */
const READ_OF = {
  requestSharing: 'id',
  recordImpactAssessment: 'id',
  acceptRisks: 'id',
  proposeAgreement: 'id proposedAt',
  signAgreement: 'id',
  recordProcessing: 'id',
  decideDisclosure: 'id',
  recordRightsRequest: 'id',
  completeRightsRequest: 'id',
  refuseRightsRequest: 'id',
  recordBreach: 'id',
  recordAssurance: 'id',
  requestInformation: 'id requestId',
  acknowledgeInformationRequest: 'id',
  decideInformationRequest: 'id',
  provideInformation: 'id',
  escalateInformationRequest: 'id',
  recordMeeting: 'id',
  recordReleaseRequest: 'id requestId',
  giveReleaseView: 'id',
  grantAuditAccess: 'id',
} as const;

interface Row {
  id: string;
  proposedAt?: string;
  requestId?: string;
}

export type SeedMutation = keyof typeof READ_OF;

interface Command {
  mutation: SeedMutation;
  /** What tells the command from all others: sent again, it gets the first answer. */
  key: string;
  input: object;
}

const POLL_MILLISECONDS = 100;
const PATIENCE_MILLISECONDS = 60_000;
const REQUEST_TIMEOUT_MILLISECONDS = 20_000;

/** Carries a command out in the person's register; an error with the register's words if it refuses. */
export async function command(
  registers: Registers,
  person: Person,
  { mutation, key, input }: Command,
): Promise<Row> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
  const query = `mutation ($party: ID!, $input: ${type}) {
    row: ${mutation}(party: $party, input: $input) { ${READ_OF[mutation]} }
  }`;
  const commandId = `demonstration ${mutation} ${key}`;
  const { row } = await ask<{ row: Row }>(registers, person, query, { input: { ...input, commandId } });
  return row;
}

/** Waits until the party holds its copy of the agreement, in force with so many others. */
export async function waitForCopy(
  registers: Registers,
  party: string,
  { reference, inForceWith }: { reference: string; inForceWith: number },
): Promise<void> {
  const query = `query ($party: ID!, $reference: ID!) {
    register(party: $party) { agreement(reference: $reference) { copies { inForceWith { id } } } }
  }`;
  const what = `hold ${reference}, in force with ${inForceWith} others`;
  await waitUntil(party, what, async () => {
    const { register } = await ask<Copies>(registers, { party, role: 'DPO' }, query, { reference });
    const [copy] = register.agreement?.copies ?? [];
    return copy !== undefined && copy.inForceWith.length >= inForceWith ? copy : null;
  });
}

/** Waits until the party holds the request to share, and answers the id of its copy. */
export async function waitForRequest(
  registers: Registers,
  party: string,
  reference: string,
): Promise<string> {
  const query = `query ($party: ID!, $reference: ID!) {
    register(party: $party) { sharingRequests(where: { reference: $reference }) { nodes { id } } }
  }`;
  const copy = await waitUntil(party, `hold the request for ${reference}`, async () => {
    const { register } = await ask<Requests>(registers, { party, role: 'DPO' }, query, { reference });
    return register.sharingRequests.nodes[0] ?? null;
  });
  return copy.id;
}

/** Looks until there is something; an error that says what the party did not do in time. */
async function waitUntil<T>(party: string, what: string, look: () => Promise<T | null>): Promise<T> {
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (Date.now() > deadline) throw new Error(`${party} does not ${what}, in time.`);
    await sleep(POLL_MILLISECONDS);
  }
}

interface Requests {
  register: { sharingRequests: { nodes: { id: string }[] } };
}

/** Does it until it succeeds, while what it needs is still on its way from another register; or fails in the end. */
export async function untilDone<T>(work: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(POLL_MILLISECONDS);
    }
  }
}

const COPIES = {
  informationRequests: 'informationRequests(first: 200) { nodes { id requestId } }',
  releaseRequests: 'releaseRequests { id requestId }',
} as const;

/** The id of the party's own copy of a request that has the same `requestId` everywhere. */
export async function idOfCopy(
  registers: Registers,
  party: string,
  { requestId, among }: { requestId: string; among: keyof typeof COPIES },
): Promise<string> {
  const query = `query ($party: ID!) { register(party: $party) { list: ${COPIES[among]} } }`;
  const copy = await waitUntil(party, `hold ${requestId} among its ${among}`, async () => {
    const { register } = await ask<Listed>(registers, { party, role: 'DPO' }, query, {});
    const copies = 'nodes' in register.list ? register.list.nodes : register.list;
    return copies.find((one) => one.requestId === requestId) ?? null;
  });
  return copy.id;
}

type CopyOfRequest = { id: string; requestId: string };

interface Listed {
  register: { list: CopyOfRequest[] | { nodes: CopyOfRequest[] } };
}

interface Copies {
  register: { agreement: { copies: { inForceWith: { id: string }[] }[] } | null };
}

async function ask<T>(registers: Registers, person: Person, query: string, variables: object): Promise<T> {
  const { party, role, office } = person;
  const token = await registers.token(party, role, { door: 'register', ...(office ? { office } : {}) });
  const post = () =>
    fetch(registers.endpoints[party]!, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables: { party, ...variables } }),
      signal: AbortSignal.timeout(REQUEST_TIMEOUT_MILLISECONDS),
    });
  // A kept connection may be closed just as it is used again; a command that is sent twice is carried out once.
  const response = await post().catch(post);
  const { data, errors } = (await response.json()) as { data?: T; errors?: { message: string }[] };
  if (errors?.length || !data)
    throw new Error(`${party}: ${errors?.map(({ message }) => message).join(' ')}`);
  return data;
}
