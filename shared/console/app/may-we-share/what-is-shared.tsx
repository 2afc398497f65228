/** The kinds of data and the purpose to choose from: of the agreement's terms, else of the own records. */
import type { SharingCodesQuery } from '../generated/may-we-share-own.ts';
import type { Read } from '../graph/use-graph.ts';
import { Checkboxes, Radios, type Choice } from '../parts/form-before.tsx';
import { Reading } from '../parts/reading.tsx';
import { useTermsOfList, type Category, type Terms } from '../records/use-terms.ts';

interface WhatIsSharedProps {
  /** Of the agreement that was chosen; null: none was. */
  agreed: Terms | null;
  /** What the records name; null: not asked for. */
  records: Read<SharingCodesQuery> | null;
}

export function WhatIsShared({ agreed, records }: WhatIsSharedProps) {
  if (agreed) return <OfAgreement agreed={agreed} />;
  if (!records) return null;
  return (
    <Reading of={records} what="the kinds of data that your records name">
      {({ register }) => <OfRecords nodes={register?.processingRecords?.nodes ?? []} />}
    </Reading>
  );
}

function OfAgreement({ agreed: { known, isRead } }: { agreed: Terms }) {
  if (!isRead)
    return (
      <p className="govuk-body" role="status">
        Loading what the agreement covers …
      </p>
    );
  return (
    <Choices
      categories={known.flatMap(({ dataCategories }) => dataCategories).map(categoryChoice)}
      purposes={known
        .flatMap(({ purposes }) => purposes)
        .map(({ code, label }) => ({ value: code, text: label }))}
    />
  );
}

type Nodes = NonNullable<NonNullable<SharingCodesQuery['register']>['processingRecords']>['nodes'];

function OfRecords({ nodes }: { nodes: Nodes }) {
  const { labelOf } = useTermsOfList(nodes.flatMap(({ agreements }) => agreements));
  const choices = (codes: string[]): Choice[] =>
    [...new Set(codes)].map((value) => ({ value, text: labelOf(value) }));
  return (
    <Choices
      categories={choices(nodes.flatMap(({ categories }) => categories))}
      purposes={choices(nodes.flatMap(({ purposes }) => purposes))}
    />
  );
}

function Choices({ categories, purposes }: { categories: Choice[]; purposes: Choice[] }) {
  if (categories.length === 0 || purposes.length === 0)
    return (
      <p className="govuk-inset-text">
        No kinds of data or purposes are written down there. Choose an agreement, or record the processing
        first.
      </p>
    );
  return (
    <>
      <Checkboxes
        name="categories"
        label="Which kinds of data?"
        hint="Tick all that would go."
        choices={categories}
      />
      <Radios name="purpose" label="What for?" choices={purposes} required />
    </>
  );
}

function categoryChoice({ code, label, special, criminal }: Category): Choice {
  const marks = [special ? 'Special category data' : '', criminal ? 'Criminal offence data' : ''];
  const hint = marks.filter((mark) => mark !== '').join('. ');
  return { value: code, text: label, ...(hint ? { hint } : {}) };
}
