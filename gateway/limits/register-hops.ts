/** Limits how deeply fields that return Register are nested: each level multiplies the requests of the next. */
import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type GraphQLNamedType,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { refusal } from '../../shared/errors.ts';

/** The validation rule. Each fragment is followed once. */
export function registerHopsRule(most: number): ValidationRule {
  return (context) => ({
    OperationDefinition(operation) {
      const type = context.getSchema().getRootType(operation.operation);
      if (!type || new Hops(context).below(operation.selectionSet, type) <= most) return;
      const message = `A query may nest at most ${most} fields that return Register.`;
      context.reportError(refusal('BAD_USER_INPUT', message));
    },
  });
}

class Hops {
  readonly #context: ValidationContext;
  readonly #fragments = new Map<string, number>();

  constructor(context: ValidationContext) {
    this.#context = context;
  }

  /** How deeply fields that return Register are nested in a selection. */
  below({ selections }: SelectionSetNode, type: GraphQLNamedType | undefined): number {
    let most = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD)
        most = Math.max(most, this.#inFragment(selection.name.value));
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition && this.#type(selection.typeCondition.name.value);
        most = Math.max(most, this.below(selection.selectionSet, condition ?? type));
      } else if (selection.selectionSet) {
        const returned = fieldType(type, selection.name.value);
        const own = returned?.name === 'Register' ? 1 : 0;
        most = Math.max(most, own + this.below(selection.selectionSet, returned));
      }
    }
    return most;
  }

  #inFragment(name: string): number {
    const known = this.#fragments.get(name);
    if (known !== undefined) return known;
    // Another rule refuses a fragment that contains itself.
    this.#fragments.set(name, 0);
    const fragment = this.#context.getFragment(name);
    const hops = fragment
      ? this.below(fragment.selectionSet, this.#type(fragment.typeCondition.name.value))
      : 0;
    this.#fragments.set(name, hops);
    return hops;
  }

  #type(name: string): GraphQLNamedType | undefined {
    const type = this.#context.getSchema().getType(name);
    return isCompositeType(type) ? type : undefined;
  }
}

function fieldType(type: GraphQLNamedType | undefined, name: string): GraphQLNamedType | undefined {
  if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
  const field = type.getFields()[name];
  return field && getNamedType(field.type);
}
