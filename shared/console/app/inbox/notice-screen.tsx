/** One notice that another party sent: what it asks, who the person is, and this party's answer. */
import { InboxNoticeDocument } from '../generated/inbox-own.ts';
import { useOwn } from '../graph/use-graph.ts';
import { useConsole } from '../graph/use-console.ts';
import { Reading } from '../parts/reading.tsx';
import { Screen } from '../parts/screen.tsx';
import { Body } from '../parts/text.tsx';
import { askOf } from './asks.ts';
import './inbox.css';
import { Notice } from './notice.tsx';

export default function NoticeScreen({ params }: { params: Record<string, string | undefined> }) {
  const id = params.id ?? '';
  const { settings } = useConsole();
  const read = useOwn(InboxNoticeDocument, { party: settings.party, id });
  return (
    <Reading of={read} what="the notice">
      {({ register }) => {
        const notice = register?.notices?.nodes[0];
        if (!notice) return <NoNotice />;
        return (
          <Screen title={askOf(notice.kind).name} caption="Notice">
            <Notice notice={notice} duties={register?.obligations?.nodes ?? []} />
          </Screen>
        );
      }}
    </Reading>
  );
}

function NoNotice() {
  return (
    <Screen title="There is no such notice here">
      <Body>It is not in your register, or your role may not read it.</Body>
    </Screen>
  );
}
