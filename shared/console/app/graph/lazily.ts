/** Files of the console that are loaded when they are needed: asked for until it comes: a register that is away for a moment costs a wait, not the page. */
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

const AGAIN_MILLISECONDS = 3_000;
/** A file that does not come for a minute may be gone for good: another version is served. */
const MOST_TRIES = 20;

export function lazily<Props>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): LazyExoticComponent<ComponentType<Props>> {
  const persist = async (tries: number): Promise<{ default: ComponentType<Props> }> => {
    try {
      return await load();
    } catch (error) {
      if (tries === MOST_TRIES) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MILLISECONDS));
    return persist(tries + 1);
  };
  return lazy(() => persist(1));
}
