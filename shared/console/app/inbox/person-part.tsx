/** The part of a notice about one person: who it is, whether that is somebody known here, and the answer. */
import { Link } from 'wouter';
import { InboxRequestDocument, type Right } from '../generated/inbox-own.ts';
import { useConsole, useHasRole } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { Reading } from '../parts/reading.tsx';
import { AnswerPart } from './answer-part.tsx';
import { Given } from './given.tsx';
import { MatchPart } from './match-part.tsx';
import { Person } from './person.tsx';
import type { NoticeOfPage, RequestOfNotice } from './types.ts';

interface PartProps {
  notice: NoticeOfPage;
  onSaid: (said: string) => void;
}

/** A notice of an inaccuracy opens a request for rectification. */
const rightOf = (kind: string): Right => (kind === 'INACCURACY' ? 'RECTIFICATION' : (kind as Right));

export function PersonPart({ notice, onSaid }: PartProps) {
  const mayRead = useHasRole()('DPO', 'CASEWORKER', 'AUDITOR');
  if (!mayRead)
    return (
      <p className="govuk-body">
        Who the person is, and the answer, are for your caseworkers and your data protection officer.
      </p>
    );
  return <OfRequest notice={notice} onSaid={onSaid} />;
}

function OfRequest({ notice, onSaid }: PartProps) {
  const { settings } = useConsole();
  const read = useOwn(InboxRequestDocument, {
    party: settings.party,
    right: rightOf(notice.kind),
    cause: notice.cause,
  });
  return (
    <Reading of={read} what="the person">
      {({ register }) => {
        const request = register?.rightsRequests?.nodes[0];
        if (!request)
          return <p className="govuk-body">Your register has no case for this notice any more.</p>;
        return <Parts notice={notice} request={request} onSaid={onSaid} />;
      }}
    </Reading>
  );
}

function Parts({ notice, request, onSaid }: PartProps & { request: RequestOfNotice }) {
  const mayAnswer = useHasRole()('DPO', 'CASEWORKER');
  const isOpen = notice.answeredAt === null;
  return (
    <>
      <section aria-labelledby="inbox-person">
        <h2 className="govuk-heading-m" id="inbox-person">
          Who the person is
        </h2>
        <Person identity={request.identity} />
        {request.correction && (
          <p className="govuk-body">
            <strong>What is right:</strong> {request.correction}
          </p>
        )}
      </section>
      {isOpen && mayAnswer && <MatchPart request={request} onSaid={onSaid} />}
      {isOpen && mayAnswer && <AnswerPart notice={notice} request={request} onSaid={onSaid} />}
      <Given notice={notice} />
      <p className="govuk-body">
        <Link href={`/rights/${request.id}`} className="govuk-link inbox-target">
          Open the whole case
        </Link>
      </p>
    </>
  );
}
