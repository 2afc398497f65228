/** Whether the caller may sign an agreement now, as its field `signing` says it. */
import { batched } from '../../kernel/batched.ts';
import type { Context } from '../../kernel/context.ts';
import type { Signing } from '../../generated/graphql.ts';
import type { SharingRequestRow } from '../sharing-requests/entity.ts';
import { requestsOf } from '../sharing-requests/queries.ts';
import { decisiveRequest, whyNotSetUp } from '../sharing-requests/rules.ts';
import type { AgreementRow, SignatureRow } from '../entity.ts';
import { signersOf, whyNotSignedNow } from './rules.ts';

/** Read once for all agreements of an answer. */
export async function signingOf(
  context: Context,
  row: AgreementRow,
  signatures: SignatureRow[],
): Promise<Signing> {
  const { party, reference, terms, version } = row;
  const { policy } = context.registerOf(party);
  const rows = await requestsHeld(context, row);
  const agreementType = decisiveRequest(rows, party)?.agreementType ?? null;
  const standing = { party, terms, signing: policy.signing, agreementType };
  const whyNot = whyNotSignedNow(standing, row, {
    caller: context.caller,
    signatures,
    gate: version === 1 ? whyNotSetUp({ party, reference, rows, setUp: policy.setUp }) : null,
  });
  return { mayYouSign: whyNot === null, whyNot, ...signersOf(standing) };
}

function requestsHeld(
  context: Context,
  { party, reference }: Pick<AgreementRow, 'party' | 'reference'>,
): Promise<SharingRequestRow[]> {
  const { manager } = context.registerOf(party).database;
  return batched(context, `requests to share of ${party}`, reference, (keys) => requestsOf(manager, keys));
}
