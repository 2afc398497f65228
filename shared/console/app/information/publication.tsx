/** What may be published: what each side proposed, and what both agreed. */
import { usePartyName } from '../graph/use-console.ts';
import { Day } from '../parts/moment.tsx';
import { useThread } from './thread.ts';

export function Publication() {
  const { request } = useThread();
  const nameOf = usePartyName();
  const { publicationTalks: talks, publicationAgreed } = request;
  if (talks.length === 0) return null;
  return (
    <section aria-labelledby="information-publication">
      <h2 className="govuk-heading-m" id="information-publication">
        What may be published
      </h2>
      <ol className="information-talk">
        {talks.map(({ by, proposal, proposedOn, accepted }) => (
          <li key={`${by.id} ${proposedOn} ${proposal}`}>
            <p className="govuk-body">
              <strong>{nameOf(by.id)}</strong>, <Day on={proposedOn} />: {proposal}
              {accepted ? <strong> – accepted</strong> : ''}
            </p>
          </li>
        ))}
      </ol>
      <p className="govuk-body">
        {publicationAgreed ? (
          <>
            <strong>Agreed:</strong> {publicationAgreed}
          </>
        ) : (
          'Nothing is agreed yet. The request waits for it.'
        )}
      </p>
    </section>
  );
}
