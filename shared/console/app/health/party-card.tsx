/** One register on the wall: whether it answers, what waits in it, and the keys that are due. */
import type { PartyHealthQuery } from '../generated/health-federation.ts';
import { Facts, type Fact } from '../parts/facts.tsx';
import { Day, Moment } from '../parts/moment.tsx';
import { Tag } from '../parts/tag.tsx';
import { Body, Heading } from '../parts/text.tsx';
import { words } from '../parts/words.ts';
import './health.css';

export type PartyOfWall = PartyHealthQuery['parties'][number];

interface Card {
  party: PartyOfWall;
  isOwn: boolean;
  /** When the own register last had something signed by it; null: never. */
  lastHeardAt: string | null;
}

type Health = NonNullable<NonNullable<PartyOfWall['register']>['health']>;

export function PartyCard({ party, isOwn, lastHeardAt }: Card) {
  const health = party.register?.health;
  return (
    <li className="console-wall__card">
      <Heading level={3}>{party.name}</Heading>
      <Body>
        {health ? <Tag value="MET" text="Answers" /> : <Tag value="UNREACHABLE" text="Does not answer" />}
      </Body>
      <Facts
        facts={[
          !isOwn && ['Last heard by your register', <Moment at={lastHeardAt} none="never" />],
          ...(health ? factsOf(health) : []),
        ]}
      />
    </li>
  );
}

function factsOf(health: Health): Fact[] {
  return [
    ['Version', `${health.version}, schema ${health.contract.slice(0, 8)}`],
    ['Running since', <Moment at={health.startedAt} />],
    ['Waiting to be delivered', String(health.queued)],
    ['Oldest of them', <Moment at={health.oldestUndeliveredAt} none="none" />],
    ['Jobs that failed for good', String(health.failedJobs)],
    [
      'Directory',
      <>
        version {health.directoryVersion}, until <Moment at={health.directoryExpiresAt} />
      </>,
    ],
    ['Keys', <Keys keys={health.keys} />],
    [
      'Audit',
      health.auditBroken ? (
        <Tag value="OVERDUE" text="Found changed" />
      ) : (
        <>
          signed <Moment at={health.auditCheckpointAt} none="never yet" />
        </>
      ),
    ],
  ];
}

function Keys({ keys }: Pick<Health, 'keys'>) {
  const due = keys.filter(({ state }) => state === 'DUE' || state === 'OVERDUE');
  const next = keys
    .flatMap(({ rotateBy, state }) => (rotateBy && state === 'CURRENT' ? [rotateBy] : []))
    .toSorted()[0];
  return due.length > 0 ? (
    due.map(({ kid, use, rotateBy, state }) => (
      <div key={kid ?? use}>
        <Tag
          value={state === 'OVERDUE' ? 'OVERDUE' : 'ASK'}
          text={state === 'OVERDUE' ? 'Overdue' : 'Due soon'}
        />{' '}
        {words(use)}, replace by <Day on={rotateBy} />
      </div>
    ))
  ) : (
    <>
      current; the next is to be replaced by <Day on={next} none="no set day" />
    </>
  );
}
