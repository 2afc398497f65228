/** Flows gathered by who sends and who receives: one arrow of the map for each pair. */
import { grouped } from '../parts/grouped.ts';
import type { Flow } from './use-flows.ts';

export interface Pair {
  id: string;
  from: string;
  to: string;
  flows: Flow[];
  special: number;
  criminal: number;
}

export function pairsOf(flows: readonly Flow[]): Pair[] {
  const groups = grouped(flows, ({ party, recipient }) => `${party.id}>${recipient.id}`);
  return groups.map(([id, some]) => ({
    id,
    from: some[0]!.party.id,
    to: some[0]!.recipient.id,
    flows: some,
    special: some.filter(({ special }) => special).length,
    criminal: some.filter(({ criminal }) => criminal).length,
  }));
}

/** For example `3 flows: special, criminal`; the legend says what the words are short for. */
export function pairInWords({ flows, special, criminal }: Pair): string {
  const marks = [...(special > 0 ? ['special'] : []), ...(criminal > 0 ? ['criminal'] : [])];
  const number = `${flows.length} ${flows.length === 1 ? 'flow' : 'flows'}`;
  return marks.length > 0 ? `${number}: ${marks.join(', ')}` : number;
}
