/** Questions of the holder, and the asker's answers. */
import { usePartyName } from '../graph/use-console.ts';
import { Day } from '../parts/moment.tsx';
import { useThread } from './thread.ts';

export function Justifications() {
  const { request } = useThread();
  const nameOf = usePartyName();
  if (request.justifications.length === 0) return null;
  return (
    <section aria-labelledby="information-questions">
      <h2 className="govuk-heading-m" id="information-questions">
        Questions and answers
      </h2>
      <ol className="information-talk">
        {request.justifications.map(({ question, askedOn, answer, answeredOn }) => (
          <li key={`${askedOn} ${question}`}>
            <p className="govuk-body">
              <strong>{nameOf(request.to.id)}</strong>, <Day on={askedOn} />: {question}
            </p>
            <p className="govuk-body information-talk__answer">
              {answer ? (
                <>
                  <strong>{nameOf(request.from.id)}</strong>, <Day on={answeredOn} />: {answer}
                </>
              ) : (
                <em>Not answered yet.</em>
              )}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
