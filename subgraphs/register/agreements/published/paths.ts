/** Paths into a JSON document, such as `terms.rights[2].source`. */

const STEP = /(?:^|\.)([^.[\]]+)|\[(\d+)\]/gy;

/** The steps of a path; null if it is not one. */
export function stepsOf(path: string): string[] | null {
  const steps = [...path.matchAll(STEP)];
  const length = steps.reduce((sum, [step]) => sum + step.length, 0);
  return steps.length > 0 && length === path.length ? steps.map(([, name, index]) => name ?? index!) : null;
}

/** The value there; undefined if there is none. */
export function valueAt(document: unknown, path: string): unknown {
  const steps = stepsOf(path);
  return steps === null ? undefined : steps.reduce(below, document);
}

/** Whether the document has a value there. */
export const isPath = (document: unknown, path: string) => valueAt(document, path) !== undefined;

/** One step down; undefined where there is none. A list has its items only. */
export function below(value: unknown, step: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
  if (Array.isArray(value) && !/^\d+$/.test(step)) return undefined;
  return (value as Record<string, unknown>)[step];
}
