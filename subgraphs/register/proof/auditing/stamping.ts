/** Asks a time-stamping authority (RFC 3161 §3.4, over HTTP). Its silence costs nothing but the proof. */
import { isStampOf, timestampQuery } from '../../../../shared/envelopes/timestamp.ts';

const PATIENCE_MS = 10_000;
const MOST_BYTES = 64 * 1024;

/** The authority's response about the digest; null: there is none that fits. */
export async function stamp(url: string, digest: Buffer): Promise<Buffer | null> {
  const { request, nonce } = timestampQuery(digest);
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
      body: new Uint8Array(request),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (!answer.ok || Number(answer.headers.get('content-length') ?? 0) > MOST_BYTES) return null;
    const response = Buffer.from(await answer.arrayBuffer());
    return response.length <= MOST_BYTES && isStampOf(response, digest, nonce) ? response : null;
  } catch {
    return null;
  }
}
