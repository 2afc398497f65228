/** Where a request stands, and its clocks, each with its rule and source. */
import { usePartyName } from '../graph/use-console.ts';
import { Moment, TimeLeft } from '../parts/moment.tsx';
import { Tag } from '../parts/tag.tsx';
import { useThread, type DutyOfRequest } from './thread.ts';
import { classificationInWords, stateInWords } from './wording.ts';

export function RequestClocks() {
  const { request, duties } = useThread();
  return (
    <>
      <p className="govuk-body-l information-what">{request.what}</p>
      <p className="govuk-body">
        <Tag value={request.state} text={stateInWords(request.state)} /> ·{' '}
        {classificationInWords(request.classification)} · {request.oneOff ? 'asked once' : 'regular'} ·{' '}
        {request.personalData ? 'personal data' : 'no personal data'}
      </p>
      {duties.length === 0 ? (
        <p className="govuk-body">The agreement sets no time for this request.</p>
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

function Clock({ duty }: { duty: DutyOfRequest }) {
  const nameOf = usePartyName();
  const isOver = duty.state === 'MET' || duty.state === 'DISCHARGED';
  return (
    <li className="information-clock">
      <h2 className="govuk-heading-s govuk-!-margin-bottom-1">{duty.what}</h2>
      <p className="govuk-body govuk-!-margin-bottom-1">
        <Tag value={duty.state} text={duty.state === 'DISCHARGED' ? 'No longer owed' : undefined} />{' '}
        {nameOf(duty.owner.id)}
      </p>
      <p className="govuk-body govuk-!-margin-bottom-1">
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
      </p>
      <p className="govuk-hint govuk-!-margin-bottom-1">
        {duty.rule} ({duty.source})
      </p>
      <details className="govuk-details govuk-!-margin-bottom-0">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">
            What stops the clock<span className="govuk-visually-hidden"> of “{duty.what}”</span>
          </span>
        </summary>
        <div className="govuk-details__text">
          {duty.stops} If it is missed: {duty.ifMissed}
        </div>
      </details>
    </li>
  );
}
