/** The data-flow map: who shares what with whom, under which agreement and on which basis. */
import { useMemo, useState } from 'react';
import type { DataFlowFilter } from '../generated/flows-federation.ts';
import { useConsole } from '../graph/use-console.ts';
import { Button } from '../parts/buttons.tsx';
import { Filter } from '../parts/form.tsx';
import { Checkboxes, Select } from '../parts/inputs.tsx';
import { MissingParties } from '../parts/missing-parties.tsx';
import { Reading } from '../parts/reading.tsx';
import { Screen } from '../parts/screen.tsx';
import { Body, Inset } from '../parts/text.tsx';
import { useAgreements } from '../records/use-terms.ts';
import { FlowMap } from './flow-map.tsx';
import './flows.css';
import { PairPanel, pairsOf, PairsTable } from './pairs.tsx';
import { MOST_FLOWS, useFlows, type Flows } from './use-flows.ts';

type Pages = ReturnType<typeof useFlows>;

export default function FlowsScreen() {
  const [where, setWhere] = useState<DataFlowFilter>({});
  const pages = useFlows(where);
  return (
    <Screen title="Data-flow map">
      <Body>
        Who shares what with whom, as the records of processing say it: yours, and those of other parties that
        send data to you.
      </Body>
      <FilterFlows onFilter={setWhere} />
      <Reading of={pages} what="the flows of all parties" saysMissing>
        {(read) => (
          <>
            <MissingParties completeness={read.completeness} />
            {read.flows.length === 0 ? (
              <Body>No record names such a flow.</Body>
            ) : (
              <MapAndTable read={read} pages={pages} />
            )}
          </>
        )}
      </Reading>
    </Screen>
  );
}

/** Which flows the map shows. */
function FilterFlows({ onFilter }: { onFilter: (where: DataFlowFilter) => void }) {
  const { parties } = useConsole();
  const held = useAgreements();
  const agreements = held.agreements.map(({ reference, title }) => ({
    value: reference,
    text: `${title} (${reference})`,
  }));
  const recipients = parties.map(({ id, name }) => ({ value: id, text: name }));
  return (
    <Filter
      label="Which flows are shown"
      submit="Show these flows"
      onFilter={(entered) => {
        const kinds = entered.all('kinds');
        onFilter({
          agreement: entered.text('agreement') ?? undefined,
          recipient: entered.text('recipient') ?? undefined,
          special: kinds.includes('special') || undefined,
          criminal: kinds.includes('criminal') || undefined,
        });
      }}
    >
      <Select
        name="agreement"
        label="Agreement"
        hint={held.note}
        choices={[{ value: '', text: 'Any, or none' }, ...agreements]}
      />
      <Select
        name="recipient"
        label="Who receives the data"
        choices={[{ value: '', text: 'Anyone' }, ...recipients]}
      />
      <Checkboxes name="kinds" label="Only flows with" inline choices={KINDS} />
    </Filter>
  );
}

const KINDS = [
  { value: 'special', text: 'special category data' },
  { value: 'criminal', text: 'criminal offence data' },
];

function MapAndTable({ read: { flows, total }, pages }: { read: Flows; pages: Pages }) {
  const pairs = useMemo(() => pairsOf(flows), [flows]);
  const [chosen, setChosen] = useState<string | null>(null);
  const pair = pairs.find(({ id }) => id === chosen);
  const isPart = flows.length < total;
  return (
    <>
      <Body isStatus>
        {isPart && `The first ${flows.length} of ${total} flows are shown. `}
        {flows.length} {flows.length === 1 ? 'flow' : 'flows'} between {pairs.length}{' '}
        {pairs.length === 1 ? 'pair' : 'pairs'} of parties.
      </Body>
      {isPart && <MoreFlows {...pages} />}
      <FlowMap pairs={pairs} onPair={setChosen} />
      {pair && <PairPanel key={pair.id} pair={pair} />}
      <PairsTable pairs={pairs} chosen={chosen} onPair={setChosen} />
    </>
  );
}

function MoreFlows({ hasNextPage, isFetchingNextPage, fetchNextPage }: Pages) {
  if (!hasNextPage)
    return (
      <Inset>
        More than {MOST_FLOWS} flows are too many for a map. Choose an agreement or a recipient above to see
        the others.
      </Inset>
    );
  return (
    <Button onClick={() => !isFetchingNextPage && void fetchNextPage()}>
      {isFetchingNextPage ? 'Reading more flows …' : 'Show more flows'}
    </Button>
  );
}
