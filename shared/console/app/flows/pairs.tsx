/** Flows by who sends and who receives, a pair for each arrow of the map: as a table, and each flow with its basis. */
import { useEffect, useRef } from 'react';
import { useConsole, usePartyName } from '../graph/use-console.ts';
import { Facts } from '../parts/facts.tsx';
import { grouped } from '../parts/grouped.ts';
import { Table } from '../parts/table.tsx';
import { Heading, To, Unseen } from '../parts/text.tsx';
import { words } from '../parts/words.ts';
import { basisInWords } from '../records/bases.ts';
import { Marks } from '../records/records-table.tsx';
import { useTerms, useTermsOfList } from '../records/use-terms.ts';
import { Agreements, WordList } from '../records/word-list.tsx';
import type { Flow } from './use-flows.ts';

export interface Pair {
  id: string;
  from: string;
  to: string;
  flows: Flow[];
  /** Whether data of such a kind are among them. */
  special: boolean;
  criminal: boolean;
}

export const pairsOf = (flows: readonly Flow[]): Pair[] =>
  grouped(flows, ({ party, recipient }) => `${party.id}>${recipient.id}`).map(([id, some]) => ({
    id,
    from: some[0]!.party.id,
    to: some[0]!.recipient.id,
    flows: some,
    special: some.some(({ special }) => special),
    criminal: some.some(({ criminal }) => criminal),
  }));

interface PairsTableProps {
  pairs: Pair[];
  chosen: string | null;
  onPair: (id: string) => void;
}

/** The map as a table: a row for each line. */
export function PairsTable({ pairs, chosen, onPair }: PairsTableProps) {
  const nameOf = usePartyName();
  const allOf = ({ flows }: Pair, field: 'categories' | 'agreements') => [
    ...new Set(flows.flatMap((flow) => flow[field])),
  ];
  const { labelOf } = useTermsOfList(pairs.flatMap(({ flows }) => flows.flatMap((flow) => flow.agreements)));
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
          cell: ({ special, criminal }) => <Marks specialCategory={special} criminalOffence={criminal} />,
        },
        { title: 'Agreements', cell: (pair) => <WordList of={allOf(pair, 'agreements')} /> },
        { title: 'Basis', cell: (pair) => <ShowBasis pair={pair} chosen={chosen} onPair={onPair} /> },
      ]}
    />
  );
}

function ShowBasis({
  pair: { id, from, to },
  chosen,
  onPair,
}: Omit<PairsTableProps, 'pairs'> & { pair: Pair }) {
  const nameOf = usePartyName();
  return (
    <button
      type="button"
      className="console-plain-button records-open"
      aria-pressed={id === chosen}
      onClick={() => onPair(id)}
    >
      Show the basis
      <Unseen>
        {' '}
        of {nameOf(from)} to {nameOf(to)}
      </Unseen>
    </button>
  );
}

/** What one party shares with another; its heading takes the focus. */
export function PairPanel({ pair: { from, to, flows } }: { pair: Pair }) {
  const nameOf = usePartyName();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.querySelector('h2')?.focus(), []);
  return (
    <section className="flows-panel" ref={panel}>
      <Heading id="flows-pair">
        What {nameOf(from)} shares with {nameOf(to)}
      </Heading>
      <div className="flows-cards">
        {flows.map((flow) => (
          <OneFlow key={flow.id} flow={flow} />
        ))}
      </div>
    </section>
  );
}

function OneFlow({ flow }: { flow: Flow }) {
  const { labelOf } = useTerms(flow.agreements);
  const { categories, special, criminal, people, purposes, regime, lawfulBases, conditions } = flow;
  return (
    <article className="flows-card">
      <Heading level={3}>{flow.name}</Heading>
      <Facts
        facts={[
          ['Kinds of data', <WordList of={categories.map(labelOf)} />],
          ['Among them', <Marks specialCategory={special} criminalOffence={criminal} />],
          ['People', <WordList of={people} />],
          ['What for', <WordList of={purposes.map(labelOf)} />],
          ['Law', words(regime)],
          ['Lawful bases', <WordList of={lawfulBases.map(basisInWords)} />],
          ['Conditions', <WordList of={conditions} />],
          ['Agreements', flow.agreements.length > 0 ? <Agreements of={flow.agreements} /> : 'None named'],
          ['Record', <RecordOf flow={flow} />],
        ]}
      />
    </article>
  );
}

/** The own record can be opened; another party's stands in its register. */
function RecordOf({ flow: { party, record, name } }: { flow: Flow }) {
  const { settings } = useConsole();
  const nameOf = usePartyName();
  if (party.id !== settings.party) return <>In the register of {nameOf(party.id)}</>;
  return <To path={`/records?${new URLSearchParams({ record })}`}>Open your record “{name}”</To>;
}
