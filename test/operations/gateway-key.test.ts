/** A gateway's key, as its operator makes it: the private half stays, the public one is what registers are given. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { loadJwk, loadJwkSet } from '../../shared/keys.ts';

const PROGRAM = fileURLToPath(new URL('../../shared/demonstration/keys.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'gateway-key-'));
afterAll(() => rmSync(folder, { recursive: true }));

const make = () =>
  promisify(execFile)(process.execPath, ['--import', 'tsx', PROGRAM, 'gateway', '--secrets', folder]);

test('its output is what GATEWAY_KEYS takes; the file is for its owner alone, and is never replaced', async () => {
  const [trusted] = loadJwkSet((await make()).stdout);
  const file = join(folder, 'gateway.jwk');
  expect(trusted).toEqual({ ...loadJwk(file), d: undefined });
  expect(statSync(file).mode & 0o077).toBe(0);
  await expect(make()).rejects.toThrow('exists already');
});

test.each([
  ['a private key', '{"keys":[{"kty":"OKP","kid":"a","d":"x"}]}'],
  ['a key without a `kid`', '{"keys":[{"kty":"OKP"}]}'],
  ['two keys with one `kid`', '{"keys":[{"kty":"OKP","kid":"a"},{"kty":"EC","kid":"a"}]}'],
  ['no set', '{"kty":"OKP"}'],
])('a set with %s is not taken', (_, text) => {
  expect(() => loadJwkSet(text)).toThrow();
});
