/** What the screen of another party’s breach is given. */
import type { BreachToldQuery } from '../generated/breaches-own.ts';

type Register = NonNullable<BreachToldQuery['register']>;
export type ToldNotice = NonNullable<Register['notices']>['nodes'][number];
export type ToldDuty = NonNullable<Register['obligations']>['nodes'][number];
export type OwnBreach = NonNullable<Register['breaches']>['nodes'][number];
