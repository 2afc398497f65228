/** What is missing or contradictory in an agreement's terms, by what it is about. */
import { groupFindings } from './group-findings.ts';

interface Finding {
  check: string;
  message: string;
  source: string | null;
}

export function Findings({ findings, level = 3 }: { findings: readonly Finding[]; level?: 3 | 4 }) {
  const Heading = `h${level}` as 'h3' | 'h4';
  if (findings.length === 0)
    return <p className="govuk-body">The checks find nothing missing and nothing contradictory.</p>;
  return groupFindings(findings).map(([kind, found]) => (
    <div key={kind}>
      <Heading className="govuk-heading-s">
        {kind} ({found.length})
      </Heading>
      <ul className="govuk-list govuk-list--bullet govuk-list--spaced">
        {found.map(({ check, message, source }) => (
          <li key={`${check} ${message}`}>
            {message}
            <div className="govuk-hint govuk-!-font-size-16 govuk-!-margin-bottom-0">
              {source ? `In the text: ${source}` : 'The text says nothing of it'}
            </div>
          </li>
        ))}
      </ul>
    </div>
  ));
}
