/** Admits the parties: makes their keys once, and signs the directory again when an address or a profile changed. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { DirectoryDocument, DirectoryParty } from '../directory/document.ts';
import { signDirectory, verifyDirectory } from '../directory/reader.ts';
import { writeWhole } from '../machine/files.ts';
import { generateSigningKey, loadJwk } from '../keys.ts';
import { hasSecrets } from '../secrets.ts';
import { consoleUrl, registerUrl } from './environment.ts';
import { directoryEntry, generateIdentity, writeSecrets } from './identity.ts';
import { LAYOUT } from './layout.ts';
import type { Profile } from './profiles.ts';
import type { State } from './state.ts';
import { readIdentity } from './tokens.ts';

const VALID_DAYS = 365;
const RENEW_DAYS = 30;
const DAY_MILLISECONDS = 86_400_000;

/** Makes the keys of each party that has none, and writes its secrets for its register, which may change them later. */
export async function makeIdentities(parties: string[]): Promise<void> {
  for (const party of parties) {
    const file = LAYOUT.identity(party);
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    if (!existsSync(file)) writeWhole(file, JSON.stringify(await generateIdentity(party)));
    if (!hasSecrets(LAYOUT.secrets(party))) writeSecrets(LAYOUT.secrets(party), readIdentity(party));
  }
}

async function makeAdmissionKey(): Promise<void> {
  if (existsSync(LAYOUT.admissionPublic)) return;
  const { privateJwk, publicJwk } = await generateSigningKey('admission-1');
  writeWhole(LAYOUT.admissionPrivate, JSON.stringify(privateJwk));
  writeWhole(LAYOUT.admissionPublic, JSON.stringify(publicJwk));
}

async function currentDirectory(now: Date): Promise<DirectoryDocument | null> {
  try {
    const jws = readFileSync(LAYOUT.directory, 'utf8').trim();
    return await verifyDirectory(jws, loadJwk(LAYOUT.admissionPublic), { now });
  } catch {
    return null;
  }
}

/** A party that is in the directory keeps its keys from there, since they may have been rotated. */
function entryOf({ joined, ...profile }: Profile, state: State, current: Current): DirectoryParty {
  if (!joined) return { ...profile, register: null };
  const endpoint = registerUrl(state, profile.id);
  const known = current.document?.parties.find((party) => party.id === profile.id)?.register;
  const made = () => directoryEntry(readIdentity(profile.id), endpoint, current.now.toISOString());
  const console = consoleUrl(state, profile.id);
  return { ...profile, register: { ...(known ?? made()), endpoint, console } };
}

interface Current {
  document: DirectoryDocument | null;
  now: Date;
}

/** Signs the next version of the directory, unless the current one is the same and valid for long enough. */
export async function publishDirectory(state: State, profiles: Profile[], now: Date): Promise<State> {
  await makeAdmissionKey();
  const document = await currentDirectory(now);
  const parties = profiles.map((profile) => entryOf(profile, state, { document, now }));
  const isLongValid =
    document && Date.parse(document.expiresAt) - now.getTime() > RENEW_DAYS * DAY_MILLISECONDS;
  if (isLongValid && isDeepStrictEqual(document.parties, parties)) return state;
  const version = Math.max(state.directoryVersion, document?.version ?? 0) + 1;
  const next = {
    version,
    issuedAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + VALID_DAYS * DAY_MILLISECONDS).toISOString(),
    parties,
  };
  writeWhole(LAYOUT.directory, await signDirectory(next, loadJwk(LAYOUT.admissionPrivate)), 0o644);
  return { ...state, directoryVersion: version };
}
