/** `npm run licences`: lists the licence of every package in the lock file, and reports those that are not allowed. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface Lock {
  packages: Record<string, { version?: string; license?: string; dev?: boolean }>;
}

/** `licences.json` beside this file: SPDX ids that any package may have, and packages that were reviewed one by one. */
export interface Allowed {
  licences: string[];
  packages: Record<string, { licence: string | null; why: string }>;
}

export interface Licensed {
  name: string;
  version: string;
  /** An SPDX expression; null: the package names none. */
  licence: string | null;
  /** For development only: in no image. */
  dev: boolean;
}

const INSTALLED = 'node_modules/';

/** Every package that the lock file installs, in the order of their names. */
export function licensedPackages({ packages }: Lock): Licensed[] {
  return Object.entries(packages)
    .filter(([path]) => path.startsWith(INSTALLED))
    .map(([path, { version = '', license = null, dev = false }]) => {
      const name = path.slice(path.lastIndexOf(INSTALLED) + INSTALLED.length);
      return { name, version, licence: license, dev };
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** The packages whose licence is not allowed. */
export function notAllowed(packages: Licensed[], { licences, packages: byName }: Allowed): Licensed[] {
  return packages.filter(({ name, licence }) => {
    const own = byName[name];
    return own ? own.licence !== licence : licence === null || !isAllowed(licence, licences);
  });
}

/** Of `A OR B` one must be allowed, of `A AND B` both. */
function isAllowed(expression: string, licences: string[]): boolean {
  const choices = expression.replaceAll(/[()]/g, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((one) => licences.includes(one)));
}

/** A file of the project's folder. */
export function readProjectJson<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')) as T;
}

function list(): boolean {
  const packages = licensedPackages(readProjectJson<Lock>('package-lock.json'));
  const refused = notAllowed(packages, readProjectJson<Allowed>('shared/licences.json'));
  for (const { name, version, licence, dev } of packages)
    process.stdout.write(`${licence ?? 'none named'}\t${name}@${version}${dev ? '\tdevelopment' : ''}\n`);
  for (const { name, licence } of refused)
    process.stderr.write(`${name}: ${licence ?? 'no licence'} is not allowed by shared/licences.json\n`);
  return refused.length === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = list() ? 0 : 1;
