/** One notice that another party sent: what it asks in plain words, when, under what, and the part that answers its kind. */
import { useState } from 'react';
import { Link } from 'wouter';
import { InboxNoticeDocument } from '../generated/inbox-own.ts';
import { useConsole, usePartyName } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { Facts } from '../parts/facts.tsx';
import { Details } from '../parts/folded.tsx';
import { Day, Moment, TimeLeft } from '../parts/moment.tsx';
import { Reading } from '../parts/reading.tsx';
import { useDone } from '../parts/said.tsx';
import { Screen } from '../parts/screen.tsx';
import { Body, Inset } from '../parts/text.tsx';
import { Given } from './answer.tsx';
import { ABOUT_PEOPLE, askOf } from './asks.ts';
import { DueOn } from './due.tsx';
import './inbox.css';
import { BreachPart, Onward, RecallPart } from './other-parts.tsx';
import { PersonPart } from './person-part.tsx';
import { ReleasePart } from './release-part.tsx';
import type { DutyOfNotice, NoticeOfPage } from './types.ts';

export default function NoticeScreen({ params }: { params: Record<string, string | undefined> }) {
  const id = params.id ?? '';
  const { settings } = useConsole();
  const read = useOwn(InboxNoticeDocument, { party: settings.party, id });
  return (
    <Reading of={read} what="the notice">
      {({ register }) => {
        const notice = register?.notices?.nodes[0];
        if (!notice) return <NoNotice />;
        return (
          <Screen title={askOf(notice.kind).name} caption="Notice">
            <Notice notice={notice} duties={register?.obligations?.nodes ?? []} />
          </Screen>
        );
      }}
    </Reading>
  );
}

function NoNotice() {
  return (
    <Screen title="There is no such notice here">
      <Body>It is not in your register, or your role may not read it.</Body>
    </Screen>
  );
}

function Notice({ notice, duties }: { notice: NoticeOfPage; duties: DutyOfNotice[] }) {
  const done = useDone();
  const [doneBefore] = useState(done);
  return (
    <div className="inbox">
      {done > doneBefore && notice.answeredAt && (
        <Body>
          <Link href="/inbox" className="govuk-button inbox-wide">
            See what else waits
          </Link>
        </Body>
      )}
      <Asks notice={notice} />
      <Due duties={duties} />
      <Part notice={notice} />
      {!ABOUT_PEOPLE.includes(notice.kind) && <Given notice={notice} />}
      <AboutNotice notice={notice} />
      <Body>
        <Link href="/inbox" className="govuk-link inbox-target">
          Back to the inbox
        </Link>
      </Body>
    </div>
  );
}

function Asks({ notice }: { notice: NoticeOfPage }) {
  const nameOf = usePartyName();
  const { asks, means } = askOf(notice.kind);
  return (
    <>
      <Body isLead>
        <strong>{nameOf(notice.originator.id)}</strong> {asks}
      </Body>
      <Body>{means}</Body>
      {notice.recalledAt && (
        <Inset>
          It was taken back on <Moment at={notice.recalledAt} />. Nothing is to be done.
        </Inset>
      )}
    </>
  );
}

function Due({ duties }: { duties: DutyOfNotice[] }) {
  const open = duties.find(({ state, dueAt }) => dueAt !== null && (state === 'OPEN' || state === 'OVERDUE'));
  if (!open?.dueAt) return null;
  return (
    <Inset>
      <p className="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1">
        {open.state === 'OVERDUE' ? 'Overdue. It was due by ' : 'Answer by '}
        <DueOn at={open.dueAt} /> – <TimeLeft until={open.dueAt} />.
      </p>
      <Details className="govuk-!-margin-bottom-0" summary="Why then, and what stops the clock">
        <Body>
          {open.rule} Source: {open.source}.
        </Body>
        <Body>What stops the clock: {open.stops}</Body>
        <Body>If it is missed: {open.ifMissed}</Body>
      </Details>
    </Inset>
  );
}

function Part({ notice }: { notice: NoticeOfPage }) {
  if (notice.recalledAt) return null;
  if (ABOUT_PEOPLE.includes(notice.kind)) return <PersonPart notice={notice} />;
  if (notice.kind === 'BREACH') return <BreachPart notice={notice} />;
  if (notice.kind === 'RECALL') return <RecallPart notice={notice} />;
  if (notice.kind === 'FOI_CONSULTATION') return <ReleasePart notice={notice} />;
  return <Onward notice={notice} />;
}

function AboutNotice({ notice }: { notice: NoticeOfPage }) {
  const nameOf = usePartyName();
  const { sender, originator, deliveredAt, agreement, acknowledgedAt, revision } = notice;
  return (
    <Details summary="Where it came from">
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
    </Details>
  );
}

function AgreementLink({ reference }: { reference: string }) {
  return (
    <Link href={`/agreements/${encodeURIComponent(reference)}`} className="govuk-link">
      agreement {reference}
    </Link>
  );
}
