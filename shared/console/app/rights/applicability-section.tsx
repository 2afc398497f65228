/** Whether the right arises for this processing at all, and on what grounds it could be refused. */
import { Tag } from '../parts/tag.tsx';
import { useCase } from './case.ts';
import { Section } from './parts.tsx';
import { groundInWords, groundsOf, readable } from './wording.ts';

const APPLIES = {
  YES: 'The right arises',
  NO: 'As it stands, the right does not arise',
  ASK: 'It depends on facts that you must find out',
};

export function ApplicabilitySection() {
  const { request, person } = useCase();
  const { applies, why, source } = request.applicability;
  return (
    <Section id="applicability" title="Does the right arise?">
      <p className="govuk-body">
        <Tag value={applies} text={APPLIES[applies]} /> <span className="govuk-hint">{source}</span>
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {why.map((line) => (
          <li key={line}>{readable(line, groundsOf(request))}</li>
        ))}
      </ul>
      {person?.applicabilityOverride && (
        <p className="govuk-body">Upheld all the same because: {person.applicabilityOverride}</p>
      )}
      {request.state === 'OPEN' && (
        <details className="govuk-details">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">
              Grounds on which it could be refused ({request.refusalGrounds.length})
            </span>
          </summary>
          <ul className="govuk-list govuk-list--bullet govuk-details__text">
            {request.refusalGrounds.map(({ code }) => (
              <li key={code}>{groundInWords(code, request.refusalGrounds)}</li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}
