/** The way from a notice to the screen where its kind is dealt with. */
import { Link } from 'wouter';
import { InboxInformationDocument } from '../generated/inbox-own.ts';
import { useConsole } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import type { NoticeOfPage } from './types.ts';

const AGREEMENT = /^agreement:(.+)$/s;

export function Onward({ notice }: { notice: NoticeOfPage }) {
  if (notice.kind === 'AGREEMENT_PROPOSED') return <To path="/signing" text="Read and sign the agreement" />;
  if (notice.kind === 'SHARING_REQUESTED') return <To path="/signing" text="Look at the request to share" />;
  if (notice.kind === 'INFORMATION_REQUEST' || notice.kind === 'INFORMATION_REPLY')
    return <ToInformation cause={notice.cause} />;
  if (notice.kind === 'AUTHORITY_CONSULTATION')
    return <To path={`/breaches/${notice.cause}`} text="Open the breach room" />;
  const reference = AGREEMENT.exec(notice.cause)?.[1];
  if (reference)
    return <To path={`/agreements/${encodeURIComponent(reference)}`} text="Open the agreement" />;
  return <p className="govuk-body">No answer is needed.</p>;
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
