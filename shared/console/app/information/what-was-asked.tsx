/** Where a request stands with its clocks, what was asked and why, and the questions about it. */
import { usePartyName } from '../graph/use-console.ts';
import { Facts } from '../parts/facts.tsx';
import { factsOf } from '../parts/fields.tsx';
import { Details } from '../parts/folded.tsx';
import { Day, Moment, TimeLeft } from '../parts/moment.tsx';
import { Tag } from '../parts/tag.tsx';
import { Body, Heading, Hint, Section, To } from '../parts/text.tsx';
import { classificationInWords, stateInWords } from '../words/information.ts';
import { JUSTIFICATION } from './ask-fields.tsx';
import { useThread, type DutyOfRequest } from './thread.ts';

export function RequestClocks() {
  const { request, duties } = useThread();
  return (
    <>
      <p className="govuk-body-l information-what">{request.what}</p>
      <Body>
        <Tag value={request.state} text={stateInWords(request.state)} /> ·{' '}
        {classificationInWords(request.classification)} · {request.oneOff ? 'asked once' : 'regular'} ·{' '}
        {request.personalData ? 'personal data' : 'no personal data'}
      </Body>
      {duties.length === 0 ? (
        <Body>The agreement sets no time for this request.</Body>
      ) : (
        <ul className="information-clocks" aria-label="Clocks">
          {duties.map((duty) => (
            <Clock key={duty.id} duty={duty} />
          ))}
        </ul>
      )}
    </>
  );
}

/** One clock, with its rule and source. */
function Clock({ duty }: { duty: DutyOfRequest }) {
  const nameOf = usePartyName();
  const isOver = duty.state === 'MET' || duty.state === 'DISCHARGED';
  return (
    <li className="information-clock">
      <Heading isSmall>{duty.what}</Heading>
      <Body isTight>
        <Tag value={duty.state} text={duty.state === 'DISCHARGED' ? 'No longer owed' : undefined} />{' '}
        {nameOf(duty.owner.id)}
      </Body>
      <Body isTight>
        by <Moment at={duty.dueAt} none="no set time" />
        {duty.dueAt && !isOver && (
          <>
            {' – '}
            <strong>
              <TimeLeft until={duty.dueAt} />
            </strong>
          </>
        )}
        {duty.metAt && (
          <>
            ; met <Moment at={duty.metAt} />
          </>
        )}
      </Body>
      <Hint>
        {duty.rule} ({duty.source})
      </Hint>
      <Details summary="What stops the clock" of={`of “${duty.what}”`}>
        {duty.stops} If it is missed: {duty.ifMissed}
      </Details>
    </li>
  );
}

/** What was asked, with the seven fields of its justification. */
export function RequestFacts() {
  const { request } = useThread();
  const nameOf = usePartyName();
  const none = request.follows ? 'stands with the request that this one repeats' : 'not said';
  const { publication, ...said } = request;
  return (
    <Section id="information-asked" title="What was asked, and why">
      <Facts
        facts={[
          ['Asked by', nameOf(request.from.id)],
          ['Asked of', `${nameOf(request.to.id)}${request.unit ? `, ${request.unit}` : ''}`],
          ['On', <Day on={request.requestedOn} />],
          [
            'Under',
            <To path={`/agreements/${encodeURIComponent(request.agreement)}`}>
              agreement {request.agreement}
            </To>,
          ],
          ['How often', request.oneOff ? null : (request.frequency ?? 'regularly')],
          ...factsOf(
            JUSTIFICATION,
            { ...said, publication: publication || 'nothing' },
            { only: SEVEN, none },
          ),
          ...factsOf(JUSTIFICATION, request, { only: ['legalBasis', 'publicTaskStatement'] }),
        ]}
      />
    </Section>
  );
}

const SEVEN = ['necessity', 'what', 'purpose', 'publication', 'access', 'storage', 'disposal'] as const;

/** Questions of the holder, and the asker's answers. */
export function Justifications() {
  const { request } = useThread();
  const nameOf = usePartyName();
  if (request.justifications.length === 0) return null;
  return (
    <Section id="information-questions" title="Questions and answers">
      <ol className="information-talk">
        {request.justifications.map(({ question, askedOn, answer, answeredOn }) => (
          <li key={`${askedOn} ${question}`}>
            <Body>
              <strong>{nameOf(request.to.id)}</strong>, <Day on={askedOn} />: {question}
            </Body>
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
    </Section>
  );
}
