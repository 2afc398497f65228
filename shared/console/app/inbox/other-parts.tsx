/** The parts of notices that are not about one person: of a breach, of a recall, and the way to the screens of other kinds. */
import { Link } from 'wouter';
import { InboxInformationDocument } from '../generated/inbox-own.ts';
import { useConsole, useHasRole } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { Moment } from '../parts/moment.tsx';
import { Body } from '../parts/text.tsx';
import { words } from '../parts/words.ts';
import { AnswerForm, TakeOn } from './answer.tsx';
import type { NoticeOfPage } from './types.ts';

interface Part {
  notice: NoticeOfPage;
}

/** A breach is taken on here, and looked at on its own screen. */
export function BreachPart({ notice }: Part) {
  const mayAct = useHasRole()('DPO', 'BREACH_COORDINATOR');
  const { summary } = (notice.content ?? {}) as { summary?: string };
  const { effect } = (notice.body ?? {}) as { effect?: string };
  if (effect !== undefined)
    return (
      <>
        <Body>It reports an effect of a breach of yours: {effect}</Body>
        <To path={`/breaches/${notice.cause}`} text="Open the breach room" />
      </>
    );
  return (
    <>
      {summary && (
        <Body>
          <strong>What happened:</strong> {summary}
        </Body>
      )}
      {notice.acknowledgedAt && (
        <Body>
          You took it on on <Moment at={notice.acknowledgedAt} />.
        </Body>
      )}
      {mayAct && <TakeOn notice={notice} isFirst />}
      <Body>
        <Link href={`/breaches/told/${notice.id}`} className="govuk-link inbox-target">
          Look at the breach, and what it means for you
        </Link>
      </Body>
    </>
  );
}

/** The answer to a recall says what could be put back of what was done here. */
export function RecallPart({ notice }: Part) {
  const mayAnswer = useHasRole()('DPO', 'CASEWORKER', 'BREACH_COORDINATOR');
  const { kinds } = (notice.body ?? {}) as { kinds?: string[] };
  const { reason } = (notice.content ?? {}) as { reason?: string };
  return (
    <>
      {kinds && <Body>Taken back: {kinds.map(words).join(', ')}.</Body>}
      {reason && <Body>Why: {reason}</Body>}
      {mayAnswer && notice.answeredAt === null && <AnswerForm notice={notice} />}
    </>
  );
}

const AGREEMENT = /^agreement:(.+)$/s;

export function Onward({ notice }: Part) {
  if (notice.kind === 'AGREEMENT_PROPOSED') return <To path="/signing" text="Read and sign the agreement" />;
  if (notice.kind === 'SHARING_REQUESTED') return <To path="/signing" text="Look at the request to share" />;
  if (notice.kind === 'INFORMATION_REQUEST' || notice.kind === 'INFORMATION_REPLY')
    return <ToInformation cause={notice.cause} />;
  if (notice.kind === 'AUTHORITY_CONSULTATION')
    return <To path={`/breaches/${notice.cause}`} text="Open the breach room" />;
  const reference = AGREEMENT.exec(notice.cause)?.[1];
  if (reference)
    return <To path={`/agreements/${encodeURIComponent(reference)}`} text="Open the agreement" />;
  return <Body>No answer is needed.</Body>;
}

function To({ path, text }: { path: string; text: string }) {
  return (
    <Link href={path} className="govuk-button inbox-wide">
      {text}
    </Link>
  );
}

/** The notice names the request by what both parties call it; the screen by this party's own copy. */
function ToInformation({ cause }: { cause: string }) {
  const { settings } = useConsole();
  const { data } = useOwn(InboxInformationDocument, { party: settings.party, requestId: cause });
  const request = data?.data.register?.informationRequests?.nodes[0];
  return request ? (
    <To path={`/information/${request.id}`} text="Open the request for information" />
  ) : (
    <To path="/information" text="Open the requests for information" />
  );
}
