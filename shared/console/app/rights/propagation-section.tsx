/** Where a decision went: the map of who told whom, and the same as a table, changing as answers come. */
import { Suspense, useEffect, useMemo, useState } from 'react';
import { RightsHopsDocument, type RightsHopsQuery } from '../generated/rights-federation.ts';
import { lazily } from '../graph/lazily.ts';
import { useConsole } from '../graph/use-console.ts';
import { useFederation, type Read } from '../graph/use-graph.ts';
import { Button } from '../parts/buttons.tsx';
import { MissingParties } from '../parts/missing-parties.tsx';
import { Moment } from '../parts/moment.tsx';
import { Body, Inset, Section } from '../parts/text.tsx';
import { useCase } from './case.ts';
import { HopTable } from './hop-table.tsx';
import { hopsOf, type Hop } from './hops.ts';
import { TellingActions } from './after-telling.tsx';

const HopMap = lazily(() => import('./hop-map.tsx'));

const MISSING_MILLISECONDS = 20_000;
const AGAIN_MILLISECONDS = 15_000;
/** Each reading leaves a line in the other registers' audit, so a page left open must not go on for ever. */
const FOLLOWED_MILLISECONDS = 600_000;

export function PropagationSection() {
  const { request, mayAct } = useCase();
  const { party } = useConsole().settings;
  const read = useHops(request.cause);
  const copies = read.data?.data.notices;
  const hops = useMemo(() => hopsOf(request, copies?.nodes ?? [], party), [request, copies, party]);
  if (hops.length === 0 && request.state === 'OPEN') return null;
  if (hops.length === 0)
    return (
      <Section id="told" title="Where it went">
        <Body>Nobody else was told of this request.</Body>
      </Section>
    );
  const onward = hops.filter(({ own }) => own === null);
  return (
    <Section id="told" title="Where it went">
      <Body isStatus>{inTotal(hops)}</Body>
      <MissingParties completeness={copies?.completeness} />
      {read.error && (
        <div role="status">
          <Inset>
            Other parties could not be asked ({read.error.message}). What your own register knows is below.
          </Inset>
        </div>
      )}
      <Suspense fallback={<Body>Drawing the map …</Body>}>
        <HopMap hops={hops} />
      </Suspense>
      <HopTable hops={hops} />
      {onward.some(({ isAwaited }) => isAwaited) && <OnwardLegs read={read} legs={onward} />}
      {request.notices.pageInfo.hasNextPage && (
        <Body>There are more than 200 notices: the newest 200 are shown.</Body>
      )}
      {mayAct && <TellingActions />}
    </Section>
  );
}

const isMissingSome = (data: RightsHopsQuery | undefined) =>
  (data?.notices?.completeness.missing.length ?? 0) > 0;

/** What other parties hold changes with the own notices, of which the own register tells. */
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

function inTotal(hops: readonly Hop[]): string {
  const parties = new Set(hops.map(({ to }) => to)).size;
  const waiting = hops.filter(({ isAwaited }) => isAwaited).length;
  const told = `${parties} ${parties === 1 ? 'party was' : 'parties were'} told.`;
  const isTakenBack = hops.some(({ own }) => own !== null && (own.recalledAt ?? own.toldOtherwise) !== null);
  if (waiting === 0)
    return `${told} ${isTakenBack ? 'No answer is awaited any more.' : 'All have answered.'}`;
  const owed = hops.some(({ own }) => own === null) ? 'that is owed to us ' : '';
  return `${told} ${waiting} ${waiting === 1 ? 'answer is' : 'answers are'} awaited; this page shows each ${owed}as it comes.`;
}

interface OnwardLegs {
  read: Read<RightsHopsQuery>;
  /** Between two other parties, those answered included. */
  legs: readonly Hop[];
}

/** What passes between two other parties is not announced to this register: it is asked for, a while by itself. */
function OnwardLegs({ read: { data, refetch }, legs }: OnwardLegs) {
  const isFollowed = useIsRecent(legs.map(({ id, state }) => `${id} ${state}`).join());
  useEffect(() => {
    if (!isFollowed) return;
    const timer = setInterval(() => {
      if (!document.hidden) void refetch({ cancelRefetch: false });
    }, AGAIN_MILLISECONDS);
    return () => clearInterval(timer);
  }, [refetch, isFollowed]);
  return (
    <Body isNotPrinted>
      {data && (
        <>
          What other parties passed on among themselves is as of <Moment at={data.readAt.toISOString()} />
          .{' '}
        </>
      )}
      {isFollowed
        ? 'While you look at this page, it asks them again every 15 seconds. It stops when nothing has changed for ten minutes, as each time leaves a line in their audit.'
        : 'Nothing changed for ten minutes, so this page has stopped asking them by itself: each time leaves a line in their audit.'}{' '}
      <Button isPlain onClick={() => void refetch()}>
        Ask them again
      </Button>
    </Body>
  );
}

/** Whether what is known changed, or was first seen, a short while ago. */
function useIsRecent(known: string): boolean {
  const [isRecent, setRecent] = useState(true);
  useEffect(() => {
    setRecent(true);
    const timer = setTimeout(() => setRecent(false), FOLLOWED_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [known]);
  return isRecent;
}
