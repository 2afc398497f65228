/** The part of a notice of a breach: it is taken on here, and looked at on its own screen. */
import { Link } from 'wouter';
import { useHasRole, usePartyName } from '../graph/use-console.ts';
import { Moment } from '../parts/moment.tsx';
import { mayTakeOn, TakeOn } from './take-on.tsx';
import type { NoticeOfPage } from './types.ts';

export function BreachPart({ notice, onSaid }: { notice: NoticeOfPage; onSaid: (said: string) => void }) {
  const nameOf = usePartyName();
  const mayAct = useHasRole()('DPO', 'BREACH_COORDINATOR');
  const { summary } = (notice.content ?? {}) as { summary?: string };
  const { effect } = (notice.body ?? {}) as { effect?: string };
  if (effect !== undefined)
    return (
      <>
        <p className="govuk-body">It reports an effect of a breach of yours: {effect}</p>
        <Link href={`/breaches/${notice.cause}`} className="govuk-button inbox-wide">
          Open the breach room
        </Link>
      </>
    );
  return (
    <>
      {summary && (
        <p className="govuk-body">
          <strong>What happened:</strong> {summary}
        </p>
      )}
      {notice.acknowledgedAt && (
        <p className="govuk-body">
          You took it on on <Moment at={notice.acknowledgedAt} />.
        </p>
      )}
      {mayAct && mayTakeOn(notice) && (
        <TakeOn
          notice={notice}
          isFirst
          onDone={() => onSaid(`${nameOf(notice.sender.id)} is told that you have taken it on.`)}
        />
      )}
      <p className="govuk-body">
        <Link href={`/breaches/told/${notice.id}`} className="govuk-link inbox-target">
          Look at the breach, and what it means for you
        </Link>
      </p>
    </>
  );
}
