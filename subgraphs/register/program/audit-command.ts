/** `npm run --silent audit -- verify --party X [--from FILE]` and `audit -- export --party X --to FILE`. */
import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { openDirectory } from '../../../shared/directory/reader.ts';
import { readPrivateKeys } from '../../../shared/secrets.ts';
import { exportAudit, exportedAudit, verifyExport } from '../proof/auditing/export.ts';
import { storedAudit } from '../proof/auditing/stored.ts';
import { distrustedStamps, verifyAudit, type AuditRecords, type Report } from '../proof/auditing/verify.ts';
import { readConfig } from './config.ts';
import { openDatabase } from './database.ts';
import { hostedParty } from './hosted-party.ts';

const OPTIONS = {
  party: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  authority: { type: 'string' },
} as const;

const USAGE = `Say what is done with whose audit:
  npm run --silent audit -- verify --party met-police [--from FILE] [--authority CERTIFICATE]
  npm run --silent audit -- export --party met-police --to FILE`;

async function run(args: string[]): Promise<string> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const { party, from, to, authority } = values;
  if (party && positionals[0] === 'verify') return told(party, await verify(party, from, authority));
  if (party && to && positionals[0] === 'export') return exportTo(party, to);
  throw new Error(USAGE);
}

/** What is wrong; with an authority's certificate, also which timestamps are not by that authority. */
async function verify(party: string, from: string | undefined, authority?: string): Promise<Report> {
  const { directorySource: source, admissionKey } = readConfig(process.env);
  const directory = await openDirectory({ source, admissionKey, now: () => new Date() });
  const distrusted = (records: AuditRecords) => (authority ? distrustedStamps(records, authority) : []);
  try {
    if (from !== undefined) {
      const file = () => createReadStream(from);
      const report = await verifyExport(file, party, directory);
      if (report.findings.length > 0) return report;
      return { ...report, findings: await distrusted(await exportedAudit(file)) };
    }
    return await withStored(party, async (records) => {
      const report = await verifyAudit(records, party, directory);
      return { ...report, findings: [...report.findings, ...(await distrusted(records))] };
    });
  } finally {
    directory.close();
  }
}

async function exportTo(party: string, to: string): Promise<string> {
  const [signingKey] = readPrivateKeys(hostedParty(process.env, party).secretsDir, 'sig');
  await withStored(party, (records) => {
    const text = exportAudit(records, { party, signingKey, now: new Date() });
    return pipeline(Readable.from(text), createWriteStream(to, { mode: 0o600 }));
  });
  return `${party}: the audit is in ${to}.`;
}

/** Works on one state of the party's audit: lines that are written meanwhile come later. */
async function withStored<T>(party: string, work: (records: AuditRecords) => Promise<T>): Promise<T> {
  const { databaseUrl, migrationDatabaseUrl } = hostedParty(process.env, party);
  const database = await openDatabase(databaseUrl, 2, migrationDatabaseUrl);
  try {
    return await database.transaction('REPEATABLE READ', async (manager) => work(await storedAudit(manager)));
  } finally {
    await database.destroy();
  }
}

function told(party: string, report: Report): string {
  const { lines, checkpoints, timestamps, signedTo, stampedTo, findings } = report;
  if (findings.length > 0) process.exitCode = 1;
  const counts = `${party}: ${lines} lines, ${checkpoints} checkpoints, ${timestamps} timestamps;`;
  const reach = `signed up to line ${signedTo}, stamped up to line ${stampedTo}.`;
  const verdict =
    findings.length === 0 ? ['Nothing is wrong.'] : findings.map(({ what, says }) => `${what}: ${says}`);
  return [`${counts} ${reach}`, ...verdict].join('\n');
}

try {
  process.stdout.write(`${await run(process.argv.slice(2))}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
