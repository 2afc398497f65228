/** Which parties a root field is sent to, as declared by directives in the register's SDL. */
import {
  getDirectiveValues,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';

export type Route =
  | { kind: 'toParty' }
  | { kind: 'merge'; newestFirst: boolean }
  | { kind: 'collect'; list: string; missing: string };

/** The routes of all root fields. The gateway does not start if a root field has none. */
export function readRoutes(schema: GraphQLSchema): Map<GraphQLField<unknown, unknown>, Route> {
  const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.values(type?.getFields() ?? {}),
  );
  const own = fields.filter(({ name }) => name !== '_entities' && name !== '_service');
  const routes = new Map(own.map((field) => [field, readRoute(schema, field)]));
  for (const [{ name }, { kind }] of routes) if (kind !== 'toParty') needRegisterField(schema, name);
  return routes;
}

function readRoute(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>): Route {
  if (isNonNullType(field.type)) {
    throw new Error(
      `The root field ${field.name} must be nullable: else one register that is down makes all other fields null.`,
    );
  }
  const values = (name: string) => {
    const directive = schema.getDirective(name);
    return directive && field.astNode ? getDirectiveValues(directive, field.astNode) : undefined;
  };
  if (values('toParty')) return { kind: 'toParty' };
  const merge = values('merge');
  if (merge) return { kind: 'merge', newestFirst: merge['newestFirst'] === true };
  const collect = values('collect');
  if (collect) return { kind: 'collect', list: String(collect['list']), missing: String(collect['missing']) };
  throw new Error(`The root field ${field.name} has none of the directives @toParty, @merge and @collect.`);
}

/** A field that is asked of every party is asked as a field of its Register. */
function needRegisterField(schema: GraphQLSchema, name: string): void {
  const register = schema.getType('Register');
  if (!isObjectType(register) || !register.getFields()[name]) {
    throw new Error(`The root field ${name} needs a field of the same name of Register.`);
  }
}
