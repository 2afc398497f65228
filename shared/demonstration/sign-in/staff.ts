/** The people of each party in the demonstration, by job title and without names. */
import type { ROLES } from '../../callers/caller.ts';
import { readJson } from '../../machine/files.ts';

export interface Person {
  /** The pseudonym that registers know: the `sub` claim. */
  person: string;
  /** The job, as the page and the console show it. */
  title: string;
  roles: (typeof ROLES)[number][];
  /** The office in which a signatory signs, for example SIRO. */
  office?: string;
  /** What the page adds to the description of the roles. */
  note?: string;
}

/** Party -> its people. */
export type Staff = Record<string, Person[]>;

/** All parties' people. */
export function readStaff(): Staff {
  return readJson(new URL('../data/staff.json', import.meta.url));
}
