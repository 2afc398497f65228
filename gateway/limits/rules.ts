/** The validation rules that limit an operation before it is planned. */
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import type { GraphQLError, ValidationContext, ValidationRule } from 'graphql';
import { refusal } from '../../shared/errors.ts';
import { registerHopsRule } from './register-hops.ts';
import { rootFieldsRule } from './root-fields.ts';

export interface OperationLimits {
  /** Levels of fields and fragments. @default 20 */
  depth: number;
  /** @default 50 */
  aliases: number;
  /** Tokens of the document. @default 4000 */
  tokens: number;
  /** @default 20 */
  rootFields: number;
  /** Fields that return Register below each other. @default 2 */
  registerHops: number;
  /** Registers times fields of Register. @default 20000 */
  cost: number;
}

export function limitRules({ depth, aliases, rootFields, registerHops }: OperationLimits): ValidationRule[] {
  const report = {
    propagateOnRejection: false,
    onReject: [
      (context: ValidationContext | null, { message }: GraphQLError) =>
        context?.reportError(refusal('BAD_USER_INPUT', message.replace(/^Syntax Error: /, ''))),
    ],
  };
  return [
    (context) => maxDepthRule({ n: depth, ...report })(context),
    (context) => maxAliasesRule({ n: aliases, ...report })(context),
    rootFieldsRule(rootFields),
    registerHopsRule(registerHops),
  ];
}
