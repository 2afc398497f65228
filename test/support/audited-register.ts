/** A register with an audit of many lines, in tests of what is noticed when it is changed. */
import { checkpointAudit } from '../../subgraphs/register/proof/auditing/checkpoints.ts';
import { addLines, addOldLines } from './audit.ts';
import { openTestRegister, type TestRegister } from './register.ts';

export const NOW = new Date('2026-03-02T09:00:00.000Z');
export let acme: TestRegister;

/** A register whose audit has lines of both formats, and two checkpoints. */
export function openAuditedRegister(): void {
  beforeAll(async () => {
    acme = await openTestRegister('acme', ['beta'], NOW);
    await addOldLines(acme.register.database.manager, 5, NOW);
    await addLines(acme.register, 15, NOW);
    await checkpointAudit(acme.register, NOW);
    await addLines(acme.register, 10, NOW);
    await checkpointAudit(acme.register, NOW);
    await addLines(acme.register, 3, NOW);
  });
  afterAll(() => acme.close());
}
