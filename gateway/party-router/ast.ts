/** Makes and changes the nodes of GraphQL documents. */
import {
  Kind,
  parse,
  parseType,
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type NameNode,
  type SelectionNode,
  type SelectionSetNode,
  type VariableDefinitionNode,
} from 'graphql';

export const nameNode = (value: string): NameNode => ({ kind: Kind.NAME, value });

export const selectionSetOf = (selections: readonly SelectionNode[]): SelectionSetNode => ({
  kind: Kind.SELECTION_SET,
  selections,
});

/** The selections that a text in braces holds. */
export function parseSelections(text: string): readonly SelectionNode[] {
  const [definition] = parse(text).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [];
}

/** The field with these selections after its own. */
export function appendSelections(field: FieldNode, added: readonly SelectionNode[]): FieldNode {
  return { ...field, selectionSet: selectionSetOf([...(field.selectionSet?.selections ?? []), ...added]) };
}

/** Replaces every field of a selection, those in inline fragments included; a field replaced by null is left out. */
export function mapFields(
  { selections }: SelectionSetNode,
  replace: (field: FieldNode) => FieldNode | null,
): SelectionNode[] {
  return selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return [replace(selection)].filter((field) => field !== null);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [selection];
    const kept = mapFields(selection.selectionSet, replace);
    return kept.length === 0 ? [] : [{ ...selection, selectionSet: selectionSetOf(kept) }];
  });
}

/** The argument whose value is that variable. */
export function variableArgument(argument: string, variable: string): ArgumentNode {
  const value = { kind: Kind.VARIABLE as const, name: nameNode(variable) };
  return { kind: Kind.ARGUMENT, name: nameNode(argument), value };
}

export function defineVariable(name: string, type: string): VariableDefinitionNode {
  const variable = { kind: Kind.VARIABLE as const, name: nameNode(name) };
  return { kind: Kind.VARIABLE_DEFINITION, variable, type: parseType(type) };
}

/** The fragments of a document by name. */
export function fragmentsOf({ definitions }: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}
