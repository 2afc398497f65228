/** Whether timestamps are by an authority that the verifier trusts: OpenSSL knows certificates better than we do. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { checkpointDigest } from '../../../../shared/envelopes/checkpoint.ts';
import type { AuditRecords, Finding } from './verify.ts';

/** What `openssl ts -verify` does not take, with the authority's certificate as a PEM file. */
export async function distrustedStamps(
  { checkpoints, timestamps }: AuditRecords,
  authority: string,
): Promise<Finding[]> {
  const folder = await mkdtemp(join(tmpdir(), 'stamps-'));
  const file = join(folder, 'response.tsr');
  const jwsOf = new Map(checkpoints.map(({ number, jws }) => [number, jws]));
  const findings: Finding[] = [];
  try {
    for (const { number, response } of timestamps) {
      await writeFile(file, response);
      const digest = checkpointDigest(jwsOf.get(number) ?? '');
      if (await isTrusted(['-digest', digest, '-in', file, '-CAfile', authority])) continue;
      const says = `the timestamp of checkpoint ${number} is not one by the authority in ${authority}`;
      findings.push({ what: 'TIMESTAMP', sequence: null, says });
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  return findings;
}

async function isTrusted(args: string[]): Promise<boolean> {
  try {
    await promisify(execFile)('openssl', ['ts', '-verify', ...args]);
    return true;
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT')
      throw new Error('Install openssl to check timestamps.', { cause: error });
    return false;
  }
}
