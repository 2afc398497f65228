/** The clock of a case as a strip: what happened when, what is ahead, and what stops it. */
import type { ReactNode } from 'react';
import { usePartyName } from '../graph/use-console.ts';
import { Day } from '../parts/moment.tsx';
import './clock.css';
import { useCase, type RightsCase } from './case.ts';

interface Mark {
  title: string;
  on: string | null;
  /** Instead of a date that there is not. */
  none?: string;
  note?: ReactNode;
  /** `still`: from here the clock stands still; `open`: what it waits for. */
  kind: 'done' | 'still' | 'open' | 'ahead' | 'due';
}

export function ClockStrip() {
  const { request } = useCase();
  const nameOf = usePartyName();
  const marks = request.cameFrom
    ? marksOfNotice(request, nameOf(request.cameFrom.id))
    : [...marksOfRequest(request), ...decidedMarks(request), dueMark(request)];
  return (
    <ol className="rights-clock" aria-label="The clock">
      {marks.map(({ title, on, none, note, kind }) => (
        <li key={`${title} ${on}`} className={`govuk-body-s rights-clock--${kind}`}>
          <strong>{title}</strong>
          {on ? <Day on={on} /> : none}
          {note && <span className="rights-small">{note}</span>}
        </li>
      ))}
    </ol>
  );
}

function marksOfNotice({ receivedOn, dueOn, decidedAt }: RightsCase, sender: string): Mark[] {
  return [
    { title: 'Notice received', on: receivedOn, note: `From ${sender}`, kind: 'done' },
    ...(decidedAt ? [{ title: 'Answered', on: decidedAt.slice(0, 10), kind: 'done' } as const] : []),
    {
      title: 'Answer due',
      on: dueOn,
      none: 'No date is set',
      note: 'Set by the agreement or our own policy',
      kind: 'due',
    },
  ];
}

function marksOfRequest({ receivedOn, identityCheck, pauses, clock }: RightsCase): Mark[] {
  const { askedOn, settledOn, state } = identityCheck;
  const asked: Mark[] = askedOn
    ? [{ title: 'Proof of identity asked for', on: askedOn, note: 'The clock waits', kind: 'still' }]
    : [];
  const settled: Mark[] = settledOn
    ? [
        {
          title: state === 'FAILED' ? 'Identity not proved' : 'Identity confirmed',
          on: settledOn,
          kind: 'done',
        },
      ]
    : askedOn
      ? [
          {
            title: 'Proof of identity',
            on: null,
            none: 'has not come',
            note: 'The clock is stopped',
            kind: 'open',
          },
        ]
      : [];
  const started: Mark[] =
    clock?.startedOn && clock.startedOn !== receivedOn
      ? [{ title: 'Clock started', on: clock.startedOn, kind: 'done' }]
      : [];
  return [
    {
      title: 'Received',
      on: receivedOn,
      note: clock?.startedOn === receivedOn ? 'The clock starts' : null,
      kind: 'done',
    },
    ...asked,
    ...settled,
    ...started,
    ...pauses.flatMap(marksOfPause),
    ...extensionMarks(clock),
  ];
}

function marksOfPause({ from, to }: RightsCase['pauses'][number]): Mark[] {
  const paused: Mark = {
    title: 'Paused',
    on: from,
    note: 'Clarification asked for',
    kind: 'still',
  };
  const resumed: Mark = to
    ? { title: 'Running again', on: to, note: 'Clarification came', kind: 'done' }
    : { title: 'Clarification', on: null, none: 'has not come', note: 'The clock is stopped', kind: 'open' };
  return [paused, resumed];
}

const extensionMarks = (clock: RightsCase['clock']): Mark[] =>
  clock?.extendedOn
    ? [
        {
          title: 'Extended by two months',
          on: clock.extendedOn,
          note: 'The person was told of it',
          kind: 'done',
        },
      ]
    : [];

function decidedMarks({ decidedAt, withdrawnAt }: RightsCase): Mark[] {
  const at = decidedAt ?? withdrawnAt;
  return at ? [{ title: decidedAt ? 'Decided' : 'Withdrawn', on: at.slice(0, 10), kind: 'done' }] : [];
}

function dueMark({ clock, dueOn }: RightsCase): Mark {
  return {
    title: 'Reply due',
    on: dueOn,
    none: 'No date yet: the clock is stopped',
    note: clock?.strictest ?? null,
    kind: dueOn ? 'due' : 'ahead',
  };
}
