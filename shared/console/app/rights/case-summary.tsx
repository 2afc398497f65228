/** What matters first about a case: where it stands, by when, from whom, and what was decided. */
import type { ReactNode } from 'react';
import { usePartyName } from '../graph/use-console.ts';
import { Day, Moment, useNow } from '../parts/moment.tsx';
import { Tag } from '../parts/tag.tsx';
import { useCase } from './case.ts';
import { dayLeft } from './day-left.ts';
import { groundInWords, groundsOf } from './wording.ts';

export function CaseSummary() {
  const { request, person } = useCase();
  const nameOf = usePartyName();
  const now = useNow();
  const { state, dueOn, cameFrom, receivedOn, agreements, ground } = request;
  const isOpen = state === 'OPEN';
  const facts: [string, ReactNode][] = [
    [
      'State',
      <Tag
        key="state"
        value={request.closedAt ? 'CLOSED' : state}
        text={request.closedAt ? `Closed: ${state.toLowerCase().replaceAll('_', ' ')}` : undefined}
      />,
    ],
    [
      cameFrom ? 'Answer due' : 'Reply due',
      dueOn ? <Day on={dueOn} /> : isOpen ? 'The clock is stopped' : null,
    ],
    ['Time left', isOpen && dueOn ? dayLeft(dueOn, now) : null],
    ['Received', <Day key="received" on={receivedOn} />],
    ['Came', cameFrom ? `by notice from ${nameOf(cameFrom.id)}` : 'from the person'],
    ['Agreements', agreements.length > 0 ? agreements.join(', ') : 'None named'],
    [cameFrom ? 'Answered' : 'Decided', request.decidedAt ? <Moment at={request.decidedAt} /> : null],
    ['Ground', ground ? groundInWords(ground, groundsOf(request)) : null],
    ['Reason', person?.reason ?? null],
    ['Told as right', person?.correction ?? null],
  ];
  return (
    <dl className="rights-summary">
      {facts
        .filter(([, value]) => value !== null)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
