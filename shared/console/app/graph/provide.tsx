/** Gives the screens their state: names of parties, and word of changes from the own register. */
import { QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { PartiesDocument, type PartiesQuery } from '../generated/graph-federation.ts';
import { SignedOut } from '../sign-in/session.ts';
import { signInAgain } from '../sign-in/sign-in.ts';
import { ask, type Answer, type Asking } from './ask.ts';
import { listenForChanges } from './changes.ts';
import type { Change, Kind } from './kinds.ts';
import { ConsoleContext, type KnownParty } from './use-console.ts';

/** Changes that come close together are read once: every read of personal data leaves a line in the audit. */
const GATHER_MILLISECONDS = 700;
/** The first reads wait no longer for the register to say that it tells of changes. */
const LONGEST_WAIT_MILLISECONDS = 500;
const RETRY_PARTIES_MILLISECONDS = 10_000;
const PAGE = 200;

/** Surrounds all screens. */
export function ProvideGraph({ asking, children }: { asking: Asking; children: ReactNode }) {
  const queries = useMemo(() => createQueries(asking), [asking]);
  return (
    <QueryClientProvider client={queries}>
      <Live asking={asking}>{children}</Live>
    </QueryClientProvider>
  );
}

function createQueries({ settings }: Asking): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: (_count, error) => {
          if (error instanceof SignedOut) void signInAgain(settings);
          return false;
        },
        staleTime: 5_000,
        refetchOnWindowFocus: false,
      },
    },
  });
}

function Live({ asking, children }: { asking: Asking; children: ReactNode }) {
  const [isLive, setLive] = useState(true);
  const [listening, heard] = useMemo(firstWord, [asking]);
  const parties = useParties(asking);
  useChanges(asking, heard, setLive);
  const state = useMemo(
    () => ({ ...asking, parties, isLive, listening }),
    [asking, parties, isLive, listening],
  );
  return <ConsoleContext.Provider value={state}>{children}</ConsoleContext.Provider>;
}

interface FirstWord {
  /** Whether reads still wait for it. */
  isAwaited: boolean;
  end(): void;
}

/** What the first reads wait for, a short while: what is read after it need not be read twice. */
function firstWord(): [Promise<void>, FirstWord] {
  const heard: FirstWord = { isAwaited: true, end: () => undefined };
  const listening = new Promise<void>((resolve) => {
    heard.end = () => {
      heard.isAwaited = false;
      resolve();
    };
    setTimeout(heard.end, LONGEST_WAIT_MILLISECONDS);
  });
  return [listening, heard];
}

function useChanges(asking: Asking, first: FirstWord, setLive: (isLive: boolean) => void): void {
  const queries = useQueryClient();
  useEffect(() => {
    const stopping = new AbortController();
    const gathered = new Set<Change>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const readAgain = () => {
      timer = undefined;
      const kinds = new Set(gathered);
      gathered.clear();
      void queries.invalidateQueries({
        predicate: ({ meta }) => {
          const own = (meta?.kinds ?? []) as readonly Kind[];
          return own.length > 0 && (kinds.has('all') || own.some((kind) => kinds.has(kind)));
        },
      });
    };
    const changed = (kinds: readonly Change[]) => {
      if (kinds.length === 0) return;
      for (const kind of kinds) gathered.add(kind);
      timer ??= setTimeout(readAgain, GATHER_MILLISECONDS);
    };
    const ready = () => {
      setLive(true);
      if (!first.isAwaited) changed(['all']);
      first.end();
    };
    const deaf = () => {
      setLive(false);
      first.end();
    };
    void listenForChanges(asking, { ready, changed, deaf }, stopping.signal);
    return () => {
      stopping.abort();
      clearTimeout(timer);
    };
  }, [asking, first, queries, setLive]);
}

/** The directory's parties. While no gateway answers, ids stand for names, and it is tried again. */
function useParties(asking: Asking): KnownParty[] {
  const [parties, setParties] = useState<KnownParty[]>([]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const read = () =>
      readParties(asking).then(
        (all) => !isOver && setParties(all),
        () => {
          if (!isOver) timer = setTimeout(() => void read(), RETRY_PARTIES_MILLISECONDS);
        },
      );
    void read();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [asking]);
  return parties;
}

async function readParties(asking: Asking): Promise<KnownParty[]> {
  const all: KnownParty[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { data }: Answer<PartiesQuery> = await ask(asking, 'federation', PartiesDocument, { after });
    all.push(...data.parties);
    more = data.parties.length === PAGE;
    after = data.parties.at(-1)?.id ?? null;
  }
  return all;
}
