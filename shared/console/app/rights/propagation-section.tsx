/** Where a decision went: the map of who told whom, and the same as a table, changing as answers come. */
import { Suspense, useMemo } from 'react';
import { lazily } from '../graph/lazily.ts';
import { RightsHopsDocument, type RightsHopsQuery } from '../generated/rights-federation.ts';
import { useConsole } from '../graph/use-console.ts';
import { useFederation, type Read } from '../graph/use-graph.ts';
import { MissingParties } from '../parts/missing-parties.tsx';
import { useCase } from './case.ts';
import { HopTable } from './hop-table.tsx';
import { hopsOf, type Hop } from './hops.ts';
import { OnwardLegs } from './onward-legs.tsx';
import { Section } from './parts.tsx';
import { TellingActions } from './telling-actions.tsx';

const HopMap = lazily(() => import('./hop-map.tsx'));

const MISSING_MILLISECONDS = 20_000;

export function PropagationSection() {
  const { request, mayAct } = useCase();
  const { party } = useConsole().settings;
  const read = useHops(request.cause);
  const copies = read.data?.data.notices;
  const hops = useMemo(() => hopsOf(request, copies?.nodes ?? [], party), [request, copies, party]);
  if (hops.length === 0) return <NobodyTold />;
  const onward = hops.filter(({ own }) => own === null);
  return (
    <Section id="told" title="Where it went">
      <p className="govuk-body" role="status">
        {inTotal(hops)}
      </p>
      <MissingParties completeness={copies?.completeness} />
      {read.error && (
        <div className="govuk-inset-text" role="status">
          Other parties could not be asked ({read.error.message}). What your own register knows is below.
        </div>
      )}
      <Suspense fallback={<p className="govuk-body">Drawing the map …</p>}>
        <HopMap hops={hops} />
      </Suspense>
      <HopTable hops={hops} />
      {onward.some(({ isAwaited }) => isAwaited) && <OnwardLegs read={read} legs={onward} />}
      {request.notices.pageInfo.hasNextPage && (
        <p className="govuk-body">There are more than 200 notices: the newest 200 are shown.</p>
      )}
      {mayAct && <TellingActions />}
    </Section>
  );
}

function useHops(cause: string): Read<RightsHopsQuery> {
  return useFederation(
    RightsHopsDocument,
    { cause },
    {
      kinds: ['notice'],
      every: (data) => (isMissingSome(data as RightsHopsQuery | undefined) ? MISSING_MILLISECONDS : false),
    },
  );
}

const isMissingSome = (data: RightsHopsQuery | undefined) =>
  (data?.notices?.completeness.missing.length ?? 0) > 0;

function inTotal(hops: readonly Hop[]): string {
  const parties = new Set(hops.map(({ to }) => to)).size;
  const waiting = hops.filter((hop) => hop.isAwaited).length;
  const told = `${parties} ${parties === 1 ? 'party was' : 'parties were'} told.`;
  const isTakenBack = hops.some(({ own }) => own !== null && (own.recalledAt ?? own.toldOtherwise) !== null);
  if (waiting === 0)
    return `${told} ${isTakenBack ? 'No answer is awaited any more.' : 'All have answered.'}`;
  return `${told} ${waiting} ${waiting === 1 ? 'answer is' : 'answers are'} awaited; this page shows each ${hops.some(({ own }) => own === null) ? 'that is owed to us ' : ''}as it comes.`;
}

function NobodyTold() {
  const { request } = useCase();
  if (request.state === 'OPEN') return null;
  return (
    <Section id="told" title="Where it went">
      <p className="govuk-body">Nobody else was told of this request.</p>
    </Section>
  );
}
