/** Checks that a register returns only rows of its own party, which the router selects besides the caller's fields. */
import {
  getNamedType,
  isObjectType,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { fail, OWN_PARTY, type Part } from './ask.ts';
import { appendSelections, mapFields, parseSelections, selectionSetOf } from './ast.ts';
import { failField } from './completion.ts';
import { failures } from './failure.ts';

/** Response keys of the router's own fields; the prefix keeps them apart from a caller's. */
export const OWN_ROWS = '_router_rows';
export const OWN_PAGE = '_router_page';

/** A row as the router selects it. */
export interface OwnRow {
  cursor?: string;
  node: { party?: { id: string } };
}

const ownParty = parseSelections(`{ ${OWN_PARTY}: party }`);
const ownRows = parseSelections(`{ ${OWN_ROWS}: edges { node { party { id } } } }`);
const ownPage = parseSelections(
  `{ ${OWN_ROWS}: edges { cursor node { party { id } } } ${OWN_PAGE}: pageInfo { hasNextPage } }`,
);

/** The selection of a Register with what the check needs: its party, and the party of each row in its collections. */
export function guardRegister(schema: GraphQLSchema, selectionSet: SelectionSetNode): SelectionSetNode {
  const register = schema.getType('Register') as GraphQLObjectType;
  const guarded = mapFields(selectionSet, (field) => {
    const type = register.getFields()[field.name.value]?.type;
    return type && hasPartyRows(getNamedType(type)) ? appendSelections(field, ownRows) : field;
  });
  return selectionSetOf([...guarded, ...ownParty]);
}

/** The selection of one field of a Register, with its party. */
export function guardOne(field: FieldNode): SelectionSetNode {
  return selectionSetOf([field, ...ownParty]);
}

/** The selection of one collection with what merging needs. */
export function withOwnPage(selections: readonly SelectionNode[]): SelectionSetNode {
  return selectionSetOf([...selections, ...ownPage]);
}

/** Whether a type is a connection whose nodes have a party. */
function hasPartyRows(type: unknown): boolean {
  const node = fieldType(fieldType(type, 'edges'), 'node');
  return fieldType(node, 'party') !== undefined;
}

function fieldType(type: unknown, name: string): unknown {
  const field = isObjectType(type) ? type.getFields()[name] : undefined;
  return field && getNamedType(field.type);
}

/** Checks a part that is a Register and removes what was selected for the check; `keepRows` is for merging. */
export function checkGuards(part: Part, keepRows: boolean): void {
  if (typeof part.value !== 'object' || part.value === null) return;
  const register = part.value as Record<string, unknown>;
  const [party] = part.parties;
  if (register[OWN_PARTY] !== party) {
    fail(part, failures.wrongParty());
    return;
  }
  for (const [key, collection] of Object.entries(register)) {
    if (typeof collection !== 'object' || collection === null || !(OWN_ROWS in collection)) continue;
    const rows = collection[OWN_ROWS] as OwnRow[];
    if (rows.some(({ node }) => node.party?.id !== party)) failField(part, [key], failures.wrongParty());
    else if (!keepRows) delete collection[OWN_ROWS];
  }
  delete register[OWN_PARTY];
}
