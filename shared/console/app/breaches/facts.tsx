/** What is known of a breach, and the form that adds to it and assesses the risk to people. */
import type { ReactNode } from 'react';
import { BreachChoicesDocument } from '../generated/breaches-own.ts';
import { useConsole } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { Facts } from '../parts/facts.tsx';
import { FoldedUnread } from '../parts/folded.tsx';
import { Moment } from '../parts/moment.tsx';
import { AssessForm } from './assess-form.tsx';
import type { RoomBreach } from './types.ts';
import { useBreachTerms, useCategoryLabel } from './use-categories.ts';
import { useMayWrite } from './use-may-write.ts';
import { kindText, regimeText, riskText } from './words-of-breaches.ts';

const UNKNOWN = <em>not known yet</em>;

const orUnknown = (value: ReactNode) => (value === null || value === '' ? UNKNOWN : value);

export function BreachFacts({ breach }: { breach: RoomBreach }) {
  const { settings } = useConsole();
  const label = useCategoryLabel(breach.agreements);
  const mayWrite = useMayWrite();
  const read = useOwn(BreachChoicesDocument, { party: settings.party });
  const register = read.data?.data.register;
  const recordNames = breach.processingRecords.map(
    (id) => register?.processingRecords?.nodes.find((record) => record.id === id)?.name ?? id,
  );
  return (
    <section id="facts">
      <h2 className="govuk-heading-m">Facts and risk</h2>
      <Facts facts={factsOf(breach, recordNames, breach.categories.map(label).join('; '))} />
      {mayWrite && breach.state === 'OPEN' && (
        <FoldedUnread summary="Add what has become known, or assess the risk" isPrinted={false}>
          {() => <Assess breach={breach} />}
        </FoldedUnread>
      )}
    </section>
  );
}

/** Not before the categories are known: what is not offered would be taken as not ticked. */
function Assess({ breach }: { breach: RoomBreach }) {
  const { isRead } = useBreachTerms(breach.agreements);
  if (isRead) return <AssessForm breach={breach} />;
  return (
    <p className="govuk-body" role="status">
      Loading the categories of the agreements …
    </p>
  );
}

const about = (count: number | null) => (count === null ? UNKNOWN : `about ${count}`);

function factsOf(breach: RoomBreach, records: string[], categories: string): [string, ReactNode][] {
  return [
    [
      'Risk to people',
      <>
        <strong>{riskText(breach.risk)}</strong>
        {breach.riskBecause && <>: {breach.riskBecause}</>}
      </>,
    ],
    ['Happened', <Moment key="at" at={breach.occurredAt} none="not known yet" />],
    ['Found out', <Moment key="at" at={breach.detectedAt} />],
    [
      'Aware',
      <>
        <Moment at={breach.awareAt} none="not aware yet" />
        {breach.awareBy && <>, {breach.awareBy}</>}
      </>,
    ],
    ['Kind', breach.kinds.map(kindText).join(', ')],
    ['Law', breach.regimes.map(regimeText).join(', ')],
    ['Agreements', breach.agreements.join(', ') || 'none'],
    ['Processing records', records.join('; ') || 'none named: all data under the agreements count'],
    ['Data', orUnknown([categories, ...flagsOf(breach)].filter(Boolean).join('; '))],
    ['People', orUnknown(breach.people.join('; '))],
    ['How many people', about(breach.approximatePeople)],
    ['How many records', about(breach.approximateRecords)],
    ['What went wrong', orUnknown(breach.howItHappened)],
    ['What it may mean for people', orUnknown(breach.effects)],
    ['Done', orUnknown(breach.measuresTaken)],
    ['Planned', orUnknown(breach.measuresPlanned)],
  ];
}

function flagsOf({ specialCategory, criminalOffence, flagsBecause }: RoomBreach): string[] {
  const flags = [
    specialCategory ? 'special category data (UK GDPR Art. 9)' : '',
    criminalOffence ? 'criminal offence data (UK GDPR Art. 10)' : '',
  ];
  return flagsBecause ? [...flags, `set by a person: ${flagsBecause}`] : flags;
}
