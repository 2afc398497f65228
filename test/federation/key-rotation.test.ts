/** Keys that are rotated while notices wait: none is lost, every signature is good, and no private key shows up anywhere. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { decodeProtectedHeader, type JWK } from 'jose';
import { revokeKey, rotateKey, type PartyKeys } from '../../shared/demonstration/key-rotation.ts';
import { verifyStatement } from '../../shared/envelopes/envelope.ts';
import { verifySigned } from '../../shared/envelopes/signature.ts';
import { deliverDue } from '../../subgraphs/register/protocol/notices/alarm.ts';
import { NoticeRow } from '../../subgraphs/register/protocol/notices/entity.ts';
import { data } from '../support/answers.ts';
import { CANARY } from '../support/canaries.ts';
import { bringInForce, disclose, eventually } from '../support/examples.ts';
import { startFederation, type Federation } from '../support/federation.ts';
import { catchLog, type LogLines } from '../support/log-lines.ts';
import { allRowsOf, found } from '../support/search.ts';

const PARTIES = ['borough', 'charity'];
const DAY_MS = 86_400_000;
const OVERLAP = { overlapMs: 7 * DAY_MS };

let federation: Federation;
let log: LogLines;
let clock = new Date('2026-03-02T09:00:00Z');

beforeAll(async () => {
  log = catchLog();
  federation = await startFederation({ parties: PARTIES, now: () => clock });
  await bringInForce(federation, 'SHARE-1', PARTIES);
  await disclose(federation, { from: 'borough', to: 'charity', agreement: 'SHARE-1' });
});
afterAll(async () => {
  log.stop();
  await federation?.close();
});

const secretsOf = (party: string) => join(dirname(federation.directory.source), party, 'secrets');
const registerOf = (party: string) => federation.register(party).hosted();
const rowsAt = (party: string) => registerOf(party).database.manager;
const kidOf = (jws: string) => decodeProtectedHeader(jws).kid;

function keysOf(party: string): PartyKeys {
  const { source: path, admissionPrivateKey: admissionKey } = federation.directory;
  return { party, secrets: secretsOf(party), directory: { path, admissionKey, now: clock } };
}

/** The borough upholds a request, so that it owes the charity a notice; the id of that cause. */
async function upholdRequest(): Promise<string> {
  const ask = async (document: string, input: object) => {
    const token = await federation.token('borough', 'DPO', { door: 'register' });
    return data<Record<string, { id: string }>>(
      await federation.register('borough').query(token, document, { party: 'borough', input }),
    );
  };
  const { recordRightsRequest } = await ask(
    'mutation ($party: ID!, $input: RecordRightsRequestInput!) { recordRightsRequest(party: $party, input: $input) { id } }',
    {
      right: 'RESTRICTION',
      regime: 'UK_GDPR',
      receivedOn: '2026-02-27',
      subject: CANARY,
      identityConfirmed: { evidence: 'PASSPORT' },
    },
  );
  const id = recordRightsRequest!.id;
  await ask(
    'mutation ($party: ID!, $input: CompleteRightsRequestInput!) { completeRightsRequest(party: $party, input: $input) { id } }',
    { id, outcome: 'UPHELD' },
  );
  return id;
}

const sent = (cause: string) => rowsAt('borough').findOneByOrFail(NoticeRow, { cause, direction: 'SENT' });

async function delivered(cause: string): Promise<NoticeRow> {
  clock = new Date(clock.getTime() + 3_600_000);
  return eventually(async () => {
    await deliverDue(registerOf('borough'), clock);
    const row = await sent(cause);
    expect(row.deliveredAt).not.toBeNull();
    return row;
  });
}

async function expectGood(cause: string, signedBy: { statement: string; receipt: string }): Promise<void> {
  const { receipt, deliveredAt } = await sent(cause);
  const came = await rowsAt('charity').findOneByOrFail(NoticeRow, { cause, direction: 'RECEIVED' });
  expect({ statement: kidOf(came.statement), receipt: kidOf(receipt!) }).toEqual(signedBy);
  const { directory } = registerOf('charity');
  await verifyStatement(came.statement, directory, came.queuedAt);
  await verifySigned(receipt!, 'receipt+jws', { directory, receivedAt: deliveredAt! });
}

