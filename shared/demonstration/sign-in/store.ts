/** The in-memory store of one party's sign-in: sessions, codes and refresh tokens. */
import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

interface Kept {
  payload: AdapterPayload;
  /** Milliseconds. */
  expiresAt: number;
}

/** A separate store for each provider, so that parties do not share sessions. */
export function memoryStore(): AdapterFactory {
  const kept = new Map<string, Kept>();
  return (model) => adapterOf(kept, model);
}

function adapterOf(kept: Map<string, Kept>, model: string): Adapter {
  const keyOf = (id: string) => `${model} ${id}`;
  const read = (id: string) => {
    const one = kept.get(keyOf(id));
    return one && one.expiresAt > Date.now() ? one.payload : undefined;
  };
  const find = (fits: (payload: AdapterPayload) => boolean) =>
    [...kept].find(([key, { payload }]) => key.startsWith(`${model} `) && fits(payload))?.[1].payload;
  return {
    async upsert(id, payload, expiresIn = Infinity) {
      dropExpired(kept);
      kept.set(keyOf(id), { payload, expiresAt: Date.now() + expiresIn * 1000 });
    },
    find: async (id) => read(id),
    findByUid: async (uid) => find((payload) => payload.uid === uid),
    findByUserCode: async (code) => find((payload) => payload.userCode === code),
    async consume(id) {
      const payload = read(id);
      if (payload) payload.consumed = Math.floor(Date.now() / 1000);
    },
    async destroy(id) {
      kept.delete(keyOf(id));
    },
    async revokeByGrantId(grantId) {
      for (const [key, { payload }] of kept)
        if (key.startsWith(`${model} `) && payload.grantId === grantId) kept.delete(key);
    },
  };
}

function dropExpired(kept: Map<string, Kept>): void {
  const now = Date.now();
  for (const [key, { expiresAt }] of kept) if (expiresAt <= now) kept.delete(key);
}
