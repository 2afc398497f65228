/** Wraps the resolvers of the register's schema in what the SDL says of access. A field without a rule does not start. */
import {
  defaultFieldResolver,
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import type { Role } from '../../../../shared/callers/caller.ts';
import { mayHandleIdentity, mustBeAllowedToAsk, mustHaveRole } from '../access.ts';
import type { Context } from '../context.ts';
import { readIdentifying } from '../identifying.ts';
import { accessOf, accessOfType, rolesOf, type Access, type Audience } from './rules.ts';

/** The row of a register's, by which a caller is judged. */
interface Row {
  id: string;
  party: string;
}

/** An object that is no row, and the row that it is a part of. */
export interface PartOf<R extends Row = Row> {
  row: R;
}

/** Shows what the field resolves to, or something else instead. */
export type AccessRule<Source> = (
  source: Source,
  context: Context,
  resolve: () => unknown,
  field: GuardedField,
) => unknown;

/** Rules by the name that `@access(by: …)` gives; each for the objects of the types that name it. */
export type AccessRules = Record<string, AccessRule<never>>;

export interface GuardedField {
  /** As the audit calls it. */
  name: string;
  /** The kind of row, as the audit names it. */
  kind: string | undefined;
  /** What is shown instead: null, an empty list or 0. */
  nothing: unknown;
}

/** Audiences without a rule here are decided where the object comes from. */
const AUDIENCES: Partial<Record<Audience, AccessRule<Row | PartOf>>> = {
  OWN_PARTY: (source, { caller }, resolve, { nothing }) =>
    rowOf(source).party === caller.party ? resolve() : nothing,
  OWN_DOOR: (source, { caller, registerOf }, resolve, { nothing }) =>
    mayHandleIdentity(caller, registerOf(rowOf(source).party)) ? resolve() : nothing,
  IDENTIFYING: (source, context, resolve, { name, kind }) =>
    readIdentifying(context, rowOf(source), { kind: kind!, field: name, read: async () => resolve() }),
};

const rowOf = (source: Row | PartOf): Row => ('row' in source ? source.row : source);

type Field = GraphQLField<unknown, Context, Record<string, unknown>>;

/** Guards every field that needs it, or throws with all that are wrong. */
export function enforceAccess(schema: GraphQLSchema, rules: AccessRules): GraphQLSchema {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  const guarded = types.filter(({ name }) => !/^_|(Connection|Edge)$/.test(name));
  const faults = guarded.flatMap((type) =>
    Object.values(type.getFields())
      .filter(({ name }) => !name.startsWith('_'))
      .flatMap((field) => faultOf(type.name, field, rules) ?? guard(type.name, field, rules)),
  );
  if (faults.length > 0) throw new Error(`The SDL does not say who is shown what: ${faults.join('; ')}.`);
  return schema;
}

/** Rows of a collection are narrowed where they are read. */
const isCollection = ({ type }: Field) => getNamedType(type).name.endsWith('Connection');

/** Whether an object or a field is for the own party alone. */
const isOwn = ({ to }: Access) => to === 'OWN_PARTY' || to === 'OWN_DOOR' || to === 'IDENTIFYING';

/** What is wrong with the rule of a field; null: nothing. */
function faultOf(type: string, field: Field, rules: AccessRules): string | null {
  const name = `${type}.${field.name}`;
  const access = accessOf(type, field.name);
  const roles = rolesOf(type, field.name);
  if (type === 'Mutation') return roles || access ? null : `${name} has no @roles`;
  if (!access) return roles || isCollection(field) ? null : `${name} has no @access`;
  if ((access.to === undefined) === (access.by === undefined)) return `${name} needs \`to\` or \`by\``;
  if (access.by !== undefined && !Object.hasOwn(rules, access.by))
    return `${name} names no rule ${access.by}`;
  if (access.to === 'IDENTIFYING' && accessOfType(type)?.kind === undefined) return `${type} has no \`kind\``;
  if (isOwn(access) && access !== accessOfType(type) && nothingFor(field, access) === undefined)
    return `${name} can be nothing for others`;
  const shown = accessOfType(getNamedType(field.type).name);
  const leads = shown && isOwn(shown) && !isOwn(access) && access.to !== 'THEIR_READERS';
  return leads ? `${name} shows others what is the own party's` : null;
}

/** What others are given; undefined: the field's type has nothing of the kind. */
function nothingFor({ type }: Field, { orEmpty }: Access): unknown {
  if (!isNonNullType(type)) return orEmpty ? [] : null;
  if (isListType(type.ofType)) return [];
  return String(type.ofType) === 'Int' ? 0 : undefined;
}

/** Wraps the field's resolver where it is for some only. */
function guard(type: string, field: Field, rules: AccessRules): [] {
  const access = accessOf(type, field.name);
  // What a type says for all its fields has been decided where its objects come from.
  if (access && access !== accessOfType(type)) guardByAccess(type, field, access, rules);
  const roles = rolesOf(type, field.name);
  if (roles && type !== 'Mutation') guardByRoles(type, field, roles);
  return [];
}

function guardByAccess(type: string, field: Field, access: Access, rules: AccessRules): void {
  const rule = access.by === undefined ? AUDIENCES[access.to!] : rules[access.by];
  if (!rule) return;
  const { resolve = defaultFieldResolver } = field;
  const guarded: GuardedField = {
    name: access.as ?? field.name,
    kind: accessOfType(type)?.kind,
    nothing: nothingFor(field, access),
  };
  field.resolve = (source, args, context, info) =>
    rule(source as never, context, () => resolve(source, args, context, info), guarded);
}

/** A party's own people need a role to ask. Of `Query`, nobody else may ask; of `Register`, what others get is said by `@access`. */
function guardByRoles(type: string, field: Field, roles: readonly Role[]): void {
  const { name, resolve = defaultFieldResolver } = field;
  field.resolve = (source, args, context, info) => {
    const { party } = (type === 'Query' ? args : source) as { party: string };
    context.registerOf(party);
    if (type === 'Query') mustBeAllowedToAsk(context.caller, name, party, roles);
    else mustHaveRole(context.caller, party, roles, name);
    return resolve(source, args, context, info) as unknown;
  };
}
