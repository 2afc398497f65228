/** Limits the root fields of an operation, those in fragments included. */
import type { ValidationRule } from 'graphql';
import { refusal } from '../../shared/errors.ts';
import { FieldFold } from './field-fold.ts';

export function rootFieldsRule(most: number): ValidationRule {
  return (context) => {
    const count = new FieldFold({
      schema: context.getSchema(),
      fragment: (name) => context.getFragment(name),
      combine: (sum, value) => sum + value,
      valueOf: () => 1,
    });
    return {
      OperationDefinition({ selectionSet }) {
        if (count.of(selectionSet, undefined, undefined) <= most) return;
        context.reportError(refusal('BAD_USER_INPUT', `An operation may have at most ${most} root fields.`));
      },
    };
  };
}
