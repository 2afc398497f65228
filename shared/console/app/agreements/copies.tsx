/** Whether every signatory's register holds the same text, field by field, and whose copy is missing. */
import { AgreementCopiesDocument, type AgreementCopiesQuery } from '../generated/agreements-federation.ts';
import { useFederation } from '../graph/use-graph.ts';
import { usePartyName } from '../graph/use-console.ts';
import { Reading } from '../parts/reading.tsx';
import { Table } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';

const AGAIN_MILLISECONDS = 15_000;

type Across = NonNullable<AgreementCopiesQuery['agreement']>;

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
          <Compared across={agreement} />
        ) : (
          <p className="govuk-body">No register that answered holds a copy that you may see.</p>
        )
      }
    </Reading>
  );
}

const isIncomplete = (data: unknown) =>
  ((data as AgreementCopiesQuery | undefined)?.agreement?.missing.length ?? 0) > 0;

function Compared({ across }: { across: Across }) {
  const nameOf = usePartyName();
  const { copies, missing, differences } = across;
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
      {differences && differences.length > 0 && <Differences differences={differences} />}
    </>
  );
}

function Said({ across: { consistent, differences, missing } }: { across: Across }) {
  if (differences && differences.length > 0) return <Tag value="NO" text="The copies differ" />;
  if (consistent) return <Tag value="YES" text="All copies say the same" />;
  return <Tag value="ASK" text={missing.length > 0 ? 'Not known: copies are missing' : 'Not known'} />;
}

function Differences({ differences }: { differences: NonNullable<Across['differences']> }) {
  const nameOf = usePartyName();
  return (
    <Table
      caption="Where the copies differ"
      rows={differences}
      keyOf={({ field }) => field}
      none=""
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
