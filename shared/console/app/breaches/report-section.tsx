/** The report to the Information Commissioner, filled from the record: what is there, what is missing, ready to copy. */
import { useState } from 'react';
import {
  BreachAuthorityReportDocument,
  BreachReportAuthorityDocument,
  type ReportPhase,
} from '../generated/breaches-own.ts';
import { useConsole } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { Action } from '../parts/action.tsx';
import { Button, Buttons, CopyButton } from '../parts/buttons.tsx';
import { checkboxes } from '../parts/field-choices.tsx';
import { area, londonTime, text } from '../parts/field-kinds.tsx';
import { saveBase64 } from '../parts/files.ts';
import { Select } from '../parts/inputs.tsx';
import { Moment } from '../parts/moment.tsx';
import { Reading } from '../parts/reading.tsx';
import { Table } from '../parts/table.tsx';
import { Body, Heading, List, Section } from '../parts/text.tsx';
import { words } from '../parts/words.ts';
import { REGIMES, regimeText } from '../words/breaches.ts';
import { useBreach } from './breach.ts';

export function Report() {
  const { breach, mayAct } = useBreach();
  const { party } = useConsole().settings;
  const [chosen, choose] = useState<ReportPhase | null>(null);
  const phase = chosen ?? (breach.reports.length > 0 ? 'FURTHER' : 'INITIAL');
  const read = useOwn(BreachAuthorityReportDocument, { party, id: breach.id, phase });
  return (
    <Section id="report" title="Report to the Information Commissioner">
      <Reports />
      <div className="console-not-printed">
        <Select
          key={phase}
          name="phase"
          label="Which report?"
          value={phase}
          onChange={(value) => choose(value as ReportPhase)}
          choices={[
            { value: 'INITIAL', text: 'Initial report' },
            { value: 'FURTHER', text: 'Further report: what was not known at first' },
          ]}
        />
      </div>
      <Reading of={read} what="the report">
        {({ register }) => {
          const sheet = register?.breaches?.nodes.find(({ id }) => id === breach.id)?.authorityReport;
          return sheet ? (
            <Sheet sheet={sheet} phase={phase} />
          ) : (
            <Body>The report cannot be shown just now.</Body>
          );
        }}
      </Reading>
      {mayAct && <RecordReport phase={phase} />}
    </Section>
  );
}

function Reports() {
  return (
    <Table
      caption="Reports that were made"
      rows={useBreach().breach.reports}
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

interface SheetProps {
  sheet: { text: string; json: unknown; pdf: string; complete: boolean; missing: string[] };
  phase: ReportPhase;
}

interface Item {
  question: string;
  answer: string | null;
  /** Who asks by law; left out: the Commissioner’s form alone. */
  law?: string;
}

/** What the report says and lacks, to be copied or saved. */
function Sheet({ sheet, phase }: SheetProps) {
  const items = (sheet.json as { items?: Item[] }).items ?? [];
  const name = `breach-report-${phase.toLowerCase()}`;
  const json = () =>
    btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(sheet.json, null, 2))));
  return (
    <>
      <Completeness sheet={sheet} items={items} />
      <Heading level={3}>Text for the Commissioner’s form</Heading>
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
      <Buttons>
        <Button onClick={() => saveBase64(sheet.pdf, `${name}.pdf`, 'application/pdf')}>
          Save the report as PDF
        </Button>
        <Button onClick={() => saveBase64(json(), `${name}.json`, 'application/json')}>
          Save the report as JSON
        </Button>
      </Buttons>
    </>
  );
}

function Completeness({ sheet, items }: { sheet: SheetProps['sheet']; items: Item[] }) {
  const asked = items.filter(({ law }) => law !== undefined);
  const others = items.filter(({ law }) => law === undefined);
  const there = asked.length - sheet.missing.length;
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
      <Body>
        {others.filter(({ answer }) => answer).length} of {others.length} other questions of the
        Commissioner’s form are answered.
      </Body>
      {sheet.missing.length > 0 && (
        <>
          <Heading level={3}>Missing</Heading>
          <Body>What is not known yet can follow in a further report (UK GDPR Art. 33(4)).</Body>
          <List>
            {sheet.missing.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </List>
        </>
      )}
    </>
  );
}

/** Records that the Commissioner was told. Under one law alone, it is not asked under which. */
function RecordReport({ phase }: { phase: ReportPhase }) {
  const { id, regimes } = useBreach().breach;
  const [now] = useState(() => new Date().toISOString());
  const what = phase === 'INITIAL' ? 'initial' : 'further';
  return (
    <Action
      document={BreachReportAuthorityDocument}
      with={{ id, phase }}
      summary={`Record that the ${what} report was made`}
      label={`The ${what} report was made`}
      submit="Record the report"
      said="The report is recorded."
      fields={{
        reportedAt: londonTime('When was the Commissioner told?', { required: true, value: now }),
        regimes: checkboxes(
          'Under which law?',
          REGIMES.filter(({ value }) => regimes.includes(value)),
          { atLeastOne: 'Choose the law under which it was made.' },
        ),
        reference: text('The Commissioner’s reference', { hint: 'If there is one already.', width: '20' }),
        reasonsForDelay: area('Reasons for the delay', {
          hint: 'Needed if it was later than 72 hours after becoming aware (UK GDPR Art. 33(1); DPA 2018 s.67(3)).',
          rows: 2,
        }),
      }}
      when={{ regimes: () => regimes.length > 1 }}
    />
  );
}
