/** Files from the register's own address, and files that came in an answer. */
import type { Asking } from '../graph/ask.ts';

/** Fetches a file with the person's token and hands it to the browser to save. */
export async function saveFrom({ session }: Asking, path: string): Promise<void> {
  const response = await fetch(path, { headers: { authorization: `Bearer ${await session.token('own')}` } });
  if (!response.ok) {
    const body = (await response.json().catch(() => ({}))) as { errors?: { message: string }[] };
    throw new Error(body.errors?.[0]?.message ?? 'The file could not be made.');
  }
  const given = response.headers.get('content-disposition') ?? '';
  const name = /filename="([^"]+)"/.exec(given)?.[1] ?? path.split('/').at(-1) ?? 'file';
  save(await response.blob(), name);
}

/** Hands a base64 text to the browser as a file to save. */
export function saveBase64(base64: string, name: string, type: string): void {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  save(new Blob([bytes], { type }), name);
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
