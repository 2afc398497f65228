/** The report to the Information Commissioner, filled from the record: what is there, what is missing, ready to copy. */
import { useState } from 'react';
import { BreachAuthorityReportDocument } from '../generated/breaches-own.ts';
import { useConsole } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { Select } from '../parts/form-before.tsx';
import { Moment } from '../parts/moment.tsx';
import { Reading } from '../parts/reading.tsx';
import { Table } from '../parts/table.tsx';
import { words } from '../parts/words.ts';
import { AuthorityText } from './authority-text.tsx';
import { ReportForm } from './report-form.tsx';
import type { RoomBreach } from './types.ts';
import { useMayWrite } from './use-may-write.ts';
import { regimeText } from './words-of-breaches.ts';

type Phase = 'INITIAL' | 'FURTHER';

export function AuthoritySheet({ breach }: { breach: RoomBreach }) {
  const { settings } = useConsole();
  const mayWrite = useMayWrite();
  const [chosen, setPhase] = useState<Phase | null>(null);
  const phase = chosen ?? (breach.reports.length > 0 ? 'FURTHER' : 'INITIAL');
  const read = useOwn(BreachAuthorityReportDocument, { party: settings.party, id: breach.id, phase });
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
            <AuthorityText sheet={node.authorityReport} phase={phase} />
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
