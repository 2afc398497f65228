/** What this party was told of another party's breach, and what it does about it. */
import { Link } from 'wouter';
import { BreachToldDocument, BreachToldNoticeDocument } from '../generated/breaches-own.ts';
import { useConsole, usePartyName } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { PrintButton } from '../parts/buttons.tsx';
import { Reading } from '../parts/reading.tsx';
import { Screen } from '../parts/screen.tsx';
import './breaches.css';
import { Said } from './said.tsx';
import { TakeOn } from './take-on.tsx';
import { ToldFactsList } from './told-facts.tsx';
import { ToldEffect } from './told-effect.tsx';
import { ToldView } from './told-view.tsx';
import { newestOfEach } from './told.ts';
import type { ToldNotice, ToldDuty, OwnBreach } from './told-types.ts';

export default function ToldScreen({ params }: { params: Record<string, string | undefined> }) {
  const { settings } = useConsole();
  const variables = { party: settings.party, id: params.id ?? '' };
  const read = useOwn(BreachToldNoticeDocument, variables);
  return (
    <Reading of={read} what="the notice">
      {({ register }) => {
        const notice = register?.notices?.nodes.find(isToldBreach);
        return notice ? <Told cause={notice.cause} originator={notice.originator.id} /> : <NoSuchNotice />;
      }}
    </Reading>
  );
}

const isToldBreach = ({ kind, direction }: { kind: string; direction: string }) =>
  kind === 'BREACH' && direction === 'RECEIVED';

function Told({ cause, originator }: { cause: string; originator: string }) {
  const { settings } = useConsole();
  const read = useOwn(BreachToldDocument, { party: settings.party, cause });
  return (
    <Reading of={read} what="the notice">
      {({ register }) => {
        const all = register?.notices?.nodes ?? [];
        const received = all.filter(isToldBreach);
        const [newest] = newestOfEach(received.filter((one) => one.originator.id === originator));
        if (!newest) return <NoSuchNotice />;
        return (
          <ToldBreach
            notice={newest}
            all={all}
            duties={register?.obligations?.nodes ?? []}
            own={(register?.breaches?.nodes ?? []).filter((one) => one.cause?.breach === cause)}
          />
        );
      }}
    </Reading>
  );
}

interface ToldParts {
  /** The newest revision. */
  notice: ToldNotice;
  /** All notices about that breach, sent and received. */
  all: ToldNotice[];
  duties: ToldDuty[];
  /** Own breaches that were recorded because of it. */
  own: OwnBreach[];
}

function ToldBreach({ notice, all, duties, own }: ToldParts) {
  const nameOf = usePartyName();
  const revisions = all.filter(isToldBreach).length;
  return (
    <Screen
      title={`Breach at ${nameOf(notice.originator.id)}`}
      caption="Another party’s breach that affects us"
    >
      {notice.recalledAt && (
        <div className="govuk-inset-text">Its sender has taken this notice back. Nothing has to be done.</div>
      )}
      <TakeOn notice={notice} duty={duties.find(({ about }) => about === notice.id)} />
      <h2 className="govuk-heading-m">What we were told</h2>
      <ToldFactsList notice={notice} revisions={revisions} />
      <ToldView notice={notice} />
      <ToldEffect notice={notice} own={own} />
      <Said sent={all.filter(({ direction }) => direction === 'SENT')} />
      <PrintButton />
    </Screen>
  );
}

function NoSuchNotice() {
  return (
    <Screen title="There is no such notice here">
      <p className="govuk-body">
        It may be another register’s, or your role may not read it.{' '}
        <Link href="/breaches" className="govuk-link">
          See all breaches
        </Link>
        .
      </p>
    </Screen>
  );
}
