/** What the writer of packs shares with the verifier. */
export interface Mark {
  length: number;
  sha256: string;
  sums: [number, string];
}

export function markOf(bytes: Uint8Array): Mark;
export function sha256(bytes: Uint8Array | string): string;
