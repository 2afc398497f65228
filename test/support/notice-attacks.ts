/** Everything that can be wrong with one member of what a notice says, for each member of an example. */
import { MOST_CHARACTERS, MOST_ITEMS } from '../../subgraphs/register/protocol/kinds/parts.ts';

export const ATTACKS = ['WRONG_TYPE', 'NUL', 'OVERSIZED', 'MALFORMED'] as const;

export interface Attack {
  attack: (typeof ATTACKS)[number];
  /** With dots, as a refusal names it. */
  path: string;
  /** The example with that member as the attacker sends it. */
  value: unknown;
}

type Put = (member: unknown) => unknown;

/** Attacks on a value and all that it holds; `put` gives the whole with another value at its place. */
export function attacksOn(value: unknown, path: string, put: Put = (member) => member): Attack[] {
  const attack = (kind: Attack['attack'], member: unknown): Attack => ({
    attack: kind,
    path,
    value: put(member),
  });
  if (typeof value === 'string')
    return [
      attack('WRONG_TYPE', 7),
      attack('WRONG_TYPE', { $ne: null }),
      attack('NUL', `${value}\0`),
      attack('OVERSIZED', value + 'x'.repeat(MOST_CHARACTERS)),
    ];
  if (typeof value === 'number') return [attack('WRONG_TYPE', String(value)), attack('MALFORMED', -0.5)];
  if (typeof value === 'boolean') return [attack('WRONG_TYPE', 'yes')];
  const wrong = [attack('WRONG_TYPE', 'text'), attack('WRONG_TYPE', 7), attack('WRONG_TYPE', [null])];
  if (Array.isArray(value)) {
    const tooMany = Array.from({ length: MOST_ITEMS + 1 }, () => value[0] as unknown);
    const inside = attacksOn(value[0], `${path}.0`, (member) => put([member]));
    return [...wrong, attack('OVERSIZED', tooMany), ...inside];
  }
  const members = Object.entries(value as Record<string, unknown>);
  return [
    ...wrong,
    ...members.flatMap(([name, member]) =>
      attacksOn(member, `${path}.${name}`, (other) => put({ ...(value as object), [name]: other })),
    ),
  ];
}
