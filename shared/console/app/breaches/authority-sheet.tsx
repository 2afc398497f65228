/** The report to the Information Commissioner, filled from the record: what is there, what is missing, ready to copy. */
import { useState } from 'react';
import { BreachAuthorityReportDocument, type BreachAuthorityReportQuery } from '../generated/breaches-own.ts';
import { useConsole } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { CopyButton } from '../parts/buttons.tsx';
import { saveBase64 } from '../parts/files.ts';
import { Select } from '../parts/form.tsx';
import { Moment } from '../parts/moment.tsx';
import { Reading } from '../parts/reading.tsx';
import { Table } from '../parts/table.tsx';
import { words } from '../parts/words.ts';
import { ReportForm } from './report-form.tsx';
import { ROOM_KINDS, type RoomBreach } from './types.ts';
import { useMayWrite } from './use-may-write.ts';
import { regimeText } from './words-of-breaches.ts';

type Breaches = NonNullable<NonNullable<BreachAuthorityReportQuery['register']>['breaches']>;
type Sheet = NonNullable<Breaches['nodes'][number]['authorityReport']>;
type Phase = 'INITIAL' | 'FURTHER';

interface Item {
  question: string;
  answer: string | null;
  law?: string;
}

export function AuthoritySheet({ breach, after }: { breach: RoomBreach; after: string | null }) {
  const { settings } = useConsole();
  const mayWrite = useMayWrite();
  const [chosen, setPhase] = useState<Phase | null>(null);
  const phase = chosen ?? (breach.reports.length > 0 ? 'FURTHER' : 'INITIAL');
  const read = useOwn(
    BreachAuthorityReportDocument,
    { party: settings.party, after, phase },
    { kinds: ROOM_KINDS },
  );
  return (
    <section id="report">
      <h2 className="govuk-heading-m">Report to the Information Commissioner</h2>
      <Reports breach={breach} />
      <div className="console-not-printed">
        <Select
          key={phase}
          name="phase"
          label="Which report?"
          value={phase}
          onChange={(value) => setPhase(value as Phase)}
          choices={[
            { value: 'INITIAL', text: 'Initial report' },
            { value: 'FURTHER', text: 'Further report: what was not known at first' },
          ]}
        />
      </div>
      <Reading of={read} what="the report">
        {({ register }) => {
          const node = register?.breaches?.nodes[0];
          return node?.id === breach.id && node.authorityReport ? (
            <SheetText sheet={node.authorityReport} phase={phase} />
          ) : (
            <p className="govuk-body">The report cannot be shown just now.</p>
          );
        }}
      </Reading>
      {mayWrite && breach.state === 'OPEN' && <ReportForm breach={breach} phase={phase} />}
    </section>
  );
}

function Reports({ breach }: { breach: RoomBreach }) {
  return (
    <Table
      caption="Reports that were made"
      rows={breach.reports}
      keyOf={({ id }) => id}
      none="The Commissioner has not been told yet, as far as is recorded."
      columns={[
        { title: 'Report', isHeader: true, cell: ({ phase }) => words(phase) },
        { title: 'Law', cell: ({ regime }) => regimeText(regime) },
        { title: 'Made', cell: ({ reportedAt }) => <Moment at={reportedAt} /> },
        { title: 'Reference', cell: ({ reference }) => reference ?? 'none yet' },
        { title: 'Reasons for delay', cell: ({ reasonsForDelay }) => reasonsForDelay ?? 'none' },
      ]}
    />
  );
}

function SheetText({ sheet, phase }: { sheet: Sheet; phase: Phase }) {
  const items = (sheet.json as { items?: Item[] }).items ?? [];
  const asked = items.filter(({ law }) => law !== undefined);
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
