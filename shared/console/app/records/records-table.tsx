/** The records that were found, a row each. */
import type { RecordEntryFragment } from '../generated/records-own.ts';
import { usePartyName } from '../graph/use-console.ts';
import { Table } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';
import { words } from '../parts/words.ts';
import { useTermsOfList } from './use-terms.ts';
import { WordList } from './word-list.tsx';

interface RecordsTableProps {
  records: readonly RecordEntryFragment[];
  onOpen: (record: RecordEntryFragment) => void;
}

export function RecordsTable({ records, onOpen }: RecordsTableProps) {
  const nameOf = usePartyName();
  const { labelOf } = useTermsOfList(records.flatMap(({ agreements }) => agreements));
  return (
    <Table
      caption="Records"
      rows={records}
      keyOf={({ id }) => id}
      none="No record was found. Choose fewer conditions above, or record a processing."
      columns={[
        {
          title: 'Processing',
          isHeader: true,
          cell: (record) => (
            <button
              type="button"
              className="console-plain-button records-open"
              onClick={() => onOpen(record)}
            >
              {record.name}
            </button>
          ),
        },
        { title: 'What for', cell: ({ purposes }) => <WordList of={purposes.map(labelOf)} /> },
        {
          title: 'Who receives the data',
          cell: ({ recipients }) => <WordList of={recipients.map(({ id }) => nameOf(id))} none="No party" />,
        },
        { title: 'Agreements', cell: ({ agreements }) => <WordList of={agreements} /> },
        { title: 'Law', cell: ({ regime }) => words(regime) },
        { title: 'Kinds of data', cell: (record) => <Marks {...record} /> },
        { title: 'State', cell: (record) => <State {...record} /> },
      ]}
    />
  );
}

/** Said in words where data of a special kind are among them. */
export function Marks({
  specialCategory,
  criminalOffence,
}: Pick<RecordEntryFragment, 'specialCategory' | 'criminalOffence'>) {
  if (!specialCategory && !criminalOffence) return <>Ordinary</>;
  return (
    <>
      {specialCategory && <Tag value="NOT_HELD" text="Special category" />}{' '}
      {criminalOffence && <Tag value="WITHHELD" text="Criminal offence" />}
    </>
  );
}

function State({ gaps, endedOn }: Pick<RecordEntryFragment, 'gaps' | 'endedOn'>) {
  if (endedOn) return <Tag value="CLOSED" text="Ended" />;
  if (gaps.length === 0) return <Tag value="DONE" text="Complete" />;
  return <Tag value="MISSING" text={`${gaps.length} ${gaps.length === 1 ? 'thing' : 'things'} missing`} />;
}
