/** What agreements promise and no record covers, and the reverse: by agreement, then by kind. */
import { Link, useSearchParams } from 'wouter';
import { RecordGapsDocument, type RecordGapsQuery } from '../generated/records-own.ts';
import { useConsole } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { grouped } from '../parts/grouped.ts';
import { FoldedUnread } from '../parts/folded.tsx';
import { Reading } from '../parts/reading.tsx';
import { words } from '../parts/words.ts';
import { searchWith } from './search.tsx';
import { useAgreements, useTerms, type Agreements } from './use-terms.ts';

type Gap = NonNullable<NonNullable<RecordGapsQuery['register']>['recordGaps']>[number];

const KINDS: Record<string, string> = {
  AGREEMENT_WITHOUT_RECORD: 'No record says what is shared under it',
  PURPOSE_WITHOUT_RECORD: 'Purposes that no record names',
  CATEGORY_WITHOUT_RECORD: 'Kinds of data that no record names',
  PARTNER_WITHOUT_RECORD: 'Partners that no record names',
  RECIPIENT_WITHOUT_AGREEMENT: 'Recipients without an agreement',
  RECORD_OUTSIDE_AGREEMENT: 'Records that say more than the agreement allows',
  RETENTION_MISSING: 'How long the data are kept is missing',
};
const NO_AGREEMENT = 'Under no one agreement';

export function Gaps() {
  const { settings } = useConsole();
  const read = useOwn(RecordGapsDocument, { party: settings.party });
  return (
    <section>
      <h2 className="govuk-heading-m">Where records and agreements do not match</h2>
      <Reading of={read} what="what is missing">
        {({ register }) => <AllGaps gaps={register?.recordGaps ?? []} />}
      </Reading>
    </section>
  );
}

function AllGaps({ gaps }: { gaps: readonly Gap[] }) {
  const held = useAgreements();
  if (gaps.length === 0)
    return <p className="govuk-body">Every agreement in force is covered by records, and the reverse.</p>;
  const byAgreement = grouped(gaps, ({ agreement }) => agreement ?? NO_AGREEMENT);
  return byAgreement.map(([agreement, some]) => (
    <FoldedUnread key={agreement} summary={`${titleOf(agreement, held)}: ${some.length} to look at`}>
      {() => <GapsUnder agreement={agreement} gaps={some} />}
    </FoldedUnread>
  ));
}

function GapsUnder({ agreement, gaps }: { agreement: string; gaps: Gap[] }) {
  const terms = useTerms(agreement === NO_AGREEMENT ? [] : [agreement]);
  return grouped(gaps, ({ kind }) => kind).map(([kind, ofKind]) => (
    <KindOfGap key={kind} inWords={terms.inWords} kind={kind} gaps={ofKind} />
  ));
}

interface KindOfGapProps {
  kind: string;
  gaps: Gap[];
  inWords: (text: string) => string;
}

function KindOfGap({ kind, gaps, inWords }: KindOfGapProps) {
  const [search] = useSearchParams();
  return (
    <>
      <h3 className="govuk-heading-s">{KINDS[kind] ?? words(kind)}</h3>
      <ul className="govuk-list govuk-list--bullet">
        {gaps.map(({ message, record }) => (
          <li key={message}>
            {inWords(message)}{' '}
            {record && (
              <Link href={`/records?${searchWith(search, record)}`} className="govuk-link">
                Open this record
              </Link>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function titleOf(agreement: string, { agreements }: Agreements): string {
  const held = agreements.find(({ reference }) => reference === agreement);
  return held ? `${held.title} (${agreement})` : agreement;
}
