/** What became of a file: how many rows were read and are good, and each row that is not, with the reason. */
import { useEffect, useRef } from 'react';
import type { RecordImportStateFragment } from '../generated/records-own.ts';
import { Facts } from '../parts/facts.tsx';
import { Table } from '../parts/table.tsx';
import { importStateInWords } from './past-imports.tsx';

type Refused = RecordImportStateFragment['refused'][number];

export function ImportOutcome({ outcome }: { outcome: RecordImportStateFragment }) {
  const { state, rowsRead, rowsGood, refused, refusedCount, problem } = outcome;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [outcome.id]);
  return (
    <section>
      <h2 className="govuk-heading-m" tabIndex={-1} ref={heading}>
        {importStateInWords(outcome)}
      </h2>
      {problem && <p className="govuk-inset-text">{problem}</p>}
      <Facts
        facts={[
          ['Rows read', String(rowsRead)],
          ['Rows that are good', String(rowsGood)],
          ['Rows that cannot be taken', String(refusedCount)],
        ]}
      />
      {refusedCount > 0 && (
        <p className="govuk-body">
          Nothing was brought in. Put these rows right in the file, and check it again.
          {refused.length < refusedCount && ' The first reasons are shown.'}
        </p>
      )}
      {refused.length > 0 && (
        <Table
          caption="Rows that cannot be taken"
          rows={refused}
          keyOf={({ row, column, message }: Refused) => `${row} ${column} ${message}`}
          none=""
          columns={[
            { title: 'Row', cell: ({ row }) => String(row), isHeader: true },
            { title: 'Column', cell: ({ column }) => column ?? 'The whole row' },
            { title: 'Why', cell: ({ message }) => message },
          ]}
        />
      )}
      {state === 'IMPORTED' && <p className="govuk-body">They stand among your records of processing now.</p>}
    </section>
  );
}
