/** Opens an import, sends the file to the register, and says what became of it. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  RecordImportProcessingDocument,
  RecordImportsDocument,
  type ImportFormat,
  type RecordImportStateFragment,
} from '../generated/records-own.ts';
import { ask, refusalOf, Refused, type Asking, type Refusal } from '../graph/ask.ts';
import { useConsole } from '../graph/use-console.ts';
import { refusalsOf } from '../graph/use-graph.ts';

/** A file of 20,000 rows takes less; longer than this nobody waits on this page. */
const LONGEST_MILLISECONDS = 10 * 60_000;
const REFUSED_WITH_REASONS = 422;

interface ImportWork {
  run(file: File, format: ImportFormat, checkOnly: boolean): Promise<void>;
  outcome: RecordImportStateFragment | null;
  refusals: Refusal[];
  isRunning: boolean;
  /** The import whose file is being sent or read. */
  runningId: string | null;
}

export function useImport(): ImportWork {
  const asking = useConsole();
  const queries = useQueryClient();
  const [outcome, setOutcome] = useState<RecordImportStateFragment | null>(null);
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [isRunning, setRunning] = useState(false);
  const [runningId, setRunningId] = useState<string | null>(null);

  const run = async (file: File, format: ImportFormat, checkOnly: boolean) => {
    setRunning(true);
    setOutcome(null);
    setRefusals([]);
    try {
      const opened = await open(asking, format, checkOnly);
      setRunningId(opened.id);
      await send(asking, opened.uploadPath, file);
      setOutcome(await stateOf(asking, opened.id));
      await queries.invalidateQueries();
    } catch (error) {
      setRefusals(refusalsOf(error));
    } finally {
      setRunning(false);
      setRunningId(null);
    }
  };
  return { run, outcome, refusals, isRunning, runningId };
}

async function open(asking: Asking, format: ImportFormat, checkOnly: boolean) {
  const { data } = await ask(asking, 'own', RecordImportProcessingDocument, {
    party: asking.settings.party,
    input: { format, checkOnly, commandId: crypto.randomUUID() },
  });
  if (!data.importProcessing) throw new Error('The import could not be opened. Try again in a minute.');
  return data.importProcessing;
}

async function send({ session }: Asking, path: string, file: File): Promise<void> {
  const response = await fetch(path, {
    method: 'PUT',
    body: file,
    headers: {
      authorization: `Bearer ${await session.token('own')}`,
      'content-type': 'application/octet-stream',
    },
    signal: AbortSignal.timeout(LONGEST_MILLISECONDS),
  }).catch(() => {
    throw new Error(
      'The file did not reach the register. Nothing was kept: check the connection and try again.',
    );
  });
  if (response.ok || response.status === REFUSED_WITH_REASONS) return;
  const body = (await response.json().catch(() => ({}))) as { errors?: RawError[] };
  throw new Refused(
    (body.errors ?? [{ message: 'The register could not take the file. Nothing was kept.' }]).map(refusalOf),
  );
}

interface RawError {
  message: string;
  extensions?: { code?: string };
}

async function stateOf(asking: Asking, id: string): Promise<RecordImportStateFragment | null> {
  const { data } = await ask(asking, 'own', RecordImportsDocument, { party: asking.settings.party, id });
  return data.register?.processingImports?.[0] ?? null;
}
