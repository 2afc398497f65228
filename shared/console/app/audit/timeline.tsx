/** The lines of the audit, newest first, with filters and pages. Reading them leaves a line, so they are not read by themselves. */
import { useState } from 'react';
import { AuditLinesDocument, type AuditLineFilter } from '../generated/audit-own.ts';
import { useConsole } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { Button } from '../parts/buttons.tsx';
import { grouped } from '../parts/grouped.ts';
import { Turn } from '../parts/listing.tsx';
import { londonToday } from '../parts/london.ts';
import { Day, Moment } from '../parts/moment.tsx';
import { Reading } from '../parts/reading.tsx';
import { Body, Section } from '../parts/text.tsx';
import type { Case } from './evidence.tsx';
import { LineFilters } from './line-filters.tsx';
import { Line, type AuditLine, type AuditPage, type LineProps } from './line.tsx';

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
    <Section id="audit-lines" title="Who read or wrote what">
      <LineFilters where={where} onChange={ask} />
      <Reading of={read} what="the audit">
        {({ register }) => {
          const page = register?.auditLines;
          if (!page) return null;
          return (
            <>
              <Count all={page.totalCount} at={read.data?.readAt} again={() => void read.refetch()} />
              <Days lines={page.nodes} onCase={onCase} onWhere={(more) => ask({ ...where, ...more })} />
              <Turn
                ends={ends}
                next={page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null}
                turn={turn}
                newer="Newer lines"
                older="Older lines"
              />
            </>
          );
        }}
      </Reading>
    </Section>
  );
}

function Days({ lines, ...does }: { lines: readonly AuditLine[] } & Omit<LineProps, 'line'>) {
  return grouped(lines, ({ at }) => londonToday(new Date(at))).map(([day, ofDay]) => (
    <section key={day} aria-labelledby={`audit-day-${day}`}>
      <h3 className="govuk-heading-s audit-day" id={`audit-day-${day}`}>
        <Day on={day} />
      </h3>
      <ol className="audit-lines">
        {ofDay.map((line) => (
          <Line key={line.id} line={line} {...does} />
        ))}
      </ol>
    </section>
  ));
}

interface CountProps {
  all: AuditPage['totalCount'];
  at: Date | undefined;
  again: () => void;
}

function Count({ all, at, again }: CountProps) {
  return (
    <Body isStatus>
      {all === 0 ? 'No line is like that.' : `${all} lines.`} Read <Moment at={at?.toISOString()} />.{' '}
      <Button isPlain onClick={again}>
        Read again
      </Button>
    </Body>
  );
}
