/** The ladder: every step of escalation, which were taken, what was said, what was decided, and what the next one needs. */
import { usePartyName } from '../graph/use-console.ts';
import { Day } from '../parts/moment.tsx';
import { Body, Heading, Hint, Section } from '../parts/text.tsx';
import { words } from '../parts/words.ts';
import { gateOf, needOf } from './clause.ts';
import { useThread, type InformationRequest } from './thread.ts';

export function Ladder() {
  const { request, clause } = useThread();
  const nameOf = usePartyName();
  const { ladder } = request;
  const term = clause?.escalation?.[request.from.id];
  const final = nameOf(term?.final ?? request.to.id);
  return (
    <Section id="information-ladder" title="If it is not met: the ladder">
      {ladder.length === 0 ? (
        <Body>
          There are no steps for {nameOf(request.from.id)}: the decision of {final} is final
          {term ? ` (${request.agreement} ${term.source})` : ''}.
        </Body>
      ) : (
        <>
          <Body>
            {nameOf(request.from.id)} may go up one office at a time at {nameOf(request.to.id)}, with the
            reasons, the objections and what was tried{term ? ` (${request.agreement} ${term.source})` : ''}.
          </Body>
          <ol className="information-ladder">
            {ladder.map((office, index) => (
              <Rung key={office} office={office} step={index + 1} />
            ))}
          </ol>
        </>
      )}
    </Section>
  );
}

function Rung({ office, step }: { office: string; step: number }) {
  const { request, clause } = useThread();
  const taken = request.escalations.find((one) => one.step === step);
  const isNext = step === request.escalations.length + 1;
  const need = needOf(clause, request.from.id, step);
  return (
    <li className={`information-rung${taken ? ' information-rung--taken' : ''}`}>
      <Heading level={3}>
        Step {step}: {words(office)}
      </Heading>
      <Body isTight>
        {taken ? (
          <>
            <strong>Taken</strong> on <Day on={taken.escalatedOn} />
          </>
        ) : isNext ? (
          'The next step, not taken.'
        ) : (
          'Not reached.'
        )}
      </Body>
      {need && <Hint>{need}</Hint>}
      {taken && <Taken taken={taken} />}
    </li>
  );
}

function Taken({ taken }: { taken: InformationRequest['escalations'][number] }) {
  const { request, clause } = useThread();
  const isAsked = gateOf(clause, request.from.id, taken.step) === 'REASONABLE_AND_JUSTIFIED';
  return (
    <dl className="information-evidence">
      <dt>Why it is needed</dt>
      <dd>{taken.reasons}</dd>
      <dt>Objections</dt>
      <dd>{taken.objections}</dd>
      <dt>What was tried</dt>
      <dd>{taken.attempts}</dd>
      {taken.exceptional && (
        <>
          <dt>Why it is exceptional</dt>
          <dd>{taken.exceptional}</dd>
        </>
      )}
      <dt>What the office decided</dt>
      <dd>
        <strong>{taken.outcome ?? 'Nothing yet.'}</strong>
        {isAsked && taken.satisfied !== null && (
          <> It {taken.satisfied ? 'found' : 'did not find'} the request reasonable and clearly justified.</>
        )}
      </dd>
    </dl>
  );
}
