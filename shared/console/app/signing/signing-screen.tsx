/** The signing inbox: everything that waits for a signature of the own party, and what became of the rest. */
import type { ReactNode } from 'react';
import { ToAgreement } from '../agreements/agreement.tsx';
import { Signatures } from '../agreements/parties.tsx';
import { SigningInboxDocument, type SigningInboxQuery } from '../generated/signing-own.ts';
import { useConsole, useHasRole, usePartyName } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { FoldedUnread } from '../parts/folded.tsx';
import { Reading } from '../parts/reading.tsx';
import { Screen } from '../parts/screen.tsx';
import { Tag } from '../parts/tag.tsx';
import { Body, Heading, Inset, List } from '../parts/text.tsx';
import { officeTitle } from '../words/agreements.ts';
import { useAssurance } from './assurance.tsx';
import { Item } from './item.tsx';
import { Answer } from './sign.tsx';
import './signing.css';
import { sortWaiting, verdictOn, type Verdict, type Waiting } from './waiting.ts';

/** Of so many, the most urgent, everything is read at once: each holds whole versions. */
const OPEN_AT_ONCE = 3;

export default function SigningScreen() {
  const { settings, session } = useConsole();
  const own = usePartyName()(settings.party);
  const isSignatory = useHasRole()('SIGNATORY');
  const { office } = session.person;
  const read = useOwn(SigningInboxDocument, { party: settings.party });
  return (
    <Screen title="Waiting for a signature" caption={own}>
      {isSignatory ? (
        <Body>
          You sign as <strong>{office ? officeTitle(office) : 'no office, so you can sign nothing'}</strong>{' '}
          for {own}. Each thing below says whether you may.
        </Body>
      ) : (
        <Body>You see what waits. Only people with the role of signatory sign.</Body>
      )}
      <Reading of={read} what="what waits">
        {({ register }) => register && <Inbox register={register} />}
      </Reading>
    </Screen>
  );
}

interface Judged {
  item: Waiting;
  verdict: Verdict;
}

/** What the person can act on comes first. */
const urgencyOf = ({ verdict: { may, isOfficeRight } }: Judged) => (may ? 0 : isOfficeRight ? 1 : 2);

function Inbox({ register }: { register: NonNullable<SigningInboxQuery['register']> }) {
  const { settings, session } = useConsole();
  const { waits, sentBack, othersSign } = sortWaiting(register, settings.party);
  const judge = (item: Waiting) => ({ item, verdict: verdictOn(item, session.person.office) });
  const judged = waits.map(judge).toSorted((a, b) => urgencyOf(a) - urgencyOf(b));
  const assurance = useAssurance(waits.flatMap(({ parties }) => parties));
  const isCut = register.agreements?.pageInfo.hasNextPage || register.sharingRequests?.pageInfo.hasNextPage;
  return (
    <>
      {isCut && <Inset>Only the first 200 agreements and requests were looked at.</Inset>}
      <Overview waits={judged} />
      {judged.map((one, index) => (
        <Item
          key={one.item.reference}
          id={`waits-${index}`}
          {...one}
          assurance={assurance}
          isOpen={index < OPEN_AT_ONCE}
        />
      ))}
      <Rest title="Sent back by us" items={sentBack}>
        {(item) => (
          <FoldedUnread summary="What changed since the last version; sign it after all">
            {() => <Answer {...judge(item)} />}
          </FoldedUnread>
        )}
      </Rest>
      <Rest title="Signed by us; others have not signed" items={othersSign} />
    </>
  );
}

/** What waits, in one list, with a word on whether the person may decide. */
function Overview({ waits }: { waits: Judged[] }) {
  if (waits.length === 0) return <Inset>Nothing waits for a signature.</Inset>;
  return (
    <nav aria-label="What waits">
      <List isPlain>
        {waits.map((one, index) => (
          <li key={one.item.reference}>
            <a className="govuk-link" href={`#waits-${index}`}>
              {one.item.title}
            </a>{' '}
            <Tag {...wordOf(one)} />
          </li>
        ))}
      </List>
    </nav>
  );
}

function wordOf({ item: { requests }, verdict: { may, isOfficeRight } }: Judged) {
  if (!isOfficeRight) return { value: 'REFUSED', text: 'Not for your office' };
  if (requests.some(({ state }) => state === 'ASSESSED'))
    return { value: 'OPEN', text: 'Risks to decide on' };
  return may ? { value: 'DONE', text: 'You may sign' } : { value: 'ASK', text: 'Not yet' };
}

interface Rest {
  title: string;
  items: Waiting[];
  /** What can still be done about an agreement. */
  children?: (item: Waiting) => ReactNode;
}

/** What does not wait here any more. */
function Rest({ title, items, children }: Rest) {
  if (items.length === 0) return null;
  return (
    <section className="signing-item">
      <Heading>{title}</Heading>
      {items.map((item) => (
        <div key={item.reference}>
          <Heading level={3}>{item.title}</Heading>
          {item.agreement ? (
            <>
              <Body>
                <ToAgreement reference={item.reference}>Open the agreement {item.reference}</ToAgreement>
              </Body>
              <Signatures of={item.agreement} />
              {children?.(item)}
            </>
          ) : (
            item.requests.map(({ id, decision }) => (
              <Body key={id}>The risks were sent back: {decision?.reason}</Body>
            ))
          )}
        </div>
      ))}
    </section>
  );
}
