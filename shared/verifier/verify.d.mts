/** What the verifier of evidence packs answers. */
export interface Failure {
  part: string;
  /** Where the part begins in the pack, and how many bytes it has. */
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
  /** The public key that the reader trusts, as a JWK; left out: whose the directory is stays open. */
  admissionKey?: object | null;
  /** Of a pack of which bytes were changed, only that: what the other parts prove is not judged. */
  stopAtChange?: boolean;
}

export function verifyPack(bytes: Uint8Array, options?: Options): Report;
