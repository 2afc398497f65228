/** The fields of a record in plain words, under the headings of Art. 30. */
import type { RecordEntryFragment } from '../generated/records-own.ts';
import { Facts, type Fact } from '../parts/facts.tsx';
import { factsOf } from '../parts/fields.tsx';
import { Day, Moment } from '../parts/moment.tsx';
import { Heading } from '../parts/text.tsx';
import { detailFields, knownOf, recordFields, SECTIONS } from './record-fields.tsx';
import type { Terms } from './use-terms.ts';

const none = 'None recorded';

export function RecordFacts({ record, terms }: { record: RecordEntryFragment; terms: Terms }) {
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
        <Facts facts={historyOf(record)} />
      </section>
    </>
  );
}

const historyOf = ({
  recordedAt,
  reviewedOn,
  nextReviewOn,
  endedOn,
  revision,
}: RecordEntryFragment): Fact[] => [
  ['Recorded', <Moment at={recordedAt} />],
  ['Last reviewed', <Day on={reviewedOn} none="Not yet" />],
  ['Next review', <Day on={nextReviewOn} none="Not set" />],
  ['Ended', endedOn ? <Day on={endedOn} /> : null],
  ['Revision', String(revision)],
];
