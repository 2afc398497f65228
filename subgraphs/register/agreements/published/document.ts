/** The published format of an agreement as a document: what goes out of a register, and may come in again. */
import type { AgreementRow, SignatureRow } from '../entity.ts';
import { isOf } from '../rules.ts';
import type { Terms } from '../terms/terms.ts';

export interface AgreementDocument {
  reference: string;
  version: number;
  title: string;
  kind: string;
  commencesOn: string | null;
  signatories: string[];
  signatures: DocumentSignature[];
  terms: Terms;
}

/** Who signed by office: no person is named, nor is a person's rank. */
export interface DocumentSignature {
  party: string;
  office: string;
  onBehalfOf: string | null;
  signedOn: string;
  /** Compact JWS over the digest of the whole text. */
  jws?: string;
}

/** The version, with the signatures of this very text. */
export function documentOf(row: AgreementRow, signatures: SignatureRow[]): AgreementDocument {
  const { reference, version, title, kind, commencesOn, signatoryIds, terms } = row;
  return {
    reference,
    version,
    title,
    kind,
    commencesOn,
    signatories: signatoryIds,
    signatures: signatures.filter((signature) => isOf(row, signature)).map(documentSignature),
    terms,
  };
}

function documentSignature({ partyId, office, onBehalfOf, signedOn, jws }: SignatureRow): DocumentSignature {
  return { party: partyId, office, onBehalfOf, signedOn, jws };
}
