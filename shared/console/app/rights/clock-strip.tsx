/** The clock as a strip: what happened when, what is ahead, and what stops it. */
import { usePartyName } from '../graph/use-console.ts';
import { londonToday } from '../parts/london.ts';
import { Day } from '../parts/moment.tsx';
import { Hint, Inset } from '../parts/text.tsx';
import { useCase, type RightsCase } from './case.ts';
import './clock.css';

interface Mark {
  title: string;
  on: string | null;
  /** Instead of a date that there is not; without it such a mark is left out. */
  none?: string;
  note?: string | null;
  /** `still`: from here the clock stands still; `open`: what it waits for. */
  kind: 'done' | 'still' | 'open' | 'ahead' | 'due';
}

export function ClockStrip() {
  const { request } = useCase();
  const nameOf = usePartyName();
  const { cameFrom } = request;
  const marks = cameFrom ? marksOfNotice(request, nameOf(cameFrom.id)) : marksOfRequest(request);
  return (
    <ol className="rights-clock" aria-label="The clock">
      {marks
        .filter(({ on, none }) => on ?? none)
        .map(({ title, on, none, note, kind }) => (
          <li key={`${title} ${on}`} className={`govuk-body-s rights-clock--${kind}`}>
            <strong>{title}</strong>
            {on ? <Day on={on} /> : none}
            {note && <Hint>{note}</Hint>}
          </li>
        ))}
    </ol>
  );
}

const done = (title: string, on: string | null, note?: string | null): Mark => ({
  title,
  on,
  note,
  kind: 'done',
});
const still = (title: string, on: string | null, note: string): Mark => ({ title, on, note, kind: 'still' });
const notCome = (title: string): Mark => ({
  title,
  on: null,
  none: 'has not come',
  note: 'The clock is stopped',
  kind: 'open',
});

const dayOf = (at: string | null) => at && londonToday(new Date(at));

const marksOfNotice = ({ receivedOn, dueOn, decidedAt }: RightsCase, sender: string): Mark[] => [
  done('Notice received', receivedOn, `From ${sender}`),
  done('Answered', dayOf(decidedAt)),
  {
    title: 'Answer due',
    on: dueOn,
    none: 'No date is set',
    note: 'Set by the agreement or our own policy',
    kind: 'due',
  },
];

function marksOfRequest(request: RightsCase): Mark[] {
  const { receivedOn, identityCheck, pauses, clock, dueOn, decidedAt, withdrawnAt } = request;
  const { askedOn, settledOn, state } = identityCheck;
  const startedOn = clock?.startedOn ?? null;
  const startsAtOnce = startedOn === receivedOn;
  return [
    done('Received', receivedOn, startsAtOnce ? 'The clock starts' : null),
    still('Proof of identity asked for', askedOn, 'The clock waits'),
    askedOn && !settledOn
      ? notCome('Proof of identity')
      : done(state === 'FAILED' ? 'Identity not proved' : 'Identity confirmed', settledOn),
    done('Clock started', startsAtOnce ? null : startedOn),
    ...pauses.flatMap(({ from, to }) => [
      still('Paused', from, 'Clarification asked for'),
      to ? done('Running again', to, 'Clarification came') : notCome('Clarification'),
    ]),
    done('Extended by two months', clock?.extendedOn ?? null, 'The person was told of it'),
    done(decidedAt ? 'Decided' : 'Withdrawn', dayOf(decidedAt ?? withdrawnAt)),
    {
      title: 'Reply due',
      on: dueOn,
      none: 'No date yet: the clock is stopped',
      note: clock?.strictest,
      kind: dueOn ? 'due' : 'ahead',
    },
  ];
}

/** Says that the clock of an open request is stopped, and what it waits for. */
export function ClockStopped() {
  const { request } = useCase();
  if (!request.clock?.isStopped || request.state !== 'OPEN') return null;
  return (
    <Inset>
      <strong>The clock is stopped.</strong> {whatStops(request)}
    </Inset>
  );
}

function whatStops({ identityCheck, pauses, clock }: RightsCase): string {
  if (identityCheck.state === 'AWAITED')
    return 'Proof of identity was asked for and has not come. It starts on the day on which it does.';
  if (pauses.some(({ to }) => to === null))
    return 'Clarification was asked for and has not come. It runs again from the day on which it does.';
  const ahead = (clock?.steps ?? []).filter(({ on }) => on === null);
  return ahead.map(({ words }) => words).join(' ');
}
