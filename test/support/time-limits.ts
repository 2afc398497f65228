/**
 * Runs once in each process of tests: a test or hook fails by its name if it takes too long, so that it holds up no
 * other, and if something failed meanwhile that nobody waited for.
 */
import { bind } from 'jest-each';

const LIMIT_MS = 60_000;

type Work = () => unknown;
type Named = (name: string, work: Work, limitMs?: number) => void;
type Hook = (work: Work, limitMs?: number) => void;

const unheard: unknown[] = [];
const keep = (error: unknown) => void unheard.push(error);
process.on('unhandledRejection', keep);
process.on('uncaughtException', keep);

function tellUnheard(): void {
  const [cause] = unheard.splice(0);
  if (cause !== undefined) throw new Error(`Something failed for which nobody waited: ${cause}`, { cause });
}

const within =
  (work: Work, limitMs = LIMIT_MS): Work =>
  async () => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      const tell = () => reject(new Error(`It took longer than ${limitMs / 1000} s.`));
      timer = setTimeout(tell, limitMs);
    });
    try {
      await Promise.race([work(), late]);
      tellUnheard();
    } finally {
      clearTimeout(timer);
    }
  };

const globals = globalThis as unknown as Record<string, Hook> & { test: Named };

for (const name of ['beforeAll', 'beforeEach', 'afterEach', 'afterAll']) {
  const hook = globals[name] as Hook;
  globals[name] = (work, limitMs) => hook(within(work, limitMs));
}

const { test } = globals;
const limited: Named = (name, work, limitMs) => test(name, within(work, limitMs));
globals.test = Object.assign(limited, { each: bind(limited, false) });
