/** Rewrites a root field as the field of the same name of each party's Register. */
import { Kind, type ArgumentNode, type FieldNode, type SelectionSetNode } from 'graphql';
import { representationsVariable, type Part } from './ask.ts';
import { nameNode, selectionSetOf, variableArgument } from './ast.ts';
import type { Failure } from './failure.ts';
import { guardOne } from './guard.ts';

interface RegisterFieldInput {
  /** The response key, of the entities and of the field in each. */
  key: string;
  node: FieldNode;
  selectionSet: SelectionSetNode;
  /** @default as in `node` */
  arguments?: readonly ArgumentNode[];
}

/** `key: _entities(representations: …) { ... on Register { key: field(…) { … } } }` */
export function asRegisterField({ key, node, selectionSet, ...rest }: RegisterFieldInput): FieldNode {
  // The router has applied the field's directives already.
  const inner = { ...node, alias: nameNode(key), directives: [], selectionSet, ...rest };
  return {
    kind: Kind.FIELD,
    alias: nameNode(key),
    name: nameNode('_entities'),
    arguments: [variableArgument('representations', representationsVariable(key))],
    selectionSet: selectionSetOf([
      {
        kind: Kind.INLINE_FRAGMENT,
        typeCondition: { kind: Kind.NAMED_TYPE, name: nameNode('Register') },
        selectionSet: guardOne(inner),
      },
    ]),
  };
}

/** The value of a part under the key; the failure if the register did not give it or it does not match the schema. */
export function readRegisterField(part: Part, key: string): { value: unknown } | Failure {
  if (part.failure) return part.failure;
  const value = (part.value as Record<string, unknown>)[key] ?? null;
  const own = value === null ? part.errors.find(({ path }) => path[0] === key) : undefined;
  return own ?? { value };
}
