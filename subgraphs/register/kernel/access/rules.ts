/** Who is shown a field, and who may ask or write, as the SDL's `@access` and `@roles` say it. */
import { fileURLToPath } from 'node:url';
import {
  buildASTSchema,
  getDirectiveValues,
  Kind,
  type FieldDefinitionNode,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
} from 'graphql';
import type { Role } from '../../../../shared/callers/caller.ts';
import { readWholeSdl } from '../../../../shared/sdl.ts';

/** As the enum `Audience` describes them. */
export type Audience = 'ANYONE' | 'READERS' | 'THEIR_READERS' | 'OWN_PARTY' | 'OWN_DOOR' | 'IDENTIFYING';

/** The arguments of `@access`, which describes them; it has `to` or `by`. */
export interface Access {
  to?: Audience;
  by?: string;
  kind?: string;
  as?: string;
  orEmpty: boolean;
}

const { internal, document } = readWholeSdl(fileURLToPath(new URL('../..', import.meta.url)));
const directives = buildASTSchema(internal);

type Annotated = ObjectTypeDefinitionNode | ObjectTypeExtensionNode | FieldDefinitionNode;

function read<Arguments>(directive: string, node: Annotated): Arguments | undefined {
  return getDirectiveValues(directives.getDirective(directive)!, node) as Arguments | undefined;
}

const types = new Map<string, Access>();
const fields = new Map<string, Access>();
const roles = new Map<string, readonly Role[]>();

for (const type of document.definitions) {
  if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.OBJECT_TYPE_EXTENSION) continue;
  const ofType = read<Access>('access', type);
  if (ofType) types.set(type.name.value, ofType);
  for (const field of type.fields ?? []) {
    const name = `${type.name.value}.${field.name.value}`;
    const ofField = read<Access>('access', field);
    if (ofField) fields.set(name, ofField);
    const asked = read<{ any: Role[] }>('roles', field);
    if (asked) roles.set(name, asked.any);
  }
}

/** What a type says for its fields. */
export const accessOfType = (type: string): Access | undefined => types.get(type);

/** What a field says, or its type for it. */
export function accessOf(type: string, field: string): Access | undefined {
  return fields.get(`${type}.${field}`) ?? types.get(type);
}

/** The roles that a field of Query, Register or Mutation names. */
export const rolesOf = (type: string, field: string): readonly Role[] | undefined =>
  roles.get(`${type}.${field}`);
