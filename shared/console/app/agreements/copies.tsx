/** Whether every signatory's register holds the same text, field by field, and whose copy is missing. */
import {
  AgreementCopiesDocument,
  AgreementDifferencesDocument,
  type AgreementCopiesQuery,
  type AgreementDifferencesQuery,
} from '../generated/agreements-federation.ts';
import { useFederation } from '../graph/use-graph.ts';
import { usePartyName } from '../graph/use-console.ts';
import { FoldedUnread } from '../parts/folded.tsx';
import { Reading } from '../parts/reading.tsx';
import { Table } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';

const AGAIN_MILLISECONDS = 15_000;

type Across = NonNullable<AgreementCopiesQuery['agreement']>;
type Differing = NonNullable<NonNullable<AgreementDifferencesQuery['agreement']>['differences']>;

export function Copies({ reference }: { reference: string }) {
  const read = useFederation(
    AgreementCopiesDocument,
    { reference },
    { every: (data) => (isIncomplete(data) ? AGAIN_MILLISECONDS : false) },
  );
  return (
    <Reading of={read} what="all parties’ copies" saysMissing>
      {({ agreement }) =>
        agreement ? (
          <Compared across={agreement} reference={reference} />
        ) : (
          <p className="govuk-body">No register that answered holds a copy that you may see.</p>
        )
      }
    </Reading>
  );
}

const isIncomplete = (data: unknown) =>
  ((data as AgreementCopiesQuery | undefined)?.agreement?.missing.length ?? 0) > 0;

function Compared({ across, reference }: { across: Across; reference: string }) {
  const nameOf = usePartyName();
  const { copies, missing } = across;
  return (
    <>
      <p className="govuk-body" role="status">
        <Said across={across} />{' '}
        {missing.length > 0 &&
          `No copy came from ${missing.map(nameOf).join(', ')}: the register does not answer, or holds none.`}
      </p>
      <Table
        caption="The copies that answered"
        rows={copies}
        keyOf={({ party }) => party.id}
        none="No copy answered."
        columns={[
          { title: 'Register of', cell: ({ party }) => nameOf(party.id), isHeader: true },
          { title: 'Version', cell: ({ version }) => version },
          {
            title: 'Signatures held',
            cell: ({ signatures }) =>
              signatures.length === 0
                ? 'none'
                : signatures
                    .map(({ party, valid }) => `${nameOf(party.id)} ${valid ? '✓ valid' : '✗ not valid'}`)
                    .join(', '),
          },
          { title: 'Fingerprint of the text', cell: ({ digest }) => <code>{digest.slice(0, 12)}…</code> },
        ]}
      />
      {doDiffer(across) ? (
        <Differences reference={reference} />
      ) : (
        <FoldedUnread summary="Compare the copies field by field" isPrinted={false}>
          {() => <Differences reference={reference} />}
        </FoldedUnread>
      )}
    </>
  );
}

/** The fingerprint is of the whole text: where all have the same, nothing differs. */
const doDiffer = ({ copies }: Across) => new Set(copies.map(({ digest }) => digest)).size > 1;

function Said({ across }: { across: Across }) {
  const { copies, missing } = across;
  if (doDiffer(across)) return <Tag value="NO" text="The copies differ" />;
  if (missing.length > 0) return <Tag value="ASK" text="Not known: copies are missing" />;
  return copies.length > 0 ? (
    <Tag value="YES" text="All copies say the same" />
  ) : (
    <Tag value="ASK" text="Not known" />
  );
}

/** Every copy's whole text is compared: it is asked where the fingerprints differ, or somebody wants to see it. */
function Differences({ reference }: { reference: string }) {
  const read = useFederation(AgreementDifferencesDocument, { reference });
  return (
    <Reading of={read} what="the comparison" saysMissing>
      {({ agreement }) => <DifferencesTable differences={agreement?.differences ?? []} />}
    </Reading>
  );
}

function DifferencesTable({ differences }: { differences: Differing }) {
  const nameOf = usePartyName();
  return (
    <Table
      caption="Where the copies differ"
      rows={differences}
      keyOf={({ field }) => field}
      none="The copies that answered say the same in every field."
      columns={[
        { title: 'Field', cell: ({ field }) => field, isHeader: true },
        {
          title: 'What each copy says',
          cell: ({ values }) => (
            <ul className="govuk-list">
              {values.map(({ party, value }) => (
                <li key={party.id}>
                  <strong>{nameOf(party.id)}:</strong> {said(value)}
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}

function said(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
