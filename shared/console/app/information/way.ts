/** Whom a party may ask for information, and under which agreement. */
import type { Clause } from './clause.ts';

export interface Way {
  /** The party that can be asked. */
  to: string;
  agreement: string;
  title: string;
  clause: Clause;
}
