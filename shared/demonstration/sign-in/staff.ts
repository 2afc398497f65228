/** The people of the demonstration at each party: by job, without names. */
import type { ROLES } from '../../callers/caller.ts';
import { readJson } from '../../machine/files.ts';

export interface Person {
  /** The pseudonym that registers know: the `sub` claim. */
  person: string;
  /** The job, as the page and the console show it. */
  title: string;
  roles: (typeof ROLES)[number][];
  /** In which a signatory signs, for example SIRO. */
  office?: string;
  /** What the page adds to what the roles let the person do. */
  note?: string;
}

/** Party -> its people. */
export type Staff = Record<string, Person[]>;

/** All parties' people. */
export function readStaff(): Staff {
  return readJson(new URL('../data/staff.json', import.meta.url));
}
