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
import { readWholeSdl, type WholeSdl } from '../../../../shared/sdl.ts';

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

type Annotated = ObjectTypeDefinitionNode | ObjectTypeExtensionNode | FieldDefinitionNode;

/** What an SDL says of access, field by field. */
export class AccessInSdl {
  readonly #types = new Map<string, Access>();
  readonly #fields = new Map<string, Access>();
  readonly #roles = new Map<string, readonly Role[]>();

  constructor({ internal, document }: WholeSdl) {
    const directives = buildASTSchema(internal);
    const read = <Arguments>(directive: string, node: Annotated) =>
      getDirectiveValues(directives.getDirective(directive)!, node) as Arguments | undefined;
    for (const type of document.definitions) {
      if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.OBJECT_TYPE_EXTENSION) continue;
      const forAll = read<Access>('access', type);
      if (forAll) this.#types.set(type.name.value, forAll);
      for (const field of type.fields ?? []) {
        const name = `${type.name.value}.${field.name.value}`;
        const access = read<Access>('access', field);
        if (access) this.#fields.set(name, access);
        const roles = read<{ any: Role[] }>('roles', field);
        if (roles) this.#roles.set(name, roles.any);
      }
    }
  }

  /** What a type says for its fields. */
  ofType(type: string): Access | undefined {
    return this.#types.get(type);
  }

  /** What a field says itself. */
  ofField(type: string, field: string): Access | undefined {
    return this.#fields.get(`${type}.${field}`);
  }

  /** The roles that a field of Query, Register or Mutation names. */
  roles(type: string, field: string): readonly Role[] | undefined {
    return this.#roles.get(`${type}.${field}`);
  }
}

export const REGISTER_ACCESS = new AccessInSdl(
  readWholeSdl(fileURLToPath(new URL('../..', import.meta.url))),
);
