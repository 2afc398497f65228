/** Validates registers' answers against the schema before they are merged: what does not match makes its part null. */
import {
  executeSync,
  getNamedType,
  Kind,
  type FieldNode,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { fail, OWN_PARTY, type Ask, type Part } from './ask.ts';
import { nameNode, selectionSetOf } from './ast.ts';
import { failures, type Failure, type Path } from './failure.ts';
import type { Variables } from './operation.ts';

interface Completion {
  schema: GraphQLSchema;
  asks: readonly Ask[];
  operation: OperationDefinitionNode;
  variables: Variables;
  /** A party that is not in the directory could not be resolved later, which would make other parties' rows null. */
  isKnownParty: (id: unknown) => boolean;
}

/** One root field of the validating operation, with the parts whose values are below it. */
interface Judged {
  field: FieldNode;
  value: unknown;
  /** The part at a path below the field, and the path inside that part. */
  partAt: (path: Path) => [Part | undefined, Path];
  take: (completed: unknown) => void;
}

/** Gives each part its completed value. One execution by graphql-js covers all parts of a step. */
export function completeParts({ schema, asks, operation, variables, isKnownParty }: Completion): void {
  const judged = asks.flatMap((ask) => (ask.kind === 'ENTITIES' ? [judgeEntities(ask)] : judgeFields(ask)));
  const names = judged.map((_, index) => `f${index}`);
  const selections = judged.map(({ field }, index) => ({ ...field, alias: nameNode(names[index]!) }));
  const { data, errors = [] } = executeSync({
    schema,
    document: {
      kind: Kind.DOCUMENT,
      definitions: [{ ...operation, selectionSet: selectionSetOf(selections) }],
    },
    rootValue: Object.fromEntries(judged.map(({ value }, index) => [names[index], value])),
    variableValues: variables,
    fieldResolver: readByResponseKey(isKnownParty),
  });
  judged.forEach(({ take }, index) => take(data?.[names[index]!] ?? null));
  for (const { path = [] } of errors) {
    const at = judged[names.indexOf(String(path[0]))];
    const [part, below] = at?.partAt(path.slice(1)) ?? [undefined, []];
    if (part) failField(part, below, failures.doesNotFit());
  }
}

function readByResponseKey(isKnownParty: Completion['isKnownParty']): GraphQLFieldResolver<unknown, unknown> {
  return (source, _arguments, _context, { path, parentType, fieldName }) => {
    if (typeof source !== 'object' || source === null || Array.isArray(source))
      throw new Error('not an object');
    const value: unknown = Object.hasOwn(source, path.key)
      ? (source as Record<string, unknown>)[path.key]
      : null;
    if (parentType.name === 'Party' && fieldName === 'id' && !isKnownParty(value))
      throw new Error('no such party');
    return value;
  };
}

function judgeEntities({ field, parts }: Ask): Judged {
  return {
    field,
    value: parts.map(({ value }) => value),
    partAt: ([index, ...below]) => [parts[Number(index)], below],
    take: (completed) =>
      parts.forEach((part, index) => {
        part.value = (completed as unknown[] | null)?.[index] ?? null;
        if (part.value === null && !part.failure) fail(part, failures.doesNotFit());
      }),
  };
}

function judgeFields({ field, parts }: Ask): Judged[] {
  return parts.map((part) => ({
    field,
    value: part.value,
    partAt: (path) => [part, path],
    take: (completed) => void (part.value = completed),
  }));
}

/** Whether an ask's values are Registers, whose fields fail one by one. */
export function isRegister(ask: Ask, schema: GraphQLSchema): boolean {
  if (ask.kind === 'ENTITIES') return true;
  const fields = schema.getQueryType()?.getFields() ?? {};
  const type = fields[ask.field.name.value]?.type;
  return type !== undefined && getNamedType(type).name === 'Register';
}

/** Fails the part's field at the path, with one error even if several values below it do not match. */
export function failField(part: Part, [key]: Path, failure: Failure): void {
  const { value } = part;
  if (part.failure) return;
  if (key === undefined || typeof value !== 'object' || value === null || !(OWN_PARTY in value)) {
    fail(part, failure);
    return;
  }
  (value as Record<string, unknown>)[String(key)] = null;
  part.errors = part.errors.filter(({ path }) => path[0] !== key);
  part.errors.push({ ...failure, path: [key] });
}
