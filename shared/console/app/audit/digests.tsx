/** What other registers say that this party's people read there, day by day. A register tells of no new digest. */
import { AuditDigestsDocument, type AuditDigestsQuery } from '../generated/audit-own.ts';
import { usePartyName } from '../graph/use-console.ts';
import { Listing } from '../parts/listing.tsx';
import { Day } from '../parts/moment.tsx';
import { Table } from '../parts/table.tsx';
import { Body, Heading, Section } from '../parts/text.tsx';

type Digest = NonNullable<NonNullable<AuditDigestsQuery['register']>['readDigests']>['nodes'][number];

export function Digests() {
  return (
    <Section id="audit-digests" title="What our people read elsewhere">
      <Body>
        Every other register says, a day later, what people of this party read there. A read that nobody here
        made was made by whoever held a person’s token, such as a gateway: look into it.
      </Body>
      <Listing
        document={AuditDigestsDocument}
        ask={({ party, after }) => ({ party, after })}
        page={({ register }) => register?.readDigests}
        what="what was read elsewhere"
        newer="Newer days"
        older="Older days"
      >
        {({ nodes }) =>
          nodes.length === 0 ? (
            <Body>No register has told of a read yet. The first comes the day after a read.</Body>
          ) : (
            nodes.map((one) => <OneDigest key={one.id} digest={one} />)
          )
        }
      </Listing>
    </Section>
  );
}

function OneDigest({ digest }: { digest: Digest }) {
  const nameOf = usePartyName();
  return (
    <>
      <Heading level={3}>
        <Day on={digest.on} />, at {nameOf(digest.register.id)}
      </Heading>
      <Table
        caption={`Read at ${nameOf(digest.register.id)} on ${digest.on}`}
        showCaption={false}
        rows={digest.reads}
        keyOf={({ person, action, rowKind }) => `${person} ${action} ${rowKind}`}
        none="Nothing was read."
        columns={[
          { title: 'Person', isHeader: true, cell: ({ person }) => person },
          { title: 'Did', cell: ({ action, rowKind }) => `${action}: ${rowKind}` },
          { title: 'How often', cell: ({ count }) => count },
          {
            title: 'Digest of the rows',
            cell: ({ rowsDigest }) => <code className="audit-code">{rowsDigest.slice(0, 16)}…</code>,
          },
        ]}
      />
      {digest.omitted > 0 && <Body>{digest.omitted} more entries were left out there.</Body>}
    </>
  );
}
