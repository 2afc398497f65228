/** What a system is told: the least that it needs, signed by the register. */
import { signJson } from '../../../../shared/envelopes/jws.ts';
import { appendAudit } from '../../kernel/audit.ts';
import { engineOf } from '../../kernel/engine-caller.ts';
import type { CaseSystem } from '../../kernel/policy.ts';
import type { RegisterOf } from '../../kernel/register-of.ts';
import { identityOf, type Identity } from '../subjects/subjects.ts';
import type { CaseTaskRow } from './entity.ts';

interface Person {
  identity: Identity | null;
  /** Null: nothing is corrected, or it is forgotten. */
  correction: string | null;
}

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
  const about = system.sendsIdentity === true ? await readPerson(register, task, now) : {};
  const payload = { ...facts, task: id, request, right, createdAt: createdAt.toISOString(), ...about };
  const [header, , signature] = (await signJson(payload, 'task+jws', register.signingKey)).split('.');
  return { body: JSON.stringify(payload), signature: `${header}..${signature}` };
}

/** Who the person is and what is right instead, if that is not forgotten; the reading leaves its audit line. */
async function readPerson(
  register: RegisterOf,
  { requestId: request, correction }: CaseTaskRow,
  now: Date,
): Promise<Person> {
  const line = { action: 'read identity', rowKind: 'rightsRequests', rowIds: [request], why: 'case system' };
  return register.database.transaction(async (manager) => {
    await appendAudit(manager, { party: register.party, caller: engineOf(register), at: now, ...line });
    return {
      identity: await identityOf(register, request, manager),
      correction: correction && (await register.caseKeys.decrypt(request, correction)),
    };
  });
}
