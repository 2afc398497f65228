/** Who reads how well a register is, and what others do not see. */
import { refusal } from '../support/answers.ts';
import { ask, exchange, health, openHealthParties, send, shown } from '../support/health.ts';

openHealthParties();

describe('who reads it', () => {
  beforeEach(async () => {
    exchange.down.add('gamma');
    await send('gamma');
    await send('beta');
    exchange.clock.pass(30 * 3600);
  });

  test('the operator and the DPO of the party, all of it', async () => {
    for (const role of ['OPERATOR', 'DPO'] as const) {
      const { unreachable, lastHeard, problems } = (await shown('acme', role))!;
      expect([unreachable.length, lastHeard.length, problems?.length]).toEqual([1, 1, 1]);
    }
  });

  test('nobody else of the party', async () => {
    for (const role of ['CASEWORKER', 'BREACH_COORDINATOR', 'SIGNATORY', 'AUDITOR'] as const) {
      expect(refusal(await ask('acme', role))).toMatchObject({
        code: 'FORBIDDEN',
        message: 'Reading health needs one of the roles OPERATOR, DPO.',
        path: 'register.health',
      });
    }
  });

  test('another party’s operator sees the figures and the keys, and no name of who cannot be reached', async () => {
    const answer = await ask('beta', 'OPERATOR');
    const [own, theirs] = [await health(), await shown('beta', 'OPERATOR')];
    expect(theirs).toEqual({ ...own, unreachable: [], lastHeard: [], problems: null });
    expect(theirs!.queued).toBe(1);
    expect(JSON.stringify(answer)).not.toContain('gamma');
  });

  test('nobody else of another party sees anything, and is not told so', async () => {
    const others = ['DPO', 'CASEWORKER', 'BREACH_COORDINATOR', 'SIGNATORY', 'AUDITOR', 'REGISTER'] as const;
    for (const role of others) expect(await shown('beta', role)).toBeNull();
  });

  test('reading it leaves no line in the audit', async () => {
    const count = () =>
      exchange.register('acme').database.query<unknown[]>('select count(*) from audit_line');
    const before = await count();
    await shown('acme', 'OPERATOR');
    await shown('beta', 'OPERATOR');
    expect(await count()).toEqual(before);
  });
});
