/** Design for distrust: while a gateway works in production mode, no identity is in its memory. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { encryptionKeyOf } from '../../shared/directory/keys.ts';
import { sealSubject } from '../../shared/envelopes/envelope.ts';
import { data, refusal } from '../support/answers.ts';
import type { TestDirectory } from '../support/directory.ts';
import { CANARIES, CANARY } from '../support/canaries.ts';
import { bringInForce, disclose, eventually } from '../support/examples.ts';
import { startFederation, type Federation } from '../support/federation.ts';
import { testFolder } from '../support/postgres.ts';
import { NoticeRow } from '../../subgraphs/register/protocol/notices/entity.ts';

const MARKER = 'LDN-MEMORY-MARKER';

let federation: Federation;
let gateway: ChildProcess;

beforeAll(async () => {
  federation = await startFederation({
    parties: ['borough', 'charity'],
    mode: 'production',
    startGateway: startInOwnProcess,
  });
  await bringInForce(federation, MARKER, ['borough', 'charity']);
});
afterAll(() => federation?.close());

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A gateway as it runs in production, that writes its whole heap to a file when it is told to. */
async function startInOwnProcess({ source, admissionKey }: TestDirectory) {
  const port = await freePort();
  const flags = ['--heapsnapshot-signal=SIGUSR2', `--diagnostic-dir=${testFolder()}`, '--import', 'tsx'];
  gateway = spawn(process.execPath, [...flags, 'gateway/main.ts'], {
    stdio: 'ignore',
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      MODE: 'production',
      DIRECTORY_SOURCE: source,
      ADMISSION_KEY: JSON.stringify(admissionKey),
    },
  });
  const origin = `http://127.0.0.1:${port}`;
  await eventually(async () => expect((await fetch(`${origin}/health/ready`)).status).toBe(200), 40);
  const ended = new Promise<void>((resolve) => gateway.once('exit', () => resolve()));
  const close = async () => {
    gateway.kill('SIGTERM');
    await ended;
  };
  return { url: `${origin}/graphql`, close };
}

const throughGateway = async (input: object) =>
  federation.gateway.query(
    await federation.token('borough', 'CASEWORKER'),
    'mutation ($input: RecordRightsRequestInput!) { recordRightsRequest(party: "borough", input: $input) { id } }',
    {
      input: {
        right: 'ERASURE',
        regime: 'UK_GDPR',
        receivedOn: '2026-01-30',
        identityConfirmed: { evidence: 'PASSPORT' },
        ...input,
      },
    },
  );

/** Which of the texts stand in the gateway's heap, as they are. */
async function foundInHeap(texts: string[]): Promise<string[]> {
  const snapshots = () => readdirSync(testFolder()).filter((name) => name.endsWith('.heapsnapshot'));
  const before = snapshots().length;
  gateway.kill('SIGUSR2');
  const path = await eventually(async () => {
    if (snapshots().length === before) throw new Error('no snapshot yet');
    return join(testFolder(), snapshots().toSorted().at(-1)!);
  }, 60);
  // The file is whole once the gateway answers again.
  await fetch(federation.gateway.url.replace('/graphql', '/health/live'));
  expect(existsSync(path)).toBe(true);
  const found = new Set<string>();
  let tail = '';
  for await (const chunk of createReadStream(path, 'utf8')) {
    const text = tail + String(chunk);
    for (const wanted of texts) if (text.includes(wanted)) found.add(wanted);
    tail = text.slice(-200);
  }
  return [...found];
}

test('a person named in clear through a gateway is refused in production', async () => {
  const answer = await throughGateway({
    subject: { name: 'Somebody Else', dateOfBirth: '1990-01-01', address: '1 High Street' },
  });
  expect(refusal(answer)).toMatchObject({ code: 'FORBIDDEN', party: 'borough' });
});

test('while a sealed request is recorded, upheld, propagated and read, no identity is in the gateway’s memory', async () => {
  await disclose(federation, { from: 'borough', to: 'charity', agreement: MARKER });
  const { directory } = federation.register('borough').hosted();
  const { jwk, kid } = encryptionKeyOf(directory.party('borough')!, new Date());
  const recorded = data<{ recordRightsRequest: { id: string } }>(
    await throughGateway({ sealedSubject: await sealSubject(CANARY, { ...jwk, kid }) }),
  );
  const { id } = recorded.recordRightsRequest;
  data(
    await federation.gateway.query(
      await federation.token('borough', 'DPO'),
      'mutation ($input: CompleteRightsRequestInput!) { completeRightsRequest(party: "borough", input: $input) { state } }',
      {
        input: {
          id,
          outcome: 'UPHELD',
          ground: 'A17NonNecessity',
          overrideApplicability: 'the data are no longer needed',
        },
      },
    ),
  );
  await eventually(async () => {
    const { manager } = federation.register('charity').hosted().database;
    expect(await manager.countBy(NoticeRow, { cause: id, direction: 'RECEIVED' })).toBe(1);
  });
  data(
    await federation.gateway.query(
      await federation.token('borough', 'DPO'),
      '{ rightsRequests { nodes { right state notices { nodes { state recipient { id } } } } } }',
    ),
  );
  // A query's own words are kept with its plan, so the search does see what is kept.
  const found = await foundInHeap([...CANARIES, 'rightsRequests']);
  expect(found).toEqual(['rightsRequests']);
}, 180_000);
