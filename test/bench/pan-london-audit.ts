/** Thirty thousand lines of the measured party's audit, each hashed on the one before, and a checkpoint of them. */
import type { Caller } from '../../shared/callers/caller.ts';
import { appendAudit } from '../../subgraphs/register/kernel/audit.ts';
import { checkpointAudit } from '../../subgraphs/register/proof/auditing/checkpoints.ts';
import { MEASURED, type PanLondon } from './pan-london-rows.ts';

const LINES = 30_000;
const CHUNK = 1000;
const PERSONS = Array.from({ length: 40 }, (_, index) => `person-${index}`);
const KINDS = ['rightsRequests', 'notices', 'obligations', 'disclosures', 'breaches'];
const ACTIONS = ['read', 'read', 'read', 'read identity', 'recordRightsRequest'];

/** Fills it. */
export async function fillAudit({ federation, chance, now, parties }: PanLondon): Promise<void> {
  const register = federation.register(MEASURED).hosted();
  const begun = now.getTime() - LINES * 60_000;
  for (let from = 0; from < LINES; from += CHUNK) {
    await register.database.transaction(async (manager) => {
      for (let index = from; index < from + CHUNK; index += 1) {
        const at = new Date(begun + index * 60_000);
        const caller = callerOf(chance.is(0.8) ? MEASURED : chance.one(parties), chance.one(PERSONS));
        const rowIds = Array.from({ length: 1 + chance.below(5) }, () => chance.uuid());
        const what = { action: chance.one(ACTIONS), rowKind: chance.one(KINDS), rowIds, why: 'query' };
        await appendAudit(manager, { party: MEASURED, caller, at, ...what });
      }
    });
  }
  await checkpointAudit(register, now);
}

const callerOf = (party: string, person: string): Caller => ({
  party,
  person,
  roles: ['CASEWORKER'],
  office: null,
  door: 'OWN',
  expiresAt: new Date(8.64e15),
});
