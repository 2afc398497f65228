/** One notice that another party sent: what it asks, who the person is, and this party's answer. */
import { InboxNoticeDocument, InboxPlacesDocument, type InboxNoticeQuery } from '../generated/inbox-own.ts';
import { refusalsOf, useOwn } from '../graph/use-graph.ts';
import { useConsole } from '../graph/use-console.ts';
import { useFound } from '../graph/use-cursor.ts';
import { LookAgain } from '../parts/look-again.tsx';
import { Reading } from '../parts/reading.tsx';
import { Refusals } from '../parts/refusals.tsx';
import { Screen } from '../parts/screen.tsx';
import { askOf } from './asks.ts';
import './inbox.css';
import { Notice } from './notice.tsx';

type Register = NonNullable<InboxNoticeQuery['register']>;
export type NoticeOfPage = NonNullable<Register['notices']>['nodes'][number];
export type DutyOfNotice = NonNullable<Register['obligations']>['nodes'][number];

const KINDS = ['notice', 'rights_request', 'obligation'];

export default function NoticeScreen({ params }: { params: Record<string, string | undefined> }) {
  const id = params.id ?? '';
  const { settings } = useConsole();
  const place = useFound({
    document: InboxPlacesDocument,
    variables: { party: settings.party },
    pageOf: ({ register }) => register?.notices,
    id,
    isIt: (node) => node.id === id,
  });
  if (place.error)
    return (
      <Screen title="Notice">
        <Refusals refusals={refusalsOf(place.error)} />
      </Screen>
    );
  if (place.data === undefined) return <p className="govuk-body">Loading the notice …</p>;
  if (place.data === null)
    return (
      <Screen title="There is no such notice here">
        <p className="govuk-body">It is not in your register, or your role may not read it.</p>
      </Screen>
    );
  return <Found id={id} after={place.data.after} look={place.refetch} />;
}

function Found({ id, after, look }: { id: string; after: string | null; look: () => unknown }) {
  const { settings } = useConsole();
  const read = useOwn(InboxNoticeDocument, { party: settings.party, id, after }, { kinds: KINDS });
  return (
    <Reading of={read} what="the notice">
      {({ register }) => {
        const notice = register?.notices?.nodes.find((one) => one.id === id);
        if (!notice) return <LookAgain look={look} />;
        return (
          <Screen title={askOf(notice.kind).name} caption="Notice">
            <Notice notice={notice} duties={register?.obligations?.nodes ?? []} />
          </Screen>
        );
      }}
    </Reading>
  );
}
