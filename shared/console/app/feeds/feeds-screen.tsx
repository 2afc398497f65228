/** Calendar feeds: deadlines of a role in any calendar, by an address that is shown once. */
import { FeedsDocument } from '../generated/feeds-own.ts';
import { useConsole, useHasRole } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { Reading } from '../parts/reading.tsx';
import { Screen } from '../parts/screen.tsx';
import { FeedTable } from './feed-table.tsx';
import { OpenFeed } from './open-feed.tsx';

export default function FeedsScreen() {
  const { settings } = useConsole();
  const mayRead = useHasRole()('DPO', 'CASEWORKER', 'BREACH_COORDINATOR', 'SIGNATORY');
  const read = useOwn(FeedsDocument, { party: settings.party }, { when: mayRead });
  return (
    <Screen title="Calendar feeds">
      <p className="govuk-body">
        Open deadlines in your own calendar: Outlook, Google, Apple or any other reads a feed by its address.
        It says what is due and when, and never who a person is. An address answers for a year: an entry in
        the calendar says two weeks before when to open another.
      </p>
      {mayRead ? (
        <Reading of={read} what="the feeds">
          {({ register }) => {
            const feeds = register?.calendarFeeds ?? [];
            return (
              <>
                <OpenFeed current={feeds.filter(({ isCurrent }) => isCurrent)} />
                <FeedTable feeds={feeds} />
              </>
            );
          }}
        </Reading>
      ) : (
        <p className="govuk-body">Your role sees to no deadlines, so there is no feed for it.</p>
      )}
    </Screen>
  );
}
