/** The breach room: time, partners, decisions and the report of one own breach, on one page. */
import { BreachRoomDocument } from '../generated/breaches-own.ts';
import { useConsole, usePartyName } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { PrintButton } from '../parts/buttons.tsx';
import { londonTime } from '../parts/london.ts';
import { OnThisPage } from '../parts/on-this-page.tsx';
import { Reading } from '../parts/reading.tsx';
import { Screen } from '../parts/screen.tsx';
import { Tag } from '../parts/tag.tsx';
import { Body, Inset, To } from '../parts/text.tsx';
import { kindText, riskText } from '../words/breaches.ts';
import { BreachContext, isOwed, useBreach, type RoomBreach } from './breach.ts';
import { NotHere } from './breach-parts.tsx';
import './breaches.css';
import { Clocks } from './clocks-section.tsx';
import { Chronology, CloseBreach, Owed } from './close-section.tsx';
import { Decisions, People } from './decisions-section.tsx';
import { Affected, BreachFacts } from './facts-section.tsx';
import { standingsOf } from './partner-standing.ts';
import { PartnerDetails, Partners, Views } from './partners-section.tsx';
import { Report } from './report-section.tsx';

export default function BreachScreen({ params: { id = '' } }: { params: { id?: string } }) {
  const { party } = useConsole().settings;
  const read = useOwn(BreachRoomDocument, { party, id });
  return (
    <Reading of={read} what="the breach">
      {({ register }) => {
        const breach = register?.breaches?.nodes[0];
        return breach ? <Room breach={breach} /> : <NotHere what="breach" />;
      }}
    </Reading>
  );
}

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

function Room({ breach }: { breach: RoomBreach }) {
  return (
    <BreachContext.Provider value={breach}>
      <Screen title={`Breach found out on ${londonTime(breach.detectedAt)}`} caption="Breach room">
        <Head />
        <NextSteps />
        <OnThisPage parts={SECTIONS} />
        <PrintButton />
        <div className="breach-room">
          <div className="breach-top">
            <Clocks />
            <Partners />
          </div>
          <PartnerDetails />
          <Affected />
          <BreachFacts />
          <Views />
          <Decisions />
          <Report />
          <People />
          <Owed />
          <Chronology />
          <CloseBreach />
        </div>
      </Screen>
    </BreachContext.Provider>
  );
}

function Head() {
  const { breach } = useBreach();
  const { name } = useConsole().settings;
  const { state, kinds, risk, agreements, cause } = breach;
  return (
    <>
      <Body isLead>{breach.summary}</Body>
      <Body>
        <Tag value={state} /> {kinds.map(kindText).join(', ')} · {riskText(risk)} ·{' '}
        {agreements.length > 0 ? `under ${agreements.join(', ')}` : 'under no agreement'} · {name}
      </Body>
      {cause && (
        <Body>
          It follows from <To path={`/breaches/told/${cause.notice}`}>a breach at another party</To>.
        </Body>
      )}
      {[...breach.warnings, ...breach.privacyWarnings].map((warning) => (
        <Inset key={warning}>{warning}</Inset>
      ))}
    </>
  );
}

/** What to do next, from what is owed and not known yet, with the section of the page where it is done. */
function NextSteps() {
  const { breach } = useBreach();
  const nameOf = usePartyName();
  if (breach.state === 'CLOSED') return null;
  return (
    <nav aria-label="Do next" className="breach-next">
      <h2 className="govuk-heading-s">Do next</h2>
      <ol className="govuk-list govuk-list--number">
        {stepsOf(breach, nameOf).map(([section, text]) => (
          <li key={text}>
            <a className="govuk-link" href={`#${section}`}>
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

type Step = readonly [section: (typeof SECTIONS)[number][0], text: string];

function stepsOf(breach: RoomBreach, nameOf: (id: string) => string): Step[] {
  const owes = (kind: string) => breach.obligations.nodes.some((duty) => duty.kind === kind && isOwed(duty));
  const hasDecided = breach.decisions.some((one) => one.about === 'AUTHORITY' && one.agreement === null);
  const silent = standingsOf(breach).filter(({ state }) => state === 'SILENT');
  const steps: (Step | false)[] = [
    breach.awareAt === null && ['facts', 'Say since when you are reasonably certain'],
    breach.risk === null && ['facts', 'Assess the risk to people'],
    silent.length > 0 && ['partners', `Call ${silent.map(({ id }) => nameOf(id)).join(', ')}`],
    owes('AUTHORITY_DECISION') && ['decisions', 'Decide with the partners whether to tell the Commissioner'],
    owes('AUTHORITY_NOTICE') &&
      !hasDecided && ['decisions', 'Decide for yourselves whether to tell the Commissioner'],
    owes('AUTHORITY_NOTICE') && ['report', 'Tell the Commissioner, and record it'],
    owes('SUBJECT_NOTICE') && ['people', 'Tell the people concerned, or record the exception'],
  ];
  const due = steps.filter((step) => step !== false);
  return due.length > 0 ? due : [['close', 'Explain what is still owed, and close the breach']];
}
