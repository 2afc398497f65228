/** SHA-256 digests, as text. */
import { createHash, type BinaryToTextEncoding } from 'node:crypto';

export function sha256(content: string | Uint8Array, encoding: BinaryToTextEncoding = 'base64url'): string {
  return createHash('sha256').update(content).digest(encoding);
}
