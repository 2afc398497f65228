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
import { REGISTER_ACCESS, type Access, type AccessInSdl, type Audience } from './rules.ts';

/** The row by whose party a caller is judged. */
interface Row {
  id: string;
  party: string;
}

/** An object that is no row, and the row that it is a part of. */
export interface PartOf<R extends Row = Row> {
  row: R;
}

/** Shows what the field resolves to, or something else instead. */
type AccessRule<Source> = (
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
    readIdentifying(context, rowOf(source), { kind: kind!, field: name, read: resolve }),
};

const rowOf = (source: Row | PartOf): Row => ('row' in source ? source.row : source);

type Field = GraphQLField<unknown, Context, Record<string, unknown>>;

/** Guards every field that needs it, or throws with all that are wrong. */
export function enforceAccess(
  schema: GraphQLSchema,
  rules: AccessRules,
  sdl: AccessInSdl = REGISTER_ACCESS,
): GraphQLSchema {
  const fields = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !/^_|(Connection|Edge)$/.test(name))
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type: type.name, field })))
    .filter(({ field }) => !field.name.startsWith('_'))
    .map(({ type, field }) => ({
      type,
      field,
      ofType: sdl.ofType(type),
      ofField: sdl.ofField(type, field.name),
      roles: sdl.roles(type, field.name),
      shown: sdl.ofType(getNamedType(field.type).name),
    }));
  const faults = fields.flatMap((one) => faultIn(one, rules) ?? []);
  if (faults.length > 0) throw new Error(`The SDL does not say who is shown what: ${faults.join('; ')}.`);
  for (const one of fields) {
    if (one.ofField) guardByAccess(one, one.ofField, rules);
    if (one.roles && one.type !== 'Mutation') guardByRoles(one, one.roles);
  }
  return schema;
}

/** A field with all that is said of it. */
interface FieldInSdl {
  type: string;
  field: Field;
  /** What the type says for its fields: it is decided where its objects come from, and needs no guard. */
  ofType: Access | undefined;
  ofField: Access | undefined;
  roles: readonly Role[] | undefined;
  /** What is said of the objects that the field shows. */
  shown: Access | undefined;
}

/** Rows of a collection are narrowed where they are read. */
const isCollection = ({ type }: Field) => getNamedType(type).name.endsWith('Connection');

const isOwn = (access: Access | undefined) =>
  access?.to === 'OWN_PARTY' || access?.to === 'OWN_DOOR' || access?.to === 'IDENTIFYING';

/** What a type may say for all its fields: nobody judges an object once it is shown. */
const OF_TYPES: readonly Audience[] = ['ANYONE', 'READERS', 'OWN_PARTY'];

/** What is wrong with the rule of a field; null: nothing. */
function faultIn(
  { type, field, ofType, ofField, roles, shown }: FieldInSdl,
  rules: AccessRules,
): string | null {
  const name = `${type}.${field.name}`;
  const access = ofField ?? ofType;
  if (type === 'Mutation') return roles || access?.to === 'ANYONE' ? null : `${name} has no @roles`;
  // At a register the roles are those of its own party: what others are shown is said by @access.
  if (!access) return isCollection(field) || (type === 'Query' && roles) ? null : `${name} has no @access`;
  if (ofType && !(ofType.to && OF_TYPES.includes(ofType.to)))
    return `${type} may say for its fields: ${OF_TYPES.join(', ')}`;
  if ((access.to === undefined) === (access.by === undefined))
    return `${name} needs one of \`to\` and \`by\``;
  if (access.by !== undefined && !Object.hasOwn(rules, access.by))
    return `there is no rule ${access.by} for ${name}`;
  if (ofField?.to === 'IDENTIFYING' && ofType?.kind === undefined)
    return `${type} has no \`kind\` for the audit`;
  if (isOwn(ofField) && nothingFor(field, access) === undefined)
    return `${name} can be nothing that others may be shown`;
  if (isOwn(shown) && !isOwn(access) && access.to !== 'THEIR_READERS')
    return `${name} shows others what is the own party's`;
  return null;
}

/** What others are given; undefined: there is nothing of the field's type. */
function nothingFor({ type }: Field, { orEmpty }: Access): unknown {
  if (!isNonNullType(type)) return orEmpty ? [] : null;
  if (isListType(type.ofType)) return [];
  return String(type.ofType) === 'Int' ? 0 : undefined;
}

function guardByAccess({ field, ofType }: FieldInSdl, access: Access, rules: AccessRules): void {
  const rule = access.by === undefined ? AUDIENCES[access.to!] : rules[access.by];
  if (!rule) return;
  const { resolve = defaultFieldResolver } = field;
  const nothing = nothingFor(field, access);
  const guarded = { name: access.as ?? field.name, kind: ofType?.kind, nothing };
  field.resolve = (source, args, context, info) =>
    rule(source as never, context, () => resolve(source, args, context, info), guarded);
}

/** The own party's people need a role to ask; others may not ask `Query`, and of `Register` get what `@access` says. */
function guardByRoles({ type, field }: FieldInSdl, roles: readonly Role[]): void {
  const { name, resolve = defaultFieldResolver } = field;
  field.resolve = (source, args, context, info) => {
    const { party } = (type === 'Query' ? args : source) as { party: string };
    context.registerOf(party);
    if (type === 'Query') mustBeAllowedToAsk(context.caller, name, party, roles);
    else mustHaveRole(context.caller, party, roles, name);
    return resolve(source, args, context, info) as unknown;
  };
}
