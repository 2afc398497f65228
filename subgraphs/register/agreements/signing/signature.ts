/** A signature of an agreement, a compact JWS of type `agreement+jws`: makes the own party's, reads any party's. */
import * as v from 'valibot';
import { refuse } from '../../../../shared/errors.ts';
import { signJson } from '../../../../shared/envelopes/jws.ts';
import { verifySigned } from '../../../../shared/envelopes/signature.ts';
import { date } from '../../../../shared/shape.ts';
import type { Transaction } from '../../kernel/action.ts';
import type { RegisterOf } from '../../kernel/register-of.ts';
import type { AgreementRow, SignatureRow } from '../entity.ts';

const TYPE = 'agreement+jws';

/** The register's own signature of a version. `onBehalfOf` is in it only if it was signed by delegation. */
export function signVersion(
  register: RegisterOf,
  { reference, version, digest }: AgreementRow,
  { office, onBehalfOf, signedOn }: Pick<SignatureRow, 'office' | 'onBehalfOf' | 'signedOn'>,
): Promise<string> {
  const delegation = onBehalfOf === null ? {} : { onBehalfOf };
  const payload = { iss: register.party, reference, version, digest, office, ...delegation, signedOn };
  return signJson(payload, TYPE, register.signingKey);
}

const signedShape = v.object({
  reference: v.string(),
  version: v.pipe(v.number(), v.safeInteger()),
  digest: v.string(),
  office: v.string(),
  onBehalfOf: v.nullish(v.string(), null),
  signedOn: date,
});

/** What a party signed; SIGNATURE_INVALID or KEY_UNKNOWN if its key in the directory did not. */
export async function readSignature(
  tx: Transaction,
  jws: string,
): Promise<Omit<SignatureRow, 'id' | 'party' | 'name' | 'rank'>> {
  const { directory } = tx.register;
  const { signer, payload } = await verifySigned(jws, TYPE, { directory, receivedAt: tx.now });
  const { success, output } = v.safeParse(signedShape, payload);
  if (success) return { ...output, partyId: signer, jws, receivedAt: tx.now };
  return refuse(
    'SIGNATURE_INVALID',
    'A signature needs `reference`, `version`, `digest`, `office` and `signedOn`.',
  );
}
