/** What the report to the Commissioner says and lacks, to be copied or saved. */
import { CopyButton } from '../parts/buttons.tsx';
import { saveBase64 } from '../parts/files.ts';

export interface Sheet {
  text: string;
  json: unknown;
  pdf: string;
  complete: boolean;
  missing: string[];
}

interface Item {
  question: string;
  answer: string | null;
  law?: string;
}

export function AuthorityText({ sheet, phase }: { sheet: Sheet; phase: 'INITIAL' | 'FURTHER' }) {
  const items = (sheet.json as { items?: Item[] }).items ?? [];
  const asked = items.filter(({ law }) => law !== undefined);
  const others = items.filter(({ law }) => law === undefined);
  const there = asked.length - sheet.missing.length;
  const name = `breach-report-${phase.toLowerCase()}`;
  const json = () =>
    btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(sheet.json, null, 2))));
  return (
    <>
      <p className="govuk-body-l govuk-!-margin-bottom-1" id="completeness">
        <strong>
          {there} of {asked.length} there
        </strong>{' '}
        of what the law asks{sheet.complete ? ': complete.' : '.'}
      </p>
      <meter
        className="breach-meter"
        min={0}
        max={asked.length}
        value={there}
        aria-labelledby="completeness"
      />
      <p className="govuk-body">
        {others.filter(({ answer }) => answer).length} of {others.length} other questions of the
        Commissioner’s form are answered.
      </p>
      {sheet.missing.length > 0 && (
        <>
          <h3 className="govuk-heading-s">Missing</h3>
          <p className="govuk-body">
            What is not known yet can follow in a further report (UK GDPR Art. 33(4)).
          </p>
          <ul className="govuk-list govuk-list--bullet">
            {sheet.missing.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      )}
      <h3 className="govuk-heading-s">Text for the Commissioner’s form</h3>
      <dl className="breach-sheet">
        {items.map(({ question, answer, law }) => (
          <div key={question}>
            <dt>
              {question}
              {law && <span className="govuk-hint govuk-!-font-size-16 govuk-!-margin-bottom-0">{law}</span>}
            </dt>
            <dd>{answer || <em>not known yet</em>}</dd>
          </div>
        ))}
      </dl>
      <p className="console-not-printed">
        <CopyButton text={sheet.text} what="the report" />
      </p>
      <div className="govuk-button-group console-not-printed">
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          onClick={() => saveBase64(sheet.pdf, `${name}.pdf`, 'application/pdf')}
        >
          Save the report as PDF
        </button>
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          onClick={() => saveBase64(json(), `${name}.json`, 'application/json')}
        >
          Save the report as JSON
        </button>
      </div>
    </>
  );
}
