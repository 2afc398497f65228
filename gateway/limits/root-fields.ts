/** Limits the root fields of an operation, those in fragments included. */
import { Kind, type SelectionSetNode, type ValidationContext, type ValidationRule } from 'graphql';
import { refusal } from '../../shared/errors.ts';

export function rootFieldsRule(most: number): ValidationRule {
  return (context) => ({
    OperationDefinition(operation) {
      if (countFields(context, operation.selectionSet, most, new Set()) <= most) return;
      context.reportError(refusal('BAD_USER_INPUT', `An operation may have at most ${most} root fields.`));
    },
  });
}

/** Stops counting one above `most`; `open` are the fragments being counted, against cycles. */
function countFields(
  context: ValidationContext,
  { selections }: SelectionSetNode,
  most: number,
  open: ReadonlySet<string>,
): number {
  let count = 0;
  for (const selection of selections) {
    if (count > most) return count;
    if (selection.kind === Kind.FIELD) count += 1;
    else if (selection.kind === Kind.INLINE_FRAGMENT) {
      count += countFields(context, selection.selectionSet, most, open);
    } else {
      const name = selection.name.value;
      const fragment = open.has(name) ? undefined : context.getFragment(name);
      if (fragment) count += countFields(context, fragment.selectionSet, most, new Set([...open, name]));
    }
  }
  return count;
}
