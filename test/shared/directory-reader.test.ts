/** How a reader follows the directory: from a file, from a URL, and in memory. */
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DirectoryDocument } from '../../shared/directory/document.ts';
import {
  directoryOf,
  openDirectory,
  signDirectory,
  type Directory,
  type DirectorySource,
} from '../../shared/directory/reader.ts';
import { generateSigningKey, type KeyPair } from '../../shared/keys.ts';
import { exampleDocument, exampleParty, NOW, type ExampleParty } from './example-parties.ts';

interface Line {
  event: string;
  [field: string]: unknown;
}

let admission: KeyPair;
let acme: ExampleParty;
let beta: ExampleParty;
let folder: string;
let file: string;
let lines: Line[];
let directory: Directory | undefined;

beforeAll(async () => {
  [admission, acme, beta] = await Promise.all([
    generateSigningKey('admission'),
    exampleParty('acme'),
    exampleParty('beta'),
  ]);
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'directory-'));
  file = join(folder, 'directory.jws');
  lines = [];
});

afterEach(async () => {
  directory?.close();
  directory = undefined;
  await rm(folder, { recursive: true });
});

const version = (number: number, more: Partial<DirectoryDocument> = {}) =>
  exampleDocument(number === 1 ? [acme.party] : [beta.party, acme.party], { version: number, ...more });

/** Replaces the file in one step, as a publisher should. */
async function publish(document: DirectoryDocument, key = admission): Promise<void> {
  await writeFile(`${file}.new`, `${await signDirectory(document, key.privateJwk)}\n`);
  await rename(`${file}.new`, file);
}

async function open(more: Partial<DirectorySource> = {}): Promise<Directory> {
  const log = (event: string, fields = {}) => void lines.push({ event, ...fields });
  directory = await openDirectory({
    source: file,
    admissionKey: admission.publicJwk,
    pollSeconds: 3600,
    now: () => NOW,
    log,
    ...more,
  });
  return directory;
}