/** To which key the last envelope was sealed that came to the charity's door. */
function sealedTo(): string | undefined {
  const body = federation
    .register('charity')
    .door.requests.findLast((text) => text.includes('deliverNotices'));
  const jwe = /"jwe":"([^"]+)"/.exec(body ?? '')?.[1];
  return jwe && decodeProtectedHeader(jwe).kid;
}

const waiting: string[] = [];

test('what waited for a recipient that was down arrives under the new keys of both, without a restart of the sender', async () => {
  await federation.register('charity').stop();
  waiting.push(await upholdRequest(), await upholdRequest());
  await eventually(async () => {
    for (const cause of waiting) expect((await sent(cause)).attempts).toBeGreaterThan(0);
  });
  expect(kidOf((await sent(waiting[0]!)).statement)).toBe('borough-sig-1');
  expect(await rotateKey(keysOf('charity'), 'enc', OVERLAP)).toMatchObject({ kid: 'charity-enc-2' });
  expect(await rotateKey(keysOf('borough'), 'sig', OVERLAP)).toMatchObject({ kid: 'borough-sig-2' });
  await eventually(async () => expect(registerOf('borough').signingKey.kid).toBe('borough-sig-2'));
  await federation.register('charity').restart();
  for (const cause of waiting) {
    await delivered(cause);
    await expectGood(cause, { statement: 'borough-sig-2', receipt: 'charity-sig-1' });
  }
  expect(sealedTo()).toBe('charity-enc-2');
  expect(registerOf('charity').decryptionKeys.map(({ kid }) => kid)).toEqual([
    'charity-enc-2',
    'charity-enc-1',
  ]);
}, 120_000);

test('a register that runs takes its own new keys with the directory, and answers under them', async () => {
  await rotateKey(keysOf('charity'), 'sig', OVERLAP);
  await rotateKey(keysOf('charity'), 'enc', OVERLAP);
  await eventually(async () => expect(registerOf('charity').signingKey.kid).toBe('charity-sig-2'));
  await eventually(async () =>
    expect(registerOf('borough').directory.current().version).toBe(
      registerOf('charity').directory.current().version,
    ),
  );
  const cause = await upholdRequest();
  await delivered(cause);
  await expectGood(cause, { statement: 'borough-sig-2', receipt: 'charity-sig-2' });
  expect(sealedTo()).toBe('charity-enc-3');
}, 60_000);

test('a key that was compromised spoils nothing that was received before', async () => {
  const [cause] = waiting as [string];
  const now = clock;
  clock = new Date(now.getTime() + 3_600_000);
  await revokeKey(keysOf('charity'), 'charity-sig-1', { revokedAt: clock, compromisedSince: now });
  await eventually(async () => {
    const { keys } = registerOf('charity').directory.party('charity')!.register!;
    expect(keys.find(({ kid }) => kid === 'charity-sig-1')?.compromisedSince).toBe(now.toISOString());
  });
  await expectGood(cause, { statement: 'borough-sig-2', receipt: 'charity-sig-1' });
  const { directory } = registerOf('borough');
  const { receipt } = await sent(cause);
  const later = verifySigned(receipt!, 'receipt+jws', { directory, receivedAt: clock });
  await expect(later).rejects.toMatchObject({ extensions: { code: 'SIGNATURE_INVALID' } });
});

test('no private key and no secret of any party is in a log, in a database or in what was sent', async () => {
  const secrets = PARTIES.flatMap((party) =>
    readdirSync(secretsOf(party)).flatMap((name) => {
      const text = readFileSync(join(secretsOf(party), name), 'utf8');
      return name.endsWith('.jwk') ? (JSON.parse(text) as JWK[]).map(({ d }) => d!) : [text];
    }),
  );
  expect(secrets.length).toBeGreaterThanOrEqual(8);
  const databases = await Promise.all(
    PARTIES.map((party) => allRowsOf(federation.register(party).databaseUrl)),
  );
  const sentBodies = PARTIES.flatMap((party) => federation.register(party).door.requests);
  for (const text of [log.lines.join('\n'), ...databases, sentBodies.join('\n')]) {
    expect(text.length).toBeGreaterThan(0);
    expect(found(text, secrets)).toEqual([]);
    expect(text).not.toMatch(/"d"\s*:\s*"/);
  }
});
