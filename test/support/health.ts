/** The health of a register in tests: asked for in a role, after notices were sent. */
import { randomUUID } from 'node:crypto';
import type { Role } from '../../shared/callers/caller.ts';
import type { Transaction } from '../../subgraphs/register/kernel/action.ts';
import { checkpointAudit } from '../../subgraphs/register/proof/auditing/checkpoints.ts';
import { queueNotices } from '../../subgraphs/register/protocol/notices/outbox.ts';
import { receiveList } from '../../subgraphs/register/protocol/reconciliation/receive.ts';
import { ABOUT_ADA } from './notice-examples.ts';
import { data } from './answers.ts';
import { personOf, startExchange, type Exchange } from './exchange.ts';

const PARTIES = ['acme', 'beta', 'gamma', 'delta'];

export let exchange: Exchange;

/** Parties of which nothing is owed when a test begins. */
export function openHealthParties(): void {
  beforeAll(async () => {
    exchange = await startExchange({
      parties: [...PARTIES, { id: 'paper', register: null }],
      handlers: { LIST: receiveList },
    });
  });
  afterAll(() => exchange?.stop());
  beforeEach(async () => {
    exchange.down.clear();
    for (const party of PARTIES) {
      await exchange.intervene(
        party,
        'truncate notice, received_envelope, reconciliation, obligation, graphile_worker._private_jobs cascade',
      );
      await checkpointAudit(exchange.register(party), exchange.clock.now);
    }
    exchange.clock.pass(60);
  });
}

export interface Health {
  contract: string;
  version: string;
  startedAt: string;
  answeredAt: string;
  queued: number;
  oldestUndeliveredAt: string | null;
  unreachable: { party: { id: string }; since: string | null; attempts: number; code: string }[];
  failedJobs: number;
  lastHeard: { party: { id: string }; at: string }[];
  directoryVersion: number;
  directoryExpiresAt: string;
  keys: { kid: string; use: string; validFrom: string | null; rotateBy: string | null; state: string }[];
  auditCheckpointAt: string | null;
  auditBroken: boolean;
  problems: string[] | null;
}

export const DOCUMENT = `query ($party: ID!) { register(party: $party) { health {
  contract version startedAt answeredAt queued oldestUndeliveredAt
  unreachable { party { id } since attempts code } failedJobs lastHeard { party { id } at }
  directoryVersion directoryExpiresAt keys { kid use validFrom rotateBy state }
  auditCheckpointAt auditBroken problems } } }`;

export const ask = (party: string, role: Role) =>
  exchange.ask('acme', DOCUMENT, {}, { party, roles: [role] });

export async function shown(party: string, role: Role): Promise<Health | null> {
  return data<{ register: { health: Health | null } }>(await ask(party, role)).register.health;
}

export const health = async () => (await shown('acme', 'OPERATOR'))!;
export const now = () => exchange.clock.now.toISOString();

/** Queues a notice, and lets all deliver what is due. Returns when it was queued. */
export async function send(recipient: string, sender = 'acme'): Promise<string> {
  const register = exchange.register(sender);
  const cause = randomUUID();
  await register.database.transaction(async (manager) => {
    const tx: Transaction = { register, manager, caller: personOf(sender), now: exchange.clock.now };
    const legs = [{ recipient, content: ABOUT_ADA }];
    await queueNotices(tx, { kind: 'ERASURE', cause, revision: 1, caseId: cause, body: {}, legs });
  });
  const at = now();
  await exchange.settle();
  return at;
}
