/** What the project is made of: every licence allowed, every package with a digest, and a list of it all for operators. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import {
  licensedPackages,
  notAllowed,
  readProjectJson,
  type Allowed,
  type Lock,
} from '../../shared/licences.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const lock = readProjectJson<Lock & { packages: Record<string, { integrity?: string; link?: boolean }> }>(
  'package-lock.json',
);
const allowed = readProjectJson<Allowed>('shared/licences.json');
const packages = licensedPackages(lock);

interface Component {
  purl: string;
  scope: string;
  hashes?: object[];
}

interface Installed {
  path: string;
  name: string;
  version: string;
}

const installed: Installed[] = Object.keys(lock.packages)
  .filter((path) => path.startsWith('node_modules/'))
  .map((path) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    return { path, name, version: lock.packages[path]?.version ?? '' };
  });
const versionOf = (name: string) => lock.packages[`node_modules/${name}`]?.version;

/** Installed under a name that is not its own: the list has it under its own. */
const isAlias = (path: string) => 'name' in (lock.packages[path] ?? {});

describe('licences', () => {
  test('every package has one that is allowed', () => {
    expect(packages.length).toBeGreaterThan(100);
    expect(notAllowed(packages, allowed)).toEqual([]);
  });

  test('every package that was allowed by name is there, and says why', () => {
    const names = new Set(packages.map(({ name }) => name));
    for (const [name, { why }] of Object.entries(allowed.packages)) {
      expect(names).toContain(name);
      expect(why.length).toBeGreaterThan(10);
    }
  });

  test('Elastic 2.0 is of the gateway’s own packages alone, and the README says what that means', () => {
    const elastic = packages.filter(({ licence }) => licence === 'Elastic-2.0').map(({ name }) => name);
    expect(elastic.every((name) => name.startsWith('@apollo/'))).toBe(true);
    expect(readFileSync(`${PROJECT}/README.md`, 'utf8')).toMatch(/Elastic License 2\.0/);
  });

  test.each([
    ['GPL-3.0', false],
    ['(MIT OR GPL-3.0)', true],
    ['(MIT AND GPL-3.0)', false],
    ['(MIT AND Zlib)', true],
    [null, false],
    ['SEE LICENSE IN LICENSE', false],
  ])('a package under %s: allowed is %s', (licence, expected) => {
    const found = notAllowed([{ name: 'some', version: '1.0.0', licence, dev: false }], allowed);
    expect(found.length === 0).toBe(expected);
  });

  test('a package that changes its licence is looked at again', () => {
    const changed = { name: '@apollo/gateway', version: '3.0.0', licence: 'BUSL-1.1', dev: false };
    expect(notAllowed([changed], allowed)).toEqual([changed]);
  });
});

test('every package comes with a digest, from the registry', () => {
  const isUnchecked = ({ path }: Installed) => !lock.packages[path]?.integrity?.startsWith('sha512-');
  expect(installed.filter(isUnchecked)).toEqual([]);
});

test('images are built with the lock file, and run no script of a package', () => {
  for (const path of ['gateway/Dockerfile', 'subgraphs/register/Dockerfile']) {
    const text = readFileSync(`${PROJECT}/${path}`, 'utf8');
    expect(text).toContain('COPY package.json package-lock.json ./');
    const commands = text.split(/RUN |&& /).filter((command) => /^npm (install|prune)/.test(command));
    expect(commands).toHaveLength(2);
    for (const command of commands) expect(command).toContain('--ignore-scripts');
  }
});

test('npm run sbom lists every package with version and digest (CycloneDX), and says which are for development alone', async () => {
  const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'sbom'], {
    cwd: PROJECT,
    maxBuffer: 50_000_000,
  });
  const bom = JSON.parse(stdout) as { bomFormat: string; components: Component[] };
  expect(bom.bomFormat).toBe('CycloneDX');
  const scopes = new Map(bom.components.map(({ purl, scope }) => [decodeURIComponent(purl), scope]));
  const { dependencies, devDependencies } =
    readProjectJson<Record<string, Record<string, string>>>('package.json');
  const scopesOf = (names: object | undefined) =>
    Object.keys(names ?? {}).map((name) => [name, scopes.get(`pkg:npm/${name}@${versionOf(name)}`)]);
  expect(scopesOf(dependencies).filter(([, scope]) => scope !== 'required')).toEqual([]);
  const isOfDevelopment = ([name]: unknown[]) => lock.packages[`node_modules/${String(name)}`]?.dev;
  const alone = scopesOf(devDependencies).filter(isOfDevelopment);
  expect(alone.length).toBeGreaterThan(10);
  expect(alone.filter(([, scope]) => scope !== 'optional')).toEqual([]);
  const isMissing = ({ name, version, path }: Installed) =>
    !isAlias(path) && !scopes.has(`pkg:npm/${name}@${version}`);
  expect(installed.filter(isMissing)).toEqual([]);
  expect(bom.components.filter(({ hashes }) => !hashes?.length)).toEqual([]);
}, 60_000);
