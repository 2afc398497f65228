/** What the breach room is given, part by part. */
import type {
  BreachDutyFragment,
  BreachFactsFragment,
  BreachMessageFragment,
  BreachPeopleFragment,
} from '../generated/breaches-own.ts';

export type Duty = BreachDutyFragment;
export type Message = BreachMessageFragment;
export type Partner = BreachPeopleFragment['partners'][number];
export type Decision = BreachPeopleFragment['decisions'][number];

export type RoomBreach = BreachFactsFragment &
  BreachPeopleFragment & {
    obligations: { nodes: Duty[] };
    notices: { nodes: Message[] };
  };

/** What is decided on, and where. */
export interface DecisionPlace {
  breach: RoomBreach;
  about: 'AUTHORITY' | 'SUBJECTS';
  /** Null: the controller for itself. */
  agreement: string | null;
}
