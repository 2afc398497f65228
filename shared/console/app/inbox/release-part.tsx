/** The view of this party on releasing information that came from it. */
import {
  InboxReleasesDocument,
  InboxReleaseViewDocument,
  type InboxReleasesQuery,
} from '../generated/inbox-own.ts';
import { useConsole, useHasRole, usePartyName } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { Facts } from '../parts/facts.tsx';
import { Form, useSend } from '../parts/form.tsx';
import { TextArea } from '../parts/inputs.tsx';
import { Day } from '../parts/moment.tsx';
import { Reading } from '../parts/reading.tsx';
import { Body } from '../parts/text.tsx';
import { words } from '../parts/words.ts';
import { BigChoices } from './big-choices.tsx';
import type { NoticeOfPage } from './types.ts';

type Release = NonNullable<NonNullable<InboxReleasesQuery['register']>['releaseRequests']>[number];

export function ReleasePart({ notice }: { notice: NoticeOfPage }) {
  const { settings } = useConsole();
  const mayRead = useHasRole()('DPO', 'CASEWORKER', 'AUDITOR');
  const read = useOwn(InboxReleasesDocument, { party: settings.party }, { when: mayRead });
  if (!mayRead) return <Body>Your caseworkers and your data protection officer answer it.</Body>;
  return (
    <Reading of={read} what="what is asked for">
      {({ register }) => {
        const request = register?.releaseRequests?.find(({ requestId }) => requestId === notice.cause);
        return request && <OneRelease request={request} />;
      }}
    </Reading>
  );
}

function OneRelease({ request }: { request: Release }) {
  const { settings } = useConsole();
  const nameOf = usePartyName();
  const mayAct = useHasRole()('DPO', 'CASEWORKER');
  const own = request.consulted.find(({ party }) => party.id === settings.party);
  return (
    <>
      <Facts
        facts={[
          ['What is asked for', request.what],
          [
            'Under',
            request.regime === 'FOIA'
              ? 'Freedom of Information Act 2000'
              : 'Environmental Information Regulations 2004',
          ],
          ['Who decides', nameOf(request.decider.id)],
          ['Decided by', <Day on={request.dueOn} />],
          [
            'Your view',
            own && own.objects !== null
              ? own.objects
                ? 'You object'
                : 'You do not object'
              : 'not given yet',
          ],
          ['Why', own?.reason ?? null],
          ['Outcome', request.outcome ? words(request.outcome) : null],
        ]}
      />
      {mayAct && request.outcome === null && own?.objects != null && (
        <Body>You may change your view until it is decided.</Body>
      )}
      {mayAct && request.outcome === null && <View request={request} />}
    </>
  );
}

const VIEWS = [
  { value: 'no', text: 'We do not object', hint: 'It may be released as far as you are concerned.' },
  {
    value: 'yes',
    text: 'We object – say why',
    hint: 'Say what harm it would do, and which exemption applies.',
  },
];

function View({ request: { id, receivedBy } }: { request: Release }) {
  const to = usePartyName()(receivedBy.id);
  const said = `Your view is recorded, and on its way to ${to}.`;
  const sending = useSend(InboxReleaseViewDocument, { with: { id }, said });
  return (
    <Form
      label="Your view"
      submit="Send your view"
      sending={sending}
      input={(entered) => ({
        objects: entered.required('objects') === 'yes',
        reason: entered.text('reason'),
      })}
    >
      <BigChoices name="objects" label="Do you object?" choices={VIEWS} />
      <TextArea name="reason" label="Why" hint="Name no person." rows={3} />
    </Form>
  );
}
