/** What the verifier of evidence packs answers. */
export interface Failure {
  part: string;
  /** The offset of the part in the pack, and its length in bytes. */
  at: number;
  length: number;
  reason: string;
}

export interface Report {
  failures: Failure[];
  proofs: { part: string; words: string }[];
  claims: string[];
}

export interface Options {
  /** The public key that the reader trusts, as a JWK; left out: nothing proves whose the directory is. */
  admissionKey?: object | null;
  /** If bytes of the pack were changed, report only that and do not judge the other parts. */
  stopAtChange?: boolean;
}

export function verifyPack(bytes: Uint8Array, options?: Options): Report;
