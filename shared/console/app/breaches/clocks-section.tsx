/** The clocks of a breach: 72 hours by law for each regime, and beside them what was agreed with partners. */
import { usePartyName } from '../graph/use-console.ts';
import { Details } from '../parts/folded.tsx';
import { grouped } from '../parts/grouped.ts';
import { durationInWords, timeLeft } from '../parts/london.ts';
import { Moment, useNow } from '../parts/moment.tsx';
import { Tag } from '../parts/tag.tsx';
import { Body, Heading, Section } from '../parts/text.tsx';
import { words } from '../parts/words.ts';
import { isOwed, isUnder, useBreach, type Duty } from './breach.ts';

const BY_LAW: Record<string, string> = {
  'UK GDPR Art. 33(1)': 'Tell the Commissioner: UK GDPR',
  'DPA 2018 s.67(1)': 'Tell the Commissioner: law enforcement',
};

export function Clocks() {
  const { breach } = useBreach();
  const { agreements, obligations, awareAt, detectedAt } = breach;
  const ofKind = (kind: string) => obligations.nodes.filter((duty) => duty.kind === kind);
  return (
    <Section id="time" title="Time left">
      <div className="breach-clocks">
        {ofKind('AUTHORITY_NOTICE').map((duty) => (
          <Clock key={duty.id} duty={duty} title={BY_LAW[duty.source] ?? duty.what} from={awareAt} isLarge />
        ))}
      </div>
      <div className="breach-clocks">
        {grouped(ofKind('PARTNER_NOTICE'), deadlineOf).map(([key, duties]) => (
          <PartnerClock key={key} duties={duties} agreements={agreements} />
        ))}
        {ofKind('AUTHORITY_DECISION').map((duty) => (
          <Clock key={duty.id} duty={duty} title="Decide with the partners" />
        ))}
        {ofKind('AUTHORITY_NOTICE_AGREED').map((duty) => (
          <Clock key={duty.id} duty={duty} title="Tell the Commissioner: as agreed" from={detectedAt} />
        ))}
      </div>
      {awareAt === null && (
        <Body>
          The 72 hours have not started: nobody is recorded as aware. Add it under{' '}
          <a className="govuk-link" href="#facts">
            Facts and risk
          </a>{' '}
          as soon as you are reasonably certain.
        </Body>
      )}
    </Section>
  );
}

const deadlineOf = ({ source, dueAt, strength }: Duty) => `${source} ${dueAt} ${strength}`;

/** One clock for each agreement and deadline: all its partners share it. */
function PartnerClock({ duties, agreements }: { duties: Duty[]; agreements: readonly string[] }) {
  const nameOf = usePartyName();
  const open = duties.filter(isOwed);
  const [shown] = [...open, ...duties.toSorted((a, b) => (b.metAt ?? '').localeCompare(a.metAt ?? ''))];
  if (!shown) return null;
  const agreement = agreements.find((reference) => isUnder(shown, reference));
  const waiting = open.map(({ owedTo }) => nameOf(owedTo?.id ?? '')).join(', ');
  const told = duties.filter(({ state }) => state === 'MET').length;
  return (
    <Clock
      duty={shown}
      title={agreement ? `Tell the partners under ${agreement}` : 'Tell partners without agreed hours'}
      progress={`${told} of ${duties.length} told${waiting ? `; not yet: ${waiting}` : ''}`}
    />
  );
}

interface ClockFace {
  duty: Duty;
  title: string;
  /** The instant from which it runs, where the hours used can be shown. */
  from?: string | null;
  /** How far it is met, where several are told. */
  progress?: string;
  isLarge?: boolean;
}

/** How long is left, until when, by which rule, and what stops it. */
function Clock({ duty, title, from, progress, isLarge }: ClockFace) {
  const { state, dueAt, strength, source } = duty;
  const large = isLarge ? ' breach-clock--large' : '';
  return (
    <article className={`breach-clock breach-clock--${state.toLowerCase()}${large}`}>
      <Heading level={3}>{title}</Heading>
      {isOwed(duty) && dueAt ? <Running dueAt={dueAt} from={from} /> : <Stopped duty={duty} />}
      {progress && (
        <Body isTight>
          <strong>{progress}</strong>
        </Body>
      )}
      <Body isSmall isTight>
        {dueAt && (
          <>
            {words(strength)} by <Moment at={dueAt} />.{' '}
          </>
        )}
        {source}
      </Body>
      <Details summary="The rule" of={`of “${title}”`} className="govuk-!-margin-bottom-0">
        <Body isSmall>{duty.rule}</Body>
        <Body isSmall>
          <strong>What stops it:</strong> {duty.stops}
        </Body>
        <Body isSmall>
          <strong>If it is missed:</strong> {duty.ifMissed}
        </Body>
        <Body isSmall>
          <strong>Who sees to it:</strong> {duty.roles.map(words).join(' or ')}
        </Body>
      </Details>
    </article>
  );
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

function Running({ dueAt, from }: { dueAt: string; from: string | null | undefined }) {
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
      {from && <Used from={from} dueAt={dueAt} now={now} />}
    </>
  );
}

/** Seconds do not matter beyond this. */
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
      <Body isSmall isTight>
        {Math.floor(used / HOUR)} of {Math.round(whole / HOUR)} hours used, since <Moment at={from} />
      </Body>
    </>
  );
}

const STOPPED: Record<Duty['state'], string> = {
  OPEN: 'No hours set',
  OVERDUE: 'Overdue',
  MET: 'Stopped',
  DISCHARGED: 'Ended',
};

function Stopped({ duty: { kind, state, metAt, dueAt } }: { duty: Duty }) {
  const isUnstarted = kind === 'AUTHORITY_NOTICE' && state === 'OPEN';
  const isLate = metAt && dueAt && metAt > dueAt;
  return (
    <>
      <p className="breach-clock__time">{isUnstarted ? 'Not started' : STOPPED[state]}</p>
      <Body isTight>
        {state === 'MET' && (
          <>
            <Tag value={isLate ? 'OVERDUE' : 'MET'} text={isLate ? 'Done late' : 'Done in time'} />{' '}
            <Moment at={metAt} />
          </>
        )}
        {state === 'DISCHARGED' && 'It no longer applies.'}
        {state === 'OPEN' && (isUnstarted ? 'It runs once somebody is aware.' : 'Without undue delay.')}
      </Body>
    </>
  );
}
