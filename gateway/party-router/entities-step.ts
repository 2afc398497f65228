/** A step of `_entities`: the planner asks for fields of Registers that it knows by party. */
import { Kind, type FieldNode, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { refuse } from '../../shared/errors.ts';
import { memoized } from '../../shared/memoized.ts';
import type { Ask, Part } from './ask.ts';
import { selectionSetOf } from './ast.ts';
import { failures, partyError, type Failure, type Path } from './failure.ts';
import { guardRegister } from './guard.ts';
import { partsOf } from './send.ts';
import type { Finished, RootField, Step } from './step.ts';

export const ENTITIES = '_entities';

/** The parties that a step's representations name, in their order. */
function representedParties(representations: unknown): string[] {
  if (!Array.isArray(representations)) throw new Error('A step for entities has no representations.');
  return representations.map((representation: unknown) => {
    const { __typename, party } = representation as { __typename?: unknown; party?: unknown };
    if (__typename !== 'Register' || typeof party !== 'string') {
      throw new Error('Only Registers are entities of a register.');
    }
    return party;
  });
}

export function prepareEntities(step: Step, node: FieldNode, mostRepresentations: number): RootField {
  const { representations } = step.variables;
  if (Array.isArray(representations) && representations.length > mostRepresentations) {
    refuse('BAD_USER_INPUT', `A step of a query may ask for at most ${mostRepresentations} registers.`);
  }
  const parties = representedParties(representations);
  const joined = [...new Set(parties)].filter((party) => step.directory.party(party)?.register);
  const ask: Ask = {
    alias: ENTITIES,
    field: guardField(node, step.schema),
    kind: 'ENTITIES',
    parts: partsOf(joined),
    added: [],
  };
  return { key: ENTITIES, ask, finish: () => finish(step, parties, ask.parts) };
}

const guardField = memoized((node: FieldNode, schema: GraphQLSchema): FieldNode => {
  const selections = node.selectionSet?.selections.map((selection) =>
    selection.kind === Kind.INLINE_FRAGMENT
      ? { ...selection, selectionSet: guardRegister(schema, selection.selectionSet) }
      : selection,
  );
  return selections ? { ...node, selectionSet: selectionSetOf(selections) } : node;
});

function finish({ directory }: Step, parties: string[], parts: readonly Part[]): Finished {
  const byParty = new Map(parts.map((part) => [part.parties[0]!, part]));
  const errors: GraphQLFormattedError[] = [];
  for (const party of new Set(parties)) {
    const path: Path = [ENTITIES, parties.indexOf(party)];
    const part = byParty.get(party);
    if (!part || part.failure)
      errors.push(partyError(part?.failure ?? absence(directory, party), party, path));
    else errors.push(...part.errors.map((error) => partyError(error, party, [...path, ...error.path])));
  }
  return { value: parties.map((party) => byParty.get(party)?.value ?? null), errors };
}

function absence(directory: Step['directory'], party: string): Failure {
  return directory.party(party) ? failures.notJoined() : failures.unknownParty(party);
}
