/** What every screen is given: who is signed in, at which register, and the parties' names. */
import { createContext, useContext } from 'react';
import type { PartiesQuery } from '../generated/graph-federation.ts';
import type { Asking } from './ask.ts';

export type KnownParty = PartiesQuery['parties'][number];

export interface ConsoleState extends Asking {
  /** Of the directory; empty until they are read, or while no gateway answers. */
  parties: KnownParty[];
  /** Whether the own register says at once when something changed. */
  isLive: boolean;
  /** Settled once the own register tells of changes, or a moment later: what is read after it is not read twice. */
  listening: Promise<void>;
}

export const ConsoleContext = createContext<ConsoleState | null>(null);

export function useConsole(): ConsoleState {
  const state = useContext(ConsoleContext);
  if (!state) throw new Error('A screen stands outside the console.');
  return state;
}

/** A party's name by its id; the id itself while names are not known. */
export function usePartyName(): (id: string) => string {
  const { parties, settings } = useConsole();
  return (id) =>
    parties.find((party) => party.id === id)?.name ?? (id === settings.party ? settings.name : id);
}

/** Several parties' names, with commas; `none` where there is no party. */
export function usePartyNames(): (parties: readonly { id: string }[], none?: string) => string {
  const nameOf = usePartyName();
  return (parties, none = '') => parties.map(({ id }) => nameOf(id)).join(', ') || none;
}

/** Whether the person has one of the roles. */
export function useHasRole(): (...roles: string[]) => boolean {
  const { session } = useConsole();
  return (...roles) => roles.some((role) => session.person.roles.includes(role));
}
