/** Says how far an import is while its file is sent and read. */
import { useEffect, useState } from 'react';
import { RecordImportsDocument } from '../generated/records-own.ts';
import { useConsole } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { useNow } from '../parts/moment.tsx';

const READ_AGAIN_MILLISECONDS = 1_500;
/** After this the page waits for the register's word alone. */
const LONGEST_MILLISECONDS = 5 * 60_000;
const SECOND_MILLISECONDS = 1_000;

export function ImportProgress({ id, isRunning }: { id: string | null; isRunning: boolean }) {
  return <div role="status">{isRunning && <Progress key={id} id={id} />}</div>;
}

function Progress({ id }: { id: string | null }) {
  const { settings } = useConsole();
  const [startedAt] = useState(() => Date.now());
  const [isTooLong, setTooLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setTooLong(true), LONGEST_MILLISECONDS);
    return () => clearTimeout(timer);
  }, []);
  const read = useOwn(
    RecordImportsDocument,
    { party: settings.party, id },
    {
      when: id !== null,
      every: isTooLong ? undefined : READ_AGAIN_MILLISECONDS,
    },
  );
  const now = useNow(SECOND_MILLISECONDS);
  const seconds = Math.max(0, Math.round((now.getTime() - startedAt) / SECOND_MILLISECONDS));
  const state = read.data?.data.register?.processingImports?.find((one) => one.id === id)?.state;
  return (
    <div className="govuk-inset-text">
      <p className="govuk-body">
        {STATES[state ?? 'AWAITING_FILE'] ?? STATES.READING} <span aria-hidden="true">{seconds} s</span>
      </p>
      <progress aria-label="The file is being sent and read" />
    </div>
  );
}

const STATES: Record<string, string> = {
  AWAITING_FILE: 'The file is being sent …',
  READING: 'The register reads the file …',
};
