/** Adds numbers up over the fields of a selection, those in fragments included, in time that grows with its text. */
import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

interface FoldedField<Given> {
  node: FieldNode;
  parent: GraphQLNamedType | undefined;
  field: GraphQLField<unknown, unknown> | undefined;
  /** The type that the field returns, without lists and non-null. */
  type: GraphQLNamedType | undefined;
  given: Given;
}

interface Folding<Given> {
  schema: GraphQLSchema;
  fragment: (name: string) => FragmentDefinitionNode | null | undefined;
  /** The number of a field; it calls `of` for the fields below it. */
  valueOf: (field: FoldedField<Given>) => number;
  combine: (sum: number, value: number) => number;
}

export class FieldFold<Given = undefined> {
  readonly #folding: Folding<Given>;
  readonly #fragments = new Map<string, number>();

  constructor(folding: Folding<Given>) {
    this.#folding = folding;
  }

  /** Combines the numbers of a selection's fields; `given` is passed to each of them, and compared as text. */
  of({ selections }: SelectionSetNode, type: GraphQLNamedType | undefined, given: Given): number {
    const { schema, valueOf, combine } = this.#folding;
    return selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD)
        return combine(sum, this.#ofFragment(selection.name.value, given));
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition && schema.getType(selection.typeCondition.name.value);
        return combine(sum, this.of(selection.selectionSet, condition ?? type, given));
      }
      const fields = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
      const field = fields[selection.name.value];
      const returned = field && getNamedType(field.type);
      return combine(sum, valueOf({ node: selection, parent: type, field, type: returned, given }));
    }, 0);
  }

  /** Each fragment is visited once for each `given`. Another rule refuses a fragment that contains itself. */
  #ofFragment(name: string, given: Given): number {
    const key = `${name} ${String(given)}`;
    if (!this.#fragments.has(key)) {
      this.#fragments.set(key, 0);
      const fragment = this.#folding.fragment(name);
      const type = fragment && this.#folding.schema.getType(fragment.typeCondition.name.value);
      if (fragment) this.#fragments.set(key, this.of(fragment.selectionSet, type ?? undefined, given));
    }
    return this.#fragments.get(key) ?? 0;
  }
}
