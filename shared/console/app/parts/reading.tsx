/** Shows what was read, says while it is being read, and what stands in the way. */
import type { ReactNode } from 'react';
import { refusalsOf } from '../graph/ask.ts';
import type { Read } from '../graph/use-graph.ts';
import { londonTime } from './london.ts';
import { Refusals } from './refusals.tsx';

interface Reading<Result> {
  of: Pick<Read<Result>, 'data' | 'error'>;
  /** What is read, for `Loading …`. @default 'this page' */
  what?: string;
  /** The children say themselves whose register does not answer, so that it is not said twice. */
  saysMissing?: boolean;
  children: (data: Result) => ReactNode;
}

/** Its children are shown as soon as there is something, and stay with their time while a new reading fails. */
export function Reading<Result>({ of: read, what = 'this page', saysMissing, children }: Reading<Result>) {
  const { data: answer, error } = read;
  if (!answer && error) return <Refusals refusals={refusalsOf(error)} />;
  if (!answer)
    return (
      <p className="govuk-body" role="status">
        Loading {what} …
      </p>
    );
  const refusals = answer.refusals.filter(
    ({ code, party }) => !(saysMissing && party && code === 'PARTY_UNREACHABLE'),
  );
  return (
    <>
      {error && (
        <div className="govuk-inset-text" role="status">
          You see what was read at {londonTime(answer.readAt)}. Reading it again failed: {error.message}
        </div>
      )}
      <Refusals refusals={refusals} title="Some of this could not be read" takesFocus={false} />
      {children(answer.data)}
    </>
  );
}
