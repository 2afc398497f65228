/** The data-flow map: who shares what with whom, under which agreement and on which basis. */
import { useMemo, useState, type ReactNode } from 'react';
import './flows.css';
import type { DataFlowFilter } from '../generated/flows-federation.ts';
import { MissingParties } from '../parts/missing-parties.tsx';
import { Reading } from '../parts/reading.tsx';
import { Screen } from '../parts/screen.tsx';
import { FilterFlows } from './filter.tsx';
import { FlowMap } from './flow-map.tsx';
import { PairPanel } from './pair-panel.tsx';
import { PairsTable } from './pairs-table.tsx';
import { pairsOf } from './pairs.ts';
import { MOST_FLOWS, useFlows, type Flow, type Flows } from './use-flows.ts';

export default function FlowsScreen() {
  const [where, setWhere] = useState<DataFlowFilter>({});
  const read = useFlows(where);
  return (
    <Screen title="Data-flow map">
      <p className="govuk-body">
        Who shares what with whom, as the records of processing say it: yours, and those of other parties that
        send data to you.
      </p>
      <FilterFlows onFilter={setWhere} />
      <Reading of={read} what="the flows of all parties" saysMissing>
        {(all) => <AllFlows {...all} more={<MoreFlows {...all} pages={read} />} />}
      </Reading>
    </Screen>
  );
}

interface AllFlowsProps extends Flows {
  /** How to read on. */
  more: ReactNode;
}

function AllFlows({ flows, total, completeness, more }: AllFlowsProps) {
  return (
    <>
      <MissingParties completeness={completeness} />
      {flows.length === 0 ? (
        <p className="govuk-body">No record names such a flow.</p>
      ) : (
        <MapAndTable flows={flows} total={total} more={more} />
      )}
    </>
  );
}

interface MapAndTableProps {
  flows: Flow[];
  total: number;
  more: ReactNode;
}

function MapAndTable({ flows, total, more }: MapAndTableProps) {
  const pairs = useMemo(() => pairsOf(flows), [flows]);
  const [chosen, setChosen] = useState<string | null>(null);
  const pair = pairs.find(({ id }) => id === chosen);
  return (
    <>
      <p className="govuk-body" role="status">
        {flows.length < total && `The first ${flows.length} of ${total} flows are shown. `}
        {flows.length} {flows.length === 1 ? 'flow' : 'flows'} between {pairs.length}{' '}
        {pairs.length === 1 ? 'pair' : 'pairs'} of parties.
      </p>
      {more}
      <FlowMap pairs={pairs} onPair={setChosen} />
      {pair && <PairPanel key={pair.id} pair={pair} />}
      <PairsTable pairs={pairs} chosen={chosen} onPair={setChosen} />
    </>
  );
}

interface MoreFlowsProps extends Flows {
  pages: Pick<ReturnType<typeof useFlows>, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'>;
}

function MoreFlows({ flows, total, pages }: MoreFlowsProps) {
  if (flows.length >= total) return null;
  if (!pages.hasNextPage)
    return (
      <p className="govuk-inset-text">
        More than {MOST_FLOWS} flows are too many for a map. Choose an agreement or a recipient above to see
        the others.
      </p>
    );
  return (
    <button
      type="button"
      className="govuk-button govuk-button--secondary console-not-printed"
      aria-disabled={pages.isFetchingNextPage}
      onClick={() => !pages.isFetchingNextPage && void pages.fetchNextPage()}
    >
      {pages.isFetchingNextPage ? 'Reading more flows …' : 'Show more flows'}
    </button>
  );
}
