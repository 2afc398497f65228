/** Rotates and revokes a party's keys: first in the register's folder of secrets, then in the directory. */
import type { JWK } from 'jose';
import type { DirectoryKey, DirectoryRegister } from '../directory/document.ts';
import { isKeyGoodAt } from '../directory/keys.ts';
import { revoke, rotate, withIssuerKeys, type End } from '../directory/rotation.ts';
import { generateEncryptionKey, generateSigningKey, thumbprint } from '../keys.ts';
import { readPrivateKeys, writePrivateKeys } from '../secrets.ts';
import { changeRegister, readRegister, type DirectoryFile } from './directory-file.ts';

export interface PartyKeys {
  party: string;
  /** Its folder of secrets. */
  secrets: string;
  directory: DirectoryFile;
}

export interface KeyChange {
  kid: string;
  /** SHA-256 thumbprint of the new key, for people to compare. */
  fingerprint: string;
  /** The version of the directory that has the change. */
  version: number;
}

/** Longer than the life of an envelope: after it, nothing sealed to an ended key can arrive. */
const ENVELOPES_GONE_MS = 2 * 86_400_000;

/**
 * Makes a new key, which the previous signing key countersigns. With `compromisedSince`, the previous keys are declared
 * compromised instead, and only people who compare the fingerprint can admit the new one.
 */
export async function rotateKey(
  keys: PartyKeys,
  use: DirectoryKey['use'],
  { overlapMs, compromisedSince = null }: { overlapMs: number; compromisedSince?: Date | null },
): Promise<KeyChange> {
  const { party, secrets, directory } = keys;
  const { now } = directory;
  const register = await readRegister(directory, party);
  const kept = stillNeeded(readPrivateKeys(secrets, use), register, now);
  const kid = nextKid(party, use, [...register.keys, ...kept]);
  const { privateJwk, publicJwk } = await (use === 'sig'
    ? generateSigningKey(kid)
    : generateEncryptionKey(kid));
  const isCompromised = compromisedSince !== null;
  const rotated = await rotate(register, {
    party,
    use,
    publicJwk,
    vouchedBy: isCompromised && use === 'sig' ? null : knownSigningKey(keys, register),
    now,
    overlapUntil: new Date(now.getTime() + (isCompromised ? 0 : overlapMs)),
  });
  const end = { revokedAt: now, compromisedSince };
  const ended = register.keys.filter((key) => isCompromised && key.use === use && key.revokedAt === null);
  const next = ended.reduce((entry, key) => revoke(entry, key.kid, end), rotated);
  writePrivateKeys(secrets, use, [privateJwk, ...kept]);
  const version = await changeRegister(directory, party, next);
  return { kid, fingerprint: await thumbprint(publicJwk), version };
}

/** Ends one key. A register keeps at least one key of each use, so rotate first. */
export async function revokeKey(keys: PartyKeys, kid: string, end: End): Promise<number> {
  const { party, secrets, directory } = keys;
  const register = await readRegister(directory, party);
  const key = register.keys.find((one) => one.kid === kid);
  if (!key) throw new Error(`The directory has no key ${kid} of ${party}.`);
  const others = register.keys.filter((one) => one.use === key.use && one.kid !== kid);
  const remains = others.some(
    ({ revokedAt, compromisedSince }) => revokedAt === null && compromisedSince === null,
  );
  if (!remains) throw new Error(`${kid} is the last of its use: rotate it first.`);
  const version = await changeRegister(directory, party, revoke(register, kid, end));
  const isOver = key.use === 'sig' && end.revokedAt.getTime() <= directory.now.getTime();
  if (isOver) {
    const left = readPrivateKeys(secrets, 'sig').filter((one) => one.kid !== kid);
    writePrivateKeys(secrets, 'sig', left);
  }
  return version;
}

/** Replaces the issuer keys of the party's tokens, countersigned by its register's key. */
export async function replaceIssuerKeys(keys: PartyKeys, issuerKeys: JWK[]): Promise<number> {
  const register = await readRegister(keys.directory, keys.party);
  const vouchedBy = knownSigningKey(keys, register);
  const next = await withIssuerKeys(register, keys.party, issuerKeys, vouchedBy);
  return changeRegister(keys.directory, keys.party, next);
}

/** A private key whose public half is in the directory: a key whose publication failed cannot countersign. */
function knownSigningKey({ party, secrets, directory }: PartyKeys, register: DirectoryRegister): JWK {
  const isKnown = ({ kid }: JWK) =>
    register.keys.some((key) => key.use === 'sig' && key.kid === kid && isKeyGoodAt(key, directory.now));
  const known = readPrivateKeys(secrets, 'sig').find(isKnown);
  if (!known) throw new Error(`${party} holds no signing key that is valid in the directory.`);
  return known;
}

/** The private keys that may still be needed. */
function stillNeeded<T extends { kid?: string }>(held: T[], { keys }: DirectoryRegister, now: Date): T[] {
  const isGone = ({ revokedAt }: DirectoryKey) =>
    revokedAt !== null && Date.parse(revokedAt) + ENVELOPES_GONE_MS < now.getTime();
  return held.filter(({ kid }) => !keys.some((key) => key.kid === kid && isGone(key)));
}

/** `acme-sig-3` after `acme-sig-2`, even if that was written and never published. */
function nextKid(party: string, use: DirectoryKey['use'], known: { kid?: string }[]): string {
  const prefix = `${party}-${use}-`;
  const numbers = known.map(({ kid = '' }) =>
    kid.startsWith(prefix) ? Number(kid.slice(prefix.length)) : 0,
  );
  return `${prefix}${Math.max(0, ...numbers.filter(Number.isInteger)) + 1}`;
}
