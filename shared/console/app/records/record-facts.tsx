/** The fields of a record in plain words, under the headings of Art. 30, as they are and as they were. */
import type { RecordEntryFragment } from '../generated/records-own.ts';
import { Facts, type Fact } from '../parts/facts.tsx';
import { factsOf } from '../parts/fields.tsx';
import { Details } from '../parts/folded.tsx';
import { londonTime } from '../parts/london.ts';
import { Moment } from '../parts/moment.tsx';
import { Body, Heading } from '../parts/text.tsx';
import { detailFields, knownOf, recordFields, REVIEW, SECTIONS } from './record-fields.tsx';
import type { Terms } from './use-terms.ts';

const none = 'None recorded';

interface RecordFactsProps {
  record: RecordEntryFragment;
  terms: Terms;
}

export function RecordFacts({ record, terms }: RecordFactsProps) {
  const fields = recordFields({ terms });
  const details = detailFields();
  const known = { ...knownOf(record), contact: record.contact ?? 'The data protection officer' };
  return (
    <>
      <Facts
        facts={[
          ...factsOf(details, known, { only: ['role', 'controllers'] }),
          ...factsOf(fields, known, { only: ['agreements'], none }),
        ]}
      />
      {SECTIONS.map((section) => (
        <section key={section.title}>
          <Heading>{section.title}</Heading>
          <Facts
            facts={[
              ...factsOf(fields, known, { only: section.fields, none }),
              ...factsOf(details, known, { only: section.details, none }),
              ...factsOf(details, known, { only: section.shown ?? [] }),
            ]}
          />
        </section>
      ))}
      <section>
        <Heading>The record itself</Heading>
        <Facts
          facts={[
            ['Recorded', <Moment at={record.recordedAt} />],
            ...factsOf(REVIEW, record, { only: ['reviewedOn', 'nextReviewOn'], none: 'Not set' }),
            ...factsOf(REVIEW, record, { only: ['endedOn'] }),
            ['Revision', String(record.revision)],
          ]}
        />
      </section>
    </>
  );
}

/** How a record was before: why and when each revision ended, and its fields then. */
export function Revisions({ record: { revisions }, terms }: RecordFactsProps) {
  if (revisions.length === 0) return <Body>This record has not been changed since it was made.</Body>;
  return (
    <section>
      <Heading>How it was before</Heading>
      {revisions.map(({ revision, fields, because, until }) => (
        <Details key={revision} summary={`Revision ${revision}, until ${londonTime(until)}`}>
          <Body>Changed because: {because}</Body>
          <Facts facts={factsThen(fields, terms)} />
        </Details>
      ))}
    </section>
  );
}

/** A revision keeps the fields by the names that the record has them under, and parties by their ids. */
function factsThen(fields: unknown, terms: Terms): Fact[] {
  const then = (fields ?? {}) as Partial<Record<keyof RecordEntryFragment, unknown>>;
  return [
    ...factsOf(recordFields({ terms }), then),
    ...factsOf(detailFields(), then),
    ...factsOf(REVIEW, then),
  ];
}
