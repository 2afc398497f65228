/** What the audit costs a request, how many lines a register appends, and how many a verification walks, per second. */
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { data } from '../support/answers.ts';
import { personOf } from '../support/exchange.ts';
import type { Federation } from '../support/federation.ts';
import { URL_VARIABLE } from '../support/postgres.ts';
import { appendAudit } from '../../subgraphs/register/kernel/audit.ts';
import { checkpointAudit } from '../../subgraphs/register/proof/auditing/checkpoints.ts';
import { exportAudit, verifyExport } from '../../subgraphs/register/proof/auditing/export.ts';
import { storedAudit } from '../../subgraphs/register/proof/auditing/stored.ts';
import { verifyAudit } from '../../subgraphs/register/proof/auditing/verify.ts';
import type { RegisterOf } from '../../subgraphs/register/kernel/register-of.ts';
import { onFederation } from './federation.ts';

const PARTY = 'origin';
const LINES = 20_000;
const ROUNDS = 100;
const READ = `{ register(party: "${PARTY}") { auditLines(first: 50) { nodes { id at person action rowIds } } } }`;

/** Times in milliseconds, medians; rates per second. */
export function benchAudit() {
  return onFederation({ parties: [PARTY] }, async (federation) => {
    const register = federation.register(PARTY).hosted();
    const alone = await rate(2000, () => append(register.database));
    const together = await rate(LINES, () => append(register.database), 8);
    const request = await costOfRequest(federation, register.database);
    return {
      appendsPerSecond: alone,
      appendsPerSecondByEight: together,
      request,
      ...(await verification(register)),
    };
  });
}

function append(database: DataSource): Promise<void> {
  const what = { action: 'read', rowKind: 'disclosures', rowIds: ['a-row', 'another'], why: 'query' };
  const line = { party: PARTY, caller: personOf(PARTY), at: new Date(), ...what };
  return database.transaction((manager) => appendAudit(manager, line));
}

async function rate(count: number, work: () => Promise<unknown>, atOnce = 1): Promise<number> {
  const begun = performance.now();
  let left = count;
  const worker = async () => {
    while (left-- > 0) await work();
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return Math.round((count / (performance.now() - begun)) * 1000);
}

/** A request that reads 50 rows, with its line and with none, alternated; without, the function that appends does nothing. */
async function costOfRequest(federation: Federation, database: DataSource) {
  const token = await federation.token(PARTY, 'DPO', { door: 'register' });
  const [{ name, definition }] = await database.query<[{ name: string; definition: string }]>(
    "select current_database() as name, pg_get_functiondef('append_audit_line'::regproc) as definition",
  );
  const owner = await superuserOf(name);
  const nothing = definition.replace(
    /\bdeclare\b[\s\S]*?\bend \$function\$/,
    'begin return 0; end $function$',
  );
  const times = { with: [] as number[], without: [] as number[] };
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [kind, sql] of [
        ['with', definition],
        ['without', nothing],
      ] as const) {
        await owner.query(sql);
        data(await federation.register(PARTY).query(token, READ));
        const begun = performance.now();
        data(await federation.register(PARTY).query(token, READ));
        times[kind].push(performance.now() - begun);
      }
    }
  } finally {
    await owner.query(definition);
    await owner.end();
  }
  const [withLine, without] = [median(times.with), median(times.without)];
  return { withLine, without, ratio: withLine / without };
}

/** The register's own role may not change functions. */
async function superuserOf(database: string): Promise<Client> {
  const url = new URL(process.env[URL_VARIABLE]!);
  url.pathname = `/${database}`;
  const client = new Client(url.href);
  await client.connect();
  return client;
}

async function verification(register: RegisterOf) {
  const { database, directory, party, signingKey } = register;
  await checkpointAudit(register, new Date());
  const records = await storedAudit(database.manager);
  const lines = await database.query<{ count: string }[]>('select count(*) from audit_line');
  const perSecond = async (work: () => Promise<{ findings: object[] }>) => {
    const begun = performance.now();
    const { findings } = await work();
    if (findings.length > 0) throw new Error(JSON.stringify(findings));
    return Math.round((Number(lines[0]!.count) / (performance.now() - begun)) * 1000);
  };
  const verifiedPerSecond = await perSecond(() => verifyAudit(records, party, directory));
  const parts: string[] = [];
  for await (const part of exportAudit(records, { party, signingKey, now: new Date() })) parts.push(part);
  const file = Buffer.from(parts.join(''));
  const exportVerifiedPerSecond = await perSecond(() => verifyExport(() => [file], party, directory));
  return { lines: Number(lines[0]!.count), verifiedPerSecond, exportVerifiedPerSecond };
}

const median = (times: number[]) => times.toSorted((a, b) => a - b)[times.length >> 1]!;
