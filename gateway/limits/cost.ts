/** Limits the cost of an operation, its fields of Register times the registers asked, before any register is asked. */
import {
  getArgumentValues,
  getVariableValues,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { refuse } from '../../shared/errors.ts';
import { FieldFold } from './field-fold.ts';

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
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  // Execution refuses invalid variables.
  if (!coerced) return;
  const cost = costOf({ ...input, variables: coerced });
  if (cost <= most) return;
  refuse('BAD_USER_INPUT', `The operation asks registers for ${cost} collections; the limit is ${most}.`);
}

/** The fold is given the most parties that the objects of a selection can belong to. */
function costOf(input: CostInput): number {
  const { schema, operation, fragments, joined, isAskedOfAll } = input;
  const fold: FieldFold<number> = new FieldFold({
    schema,
    fragment: (name) => fragments.get(name),
    combine: (sum, value) => sum + value,
    valueOf: ({ node, parent, field, type, given }) => {
      if (!field || !node.selectionSet) return 0;
      const isRoot = parent === schema.getQueryType();
      const asked = isRoot ? askedAtRoot(input, node, field) : given;
      const isAsked = parent?.name === 'Register' || (isRoot && isAskedOfAll(field.name));
      // A party has one register; any other field may lead to objects of every party.
      const below = isRoot || type?.name === 'Register' ? asked : joined;
      return (isAsked ? asked : 0) + fold.of(node.selectionSet, type, below);
    },
  });
  return fold.of(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined, joined);
}

/** How many parties a root field concerns. */
function askedAtRoot(
  { variables, joined, isAskedOfAll }: CostInput,
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
): number {
  const values = getArgumentValues(field, node, variables);
  const named = values['parties'] ?? values['ids'];
  if (Array.isArray(named)) return named.length;
  if ('party' in values || 'id' in values) return 1;
  const isPage = !isAskedOfAll(field.name) && typeof values['first'] === 'number';
  return isPage ? Math.min(values['first'] as number, joined) : joined;
}
