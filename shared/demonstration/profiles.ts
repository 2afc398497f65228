/** The organisations of the demonstration, including those that have not joined. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { DirectoryParty } from '../directory/document.ts';
import { readJson } from '../machine/files.ts';

/** An organisation before it has keys and an address. */
export type Profile = Omit<DirectoryParty, 'register'> & { joined: boolean };

const inData = (name: string) => fileURLToPath(new URL(`data/${name}`, import.meta.url));

/** All organisations. */
export function readProfiles(): Profile[] {
  return readJson(inData('parties.json'));
}

/** The file of a party's own policy; null if it has none. */
export function policyFileOf(party: string): string | null {
  const file = inData(`policies/${party}.json`);
  return existsSync(file) ? file : null;
}
