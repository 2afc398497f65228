/** Limits the cost of an operation, its fields of Register times the registers asked, before any register is asked. */
import {
  getArgumentValues,
  getNamedType,
  getVariableValues,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { refuse } from '../../shared/errors.ts';

interface CostInput {
  schema: GraphQLSchema;
  operation: OperationDefinitionNode;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  variables: Record<string, unknown>;
  /** How many parties have joined, which is the most that a field of Register can be asked of. */
  joined: number;
  /** Whether a root field is asked of every party. */
  isAskedOfAll: (rootField: string) => boolean;
  /** @default 20000 */
  most: number;
}

/** Refuses an operation whose cost is above the limit. */
export function checkCost(input: CostInput): void {
  const { schema, operation, variables, most } = input;
  const root = schema.getRootType(operation.operation);
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  // Execution refuses invalid variables.
  if (!root || !coerced) return;
  const cost = new Cost({ ...input, variables: coerced }).of(operation.selectionSet, root, input.joined);
  if (cost > most) {
    refuse('BAD_USER_INPUT', `The operation asks registers for ${cost} collections; the limit is ${most}.`);
  }
}

class Cost {
  readonly #input: CostInput;
  readonly #fragments = new Map<string, number>();

  constructor(input: CostInput) {
    this.#input = input;
  }

  /** `parties` is the most parties that the objects of this selection can belong to. */
  of({ selections }: SelectionSetNode, type: GraphQLNamedType, parties: number): number {
    let cost = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) cost += this.#ofField(selection, type, parties);
      else if (selection.kind === Kind.INLINE_FRAGMENT)
        cost += this.of(selection.selectionSet, type, parties);
      else cost += this.#ofFragment(selection.name.value, parties);
    }
    return cost;
  }

  #ofFragment(name: string, parties: number): number {
    const key = `${name} ${parties}`;
    const fragment = this.#input.fragments.get(name);
    const type = fragment && this.#input.schema.getType(fragment.typeCondition.name.value);
    if (!type) return 0;
    const cost = this.#fragments.get(key) ?? this.of(fragment.selectionSet, type, parties);
    this.#fragments.set(key, cost);
    return cost;
  }

  #ofField(node: FieldNode, parent: GraphQLNamedType, parties: number): number {
    const field = isObjectType(parent) ? parent.getFields()[node.name.value] : undefined;
    if (!field || !node.selectionSet) return 0;
    const type = getNamedType(field.type);
    const isRoot = parent === this.#input.schema.getQueryType();
    const asked = isRoot ? this.#askedAtRoot(node, parent) : parties;
    const own =
      parent.name === 'Register' || (isRoot && this.#input.isAskedOfAll(node.name.value)) ? asked : 0;
    // A party has one register; any other field may lead to objects of every party.
    const below = isRoot || type.name === 'Register' ? asked : this.#input.joined;
    return own + this.of(node.selectionSet, type, below);
  }

  /** How many parties a root field concerns. */
  #askedAtRoot(node: FieldNode, query: GraphQLObjectType): number {
    const values = getArgumentValues(query.getFields()[node.name.value]!, node, this.#input.variables);
    const named = values['parties'] ?? values['ids'];
    if (Array.isArray(named)) return named.length;
    if ('party' in values || 'id' in values) return 1;
    const isPage = !this.#input.isAskedOfAll(node.name.value) && typeof values['first'] === 'number';
    return isPage ? Math.min(values['first'] as number, this.#input.joined) : this.#input.joined;
  }
}
