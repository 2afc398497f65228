/** An export of the audit verifies without its register, and no byte of it can be changed unseen. */
import { checkpointAudit } from '../../subgraphs/register/proof/auditing/checkpoints.ts';
import { checkSeal, exportAudit } from '../../subgraphs/register/proof/auditing/export.ts';
import { storedAudit } from '../../subgraphs/register/proof/auditing/stored.ts';
import { verifyExport } from '../../subgraphs/register/proof/auditing/export.ts';
import { addLines } from '../support/audit.ts';
import { acme, NOW, openAuditedRegister } from '../support/audited-register.ts';
import { openTestRegister } from '../support/register.ts';

openAuditedRegister();

/** Each waits for a thread: many wait together. */
const AT_ONCE = 50;

describe('an export', () => {
  const bytesOf = async (register = acme.register) => {
    const parts: string[] = [];
    const options = { party: 'acme', signingKey: register.signingKey, now: NOW };
    const records = await storedAudit(register.database.manager);
    for await (const part of exportAudit(records, options)) parts.push(part);
    return Buffer.from(parts.join(''));
  };
  const verify = (bytes: Buffer) => verifyExport(() => [bytes], 'acme', acme.register.directory);
  const flipped = (bytes: Buffer, at: number, bit = at % 8) => {
    const copy = Buffer.from(bytes);
    copy[at]! ^= 1 << bit;
    return copy;
  };
  const isSealed = (bytes: Buffer) =>
    checkSeal(() => [bytes], 'acme', acme.register.directory).then(
      () => true,
      () => false,
    );

  test('verifies without its register, and holds all that the register holds', async () => {
    expect(await verify(await bytesOf())).toMatchObject({ lines: 33, checkpoints: 2, findings: [] });
  });

  test('of another party, or cut off anywhere, does not', async () => {
    const bytes = await bytesOf();
    const asBeta = await verifyExport(() => [bytes], 'beta', acme.register.directory);
    expect(asBeta.findings.length).toBeGreaterThan(0);
    for (let end = 0; end < bytes.length; end += 97)
      expect((await verify(bytes.subarray(0, end))).findings.length).toBeGreaterThan(0);
  });

  test('of which a line was edited names the line', async () => {
    const text = (await bytesOf()).toString('utf8').replace('"row-7"', '"row-8"');
    expect((await verify(Buffer.from(text))).findings).toMatchObject([
      { what: 'EDITED', sequence: 13 },
      { what: 'EXPORT', says: 'the file is not the one that was signed' },
    ]);
  });

  test('with any one byte changed is noticed', async () => {
    const bytes = await bytesOf();
    const missed: number[] = [];
    for (let at = 0; at < bytes.length; at += 1) if (await isSealed(flipped(bytes, at))) missed.push(at);
    expect(missed).toEqual([]);
    for (let at = 0; at < bytes.length; at += 211)
      expect((await verify(flipped(bytes, at))).findings.length).toBeGreaterThan(0);
  });

  test('of many lines is noticed to be changed at any of 10,000 bytes', async () => {
    const large = await openTestRegister('acme', [], NOW);
    Object.assign(large.register, { signingKey: acme.register.signingKey });
    await addLines(large.register, 400, NOW);
    await checkpointAudit(large.register, NOW);
    const bytes = await bytesOf(large.register);
    await large.close();
    expect(await isSealed(bytes)).toBe(true);
    const isMissed = (sample: number) =>
      isSealed(flipped(bytes, Math.floor((sample * bytes.length) / 10_000), sample % 8));
    let missed = 0;
    for (let from = 0; from < 10_000; from += AT_ONCE) {
      const answers = await Promise.all(
        Array.from({ length: AT_ONCE }, (_, index) => isMissed(from + index)),
      );
      missed += answers.filter(Boolean).length;
    }
    expect(missed).toBe(0);
  }, 180_000);
});
