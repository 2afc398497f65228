/** Makes questions by chance from the schema itself: any field, filter, nesting, alias and mutation that it has. */
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Chance } from './access-canary.ts';

/** What questions are made from. */
export interface Matter {
  schema: GraphQLSchema;
  chance: Chance;
  /** Ids of rows, references and parties, known to the caller or not. */
  ids: readonly string[];
  parties: readonly string[];
}

const DEEPEST = 5;
/** Fields that take long to make, and show nothing that a text beside them does not show. */
const SLOW = ['pdf', 'html'];

/** A selection of the type's fields, in braces. */
export function selection(matter: Matter, type: GraphQLObjectType, depth = 0): string {
  const { chance } = matter;
  const fields = Object.values(type.getFields()).filter(
    ({ name }) => !SLOW.includes(name) || chance.is(0.002),
  );
  const taken = fields.flatMap((field) => {
    const of = getNamedType(field.type);
    const chosen = isObjectType(of)
      ? depth < DEEPEST && chance.is(likelihood(field.name, depth))
      : chance.is(0.6);
    return chosen ? [fieldAsked(matter, field, depth)] : [];
  });
  return `{ ${['__typename', ...taken].join(' ')} }`;
}

/** Rows are what is looked for: pages are nearly always opened. */
function likelihood(field: string, depth: number): number {
  if (field === 'nodes') return 0.9;
  return depth < 2 ? 0.5 : 0.3;
}

/** One field, under an alias, with arguments and what is selected of it. */
export function fieldAsked(matter: Matter, field: GraphQLField<unknown, unknown>, depth: number): string {
  const of = getNamedType(field.type);
  const below = isObjectType(of) ? ` ${selection(matter, of, depth + 1)}` : '';
  const alias = `a${matter.chance.below(1_000_000_000)}`;
  return `${alias}: ${field.name}${argumentsOf(matter, field.args)}${below}`;
}

export function argumentsOf(
  matter: Matter,
  args: readonly GraphQLArgument[],
  given: Record<string, string> = {},
): string {
  const texts = args.flatMap(({ name, type }) => {
    if (given[name] !== undefined) return [`${name}: ${given[name]}`];
    if (name === 'after' || (!isNonNullType(type) && matter.chance.is(0.6))) return [];
    return [`${name}: ${name === 'first' ? 1 + matter.chance.below(20) : value(matter, type, name)}`];
  });
  return texts.length > 0 ? `(${texts.join(', ')})` : '';
}

/** A literal of an input type. */
export function value(matter: Matter, type: GraphQLInputType, name: string): string {
  const { chance } = matter;
  const of = getNullableType(type);
  if (isListType(of)) {
    const items = Array.from({ length: chance.below(3) }, () =>
      value(matter, of.ofType as GraphQLInputType, name),
    );
    return `[${items.join(', ')}]`;
  }
  if (isEnumType(of)) return chance.one(of.getValues()).name;
  if (isInputObjectType(of)) {
    const fields = Object.values(of.getFields()).filter(
      (field) => isNonNullType(field.type) || chance.is(0.3),
    );
    return `{ ${fields.map((field) => `${field.name}: ${value(matter, field.type, field.name)}`).join(', ')} }`;
  }
  return scalar(matter, String(of), name);
}

function scalar({ chance, ids, parties }: Matter, type: string, name: string): string {
  if (type === 'ID')
    return JSON.stringify(
      /part|recipient|signator|holder|counterparty/i.test(name) ? chance.one(parties) : chance.one(ids),
    );
  if (type === 'Int') return String(1 + chance.below(3));
  if (type === 'Float') return '1.5';
  if (type === 'Boolean') return String(chance.is(0.5));
  if (type === 'CalendarDate') return '"2026-02-25"';
  if (type === 'Instant') return '"2026-02-25T10:00:00.000Z"';
  if (type === 'JSON') return '{ note: "words" }';
  return '"words"';
}
