/** What one party shares with another: each flow with its basis. */
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { useConsole, usePartyName } from '../graph/use-console.ts';
import { Facts } from '../parts/facts.tsx';
import { words } from '../parts/words.ts';
import { basisInWords } from '../records/bases.ts';
import { Agreements } from '../records/record-facts.tsx';
import { Marks } from '../records/records-table.tsx';
import { useTerms } from '../records/use-terms.ts';
import { WordList } from '../records/word-list.tsx';
import type { Pair } from './pairs.ts';
import type { Flow } from './use-flows.ts';

export function PairPanel({ pair }: { pair: Pair }) {
  const nameOf = usePartyName();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="flows-panel">
      <h2 className="govuk-heading-m" tabIndex={-1} ref={heading}>
        What {nameOf(pair.from)} shares with {nameOf(pair.to)}
      </h2>
      <div className="flows-cards">
        {pair.flows.map((flow) => (
          <OneFlow key={flow.id} flow={flow} />
        ))}
      </div>
    </section>
  );
}

function OneFlow({ flow }: { flow: Flow }) {
  const { labelOf } = useTerms(flow.agreements);
  return (
    <article className="flows-card">
      <h3 className="govuk-heading-s">{flow.name}</h3>
      <Facts
        facts={[
          ['Kinds of data', <WordList key="categories" of={flow.categories.map(labelOf)} />],
          [
            'Among them',
            <Marks key="marks" specialCategory={flow.special} criminalOffence={flow.criminal} />,
          ],
          ['People', <WordList key="people" of={flow.people} />],
          ['What for', <WordList key="purposes" of={flow.purposes.map(labelOf)} />],
          ['Law', words(flow.regime)],
          ['Lawful bases', <WordList key="bases" of={flow.lawfulBases.map(basisInWords)} />],
          ['Conditions', <WordList key="conditions" of={flow.conditions} />],
          ['Agreements', <FlowAgreements key="agreements" of={flow.agreements} />],
          ['Record', <RecordOf key="record" flow={flow} />],
        ]}
      />
    </article>
  );
}

function FlowAgreements({ of: references }: { of: string[] }) {
  return references.length > 0 ? <Agreements of={references} /> : <>None named</>;
}

/** The own record can be opened; another party's stands in its register. */
function RecordOf({ flow: { party, record, name } }: { flow: Flow }) {
  const { settings } = useConsole();
  const nameOf = usePartyName();
  if (party.id !== settings.party) return <>In the register of {nameOf(party.id)}</>;
  return (
    <Link href={`/records?${new URLSearchParams({ record })}`} className="govuk-link">
      Open your record “{name}”
    </Link>
  );
}
