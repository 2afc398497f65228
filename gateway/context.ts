/** The context of one request, given to every step of it. */
import type { Caller } from '../shared/callers/caller.ts';

export interface GatewayContext {
  /** Null only for introspection in the demonstration. */
  caller: Caller | null;
  /** The caller's token as it came; registers verify it again. */
  authorization: string | undefined;
  /** Sent to every register asked, so that log lines can be correlated. */
  requestId: string;
}
