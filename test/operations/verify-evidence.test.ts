/** The verifier as people run it: by a command here, or as one file that a third party was given. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { verifierProgram } from '../../shared/evidence/program.ts';
import { changed, syntheticPack, type Synthetic } from '../support/evidence.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

let folder: string;
let synthetic: Synthetic;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'verify-evidence-'));
  synthetic = await syntheticPack(2);
  writeFileSync(join(folder, 'verify-evidence.mjs'), verifierProgram());
  keep('pack.jsonl', await synthetic.write());
  keep('key.jwk', JSON.stringify(synthetic.admission.publicJwk));
});
afterAll(() => rmSync(folder, { recursive: true }));

const keep = (name: string, content: string | Buffer) => writeFileSync(join(folder, name), content);

interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

function run(program: string, args: string[], cwd: string, env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(program, args, { cwd, env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

/** With Node alone: no project, no packages, no network. */
const verify = (...args: string[]) => run(process.execPath, ['verify-evidence.mjs', ...args], folder);

test('the one file needs nothing but Node: it imports its own modules of files and of cryptography, and no others', () => {
  const imported = [...verifierProgram().matchAll(/^import .* from '(.*)';$/gm)].map(([, name]) => name);
  expect(imported.toSorted()).toEqual(['node:crypto', 'node:crypto', 'node:fs']);
  expect(verifierProgram()).not.toMatch(/^export|import\(|require\(/m);
});

test('a good pack: every proof with a tick, what is only said with a dot, and exit code 0', async () => {
  const { code, stdout, stderr } = await verify('pack.jsonl', '--admission-key', 'key.jwk');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^Proven:\n {2}✓ subject: RIGHTS_REQUEST case-1 of acme/);
  expect(stdout).toContain('  ✓ receipt/copy-1: partner-1 received the notice from acme at ');
  expect(stdout).toContain('Claimed, not proven:\n  · row, obligations: ');
  expect(stdout).toMatch(/The pack is good\.\n$/);
});

test('without the admission key it says that nothing proves whose the keys are', async () => {
  const { code, stdout } = await verify('pack.jsonl');
  expect(code).toBe(0);
  expect(stdout).toContain('  · directory: without --admission-key nothing proves');
});

test('a pack that is not good: exit code 1, and for each thing that is wrong its part, its bytes and the reason', async () => {
  const parts = changed(synthetic.parts, 'notice/copy-1', (value) => ({ ...value, answer: 'REFUSED' }));
  const bytes = await synthetic.write(parts);
  keep('wrong.jsonl', bytes);
  const { code, stdout } = await verify('wrong.jsonl', '--admission-key', 'key.jwk');
  expect(code).toBe(1);
  const [, part, from, to] = /✗ (\S+), bytes (\d+) to (\d+): it says answer DONE/.exec(stdout)!;
  expect(part).toBe('answer/copy-1');
  expect(JSON.parse(bytes.toString('utf8', Number(from), Number(to) + 1))).toMatchObject({
    notice: 'notice/copy-1',
  });
  expect(stdout).toMatch(/does not prove what it says\.\n$/);
});

test('under the wrong admission key the directory is named', async () => {
  const other = await syntheticPack(1);
  keep('other.jwk', JSON.stringify(other.admission.publicJwk));
  const { code, stdout } = await verify('pack.jsonl', '--admission-key', 'other.jwk');
  expect([code, stdout]).toEqual([
    1,
    expect.stringMatching(/✗ directory, bytes \d+ to \d+: the signature does not verify/),
  ]);
});

test('nothing in a pack steers the terminal', async () => {
  const parts = changed(synthetic.parts, 'subject', (value) => ({
    ...value,
    madeBy: '\u001b[2J\u009b1m\u202egood',
  }));
  keep('steering.jsonl', await synthetic.write(parts));
  const { stdout } = await verify('steering.jsonl');
  expect(stdout).toContain('by ?[2J?1m?good');
});

test.each([
  [[], 'Usage: '],
  [['pack.jsonl', '--key'], 'Usage: '],
  [['nowhere.jsonl'], 'no such file'],
  [['pack.jsonl', '--admission-key', 'pack.jsonl'], 'JSON'],
])('asked with %j it says what is wrong, and exits with 2', async (args, message) => {
  expect(await verify(...args)).toEqual({ code: 2, stdout: '', stderr: expect.stringContaining(message) });
});

test('in the project it is a command', async () => {
  const args = ['run', '--silent', 'verify-evidence', '--', join(folder, 'pack.jsonl')];
  const { code, stdout } = await run('npm', args, PROJECT, process.env);
  expect([code, stdout]).toEqual([0, expect.stringMatching(/The pack is good\.\n$/)]);
});
