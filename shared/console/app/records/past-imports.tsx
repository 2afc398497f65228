/** The imports so far: when, how many rows, and what became of them. */
import { RecordImportsDocument, type RecordImportStateFragment } from '../generated/records-own.ts';
import { useConsole } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { Moment } from '../parts/moment.tsx';
import { Reading } from '../parts/reading.tsx';
import { Table } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';

const STATES: Record<string, string> = {
  AWAITING_FILE: 'The file has not come',
  READING: 'The file is being read',
  IMPORTED: 'Brought in',
  CHECKED: 'The file is good: nothing was brought in yet',
  REFUSED: 'The file cannot be brought in',
};

const COLOURS: Record<string, string> = {
  IMPORTED: 'DONE',
  REFUSED: 'REFUSED',
  READING: 'OPEN',
  CHECKED: 'DELIVERED',
  AWAITING_FILE: 'CLOSED',
};

export function importStateInWords({ state, rowsGood }: RecordImportStateFragment): string {
  if (state === 'IMPORTED') return `${rowsGood} ${rowsGood === 1 ? 'record was' : 'records were'} brought in`;
  return STATES[state] ?? state;
}

export function PastImports() {
  const { settings } = useConsole();
  const read = useOwn(RecordImportsDocument, { party: settings.party, id: null });
  return (
    <Reading of={read} what="earlier imports">
      {({ register }) => (
        <Table
          caption="Files so far"
          rows={register?.processingImports ?? []}
          keyOf={({ id }) => id}
          none="No file has been checked or brought in yet."
          columns={[
            { title: 'When', cell: ({ openedAt }) => <Moment at={openedAt} />, isHeader: true },
            { title: 'Rows read', cell: ({ rowsRead }) => String(rowsRead) },
            { title: 'Not good', cell: ({ refusedCount }) => String(refusedCount) },
            {
              title: 'What became of it',
              cell: ({ state }) => <Tag value={COLOURS[state] ?? state} text={STATES[state] ?? state} />,
            },
          ]}
        />
      )}
    </Reading>
  );
}