async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + 5000;
  while (!holds()) {
    if (Date.now() > end) throw new Error('did not happen within 5 s');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

test('a party is found by its id, and parties come in the order of their ids', async () => {
  await publish(version(2));
  const directory = await open();
  expect(directory.party('beta')).toEqual(beta.party);
  expect(directory.party('unknown')).toBeUndefined();
  expect(directory.parties().map(({ id }) => id)).toEqual(['acme', 'beta']);
});

test('a reader does not start without a good document', async () => {
  await expect(open()).rejects.toThrow('ENOENT');
  await publish(version(1), await generateSigningKey('admission'));
  await expect(open()).rejects.toThrow('not signed by the admission key');
});

test('a newer document is taken, and listeners are told until they unsubscribe', async () => {
  await publish(version(1));
  const directory = await open();
  const told: number[] = [];
  const stop = directory.onChange(({ version }) => told.push(version));
  await publish(version(2));
  expect(await directory.reload()).toEqual({ taken: true, reason: null });
  expect(directory.party('beta')?.id).toBe('beta');
  stop();
  await publish(version(3));
  await directory.reload();
  expect(told).toEqual([2]);
  expect(directory.current().version).toBe(3);
});

test('an unchanged document is neither taken nor refused', async () => {
  await publish(version(1));
  const directory = await open();
  expect(await directory.reload()).toEqual({ taken: false, reason: null });
  expect(lines).toEqual([]);
});

test('a refused document leaves the last good one, and is logged once', async () => {
  await publish(version(2));
  const directory = await open();
  await publish(version(1));
  const reason = 'version 1 is lower than 2, which was taken already';
  expect(await directory.reload()).toEqual({ taken: false, reason });
  await directory.reload();
  expect(directory.current().version).toBe(2);
  expect(lines).toEqual([{ event: 'directory.refused', reason }]);
  await writeFile(file, 'x');
  expect(await directory.reload()).toEqual({ taken: false, reason: 'the directory is not a compact JWS' });
  expect(lines).toHaveLength(2);
});

test('a file that goes away leaves the last good document', async () => {
  await publish(version(1));
  const directory = await open();
  await rm(file);
  expect((await directory.reload()).reason).toMatch('ENOENT');
  expect(directory.party('acme')?.id).toBe('acme');
});

test('a changed file is seen without asking', async () => {
  await publish(version(1));
  const directory = await open({ pollSeconds: 0.02 });
  await publish(version(2));
  await until(() => directory.current().version === 2);
  expect(lines).toEqual([{ event: 'directory.taken', version: 2, parties: 2 }]);
});

test('a document that expires while it is kept is warned of once, and kept', async () => {
  await publish(version(1));
  let now = NOW;
  const directory = await open({ pollSeconds: 0.01, now: () => now });
  now = new Date('2026-07-01T00:00:00Z');
  await until(() => lines.length > 0);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(lines).toEqual([{ event: 'directory.expired', version: 1, expiresAt: '2026-06-01T00:00:00Z' }]);
  expect(directory.party('acme')?.id).toBe('acme');
});

test('a listener that fails stops neither the others nor the document', async () => {
  await publish(version(1));
  const directory = await open();
  const told: number[] = [];
  directory.onChange(() => {
    throw new Error('broken');
  });
  directory.onChange(({ version }) => told.push(version));
  await publish(version(2));
  expect(await directory.reload()).toEqual({ taken: true, reason: null });
  expect(told).toEqual([2]);
  expect(lines[0]).toEqual({ event: 'directory.listener-failed', version: 2, error: 'Error: broken' });
});

describe('from a URL', () => {
  let server: Server;
  let answer: { status: number; body: string };

  beforeEach(async () => {
    answer = { status: 200, body: await signDirectory(version(1), admission.privateJwk) };
    server = createServer((_, response) => {
      response.writeHead(answer.status, { location: 'http://127.0.0.1:1/' }).end(answer.body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });

  afterEach(() => new Promise((resolve) => server.close(resolve)));

  const openUrl = (more: Partial<DirectorySource> = {}) =>
    open({ source: `http://127.0.0.1:${(server.address() as AddressInfo).port}/directory`, ...more });

  test('a newer document is taken when polled', async () => {
    const directory = await openUrl({ pollSeconds: 0.05 });
    answer.body = await signDirectory(version(2), admission.privateJwk);
    await until(() => directory.current().version === 2);
  });

  test('an answer other than 200, a redirect and too large a body leave the last good document', async () => {
    const directory = await openUrl();
    answer = { status: 503, body: '' };
    expect((await directory.reload()).reason).toBe("the directory's address answered 503");
    answer = { status: 302, body: '' };
    expect((await directory.reload()).reason).toBe("the directory's address answered 302");
    answer = { status: 200, body: 'x'.repeat(10_000_001) };
    expect((await directory.reload()).reason).toBe('the directory is larger than 10 MB');
    await new Promise((resolve) => server.close(resolve));
    expect((await directory.reload()).reason).toBe("the directory's address did not answer");
    expect(directory.current().version).toBe(1);
  });
});

describe('over a restart', () => {
  const keepAt = () => join(folder, 'kept.jws');

  /** Opens with what was kept, as after a restart. */
  async function restart(more: Partial<DirectorySource> = {}): Promise<Directory> {
    directory?.close();
    return open({ keepAt: keepAt(), ...more });
  }

  test('an older document is refused, and the kept one used', async () => {
    await publish(version(1));
    const directory = await restart();
    await publish(version(3));
    await directory.reload();
    await publish(version(2));
    lines = [];
    expect((await restart()).current().version).toBe(3);
    const reason = 'version 2 is lower than 3, which was taken already';
    expect(lines).toEqual([{ event: 'directory.refused', reason }]);
  });

  test('a newer document is taken', async () => {
    await publish(version(1));
    await restart();
    await publish(version(2));
    expect((await restart()).current().version).toBe(2);
  });

  test('the kept document serves while the source does not answer', async () => {
    await publish(version(1));
    await restart();
    await rm(file);
    expect((await restart()).current().version).toBe(1);
    await publish(version(2));
    expect(await directory?.reload()).toEqual({ taken: true, reason: null });
  });

  test('an expired document is not started with, but its version still counts', async () => {
    await publish(version(2));
    await restart();
    const now = () => new Date('2026-07-01T00:00:00Z');
    await expect(restart({ now })).rejects.toThrow('the directory expired at 2026-06-01T00:00:00Z');
    await publish(version(1, { expiresAt: '2026-08-01T00:00:00Z' }));
    await expect(restart({ now })).rejects.toThrow('version 1 is lower than 2, which was taken already');
  });

  test('a kept file that was altered stops the start', async () => {
    await publish(version(1));
    await restart();
    await writeFile(keepAt(), 'x');
    await expect(restart()).rejects.toThrow('the directory is not a compact JWS');
  });
});

test('a file larger than 10 MB is refused', async () => {
  await writeFile(file, 'x'.repeat(10_000_001));
  await expect(open()).rejects.toThrow('the directory is larger than 10 MB');
});

test.each(['http://console.example/', 'javascript:alert(1)', '/console/acme/', 7, ''])(
  'a directory whose console is at %j is refused',
  async (console) => {
    const document = structuredClone(version(1));
    document.parties[0]!.register!.console = console as string;
    await publish(document);
    await expect(open()).rejects.toThrow('register.console must be an https URL, or one on this machine');
  },
);

test('in memory: a document is replaced at once, and listeners are told', async () => {
  const directory = directoryOf(version(1));
  const told: number[] = [];
  directory.onChange(({ version }) => told.push(version));
  directory.replace(version(2));
  expect(directory.party('beta')?.id).toBe('beta');
  expect(told).toEqual([2]);
  expect(await directory.reload()).toEqual({ taken: false, reason: null });
});
