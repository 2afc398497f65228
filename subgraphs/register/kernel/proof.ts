/** Which writes must be signed by the person, and whether a proof is of the write that came: a gateway may lie. */
import { createHash } from 'node:crypto';
import { valueFromASTUntyped, type GraphQLResolveInfo, type GraphQLSchema } from 'graphql';
import type { Caller } from '../../../shared/callers/caller.ts';
import { inputDigest, verifyProof, whatForbidsProof } from '../../../shared/callers/proof.ts';
import { refuse } from '../../../shared/errors.ts';
import type { Context } from './context.ts';
import type { Mode } from './register-of.ts';

type Given = Record<string, unknown>;

/** Whether a write by this caller is refused without a proof: through a gateway, but for the demonstration. */
export function mustBeSigned({ door }: Pick<Caller, 'door'>, mode: Mode): boolean {
  return door === 'FEDERATION' && mode === 'production';
}

interface Write {
  mutation: string;
  party: string;
  input: { commandId?: string | null; proof?: string | null };
}

/** The proof of a write, once it is found to be of it; null where none was given and none is needed. */
export async function acceptProof(context: Context, write: Write): Promise<string | null> {
  const { caller } = context;
  const { proof, commandId } = write.input;
  if (!proof) {
    if (!mustBeSigned(caller, context.registerOf(write.party).mode)) return null;
    return refuse(
      'FORBIDDEN',
      "A write through a gateway needs `proof`, signed by the key that your token confirms (`cnf`); or write at your register's own door.",
    );
  }
  if (!commandId)
    return refuse('BAD_USER_INPUT', 'A signed write needs a `commandId`, so that nobody can repeat it.');
  const given = context.givenInputs.get(write.input);
  const proven = caller.confirmation === undefined ? null : await verifyProof(proof, caller.confirmation);
  if (!proven || !given)
    return refuse(
      'SIGNATURE_INVALID',
      'The `proof` is not signed by the key that your token confirms (`cnf`).',
    );
  const signed = { ...write, person: caller.person, commandId, inputDigest: inputDigest(given) };
  const forbidden = whatForbidsProof(proven, signed, context.now);
  return forbidden === null ? proof : refuse('SIGNATURE_INVALID', `The \`proof\` ${forbidden}.`);
}

/** Names a proof in the audit; the proof itself stands with its command. */
export function digestOfProof(proof: string): string {
  return createHash('sha256').update(proof).digest('base64url');
}

/**
 * Makes every mutation remember its input as the request gave it, for that is what a client signs: after coercion nobody
 * can tell a default from a value, or one way to write an instant from another.
 */
export function rememberGivenInputs(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const { resolve } = field;
    if (!resolve) continue;
    field.resolve = (source, args: { input: object }, context: Context, info) => {
      context.givenInputs.set(args.input, givenInput(info, context.variables));
      return resolve(source, args, context, info) as unknown;
    };
  }
  return schema;
}

/** The argument `input` of the field: its variable's value or its literal, with the operation's own defaults. */
function givenInput({ fieldNodes, operation }: GraphQLResolveInfo, variables: Given): Given {
  const defaults = (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  );
  const argument = fieldNodes[0]?.arguments?.find(({ name }) => name.value === 'input');
  const values = { ...Object.fromEntries(defaults), ...variables };
  return argument ? (valueFromASTUntyped(argument.value, values) as Given) : {};
}
