/** Opens an import, sends the file to the register, and says what became of it. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  RecordImportProcessingDocument,
  RecordImportsDocument,
  type ImportFormat,
  type RecordImportStateFragment,
} from '../generated/records-own.ts';
import { ask, refusalOf, Refused, type Asking } from '../graph/ask.ts';
import { useConsole } from '../graph/use-console.ts';
import { useTask } from '../parts/form.tsx';

/** A file of 20,000 rows takes less; longer than this nobody waits on this page. */
const LONGEST_MILLISECONDS = 10 * 60_000;
const REFUSED_WITH_REASONS = 422;

interface Chosen {
  file: File;
}

/** The two steps: `check` keeps nothing; `bringIn` brings in all rows or none. */
export function useImport() {
  const asking = useConsole();
  const queries = useQueryClient();
  const [outcome, setOutcome] = useState<RecordImportStateFragment | null>(null);
  /** A file whose rows are all good, until it is brought in or another is checked. */
  const [good, setGood] = useState<{ file: File; rows: number } | null>(null);
  /** The import whose file is being sent or read; it has no id until it is opened. */
  const [running, setRunning] = useState<{ id: string | null } | null>(null);

  const send = async (file: File, checkOnly: boolean) => {
    setRunning({ id: null });
    setOutcome(null);
    try {
      const opened = await open(asking, formatOf(file), checkOnly);
      setRunning({ id: opened.id });
      await put(asking, opened.uploadPath, file);
      const state = await stateOf(asking, opened.id);
      setOutcome(state);
      setGood(checkOnly && state?.state === 'CHECKED' ? { file, rows: state.rowsGood } : null);
      await queries.invalidateQueries();
    } finally {
      setRunning(null);
    }
  };
  const check = useTask(({ file }: Chosen) => {
    setGood(null);
    return send(file, true);
  });
  const bringIn = useTask(({ file }: Chosen) => send(file, false));
  return { check, bringIn, outcome, good, running };
}

const formatOf = ({ name }: File): ImportFormat => (/\.xlsx$/i.test(name) ? 'XLSX' : 'CSV');

async function open(asking: Asking, format: ImportFormat, checkOnly: boolean) {
  const { data } = await ask(asking, 'own', RecordImportProcessingDocument, {
    party: asking.settings.party,
    input: { format, checkOnly, commandId: crypto.randomUUID() },
  });
  if (!data.importProcessing) throw new Error('The import could not be opened. Try again in a minute.');
  return data.importProcessing;
}

async function put({ session }: Asking, path: string, file: File): Promise<void> {
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
