/** Runs once in each process of tests: a test or hook that takes too long fails by its name, and holds up no other. */
import { bind } from 'jest-each';

const LIMIT_MS = 60_000;

type Work = () => unknown;
type Named = (name: string, work: Work, limitMs?: number) => void;
type Hook = (work: Work, limitMs?: number) => void;

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
