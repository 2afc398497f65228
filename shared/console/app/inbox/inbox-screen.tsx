/** The inbox: everything that waits for an answer from this party, soonest due first, on one page that a phone shows. */
import { InboxDocument } from '../generated/inbox-own.ts';
import { useConsole, useHasRole } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { Reading } from '../parts/reading.tsx';
import { Screen } from '../parts/screen.tsx';
import { Body, Section } from '../parts/text.tsx';
import { Answered } from './answered.tsx';
import { Duties } from './duties.tsx';
import './inbox.css';
import { waitingIn } from './waiting.ts';
import { WaitingItem } from './waiting-item.tsx';
import type { Waiting } from './types.ts';

export default function InboxScreen() {
  const { settings } = useConsole();
  const hasRole = useHasRole();
  const asked = {
    party: settings.party,
    ofPeople: hasRole('DPO', 'CASEWORKER'),
    ofBreaches: hasRole('DPO', 'BREACH_COORDINATOR'),
    ofAgreements: hasRole('DPO', 'SIGNATORY'),
  };
  const read = useOwn(InboxDocument, asked);
  return (
    <Screen title="Inbox">
      <div className="inbox">
        <Reading of={read} what="your inbox">
          {({ register }) =>
            register && (
              <>
                <Duties register={register} />
                <List waiting={waitingIn(register, settings.party, asked.ofAgreements)} />
              </>
            )
          }
        </Reading>
        <Answered />
      </div>
    </Screen>
  );
}

function List({ waiting }: { waiting: Waiting[] }) {
  return (
    <Section
      id="inbox-waiting"
      title={waiting.length === 0 ? 'Nothing waits for you' : `${waiting.length} waiting for your answer`}
    >
      {waiting.length === 0 ? (
        <Body>
          When another organisation asks you something, it stands here at once. You need not come back to
          look.
        </Body>
      ) : (
        <ol className="inbox-list">
          {waiting.map((one) => (
            <WaitingItem key={`${one.path} ${one.key}`} item={one} />
          ))}
        </ol>
      )}
    </Section>
  );
}
