/** The lines of the audit, newest first, with filters and pages. Reading them leaves a line, so they are not read by themselves. */
import { useState } from 'react';
import { AuditLinesDocument, type AuditLineFilter } from '../generated/audit-own.ts';
import { useConsole } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { grouped } from '../parts/grouped.ts';
import { londonToday } from '../parts/london.ts';
import { Day, Moment } from '../parts/moment.tsx';
import { Reading } from '../parts/reading.tsx';
import type { Case } from './evidence.tsx';
import { LineFilters } from './line-filters.tsx';
import type { AuditPage } from './audit-line.ts';
import { Line } from './line.tsx';

export function Timeline({ onCase }: { onCase: (chosen: Case) => void }) {
  const { settings } = useConsole();
  const [where, setWhere] = useState<AuditLineFilter>({});
  const [ends, setEnds] = useState<(string | null)[]>([null]);
  const read = useOwn(AuditLinesDocument, { party: settings.party, where, after: ends.at(-1) ?? null });
  const turn = (next: (string | null)[]) => {
    setEnds(next);
    document.querySelector('#audit-lines')?.scrollIntoView();
  };
  const ask = (next: AuditLineFilter) => {
    setEnds([null]);
    setWhere(next);
  };
  return (
    <section aria-labelledby="audit-lines">
      <h2 className="govuk-heading-m" id="audit-lines">
        Who read or wrote what
      </h2>
      <LineFilters where={where} onChange={ask} />
      <Reading of={read} what="the audit">
        {({ register }) => {
          const page = register?.auditLines;
          if (!page) return null;
          return (
            <>
              <p className="govuk-body" role="status">
                {page.totalCount === 0 ? 'No line is like that.' : `${page.totalCount} lines.`} Read{' '}
                <Moment at={read.data?.readAt.toISOString()} />.{' '}
                <button
                  type="button"
                  className="console-plain-button audit-again"
                  onClick={() => void read.refetch()}
                >
                  Read again
                </button>
              </p>
              {grouped(page.nodes, ({ at }) => londonToday(new Date(at))).map(([day, lines]) => (
                <section key={day} aria-labelledby={`audit-day-${day}`}>
                  <h3 className="govuk-heading-s audit-day" id={`audit-day-${day}`}>
                    <Day on={day} />
                  </h3>
                  <ol className="audit-lines">
                    {lines.map((line) => (
                      <Line
                        key={line.id}
                        line={line}
                        onCase={onCase}
                        onWhere={(more) => ask({ ...where, ...more })}
                      />
                    ))}
                  </ol>
                </section>
              ))}
              <Pages ends={ends} page={page} turn={turn} />
            </>
          );
        }}
      </Reading>
    </section>
  );
}

interface PagesProps {
  ends: (string | null)[];
  page: AuditPage;
  turn: (next: (string | null)[]) => void;
}

function Pages({ ends, page, turn }: PagesProps) {
  const { hasNextPage, endCursor } = page.pageInfo;
  return (
    <p className="govuk-button-group console-not-printed">
      {ends.length > 1 && (
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          onClick={() => turn(ends.slice(0, -1))}
        >
          Newer lines
        </button>
      )}
      {hasNextPage && (
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          onClick={() => turn([...ends, endCursor])}
        >
          Older lines
        </button>
      )}
    </p>
  );
}
