/** What a system is told: the least that it needs, signed by the register. */
import { signJson } from '../../../shared/jws.ts';
import { appendAudit } from '../audit.ts';
import { engineOf } from '../engine-caller.ts';
import type { CaseSystem } from '../policy.ts';
import type { RegisterOf } from '../register-of.ts';
import { identityOf, type Identity } from '../subjects/subjects.ts';
import type { CaseTaskRow } from './entity.ts';

export interface SignedMessage {
  body: string;
  /** A JWS over the body with its payload left out (RFC 7515, appendix F). */
  signature: string;
}

/** The task, with who the person is only where the policy says so. */
export async function messageOf(
  register: RegisterOf,
  task: CaseTaskRow,
  system: CaseSystem,
  now: Date,
): Promise<SignedMessage> {
  const { id, requestId: request, right, createdAt } = task;
  const facts = { iss: register.party, aud: system.url, iat: Math.floor(now.getTime() / 1000) };
  const identity = system.sendsIdentity === true ? await readIdentity(register, request, now) : undefined;
  const payload = { ...facts, task: id, request, right, createdAt: createdAt.toISOString(), identity };
  const [header, , signature] = (await signJson(payload, 'task+jws', register.signingKey)).split('.');
  return { body: JSON.stringify(payload), signature: `${header}..${signature}` };
}

/** Who the person is, if that is not forgotten; the reading leaves its audit line. */
async function readIdentity(register: RegisterOf, request: string, now: Date): Promise<Identity | null> {
  const line = { action: 'read identity', rowKind: 'rightsRequests', rowIds: [request], why: 'case system' };
  return register.database.transaction(async (manager) => {
    await appendAudit(manager, { caller: engineOf(register), at: now, ...line });
    return identityOf(register, request, manager);
  });
}
