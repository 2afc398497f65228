/** One large plain clock: how long is left, until when, by which rule, and what stops it. */
import { Moment, useNow } from '../parts/moment.tsx';
import { durationInWords, timeLeft } from '../parts/london.ts';
import { Tag } from '../parts/tag.tsx';
import { words } from '../parts/words.ts';
import type { Duty } from './types.ts';

export interface ClockFace extends Duty {
  key: string;
  title: string;
  /** The instant from which it runs, where the hours used can be shown. */
  from: string | null;
  /** How far it is met, where several are told. */
  progress: string | null;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const STRENGTHS: Record<string, string> = { MUST: 'Must', SHOULD: 'Should', AIM: 'An aim', MAY: 'May' };

const isRunning = ({ state }: Duty) => state === 'OPEN' || state === 'OVERDUE';

export function Clock({ face, isLarge = false }: { face: ClockFace; isLarge?: boolean }) {
  return (
    <article
      className={`breach-clock breach-clock--${face.state.toLowerCase()}${isLarge ? ' breach-clock--large' : ''}`}
    >
      <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{face.title}</h3>
      {isRunning(face) && face.dueAt ? <Running face={face} dueAt={face.dueAt} /> : <Stopped face={face} />}
      {face.progress && (
        <p className="govuk-body govuk-!-margin-bottom-1">
          <strong>{face.progress}</strong>
        </p>
      )}
      <p className="govuk-body-s govuk-!-margin-bottom-1">
        {face.dueAt && (
          <>
            {STRENGTHS[face.strength]} by <Moment at={face.dueAt} />.{' '}
          </>
        )}
        {face.source}
      </p>
      <details className="govuk-details govuk-!-margin-bottom-0">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">
            The rule<span className="govuk-visually-hidden">: {face.title}</span>
          </span>
        </summary>
        <div className="govuk-details__text govuk-body-s">
          <p className="govuk-body-s">{face.rule}</p>
          <p className="govuk-body-s">
            <strong>What stops it:</strong> {face.stops}
          </p>
          <p className="govuk-body-s">
            <strong>If it is missed:</strong> {face.ifMissed}
          </p>
          <p className="govuk-body-s">
            <strong>Who sees to it:</strong> {face.roles.map(words).join(' or ')}
          </p>
        </div>
      </details>
    </article>
  );
}

function Running({ face, dueAt }: { face: ClockFace; dueAt: string }) {
  const now = useNow(SECOND);
  const left = new Date(dueAt).getTime() - now.getTime();
  return (
    <>
      <p className="breach-clock__time breach-clock__time--running" aria-hidden="true">
        {left < 0 && left > -COUNTED ? '−' : ''}
        {digits(Math.abs(left))}
        <span className="breach-clock__unit">{left < 0 ? 'overdue' : 'left'}</span>
      </p>
      <p className="govuk-visually-hidden" role="timer">
        {timeLeft(dueAt, now)}
      </p>
      {face.from && <Used from={face.from} dueAt={dueAt} now={now} />}
    </>
  );
}

/** Seconds do not matter any more beyond this. */
const COUNTED = 100 * HOUR;

/** Hours, minutes and seconds: `51:07:09`; beyond, in words. */
function digits(milliseconds: number): string {
  if (milliseconds >= COUNTED) return durationInWords(milliseconds);
  const parts = [milliseconds / HOUR, (milliseconds % HOUR) / MINUTE, (milliseconds % MINUTE) / SECOND];
  return parts.map((part) => String(Math.floor(part)).padStart(2, '0')).join(':');
}

/** How much of it is used, as a bar and in words. */
function Used({ from, dueAt, now }: { from: string; dueAt: string; now: Date }) {
  const whole = new Date(dueAt).getTime() - new Date(from).getTime();
  const used = Math.min(Math.max(now.getTime() - new Date(from).getTime(), 0), whole);
  return (
    <>
      <div className="breach-bar" aria-hidden="true">
        <div className="breach-bar__used" style={{ width: `${(used / whole) * 100}%` }} />
      </div>
      <p className="govuk-body-s govuk-!-margin-bottom-1">
        {Math.floor(used / HOUR)} of {Math.round(whole / HOUR)} hours used, since <Moment at={from} />
      </p>
    </>
  );
}

const isUnstarted = ({ kind, state }: Duty) => kind === 'AUTHORITY_NOTICE' && state === 'OPEN';

const STOPPED: Record<string, string> = {
  OPEN: 'No hours set',
  OVERDUE: 'Overdue',
  MET: 'Stopped',
  DISCHARGED: 'Ended',
};

function Stopped({ face }: { face: ClockFace }) {
  const isLate = face.metAt && face.dueAt && face.metAt > face.dueAt;
  return (
    <>
      <p className="breach-clock__time">{isUnstarted(face) ? 'Not started' : STOPPED[face.state]}</p>
      <p className="govuk-body govuk-!-margin-bottom-1">
        {face.state === 'MET' && (
          <>
            <Tag value={isLate ? 'OVERDUE' : 'MET'} text={isLate ? 'Done late' : 'Done in time'} />{' '}
            <Moment at={face.metAt} />
          </>
        )}
        {face.state === 'DISCHARGED' && 'It does not apply any more.'}
        {isUnstarted(face) && 'It runs once somebody is aware.'}
        {face.state === 'OPEN' && !isUnstarted(face) && 'Without undue delay.'}
      </p>
    </>
  );
}
