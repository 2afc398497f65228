/** Admits the parties: their keys, made once, and the directory, signed anew when an address or a profile changed. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { JWK } from 'jose';
import type { DirectoryDocument, DirectoryParty } from '../directory/document.ts';
import { signDirectory, verifyDirectory } from '../directory/reader.ts';
import { writeWhole } from '../machine/files.ts';
import { generateSigningKey } from '../keys.ts';
import { registerUrl } from './environment.ts';
import { directoryEntry, generateIdentity, writeSecrets } from './identity.ts';
import { LAYOUT } from './layout.ts';
import type { Profile } from './profiles.ts';
import type { State } from './state.ts';
import { readIdentity } from './tokens.ts';

const VALID_DAYS = 365;
const RENEW_DAYS = 30;
const DAY_MILLISECONDS = 86_400_000;

/** Makes the keys of each party that has none, and lays its secrets out for its register. */
export async function makeIdentities(parties: string[]): Promise<void> {
  for (const party of parties) {
    const file = LAYOUT.identity(party);
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    if (!existsSync(file)) writeWhole(file, JSON.stringify(await generateIdentity(party)));
    writeSecrets(LAYOUT.secrets(party), readIdentity(party));
  }
}

async function admissionKey(): Promise<{ privateJwk: JWK; publicJwk: JWK }> {
  if (!existsSync(LAYOUT.admissionPublic)) {
    const { privateJwk, publicJwk } = await generateSigningKey('admission-1');
    writeWhole(LAYOUT.admissionPrivate, JSON.stringify(privateJwk));
    writeWhole(LAYOUT.admissionPublic, JSON.stringify(publicJwk));
  }
  const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as JWK;
  return { privateJwk: read(LAYOUT.admissionPrivate), publicJwk: read(LAYOUT.admissionPublic) };
}

async function currentDirectory(publicJwk: JWK, now: Date): Promise<DirectoryDocument | null> {
  try {
    return await verifyDirectory(readFileSync(LAYOUT.directory, 'utf8').trim(), publicJwk, { now });
  } catch {
    return null;
  }
}

function entryOf({ joined, ...profile }: Profile, state: State, validFrom: string): DirectoryParty {
  if (!joined) return { ...profile, register: null };
  const endpoint = registerUrl(state, profile.id);
  return { ...profile, register: directoryEntry(readIdentity(profile.id), endpoint, validFrom) };
}

/** Signs the next version of the directory, unless the current one says the same and is valid for long enough. */
export async function publishDirectory(state: State, profiles: Profile[], now: Date): Promise<State> {
  const { privateJwk, publicJwk } = await admissionKey();
  const current = await currentDirectory(publicJwk, now);
  // Keys are made once, so their first day stays that of the first directory.
  const validFrom = current?.parties.find((party) => party.register)?.register?.keys[0]?.validFrom;
  const parties = profiles.map((profile) => entryOf(profile, state, validFrom ?? now.toISOString()));
  const isLongValid =
    current && Date.parse(current.expiresAt) - now.getTime() > RENEW_DAYS * DAY_MILLISECONDS;
  if (isLongValid && isDeepStrictEqual(current.parties, parties)) return state;
  const document: DirectoryDocument = {
    version: Math.max(state.directoryVersion, current?.version ?? 0) + 1,
    issuedAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + VALID_DAYS * DAY_MILLISECONDS).toISOString(),
    parties,
  };
  writeWhole(LAYOUT.directory, await signDirectory(document, privateJwk), 0o644);
  return { ...state, directoryVersion: document.version };
}
