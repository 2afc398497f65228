/** A step of a query plan, read: its root fields, and the text and variables that each of them needs. */
import {
  Kind,
  print,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';

export type Variables = Record<string, unknown>;

// Both live exactly as long as the plan's own document: documents of mutations are in no cache.
const operations = new WeakMap<DocumentNode, OperationDefinitionNode>();
const texts = new WeakMap<FieldNode, FieldText>();

/** The one operation of a step, with named fragments put in place. */
export function readOperation(document: DocumentNode): OperationDefinitionNode {
  const known = operations.get(document);
  if (known) return known;
  const operation = inlineFragments(document);
  operations.set(document, operation);
  return operation;
}

function inlineFragments(document: DocumentNode): OperationDefinitionNode {
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('A step of a query plan has no operation.');
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  return visit(operation, {
    FragmentSpread: (spread) => {
      const fragment = fragments.get(spread.name.value);
      if (!fragment) throw new Error('A step of a query plan names a fragment that it does not have.');
      const { typeCondition, selectionSet } = fragment;
      return { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet, directives: spread.directives ?? [] };
    },
  });
}

/** The fields that a selection asks of an object, by response key; fields asked for twice are joined. */
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
  const selections = [first, ...rest].flatMap((node) => node.selectionSet?.selections ?? []);
  return { ...first, selectionSet: { kind: Kind.SELECTION_SET, selections } };
}

interface FieldText {
  text: string;
  /** Names of the variables that it uses. */
  variables: ReadonlySet<string>;
}

/** The text of a field and the variables in it, worked out once for as long as the field lives. */
export function textOf(field: FieldNode): FieldText {
  const known = texts.get(field);
  if (known) return known;
  const variables = new Set<string>();
  visit(field, { Variable: (variable) => void variables.add(variable.name.value) });
  const made = { text: print(field), variables };
  texts.set(field, made);
  return made;
}
