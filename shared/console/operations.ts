/** What the console asks of a gateway, for one that takes listed operations only (PERSISTED_OPERATIONS). */
import { readdirSync } from 'node:fs';

const GENERATED = new URL('app/generated/', import.meta.url);

/** The documents, word for word as pages send them. */
export async function gatewayOperations(): Promise<string[]> {
  const files = readdirSync(GENERATED).filter((name) => name.endsWith('-federation.ts'));
  const modules = await Promise.all(
    files.toSorted().map((name) => import(new URL(name, GENERATED).href) as Promise<Record<string, unknown>>),
  );
  return modules
    .flatMap((exported) => Object.entries(exported))
    .filter(([name]) => name.endsWith('Document') && name !== 'TypedDocumentString')
    .map(([, document]) => String(document));
}
