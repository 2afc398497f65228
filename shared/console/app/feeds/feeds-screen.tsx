/** Calendar feeds: deadlines of a role in any calendar, by an address that is shown once. */
import { useState } from 'react';
import {
  FeedsDocument,
  FeedsOpenDocument,
  FeedsRevokeDocument,
  type FeedsQuery,
  type OpenCalendarFeedInput,
} from '../generated/feeds-own.ts';
import { useConsole, useHasRole } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { CopyButton } from '../parts/buttons.tsx';
import { radios } from '../parts/field-choices.tsx';
import { fieldsOf } from '../parts/fields.tsx';
import { Form, useSend } from '../parts/form.tsx';
import { Moment } from '../parts/moment.tsx';
import { Reading } from '../parts/reading.tsx';
import { Screen } from '../parts/screen.tsx';
import { Table } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';
import { Body, Hint, Section, Warning } from '../parts/text.tsx';
import { ROLES, words } from '../parts/words.ts';
import './feeds.css';

type Feed = NonNullable<NonNullable<FeedsQuery['register']>['calendarFeeds']>[number];

export default function FeedsScreen() {
  const { settings } = useConsole();
  const mayRead = useHasRole()(...ROLES);
  const read = useOwn(FeedsDocument, { party: settings.party }, { when: mayRead });
  return (
    <Screen title="Calendar feeds">
      <Body>
        Open deadlines in your own calendar: Outlook, Google, Apple or any other reads a feed by its address.
        It says what is due and when, and never who a person is. An address answers for a year: an entry in
        the calendar says two weeks before when to open another.
      </Body>
      {mayRead ? (
        <Reading of={read} what="the feeds">
          {({ register }) => (
            <>
              <OpenFeed feeds={register?.calendarFeeds ?? []} />
              <FeedTable feeds={register?.calendarFeeds ?? []} />
            </>
          )}
        </Reading>
      ) : (
        <Body>Your role sees to no deadlines, so there is no feed for it.</Body>
      )}
    </Screen>
  );
}

interface Opened {
  role: string;
  /** Null: it was shown before, and is not known any more. */
  path: string | null;
}

/** Opens a feed for one of the person's roles, and shows its address this once. */
function OpenFeed({ feeds }: { feeds: readonly Feed[] }) {
  const hasRole = useHasRole();
  const [opened, setOpened] = useState<Opened | null>(null);
  const sending = useSend(FeedsOpenDocument, {
    onDone: ({ openCalendarFeed: answer }) =>
      answer && setOpened({ role: answer.feed.role, path: answer.path }),
  });
  const choices = ROLES.filter((role) => hasRole(role)).map((role) => ({
    value: role,
    text: words(role),
    hint: feeds.some((feed) => feed.isCurrent && feed.role === role)
      ? 'It has a feed: a new one closes that, and its address answers no more.'
      : undefined,
  }));
  const only = choices.length === 1 ? choices[0]!.value : undefined;
  const fields = fieldsOf<OpenCalendarFeedInput>()({
    role: radios('Whose deadlines?', choices, { required: true, value: only }),
  });
  return (
    <Section id="feeds-open" title="Open a feed">
      <div role="status">{opened && <Address opened={opened} />}</div>
      <Form label="Open a feed" sending={sending} of={fields} submit="Open the feed" />
    </Section>
  );
}

function Address({ opened: { role, path } }: { opened: Opened }) {
  if (path === null)
    return <Body>The feed is open. Its address was shown before: open it again for a new one.</Body>;
  const address = new URL(path, window.location.origin).href;
  return (
    <div className="govuk-notification-banner govuk-notification-banner--success">
      <div className="govuk-notification-banner__content">
        <p className="govuk-notification-banner__heading">
          The feed for {words(role)} is open. Copy its address now: it is not shown again.
        </p>
        <Body>
          <code className="feeds-address">{address}</code>
        </Body>
        <CopyButton text={address} what="the address" />
        <Warning>
          Whoever has this address reads your deadlines without signing in. Give it to your calendar only, and
          close the feed if anybody else may have seen it.
        </Warning>
      </div>
    </div>
  );
}

/** The feeds that were opened, when each was last read, and the way to close one. */
function FeedTable({ feeds }: { feeds: readonly Feed[] }) {
  return (
    <Table
      caption="Feeds"
      rows={feeds}
      keyOf={({ id }) => id}
      none="No feed was opened yet."
      columns={[
        { title: 'Whose deadlines', isHeader: true, cell: ({ role }) => words(role) },
        { title: 'State', cell: ({ isCurrent }) => <Tag value={isCurrent ? 'OPEN' : 'CLOSED'} /> },
        {
          title: 'Opened',
          cell: ({ openedAt, openedBy }) => (
            <>
              <Moment at={openedAt} />
              <Hint>by {openedBy}</Hint>
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
  const { person } = useConsole().session;
  const isDpo = useHasRole()('DPO');
  const sending = useSend(FeedsRevokeDocument, { with: { id: feed.id }, said: 'The feed is closed.' });
  if (!feed.isCurrent)
    return (
      <>
        {feed.revokedAt ? 'closed' : 'its year ended'} <Moment at={feed.revokedAt ?? feed.lapsesAt} />
      </>
    );
  if (!isDpo && feed.openedBy !== person.id) return <>whoever opened it, or the data protection officer</>;
  return (
    <Form
      label={`Close the feed for ${words(feed.role)}`}
      sending={sending}
      input={() => ({})}
      submit="Close the feed"
      isSecondary
    />
  );
}
