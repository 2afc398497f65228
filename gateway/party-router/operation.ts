/** Reads a step of a query plan: its root fields, with the text and the variables of each. */
import {
  getNamedType,
  Kind,
  print,
  visit,
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import { memoized } from '../../shared/memoized.ts';
import { appendSelections, fragmentsOf } from './ast.ts';

export type Variables = Record<string, unknown>;

/**
 * The one operation of a step, with its named fragments inlined. It lives as long as the plan's document: no cache keeps
 * documents of mutations.
 */
export const readOperation = memoized((document: DocumentNode): OperationDefinitionNode => {
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('A step of a query plan has no operation.');
  const fragments = fragmentsOf(document);
  return visit(operation, {
    FragmentSpread: (spread) => {
      const fragment = fragments.get(spread.name.value);
      if (!fragment) throw new Error('A step of a query plan names a fragment that it does not have.');
      const { typeCondition, selectionSet } = fragment;
      return { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet, directives: spread.directives ?? [] };
    },
  });
});

/** The fields that a selection selects on an object, by response key; fields selected twice are joined. */
export function fieldsOf(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  selectionSet: SelectionSetNode,
  variables: Variables,
): Map<string, FieldNode> {
  const fields = new Map<string, FieldNode>();
  for (const [key, nodes] of collectFields(schema, {}, variables, type, selectionSet)) {
    const [first, ...rest] = nodes as [FieldNode, ...FieldNode[]];
    fields.set(key, rest.length === 0 ? first : joinFields(first, rest));
  }
  return fields;
}

function joinFields(first: FieldNode, rest: FieldNode[]): FieldNode {
  if (!first.selectionSet) return first;
  return appendSelections(
    first,
    rest.flatMap((node) => node.selectionSet?.selections ?? []),
  );
}

/** Gives the value of a field. */
type ValueOf = (field: { key: string; node: FieldNode; name: string; type: GraphQLNamedType }) => unknown;

/** An object as the node selects it, with the values that `valueOf` gives. */
export function selectedObject(
  { schema, coerced }: { schema: GraphQLSchema; coerced: Variables },
  type: GraphQLNamedType,
  { selectionSet }: FieldNode,
  valueOf: ValueOf,
): Record<string, unknown> {
  const object = type as GraphQLObjectType;
  const value: Record<string, unknown> = {};
  for (const [key, node] of fieldsOf(schema, object, selectionSet!, coerced)) {
    const name = node.name.value;
    const field = object.getFields()[name];
    value[key] = field ? valueOf({ key, node, name, type: getNamedType(field.type) }) : object.name;
  }
  return value;
}

interface FieldText {
  text: string;
  /** Names of the variables that it uses. */
  variables: ReadonlySet<string>;
}

/** The text of a field and the variables in it. */
export const textOf = memoized((field: FieldNode): FieldText => {
  const variables = new Set<string>();
  visit(field, { Variable: (variable) => void variables.add(variable.name.value) });
  return { text: print(field), variables };
});
