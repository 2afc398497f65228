/** Limits how deeply fields that return Register are nested: each level multiplies the requests of the next. */
import type { ValidationRule } from 'graphql';
import { refusal } from '../../shared/errors.ts';
import { FieldFold } from './field-fold.ts';

export function registerHopsRule(most: number): ValidationRule {
  return (context) => {
    const schema = context.getSchema();
    const hops: FieldFold = new FieldFold({
      schema,
      fragment: (name) => context.getFragment(name),
      combine: Math.max,
      valueOf: ({ node, type }) => {
        if (!node.selectionSet) return 0;
        return (type?.name === 'Register' ? 1 : 0) + hops.of(node.selectionSet, type, undefined);
      },
    });
    return {
      OperationDefinition({ operation, selectionSet }) {
        const type = schema.getRootType(operation);
        if (!type || hops.of(selectionSet, type, undefined) <= most) return;
        const message = `A query may nest at most ${most} fields that return Register.`;
        context.reportError(refusal('BAD_USER_INPUT', message));
      },
    };
  };
}
