/** What passes between two other parties is not announced to this register: it is asked for, a while by itself. */
import { useEffect, useState } from 'react';
import type { RightsHopsQuery } from '../generated/rights-federation.ts';
import type { Read } from '../graph/use-graph.ts';
import { Moment } from '../parts/moment.tsx';
import type { Hop } from './hops.ts';

const AGAIN_MILLISECONDS = 15_000;
/** Each reading leaves a line in the other registers' audit, so a page left open must not go on for ever. */
const FOLLOWED_MILLISECONDS = 600_000;

interface OnwardLegs {
  read: Read<RightsHopsQuery>;
  /** Between two other parties, those answered included. */
  legs: readonly Hop[];
}

export function OnwardLegs({ read, legs }: OnwardLegs) {
  const isFollowed = useIsRecent(legs.map(({ id, state }) => `${id} ${state}`).join());
  useAgain(read.refetch, isFollowed);
  const at = read.data?.readAt;
  return (
    <p className="govuk-body console-not-printed">
      {at && (
        <>
          What other parties passed on among themselves is as of <Moment at={at.toISOString()} />.{' '}
        </>
      )}
      {isFollowed
        ? 'While you look at this page, it asks them again every 15 seconds. It stops when nothing has changed for ten minutes, as each time leaves a line in their audit.'
        : 'Nothing changed for ten minutes, so this page has stopped asking them by itself: each time leaves a line in their audit.'}{' '}
      <button type="button" className="console-plain-button" onClick={() => void read.refetch()}>
        Ask them again
      </button>
    </p>
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

function useAgain(refetch: OnwardLegs['read']['refetch'], isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted) return;
    const timer = setInterval(() => {
      if (!document.hidden) void refetch({ cancelRefetch: false });
    }, AGAIN_MILLISECONDS);
    return () => clearInterval(timer);
  }, [refetch, isWanted]);
}
