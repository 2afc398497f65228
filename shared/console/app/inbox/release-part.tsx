/** The view of this party on releasing information that came from it. */
import {
  InboxReleasesDocument,
  InboxReleaseViewDocument,
  type InboxReleasesQuery,
} from '../generated/inbox-own.ts';
import { useConsole, useHasRole, usePartyName } from '../graph/use-console.ts';
import { useOwn, useWrite } from '../graph/use-graph.ts';
import { Facts } from '../parts/facts.tsx';
import { Form, TextArea, type Entered } from '../parts/form-before.tsx';
import { Day } from '../parts/moment.tsx';
import { Reading } from '../parts/reading.tsx';
import { words } from '../parts/words.ts';
import { BigChoices } from './big-choices.tsx';
import type { NoticeOfPage } from './types.ts';

type Release = NonNullable<NonNullable<InboxReleasesQuery['register']>['releaseRequests']>[number];

interface PartProps {
  notice: NoticeOfPage;
  onSaid: (said: string) => void;
}

export function ReleasePart({ notice, onSaid }: PartProps) {
  const { settings } = useConsole();
  const mayRead = useHasRole()('DPO', 'CASEWORKER', 'AUDITOR');
  const read = useOwn(InboxReleasesDocument, { party: settings.party }, { when: mayRead });
  if (!mayRead)
    return <p className="govuk-body">Your caseworkers and your data protection officer answer it.</p>;
  return (
    <Reading of={read} what="what is asked for">
      {({ register }) => {
        const request = register?.releaseRequests?.find(({ requestId }) => requestId === notice.cause);
        return request && <OneRelease request={request} onSaid={onSaid} />;
      }}
    </Reading>
  );
}

function OneRelease({ request, onSaid }: { request: Release; onSaid: (said: string) => void }) {
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
        <p className="govuk-body">You may change your view until it is decided.</p>
      )}
      {mayAct && request.outcome === null && <View request={request} onSaid={onSaid} />}
    </>
  );
}

function View({ request, onSaid }: { request: Release; onSaid: (said: string) => void }) {
  const { settings } = useConsole();
  const nameOf = usePartyName();
  const write = useWrite(InboxReleaseViewDocument, () =>
    onSaid(`Your view is recorded, and on its way to ${nameOf(request.receivedBy.id)}.`),
  );
  const send = (entered: Entered) =>
    write.run({
      party: settings.party,
      input: {
        id: request.id,
        objects: entered.required('objects') === 'yes',
        reason: entered.text('reason'),
      },
    });
  return (
    <Form label="Your view" submit="Send your view" sending={write} onSubmit={send}>
      <BigChoices
        name="objects"
        label="Do you object?"
        choices={[
          { value: 'no', text: 'We do not object', means: 'It may be released as far as you are concerned.' },
          {
            value: 'yes',
            text: 'We object – say why',
            means: 'Say what harm it would do, and which exemption applies.',
          },
        ]}
      />
      <TextArea name="reason" label="Why" hint="Name no person." rows={3} />
    </Form>
  );
}
