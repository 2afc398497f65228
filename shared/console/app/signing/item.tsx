/** One thing that waits: what it is, whether the person may sign it, its risks, its parties, and the forms. */
import { Link } from 'wouter';
import { useConsole, usePartyName } from '../graph/use-console.ts';
import { Facts } from '../parts/facts.tsx';
import { FoldedUnread } from '../parts/folded.tsx';
import { Moment } from '../parts/moment.tsx';
import { words } from '../parts/words.ts';
import { Answer } from './answer.tsx';
import { Assurance, type ReadAssurance } from './assurance.tsx';
import { MayYou } from './may-you.tsx';
import { Risks } from './risks.tsx';
import { RisksWait } from './risks-wait.tsx';
import { Signatures } from './signatures.tsx';
import type { Verdict } from './verdict.ts';
import { hasSigned, partiesOf, type Waiting } from './waiting.ts';

interface Item {
  /** Of the element, for links on the page. */
  id: string;
  item: Waiting;
  verdict: Verdict;
  /** Of the parties of everything that waits. */
  assurance: ReadAssurance;
  /** Its versions are read at once; otherwise when somebody opens them. */
  isOpen: boolean;
  onDone: (what: string) => void;
}

export function Item({ id, item, verdict, assurance, isOpen, onDone }: Item) {
  const { settings } = useConsole();
  const { agreement, requests, reference, title } = item;
  const answer = () => <Answer item={item} verdict={verdict} onDone={onDone} />;
  return (
    <section className="signing-item" aria-labelledby={id}>
      <h2 className="govuk-heading-l" id={id}>
        {title}
      </h2>
      <About item={item} />
      <MayYou
        verdict={verdict}
        isProposed={agreement !== null}
        isSigned={agreement !== null && hasSigned(agreement, settings.party)}
      />
      {requests.length === 0 && (
        <p className="govuk-body">
          No request to share came before it, so our register holds no risks and no impact assessment.
        </p>
      )}
      {requests.map((request) => (
        <div key={request.id}>
          <Risks request={request} />
          {request.state === 'ASSESSED' && (
            <RisksWait request={request} saidAlready={verdict.whyNot} onDone={onDone} />
          )}
        </div>
      ))}
      <Assurance read={assurance} parties={partiesOf(item)} reference={reference} />
      {agreement && <Signatures agreement={agreement} />}
      {agreement && isOpen && answer()}
      {agreement && !isOpen && (
        <FoldedUnread summary="What changed since the last version; sign, or send back">
          {answer}
        </FoldedUnread>
      )}
    </section>
  );
}

function About({ item: { agreement, requests, reference } }: { item: Waiting }) {
  const nameOf = usePartyName();
  const { settings } = useConsole();
  const type = requests.find(({ agreementType }) => agreementType)?.agreementType;
  return (
    <Facts
      facts={[
        [
          'Reference',
          agreement ? (
            <Link className="govuk-link" href={`/agreements/${encodeURIComponent(reference)}`}>
              {reference}: read all its terms
            </Link>
          ) : (
            reference
          ),
        ],
        [
          'What it is',
          agreement
            ? `${words(agreement.kind)}, version ${agreement.version}`
            : 'A request to share; no agreement is proposed yet',
        ],
        ['Type', type ? `Type ${type}, as ${nameOf(settings.party)} classes it` : null],
        ['Parties', agreement ? agreement.signatories.map(({ id }) => nameOf(id)).join(', ') : null],
        [
          'Proposed',
          agreement ? (
            <>
              by {nameOf(agreement.proposedBy.id)}, <Moment at={agreement.proposedAt} />
            </>
          ) : null,
        ],
      ]}
    />
  );
}
