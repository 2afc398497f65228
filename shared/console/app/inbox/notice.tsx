/** A notice on its page: what it asks in plain words, when, under what, and the part that answers its kind. */
import { useState } from 'react';
import { Link } from 'wouter';
import { usePartyName } from '../graph/use-console.ts';
import { Facts } from '../parts/facts.tsx';
import { Day, Moment, TimeLeft } from '../parts/moment.tsx';
import { Said } from '../parts/said.tsx';
import { ABOUT_PEOPLE, askOf } from './asks.ts';
import { BreachPart } from './breach-part.tsx';
import { DueOn } from './due.tsx';
import { Given } from './given.tsx';
import { Onward } from './onward.tsx';
import { PersonPart } from './person-part.tsx';
import { RecallPart } from './recall-part.tsx';
import { ReleasePart } from './release-part.tsx';
import type { DutyOfNotice, NoticeOfPage } from './types.ts';

export function Notice({ notice, duties }: { notice: NoticeOfPage; duties: DutyOfNotice[] }) {
  const [said, setSaid] = useState('');
  return (
    <div className="inbox">
      <Said text={said} />
      {said && notice.answeredAt && (
        <p className="govuk-body">
          <Link href="/inbox" className="govuk-button inbox-wide">
            See what else waits
          </Link>
        </p>
      )}
      <Asks notice={notice} />
      <Due duties={duties} />
      <Part notice={notice} onSaid={setSaid} />
      {!ABOUT_PEOPLE.includes(notice.kind) && <Given notice={notice} />}
      <AboutNotice notice={notice} />
      <p className="govuk-body">
        <Link href="/inbox" className="govuk-link inbox-target">
          Back to the inbox
        </Link>
      </p>
    </div>
  );
}

function Asks({ notice }: { notice: NoticeOfPage }) {
  const nameOf = usePartyName();
  const { asks, means } = askOf(notice.kind);
  return (
    <>
      <p className="govuk-body-l">
        <strong>{nameOf(notice.originator.id)}</strong> {asks}
      </p>
      <p className="govuk-body">{means}</p>
      {notice.recalledAt && (
        <div className="govuk-inset-text">
          It was taken back on <Moment at={notice.recalledAt} />. Nothing is to be done.
        </div>
      )}
    </>
  );
}

function Due({ duties }: { duties: DutyOfNotice[] }) {
  const open = duties.find(({ state, dueAt }) => dueAt !== null && (state === 'OPEN' || state === 'OVERDUE'));
  if (!open?.dueAt) return null;
  return (
    <div className="govuk-inset-text">
      <p className="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1">
        {open.state === 'OVERDUE' ? 'Overdue. It was due by ' : 'Answer by '}
        <DueOn at={open.dueAt} /> – <TimeLeft until={open.dueAt} />.
      </p>
      <details className="govuk-details govuk-!-margin-bottom-0">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">Why then, and what stops the clock</span>
        </summary>
        <div className="govuk-details__text">
          <p className="govuk-body">
            {open.rule} Source: {open.source}.
          </p>
          <p className="govuk-body">What stops the clock: {open.stops}</p>
          <p className="govuk-body">If it is missed: {open.ifMissed}</p>
        </div>
      </details>
    </div>
  );
}

function Part({ notice, onSaid }: { notice: NoticeOfPage; onSaid: (said: string) => void }) {
  if (notice.recalledAt) return null;
  if (ABOUT_PEOPLE.includes(notice.kind)) return <PersonPart notice={notice} onSaid={onSaid} />;
  if (notice.kind === 'BREACH') return <BreachPart notice={notice} onSaid={onSaid} />;
  if (notice.kind === 'RECALL') return <RecallPart notice={notice} onSaid={onSaid} />;
  if (notice.kind === 'FOI_CONSULTATION') return <ReleasePart notice={notice} onSaid={onSaid} />;
  return <Onward notice={notice} />;
}

function AboutNotice({ notice }: { notice: NoticeOfPage }) {
  const nameOf = usePartyName();
  const { sender, originator, deliveredAt, agreement, acknowledgedAt, revision } = notice;
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Where it came from</span>
      </summary>
      <div className="govuk-details__text">
        <Facts
          facts={[
            ['Asked by', nameOf(originator.id)],
            ['Passed on by', sender.id === originator.id ? null : nameOf(sender.id)],
            ['Arrived', <Moment at={deliveredAt} />],
            ['Taken on', acknowledgedAt ? <Moment at={acknowledgedAt} /> : null],
            ['Answer due', notice.answerDueOn ? <Day on={notice.answerDueOn} /> : null],
            ['Under', agreement ? <AgreementLink reference={agreement} /> : 'no agreement'],
            ['Correction', revision > 1 ? `Number ${revision - 1} of what was said first` : null],
          ]}
        />
      </div>
    </details>
  );
}

function AgreementLink({ reference }: { reference: string }) {
  return (
    <Link href={`/agreements/${encodeURIComponent(reference)}`} className="govuk-link">
      agreement {reference}
    </Link>
  );
}
