/** The map as a table: a row for each line. */
import { usePartyName } from '../graph/use-console.ts';
import { Table } from '../parts/table.tsx';
import { Marks } from '../records/records-table.tsx';
import { useTermsOfList } from '../records/use-terms.ts';
import { WordList } from '../records/word-list.tsx';
import type { Pair } from './pairs.ts';

interface PairsTableProps {
  pairs: Pair[];
  chosen: string | null;
  onPair: (id: string) => void;
}

export function PairsTable({ pairs, chosen, onPair }: PairsTableProps) {
  const nameOf = usePartyName();
  const { labelOf } = useTermsOfList(
    pairs.flatMap(({ flows }) => flows.flatMap(({ agreements }) => agreements)),
  );
  const allOf = (pair: Pair, field: 'categories' | 'agreements') => [
    ...new Set(pair.flows.flatMap((flow) => flow[field])),
  ];
  return (
    <Table
      caption="Who shares what with whom"
      rows={pairs}
      keyOf={({ id }) => id}
      none="No record names such a flow."
      columns={[
        { title: 'From', isHeader: true, cell: ({ from }) => nameOf(from) },
        { title: 'To', cell: ({ to }) => nameOf(to) },
        { title: 'Flows', cell: ({ flows }) => <WordList of={flows.map(({ name }) => name)} /> },
        {
          title: 'Kinds of data',
          cell: (pair) => <WordList of={allOf(pair, 'categories').map(labelOf)} />,
        },
        {
          title: 'Among them',
          cell: ({ special, criminal }) => (
            <Marks specialCategory={special > 0} criminalOffence={criminal > 0} />
          ),
        },
        { title: 'Agreements', cell: (pair) => <WordList of={allOf(pair, 'agreements')} /> },
        {
          title: 'Basis',
          cell: ({ id, from, to }) => (
            <button
              type="button"
              className="console-plain-button records-open"
              aria-pressed={id === chosen}
              onClick={() => onPair(id)}
            >
              Show the basis
              <span className="govuk-visually-hidden">
                {' '}
                of {nameOf(from)} to {nameOf(to)}
              </span>
            </button>
          ),
        },
      ]}
    />
  );
}
