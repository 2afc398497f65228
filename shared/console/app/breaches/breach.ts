/** What the parts of the breach room share: the breach, and what the person may do about it. */
import { createContext, useContext } from 'react';
import type { BreachRoomQuery } from '../generated/breaches-own.ts';
import { useHasRole } from '../graph/use-console.ts';

type Register = NonNullable<BreachRoomQuery['register']>;
export type RoomBreach = NonNullable<Register['breaches']>['nodes'][number];
export type Duty = RoomBreach['obligations']['nodes'][number];

/** Whom a decision is about telling. */
export type About = 'AUTHORITY' | 'SUBJECTS';

export const BreachContext = createContext<RoomBreach | null>(null);

/** `mayAct`: whether changes are offered; the register decides again. */
export function useBreach(): { breach: RoomBreach; mayAct: boolean } {
  const breach = useContext(BreachContext);
  const mayWrite = useMayWrite();
  if (!breach) throw new Error('A part stands outside its breach.');
  return { breach, mayAct: mayWrite && breach.state === 'OPEN' };
}

/** Whether the person works on breaches. */
export const useMayWrite = (): boolean => useHasRole()('DPO', 'BREACH_COORDINATOR');

export const isOwed = ({ state }: Pick<Duty, 'state'>) => state === 'OPEN' || state === 'OVERDUE';

/** The reference of a duty's agreement stands first in its source. */
export const isUnder = ({ source }: Duty, reference: string) => source.split(' ')[0] === reference;

const DECISION: Readonly<Record<About, string>> = {
  AUTHORITY: 'AUTHORITY_DECISION',
  SUBJECTS: 'SUBJECT_DECISION',
};

/** The duty of the partners of an agreement to decide together; undefined: the controller decides alone. */
export const decisionDuty = ({ obligations }: RoomBreach, about: About, reference: string) =>
  obligations.nodes.find((duty) => duty.kind === DECISION[about] && isUnder(duty, reference));
