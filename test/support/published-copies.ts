/** Published copies of agreements in tests: made of terms, signed, and read card by card. */
import { valueAt } from '../../subgraphs/register/agreements/published/paths.ts';
import type { Terms } from '../../subgraphs/register/agreements/terms/terms.ts';

/** Every path below `terms`, with the value there. */
export function pathsIn(value: unknown, path = 'terms'): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) => {
    const here = Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`;
    return [here, ...pathsIn(part, here)];
  });
}

/** The terms with another value there. */
export function changedAt(terms: Terms, path: string, value: unknown): Terms {
  const document = structuredClone({ terms });
  const [, parent, name, index] = /^(.*)(?:\.([^.[]+)|\[(\d+)\])$/.exec(path)!;
  (valueAt(document, parent!) as Record<string, unknown>)[name ?? index!] = value;
  return document.terms;
}
