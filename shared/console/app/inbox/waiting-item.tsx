/** One thing that waits for an answer: who asks what, by when, and the way to answer. */
import { Link } from 'wouter';
import { usePartyName } from '../graph/use-console.ts';
import { TimeLeft, useNow } from '../parts/moment.tsx';
import { DueOn } from './due.tsx';
import type { Waiting } from './types.ts';

export function WaitingItem({ item }: { item: Waiting }) {
  const nameOf = usePartyName();
  const isOverdue = useNow() > new Date(item.dueAt ?? FAR);
  return (
    <li className={`inbox-item${isOverdue ? ' inbox-item--overdue' : ''}`}>
      <p className="inbox-item__asks">
        <strong>{nameOf(item.from)}</strong> {item.asks}
      </p>
      {item.passedOnBy && (
        <p className="govuk-body inbox-item__small">It reached you through {nameOf(item.passedOnBy)}.</p>
      )}
      <p className="inbox-item__due">
        <Due item={item} isOverdue={isOverdue} />
      </p>
      {item.isTakenOn && <p className="govuk-body inbox-item__small">You have taken it on.</p>}
      <Link href={item.path} className="govuk-button inbox-wide">
        {item.button}
        <span className="govuk-visually-hidden">
          : {nameOf(item.from)} {item.asks}
        </span>
      </Link>
    </li>
  );
}

const FAR = '9999-12-31';

function Due({ item: { dueAt }, isOverdue }: { item: Waiting; isOverdue: boolean }) {
  if (dueAt === null) return <>No date is set. Answer as soon as you can.</>;
  return (
    <>
      {isOverdue ? 'It was due by ' : 'Answer by '}
      <DueOn at={dueAt} />
      {isOverdue ? '. ' : ' – '}
      <TimeLeft until={dueAt} />.
    </>
  );
}
