/** What the text says, in plain words, what the checks find in it, and what it makes us do. */
import { DeadlineTable } from '../deadlines/deadline-table.tsx';
import { DeadlinesDocument, type ObligationFilter } from '../generated/deadlines-own.ts';
import { Details } from '../parts/folded.tsx';
import { Listing } from '../parts/listing.tsx';
import { useRegisterText } from '../parts/register-text.ts';
import { Table } from '../parts/table.tsx';
import { Body, Heading, Hint, Inset, List } from '../parts/text.tsx';
import { findingsByTopic, MATTERS, ORIGINS } from '../words/agreements.ts';
import { useAgreement, type Agreement } from './agreement.tsx';

const SHOWN_LINES = 6;

/** The terms as cards: what the agreement says of each matter, and where in its text. */
export function Terms() {
  const { cards, withheld } = useAgreement().publishedCopy;
  return (
    <>
      <div className="agreement-cards">
        {cards.map(({ title, lines, source }) => (
          <div key={title} className="agreement-card">
            <Heading level={3}>{title}</Heading>
            <Lines lines={lines.slice(0, SHOWN_LINES)} />
            {lines.length > SHOWN_LINES && (
              <Details summary={`${lines.length - SHOWN_LINES} more`} of={`of: ${title}`}>
                <Lines lines={lines.slice(SHOWN_LINES)} />
              </Details>
            )}
            <Hint>
              {source ? `In the text: ${source}` : 'The terms do not say where in the text this stands'}
            </Hint>
          </div>
        ))}
      </div>
      {withheld.length > 0 && (
        <Body>
          Not published, and so not in these cards:{' '}
          {withheld.map(({ path, reason }) => `${path} (${reason})`).join('; ')}.
        </Body>
      )}
    </>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <List isPlain={lines.length === 1}>
      {lines.map((line, index) => (
        <li key={`${index} ${line}`}>{line}</li>
      ))}
    </List>
  );
}

export function Findings() {
  return <FindingList findings={useAgreement().findings} />;
}

interface FindingListProps {
  findings: Agreement['findings'];
  /** Of its headings. */
  level?: 3 | 4;
}

/** What is missing or contradictory in terms, by what it is about. */
export function FindingList({ findings, level = 3 }: FindingListProps) {
  if (findings.length === 0) return <Body>The checks find nothing missing and nothing contradictory.</Body>;
  return findingsByTopic(findings).map(([topic, found]) => (
    <div key={topic}>
      <Heading level={level}>
        {topic} ({found.length})
      </Heading>
      <List>
        {found.map(({ check, message, source }) => (
          <li key={`${check} ${message}`}>
            {message}
            <Hint>{source ? `In the text: ${source}` : 'The text says nothing of it'}</Hint>
          </li>
        ))}
      </List>
    </div>
  ));
}

/** So many are read at once, and the duties under this agreement picked out. */
const DUTIES_READ = 200;

const UNMET: ObligationFilter = { states: ['OPEN', 'OVERDUE'] };

/** Open duties about the agreement, or under one of its terms: their sources begin with its reference. */
export function Duties() {
  const { id, reference } = useAgreement();
  return (
    <Listing
      document={DeadlinesDocument}
      ask={(place) => ({ ...place, where: UNMET })}
      page={({ register }) => register?.obligations}
      what="our duties"
      step={DUTIES_READ}
    >
      {({ nodes, pageInfo }) => (
        <>
          {pageInfo?.hasNextPage && <Inset>Only our {DUTIES_READ} soonest duties were looked at.</Inset>}
          <DeadlineTable
            obligations={nodes.filter(({ about, source }) => about === id || source.includes(reference))}
            none="Nothing is due under it now. What binds us when something happens stands below."
          />
        </>
      )}
    </Listing>
  );
}

/** Of the agreement, our own policy and the law, the stricter; with what clashes. */
export function Effective() {
  return (
    <Table
      caption="What binds us in each matter"
      showCaption={false}
      rows={useAgreement().effectiveTerms}
      keyOf={({ matter }) => matter}
      none="Neither the agreement nor our policy nor the law binds us in anything that the register knows of."
      columns={[
        { title: 'Matter', isHeader: true, cell: ({ matter }) => MATTERS[matter] ?? matter },
        { title: 'What binds us', cell: ({ binding }) => <Rule of={binding} /> },
        {
          title: 'What else is said of it',
          cell: ({ clashes }) =>
            clashes.length === 0
              ? 'nothing'
              : clashes.map((one) => <Rule key={`${one.rule} ${one.source}`} of={one} />),
        },
      ]}
    />
  );
}

function Rule({ of: { rule, source, origin } }: { of: Agreement['effectiveTerms'][number]['binding'] }) {
  const inWords = useRegisterText();
  return (
    <div className="govuk-!-margin-bottom-2">
      {inWords(rule)}
      <Hint>
        From {ORIGINS[origin]}: {source}
      </Hint>
    </div>
  );
}
