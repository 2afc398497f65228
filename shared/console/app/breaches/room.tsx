/** The breach room: time, partners, decisions and the report of one breach, on one page. */
import { Link, useSearch } from 'wouter';
import { useConsole } from '../graph/use-console.ts';
import { PrintButton } from '../parts/buttons.tsx';
import { londonTime } from '../parts/london.ts';
import { OnThisPage } from '../parts/on-this-page.tsx';
import { Screen } from '../parts/screen.tsx';
import { Tag } from '../parts/tag.tsx';
import { Affected } from './affected.tsx';
import { AuthoritySheet } from './authority-sheet.tsx';
import { Chronology } from './chronology.tsx';
import { Clocks } from './clocks.tsx';
import { CloseBreach } from './close-breach.tsx';
import { Decisions } from './decisions.tsx';
import { Evidence } from './evidence.tsx';
import { BreachFacts } from './facts.tsx';
import { NextSteps } from './next-steps.tsx';
import { Owed } from './owed.tsx';
import { PartnerDetails, Partners } from './partners.tsx';
import { People } from './people.tsx';
import type { RoomBreach } from './types.ts';
import { Views } from './views.tsx';
import { kindText, riskText } from './words-of-breaches.ts';

const SECTIONS = [
  ['time', 'Time left'],
  ['partners', 'Partners'],
  ['facts', 'Facts and risk'],
  ['views', 'Views and effects'],
  ['decisions', 'Decisions'],
  ['report', 'Report to the Commissioner'],
  ['people', 'The people concerned'],
  ['owed', 'What is owed'],
  ['story', 'Chronology'],
  ['close', 'Closing'],
] as const;

export function Room({ breach }: { breach: RoomBreach }) {
  return (
    <Screen title={`Breach found out on ${londonTime(breach.detectedAt)}`} caption="Breach room">
      <Opened />
      <Head breach={breach} />
      <div className="breach-room">
        <div className="breach-top">
          <Clocks breach={breach} />
          <Partners breach={breach} />
        </div>
        <PartnerDetails breach={breach} />
        <Affected breach={breach} />
        <BreachFacts breach={breach} />
        <Views breach={breach} />
        <Decisions breach={breach} />
        <AuthoritySheet breach={breach} />
        <People breach={breach} />
        <Owed duties={breach.obligations.nodes} />
        <Chronology breach={breach} />
        <section id="close">
          <CloseBreach breach={breach} />
          <Evidence id={breach.id} />
        </section>
      </div>
    </Screen>
  );
}

/** Said once, after it was opened. */
function Opened() {
  const isNew = new URLSearchParams(useSearch()).get('opened') === 'yes';
  if (!isNew) return null;
  return (
    <div
      className="govuk-notification-banner govuk-notification-banner--success console-not-printed"
      role="status"
    >
      <div className="govuk-notification-banner__content">
        <p className="govuk-notification-banner__heading">
          The breach is open. The clocks run, and those affected are being told.
        </p>
      </div>
    </div>
  );
}

function Head({ breach }: { breach: RoomBreach }) {
  const { settings } = useConsole();
  return (
    <>
      <p className="govuk-body-l">{breach.summary}</p>
      <p className="govuk-body">
        <Tag value={breach.state} /> {breach.kinds.map(kindText).join(', ')} · {riskText(breach.risk)} ·{' '}
        {breach.agreements.length > 0 ? `under ${breach.agreements.join(', ')}` : 'under no agreement'} ·{' '}
        {settings.name}
      </p>
      {breach.cause && (
        <p className="govuk-body">
          It follows from{' '}
          <Link href={`/breaches/told/${breach.cause.notice}`} className="govuk-link">
            a breach at another party
          </Link>
          .
        </p>
      )}
      {[...breach.warnings, ...breach.privacyWarnings].map((warning) => (
        <div key={warning} className="govuk-inset-text">
          {warning}
        </div>
      ))}
      <NextSteps breach={breach} />
      <OnThisPage parts={SECTIONS} />
      <PrintButton />
    </>
  );
}
