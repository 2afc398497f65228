/** The data-flow map: who shares what with whom, under which agreement and on which basis. */
import { useMemo, useState } from 'react';
import './flows.css';
import type { DataFlowFilter } from '../generated/flows-federation.ts';
import { MissingParties } from '../parts/missing-parties.tsx';
import { Reading } from '../parts/reading.tsx';
import { Screen } from '../parts/screen.tsx';
import { useTerms, type Terms } from '../records/use-terms.ts';
import { FilterFlows } from './filter.tsx';
import { FlowMap } from './flow-map.tsx';
import { PairPanel } from './pair-panel.tsx';
import { PairsTable } from './pairs-table.tsx';
import { pairsOf } from './pairs.ts';
import { MOST_FLOWS, useFlows, type Flow, type Flows } from './use-flows.ts';

export default function FlowsScreen() {
  const terms = useTerms();
  const [where, setWhere] = useState<DataFlowFilter>({});
  const read = useFlows(where);
  return (
    <Screen title="Data-flow map">
      <p className="govuk-body">
        Who shares what with whom, as the records of processing say it: yours, and those of other parties that
        send data to you.
      </p>
      <FilterFlows terms={terms} onFilter={setWhere} />
      <Reading of={read} what="the flows of all parties" saysMissing>
        {(all) => <AllFlows {...all} terms={terms} />}
      </Reading>
    </Screen>
  );
}

function AllFlows({ flows, completeness, isMore, terms }: Flows & { terms: Terms }) {
  return (
    <>
      <MissingParties completeness={completeness} />
      {isMore && (
        <p className="govuk-inset-text">
          There are more than {MOST_FLOWS} flows; the first {MOST_FLOWS} are shown. Choose an agreement or a
          recipient above to see the others.
        </p>
      )}
      {flows.length === 0 ? (
        <p className="govuk-body">No record names such a flow.</p>
      ) : (
        <MapAndTable flows={flows} terms={terms} />
      )}
    </>
  );
}

function MapAndTable({ flows, terms }: { flows: Flow[]; terms: Terms }) {
  const pairs = useMemo(() => pairsOf(flows), [flows]);
  const [chosen, setChosen] = useState<string | null>(null);
  const pair = pairs.find(({ id }) => id === chosen);
  return (
    <>
      <p className="govuk-body" role="status">
        {flows.length} {flows.length === 1 ? 'flow' : 'flows'} between {pairs.length}{' '}
        {pairs.length === 1 ? 'pair' : 'pairs'} of parties.
      </p>
      <FlowMap pairs={pairs} onPair={setChosen} />
      {pair && <PairPanel key={pair.id} pair={pair} terms={terms} />}
      <PairsTable pairs={pairs} terms={terms} chosen={chosen} onPair={setChosen} />
    </>
  );
}
