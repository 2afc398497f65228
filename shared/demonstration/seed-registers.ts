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
  office?: string | undefined;
}

/** The mutations that make the demonstration's data, with the role in which people use them. */
const ROLE_FOR = {
  acceptRisks: 'SIGNATORY',
  acknowledgeInformationRequest: 'DPO',
  completeRightsRequest: 'DPO',
  decideDisclosure: 'CASEWORKER',
  decideInformationRequest: 'DPO',
  escalateInformationRequest: 'DPO',
  giveReleaseView: 'DPO',
  grantAuditAccess: 'DPO',
  proposeAgreement: 'DPO',
  provideInformation: 'DPO',
  recordAssurance: 'DPO',
  recordBreach: 'BREACH_COORDINATOR',
  recordImpactAssessment: 'DPO',
  recordMeeting: 'CASEWORKER',
  recordProcessing: 'DPO',
  recordReleaseRequest: 'DPO',
  recordRightsRequest: 'CASEWORKER',
  refuseRightsRequest: 'DPO',
  requestInformation: 'DPO',
  requestSharing: 'DPO',
  signAgreement: 'SIGNATORY',
} as const satisfies Record<string, Role>;

export type SeedMutation = keyof typeof ROLE_FOR;

/** What is read of a row besides its id. */
const ALSO_READ: Partial<Record<SeedMutation, string>> = {
  proposeAgreement: 'proposedAt',
  requestInformation: 'requestId',
  recordReleaseRequest: 'requestId',
};

interface Row {
  id: string;
  proposedAt?: string;
  requestId?: string;
}

interface Command {
  party: string;
  /** The office in which the person acts, if the mutation asks for one. */
  office?: string | undefined;
  mutation: SeedMutation;
  /** Tells the command from all others of its mutation: sent again, it gets the first answer. */
  key: string;
  input: object;
}

const POLL_MILLISECONDS = 100;
const PATIENCE_MILLISECONDS = 60_000;
const REQUEST_TIMEOUT_MILLISECONDS = 20_000;

/** Carries a command out in the party's register; an error with the register's message if it refuses. */
export async function command(
  registers: Registers,
  { party, office, mutation, key, input }: Command,
): Promise<Row> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
  const query = `mutation ($party: ID!, $input: ${type}) {
    row: ${mutation}(party: $party, input: $input) { id ${ALSO_READ[mutation] ?? ''} }
  }`;
  const commandId = `demonstration ${mutation} ${key}`;
  const person = { party, office, role: ROLE_FOR[mutation] };
  const { row } = await ask<{ row: Row }>(registers, person, query, { input: { ...input, commandId } });
  return row;
}

/** Waits until the party holds its copy of the agreement, in force with so many others. */
export async function waitForCopy(
  registers: Registers,
  party: string,
  { reference, inForceWith }: { reference: string; inForceWith: number },
): Promise<void> {
  const field = 'agreement(reference: $reference) { copies { inForceWith { id } } }';
  interface Agreement {
    copies: { inForceWith: unknown[] }[];
  }
  await untilDone(async () => {
    const agreement = await readField<Agreement | null>(registers, party, field, { reference });
    const [copy] = agreement?.copies ?? [];
    if (!copy || copy.inForceWith.length < inForceWith)
      throw new Error(`${party} does not hold ${reference} in force with ${inForceWith} others.`);
  });
}

/** Waits until the party holds the request to share, and gives the id of its copy. */
export async function waitForRequest(
  registers: Registers,
  party: string,
  reference: string,
): Promise<string> {
  const field = 'sharingRequests(where: { reference: $reference }) { nodes { id } }';
  return untilDone(async () => {
    const { nodes } = await readField<{ nodes: Row[] }>(registers, party, field, { reference });
    return (nodes[0] ?? fail(`${party} does not hold the request for ${reference}.`)).id;
  });
}

/** The ids of a party's own copies, and the `requestId` that all copies of one request share. */
const COPIES = {
  informationRequests: 'informationRequests(first: 200) { nodes { id requestId } }',
  releaseRequests: 'releaseRequests { id requestId }',
} as const;

/** Waits until the party holds its copy of a request, and gives the id of that copy. */
export async function waitForCopyOf(
  registers: Registers,
  party: string,
  { requestId, among }: { requestId: string | undefined; among: keyof typeof COPIES },
): Promise<string> {
  return untilDone(async () => {
    const read = await readField<Row[] | { nodes: Row[] }>(registers, party, COPIES[among]);
    const copy = ('nodes' in read ? read.nodes : read).find((one) => one.requestId === requestId);
    return (copy ?? fail(`${party} does not hold ${requestId} among its ${among}.`)).id;
  });
}

function fail(message: string): never {
  throw new Error(message);
}

/** Repeats the work until it succeeds, since what it needs may still be on its way from another register. */
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

/** One field of a party's register, as its data protection officer reads it. */
async function readField<T>(
  registers: Registers,
  party: string,
  field: string,
  variables: { reference?: string } = {},
): Promise<T> {
  const parameters = variables.reference === undefined ? '' : ', $reference: ID!';
  const query = `query ($party: ID!${parameters}) { register(party: $party) { value: ${field} } }`;
  const person: Person = { party, role: 'DPO' };
  const { register } = await ask<{ register: { value: T } }>(registers, person, query, variables);
  return register.value;
}

async function ask<T>(
  registers: Registers,
  { party, role, office }: Person,
  query: string,
  variables: object,
): Promise<T> {
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
