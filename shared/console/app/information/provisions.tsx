/** What was provided, how and when. */
import { Day } from '../parts/moment.tsx';
import { Table } from '../parts/table.tsx';
import { words } from '../parts/words.ts';
import { useThread } from './thread.ts';
import { classificationInWords } from './wording.ts';

export function Provisions() {
  const { provisions } = useThread().request;
  if (provisions.length === 0) return null;
  return (
    <Table
      caption="What was provided"
      rows={provisions}
      keyOf={({ providedOn, what }) => `${providedOn} ${what}`}
      none="Nothing yet."
      columns={[
        { title: 'What', isHeader: true, cell: ({ what }) => what },
        { title: 'When', cell: ({ providedOn }) => <Day on={providedOn} /> },
        { title: 'How', cell: ({ method }) => words(method) },
        { title: 'Labelled', cell: ({ label }) => classificationInWords(label) },
        { title: 'The next', cell: ({ nextOn }) => <Day on={nextOn} none="none" /> },
      ]}
    />
  );
}
