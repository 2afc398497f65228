/** Verifies an export of an audit, without its register: the signature that closes it, then all that it holds. */
import type { Directory } from '../../../../shared/directory/reader.ts';
import { checkSeal, exportedAudit, type Source } from './export.ts';
import { verifyAudit, type Finding, type Report } from './verify.ts';

const NOTHING: Report = { lines: 0, checkpoints: 0, timestamps: 0, signedTo: 0, stampedTo: 0, findings: [] };

/** What is wrong with the file, after what is wrong with the audit in it. */
export async function verifyExport(source: Source, party: string, directory: Directory): Promise<Report> {
  const seal = await problemOf(() => checkSeal(source, party, directory));
  let report = NOTHING;
  const broken = await problemOf(async () => {
    report = await verifyAudit(await exportedAudit(source), party, directory);
  });
  return { ...report, findings: [...report.findings, ...broken, ...seal] };
}

async function problemOf(check: () => Promise<void>): Promise<Finding[]> {
  try {
    await check();
    return [];
  } catch (error) {
    return [{ what: 'EXPORT', sequence: null, says: (error as Error).message }];
  }
}
