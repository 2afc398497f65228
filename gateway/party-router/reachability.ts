/** A circuit breaker for each endpoint: after failures in a row it is set aside, and probed until it answers. */
import type { Dispatcher } from 'undici';
import { log } from '../../shared/log.ts';
import { readText } from './dispatcher.ts';

/** How many failures in a row set an endpoint aside. */
const FAILURES_IN_A_ROW = 3;

/** How long a probe may take, and how long the next one waits after it. */
const PROBE_MILLISECONDS = 1_000;

/** A register answers 200 here when it can serve requests. */
const HEALTH_PATH = '/health/ready';

interface State {
  failures: number;
  underWay: number;
  probe: NodeJS.Timeout | null;
}

export class Reachability {
  readonly #states = new Map<string, State>();
  readonly #dispatcher: Dispatcher;
  #closed = false;

  constructor(dispatcher: Dispatcher) {
    this.#dispatcher = dispatcher;
  }

  isSetAside(endpoint: string): boolean {
    return this.#state(endpoint).failures >= FAILURES_IN_A_ROW;
  }

  /** Counts a request as in progress until the result is called. */
  begin(endpoint: string): () => void {
    const state = this.#state(endpoint);
    state.underWay += 1;
    return () => void (state.underWay -= 1);
  }

  underWay(endpoint: string): number {
    return this.#state(endpoint).underWay;
  }

  answered(endpoint: string): void {
    const state = this.#state(endpoint);
    if (state.failures >= FAILURES_IN_A_ROW) log('register.back', { endpoint });
    state.failures = 0;
  }

  failed(endpoint: string): void {
    const state = this.#state(endpoint);
    state.failures += 1;
    if (state.failures === FAILURES_IN_A_ROW) log('register.set-aside', { endpoint });
    if (state.failures >= FAILURES_IN_A_ROW && !state.probe) this.#probeLater(endpoint, state);
  }

  /** Forgets endpoints that are no longer in the directory. */
  keepOnly(endpoints: ReadonlySet<string>): void {
    for (const [endpoint, state] of this.#states) {
      if (endpoints.has(endpoint) || state.underWay > 0) continue;
      if (state.probe) clearTimeout(state.probe);
      this.#states.delete(endpoint);
    }
  }

  close(): void {
    this.#closed = true;
    this.keepOnly(new Set());
    for (const { probe } of this.#states.values()) if (probe) clearTimeout(probe);
  }

  #state(endpoint: string): State {
    let state = this.#states.get(endpoint);
    if (!state) this.#states.set(endpoint, (state = { failures: 0, underWay: 0, probe: null }));
    return state;
  }

  #probeLater(endpoint: string, state: State): void {
    if (this.#closed) return;
    state.probe = setTimeout(() => void this.#probe(endpoint, state), PROBE_MILLISECONDS);
    state.probe.unref();
  }

  async #probe(endpoint: string, state: State): Promise<void> {
    const health = { endpoint, path: HEALTH_PATH, milliseconds: PROBE_MILLISECONDS };
    const isReady = (await readText(this.#dispatcher, health)) !== null;
    state.probe = null;
    if (isReady) this.answered(endpoint);
    else if (state.failures >= FAILURES_IN_A_ROW && this.#states.get(endpoint) === state) {
      this.#probeLater(endpoint, state);
    }
  }
}
