/** Which address of each screen is measured, who opens it, and what the files of the first screen weigh. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ownDoor } from './pan-london-rows.ts';
import type { Federation } from '../support/federation.ts';

/** A screen's address below the console's base, and the job title of who opens it. */
export interface Opened {
  path: string;
  address: string;
  jobTitle: string;
}

const DPO = 'Data protection officer';
const OTHERS: Record<string, string> = {
  '/signing': 'Senior information risk owner',
  '/health': 'Register operator',
};

/** What is opened of each kind. */
export interface Examples {
  request: string;
  breach: string;
}

const FOUND = `query ($party: ID!) { register(party: $party) {
  received: notices(where: { direction: RECEIVED }, first: 200) { nodes { id kind } }
  agreements(first: 200) { nodes { reference signatories { id } } }
  informationRequests(first: 200) { nodes { id } } } }`;

interface Found {
  register: {
    received: { nodes: { id: string; kind: string }[] };
    agreements: { nodes: { reference: string; signatories: unknown[] }[] };
    informationRequests: { nodes: { id: string }[] };
  };
}

/** All screens of the console, as its own list names them. */
export async function screensOf(
  federation: Federation,
  party: string,
  { request, breach }: Examples,
): Promise<Opened[]> {
  const { register } = await ownDoor<Found>(federation, party, FOUND);
  const largest = register.agreements.nodes.toSorted(
    (a, b) => b.signatories.length - a.signatories.length,
  )[0];
  const ofKind = (kinds: string[]) =>
    register.received.nodes.filter(({ kind }) => kinds.includes(kind)).at(-1);
  const examples: Record<string, string | undefined> = {
    '/rights/:id': request,
    '/breaches/:id': breach,
    '/breaches/told/:id': ofKind(['BREACH'])?.id,
    '/agreements/:reference': largest?.reference,
    '/information/:id': register.informationRequests.nodes.at(-1)?.id,
    '/inbox/:id': ofKind(['ERASURE', 'RECTIFICATION', 'RESTRICTION', 'BREACH'])?.id,
  };
  return pathsOf().flatMap((path) => {
    const example = examples[path];
    const address = path.includes(':') ? example && path.replace(/:\w+$/, example) : path;
    return address === undefined ? [] : [{ path, address, jobTitle: OTHERS[path] ?? DPO }];
  });
}

/** The list is read and not imported: its screens are for a browser. */
export function pathsOf(): string[] {
  const list = readFileSync(new URL('../../shared/console/app/screens.ts', import.meta.url), 'utf8');
  return [...list.matchAll(/path: '([^']+)'/g)].map(([, path]) => path!);
}

/** Bytes, compressed, of the console's files with these names, and of its page. */
export function weigh(folder: string, names: Iterable<string>): number {
  const files = [join(folder, 'index.html'), ...[...names].map((name) => join(folder, 'assets', name))];
  return files.reduce((total, file) => total + gzipSync(readFileSync(file)).length, 0);
}
