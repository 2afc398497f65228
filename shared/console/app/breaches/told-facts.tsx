/** The facts and words of a notice of another party's breach. */
import type { ReactNode } from 'react';
import { Facts } from '../parts/facts.tsx';
import { Moment } from '../parts/moment.tsx';
import { saidIn, toldIn } from './told.ts';
import { useCategoryLabel } from './use-categories.ts';
import { Reasons } from './reasons.tsx';
import { kindText, regimeText, riskText } from './words-of-breaches.ts';
import type { ToldNotice } from './told-types.ts';

const STAGES = { FIRST: 'First notice', UPDATE: 'Update', FINAL: 'Last notice: the breach is closed there' };

const UNKNOWN = 'not known yet';

export function ToldFactsList({ notice, revisions }: { notice: ToldNotice; revisions: number }) {
  const facts = toldIn(notice.body);
  const said = saidIn(notice.content);
  const label = useCategoryLabel(said.agreements ?? []);
  const flags = [
    facts.specialCategory ? 'special category data (UK GDPR Art. 9)' : '',
    facts.criminalOffence ? 'criminal offence data (UK GDPR Art. 10)' : '',
  ];
  const rows: [string, ReactNode][] = [
    ['What happened', said.summary ?? 'Not readable here any more'],
    ['Why it affects us', said.why ? <Reasons key="why" why={said.why} /> : null],
    ['Under', said.agreements?.join(', ') || null],
    [
      'Notice',
      `${said.stage ? STAGES[said.stage] : 'Notice'}, ${revisions === 1 ? 'the only one so far' : `the newest of ${revisions}`}`,
    ],
    ['Reached us', <Moment key="at" at={notice.deliveredAt} />],
    ['Risk to people', riskText(facts.risk)],
    ['Happened', <Moment key="at" at={facts.occurredAt} none={UNKNOWN} />],
    ['Found out', <Moment key="at" at={facts.detectedAt} none={UNKNOWN} />],
    ['They became aware', <Moment key="at" at={facts.awareAt} none={UNKNOWN} />],
    ['Kind', facts.kinds?.map(kindText).join(', ') ?? null],
    ['Law', facts.regimes?.map(regimeText).join(', ') ?? null],
    ['Data', [...(facts.categories ?? []).map(label), ...flags].filter(Boolean).join('; ') || UNKNOWN],
    ['People', facts.people?.join('; ') || UNKNOWN],
    ['How many people', about(facts.approximatePeople)],
    ['How many records', about(facts.approximateRecords)],
    ['What went wrong', said.howItHappened ?? UNKNOWN],
    ['What it may mean for people', said.effects ?? UNKNOWN],
    ['Done', said.measuresTaken ?? UNKNOWN],
    ['Planned', said.measuresPlanned ?? UNKNOWN],
  ];
  return <Facts facts={rows} />;
}

const about = (count: number | null | undefined) => (count == null ? UNKNOWN : `about ${count}`);
