/** How long an upheld erasure takes to its last recipient, beside the bare inserts and signatures of the same work. */
import { SignJWT, jwtVerify, importJWK } from 'jose';
import { Client } from 'pg';
import { data } from '../support/answers.ts';
import { CANARY } from '../support/canaries.ts';
import { eventually } from '../support/examples.ts';
import type { Federation } from '../support/federation.ts';
import { NoticeRow } from '../../subgraphs/register/protocol/notices/entity.ts';
import { generateSigningKey } from '../../shared/keys.ts';
import { onFederation } from './federation.ts';

const RECIPIENTS = 50;
const ROUNDS = 3;
const ORIGIN = 'origin';
const recipients = Array.from(
  { length: RECIPIENTS },
  (_, index) => `recipient-${String(index).padStart(2, '0')}`,
);

interface Round {
  previewMilliseconds: number;
  decisionMilliseconds: number;
  lastReceiptMilliseconds: number;
  rows: number;
}

/** Times in milliseconds, medians; rates per second. */
export function benchPropagation() {
  return onFederation({ parties: [ORIGIN], hosted: [recipients] }, async (federation) => {
    for (const recipient of recipients) await disclose(federation, recipient);
    const rounds: Round[] = [];
    const bare: number[] = [];
    for (let index = 0; index < ROUNDS; index += 1) {
      const round = await propagate(federation);
      rounds.push(round);
      bare.push(await insertAndSign(federation, round.rows));
    }
    const of = (key: keyof Round) => median(rounds.map((round) => round[key]));
    const lastReceipt = of('lastReceiptMilliseconds');
    return {
      recipients: RECIPIENTS,
      previewMilliseconds: of('previewMilliseconds'),
      decisionMilliseconds: of('decisionMilliseconds'),
      lastReceiptMilliseconds: lastReceipt,
      noticesPerSecond: (RECIPIENTS / lastReceipt) * 1000,
      rowsWritten: of('rows'),
      bareMilliseconds: median(bare),
      ratio: lastReceipt / median(bare),
    };
  });
}

async function own<T>(federation: Federation, document: string, input: object): Promise<T> {
  const token = await federation.token(ORIGIN, 'DPO', { door: 'register' });
  return data<T>(await federation.register(ORIGIN).query(token, document, { input }));
}

function disclose(federation: Federation, recipient: string): Promise<unknown> {
  const reasons = {
    categories: ['NAME_CONTACT'],
    purpose: 'SAFEGUARD',
    regime: 'UK_GDPR',
    rationale: 'a bench',
  };
  return own(
    federation,
    'mutation ($input: DecideDisclosureInput!) { decideDisclosure(party: "origin", input: $input) { id } }',
    { recipient, agreement: null, subject: CANARY, ...reasons },
  );
}

/** One erasure of the same person, from the preview to the last signed receipt. */
async function propagate(federation: Federation): Promise<Round> {
  const before = await rowsOf(federation);
  const id = await recordConfirmed(federation);
  const [previewMilliseconds] = await timed(() =>
    own(federation, `query { previewRecipients(party: "origin", id: "${id}") { party { id } } }`, {}),
  );
  const begun = performance.now();
  const [decisionMilliseconds] = await timed(() =>
    own(
      federation,
      'mutation ($input: CompleteRightsRequestInput!) { completeRightsRequest(party: "origin", input: $input) { state } }',
      { id, outcome: 'UPHELD', ground: 'A17NonNecessity', overrideApplicability: 'a bench' },
    ),
  );
  const { manager } = federation.register(ORIGIN).hosted().database;
  await eventually(async () => {
    const delivered = await manager
      .createQueryBuilder(NoticeRow, 'row')
      .where('row.cause = :id and row.deliveredAt is not null', { id })
      .getCount();
    if (delivered < RECIPIENTS) throw new Error(`${delivered} of ${RECIPIENTS} delivered`);
  }, 120);
  const lastReceiptMilliseconds = performance.now() - begun;
  return {
    previewMilliseconds,
    decisionMilliseconds,
    lastReceiptMilliseconds,
    rows: (await rowsOf(federation)) - before,
  };
}

async function recordConfirmed(federation: Federation): Promise<string> {
  const { recordRightsRequest } = await own<{ recordRightsRequest: { id: string } }>(
    federation,
    'mutation ($input: RecordRightsRequestInput!) { recordRightsRequest(party: "origin", input: $input) { id } }',
    {
      right: 'ERASURE',
      regime: 'UK_GDPR',
      receivedOn: '2026-01-30',
      subject: CANARY,
      identityConfirmed: { evidence: 'PASSPORT' },
    },
  );
  return recordRightsRequest.id;
}

/** Rows in all tables of all parties. */
async function rowsOf(federation: Federation): Promise<number> {
  const counts = [ORIGIN, ...recipients].map(async (party) => {
    const { database } = federation.register(party).hosted();
    const names = await database.query<{ name: string }[]>(
      "select quote_ident(tablename) as name from pg_tables where schemaname = 'public'",
    );
    const sql = names.map(({ name }) => `(select count(*) from ${name})`).join(' + ');
    const [{ rows }] = await database.query(`select (${sql})::int as rows`);
    return rows as number;
  });
  return (await Promise.all(counts)).reduce((sum, rows) => sum + rows, 0);
}

/** As many single-row transactions as the work has rows, and two signatures made and verified a notice; nothing else. */
async function insertAndSign(federation: Federation, rows: number): Promise<number> {
  const client = new Client(federation.register(ORIGIN).databaseUrl);
  await client.connect();
  const { privateJwk, publicJwk } = await generateSigningKey('bench');
  const [secret, open] = [await importJWK(privateJwk), await importJWK(publicJwk)];
  await client.query('create temporary table bare (id int, body text)');
  const [milliseconds] = await timed(async () => {
    for (let row = 0; row < rows; row += 1)
      await client.query('insert into bare values ($1, $2)', [row, 'x'.repeat(500)]);
    for (let signature = 0; signature < 2 * RECIPIENTS; signature += 1) {
      const jwt = await new SignJWT({ signature }).setProtectedHeader({ alg: 'EdDSA' }).sign(secret);
      await jwtVerify(jwt, open);
    }
  });
  await client.query('drop table bare');
  await client.end();
  return milliseconds;
}

async function timed<T>(work: () => Promise<T>): Promise<[milliseconds: number, T]> {
  const begun = performance.now();
  const result = await work();
  return [performance.now() - begun, result];
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}
