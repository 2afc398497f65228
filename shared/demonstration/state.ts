/** What the demonstration remembers from one start to the next. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readJson, writeWhole } from '../machine/files.ts';
import { LAYOUT } from './layout.ts';

export interface State {
  /** Password of the database's superuser. */
  superuserPassword: string;
  /** Folder and port of the cluster at its last start. */
  postgres: { folder: string; port: number };
  gatewayPort: number;
  /** Of the sign-in of all parties. */
  signInPort: number;
  parties: Record<string, PartyState>;
  /** The last version of the directory that was signed; 0: none. */
  directoryVersion: number;
  /** Whether all demonstration data was written. */
  seeded: boolean;
}

export interface PartyState {
  port: number;
  /** Of the role that its register runs as. */
  databasePassword: string;
  /** Of the role that owns its tables. */
  ownerPassword: string;
}

/** A new random password. */
export const newPassword = (): string => randomBytes(18).toString('base64url');

/** The state that was kept; null before the first start. */
export function readState(): State | null {
  return existsSync(LAYOUT.state) ? readJson(LAYOUT.state) : null;
}

/** The state of a demonstration that was started; an error that says so if there is none. */
export function requireState(): State {
  const state = readState();
  if (!state) throw new Error('There is no federation here yet: start one with `npm start`.');
  return state;
}

export function writeState(state: State): void {
  writeWhole(LAYOUT.state, JSON.stringify(state, null, 2));
}
