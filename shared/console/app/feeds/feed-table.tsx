/** The feeds that were opened, when each was last read, and the way to close one. */
import { FeedsRevokeDocument, type FeedsQuery } from '../generated/feeds-own.ts';
import { useConsole, useHasRole } from '../graph/use-console.ts';
import { useWrite } from '../graph/use-graph.ts';
import { Form } from '../parts/form-before.tsx';
import { Moment } from '../parts/moment.tsx';
import { Table } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';
import { words } from '../parts/words.ts';
import './feeds.css';

type Feed = NonNullable<NonNullable<FeedsQuery['register']>['calendarFeeds']>[number];

export function FeedTable({ feeds }: { feeds: readonly Feed[] }) {
  return (
    <Table
      caption="Feeds"
      rows={feeds}
      keyOf={({ id }) => id}
      none="No feed was opened yet."
      columns={[
        { title: 'Whose deadlines', isHeader: true, cell: ({ role }) => words(role) },
        {
          title: 'State',
          cell: ({ isCurrent }) => <Tag value={isCurrent ? 'OPEN' : 'CLOSED'} />,
        },
        {
          title: 'Opened',
          cell: ({ openedAt, openedBy }) => (
            <>
              <Moment at={openedAt} />
              <div className="govuk-hint govuk-!-margin-bottom-0">by {openedBy}</div>
            </>
          ),
        },
        {
          title: 'Answers until',
          cell: ({ isCurrent, lapsesAt }) => (isCurrent ? <Moment at={lapsesAt} /> : '–'),
        },
        { title: 'Last read', cell: ({ lastReadAt }) => <Moment at={lastReadAt} none="never yet" /> },
        { title: 'Close it', cell: (feed) => <Close feed={feed} /> },
      ]}
    />
  );
}

function Close({ feed }: { feed: Feed }) {
  const { settings, session } = useConsole();
  const isDpo = useHasRole()('DPO');
  const write = useWrite(FeedsRevokeDocument);
  if (!feed.isCurrent)
    return (
      <>
        {feed.revokedAt ? 'closed' : 'its year ended'} <Moment at={feed.revokedAt ?? feed.lapsesAt} />
      </>
    );
  if (!isDpo && feed.openedBy !== session.person.id)
    return <>whoever opened it, or the data protection officer</>;
  return (
    <Form
      label={`Close the feed for ${words(feed.role)}`}
      submit="Close the feed"
      isSecondary
      sending={write}
      onSubmit={() => void write.run({ party: settings.party, input: { id: feed.id } })}
    />
  );
}
