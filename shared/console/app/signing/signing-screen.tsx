/** The signing inbox: everything that waits for a signature of the own party, and what became of the rest. */
import './signing.css';
import { useState } from 'react';
import { SigningInboxDocument, type SigningInboxQuery } from '../generated/signing-own.ts';
import { useConsole, usePartyName } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { FoldedUnread } from '../parts/folded.tsx';
import { Reading } from '../parts/reading.tsx';
import { Screen } from '../parts/screen.tsx';
import { Answer } from './answer.tsx';
import { useAssurance } from './assurance.tsx';
import { officeTitle } from './in-words.ts';
import { Item } from './item.tsx';
import { Overview } from './overview.tsx';
import { Rest } from './rest.tsx';
import { urgencyOf, verdictOn } from './verdict.ts';
import { partiesOf, sortWaiting } from './waiting.ts';

/** Of so many, the most urgent, everything is read at once: each holds whole versions. */
const OPEN_AT_ONCE = 3;

export default function SigningScreen() {
  const { settings, session } = useConsole();
  const own = usePartyName()(settings.party);
  const { office, roles } = session.person;
  const [done, setDone] = useState('');
  const read = useOwn(SigningInboxDocument, { party: settings.party });
  const tell = (what: string) => {
    setDone(what);
    window.scrollTo(0, 0);
  };
  return (
    <Screen title="Waiting for a signature" caption={own}>
      <Done what={done} />
      {roles.includes('SIGNATORY') ? (
        <p className="govuk-body">
          You sign as <strong>{office ? officeTitle(office) : 'no office, so you can sign nothing'}</strong>{' '}
          for {own}. Each thing below says whether you may.
        </p>
      ) : (
        <p className="govuk-body">You see what waits. Only people with the role of signatory sign.</p>
      )}
      <Reading of={read} what="what waits">
        {({ register }) => register && <Inbox register={register} onDone={tell} />}
      </Reading>
    </Screen>
  );
}

function Done({ what }: { what: string }) {
  return (
    <div role="status">
      {what && (
        <div className="govuk-notification-banner govuk-notification-banner--success">
          <div className="govuk-notification-banner__header">
            <p className="govuk-notification-banner__title">Done</p>
          </div>
          <div className="govuk-notification-banner__content">
            <p className="govuk-notification-banner__heading">{what}</p>
          </div>
        </div>
      )}
    </div>
  );
}

interface Inbox {
  register: NonNullable<SigningInboxQuery['register']>;
  onDone: (what: string) => void;
}

function Inbox({ register, onDone }: Inbox) {
  const { settings, session } = useConsole();
  const { waits, sentBack, othersSign } = sortWaiting(register, settings.party);
  const judged = waits
    .map((item) => ({ item, verdict: verdictOn(item, session.person.office) }))
    .toSorted((a, b) => urgencyOf(a.verdict) - urgencyOf(b.verdict));
  const assurance = useAssurance(waits.flatMap(partiesOf));
  const isCut = register.agreements?.pageInfo.hasNextPage || register.sharingRequests?.pageInfo.hasNextPage;
  return (
    <>
      {isCut && (
        <p className="govuk-inset-text">Only the first 200 agreements and requests were looked at.</p>
      )}
      <Overview waits={judged} />
      {judged.map(({ item, verdict }, index) => (
        <Item
          key={item.reference}
          id={`waits-${index}`}
          item={item}
          verdict={verdict}
          assurance={assurance}
          isOpen={index < OPEN_AT_ONCE}
          onDone={onDone}
        />
      ))}
      <Rest title="Sent back by us" items={sentBack}>
        {(item) => (
          <FoldedUnread summary="What changed since the last version; sign it after all">
            {() => <Answer item={item} verdict={verdictOn(item, session.person.office)} onDone={onDone} />}
          </FoldedUnread>
        )}
      </Rest>
      <Rest title="Signed by us; others have not signed" items={othersSign} />
    </>
  );
}
