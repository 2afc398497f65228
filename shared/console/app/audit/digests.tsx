/** What other registers say that this party's people read there, day by day. */
import { useState } from 'react';
import { AuditDigestsDocument, type AuditDigestsQuery } from '../generated/audit-own.ts';
import { useConsole, usePartyName } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { Day } from '../parts/moment.tsx';
import { Reading } from '../parts/reading.tsx';
import { Table } from '../parts/table.tsx';

type Digest = NonNullable<NonNullable<AuditDigestsQuery['register']>['readDigests']>['nodes'][number];

export function Digests() {
  const { settings } = useConsole();
  const [after, setAfter] = useState<string | null>(null);
  const read = useOwn(AuditDigestsDocument, { party: settings.party, after });
  return (
    <section aria-labelledby="audit-digests">
      <h2 className="govuk-heading-m" id="audit-digests">
        What our people read elsewhere
      </h2>
      <p className="govuk-body">
        Every other register says, a day later, what people of this party read there. A read that nobody here
        made was made by whoever held a person’s token, such as a gateway: look into it.
      </p>
      <Reading of={read} what="what was read elsewhere">
        {({ register }) => {
          const page = register?.readDigests;
          if (!page) return null;
          return (
            <>
              {page.nodes.length === 0 && (
                <p className="govuk-body">
                  No register has told of a read yet. The first comes the day after a read.
                </p>
              )}
              {page.nodes.map((one) => (
                <OneDigest key={one.id} digest={one} />
              ))}
              {page.pageInfo.hasNextPage && (
                <button
                  type="button"
                  className="govuk-button govuk-button--secondary"
                  onClick={() => setAfter(page.pageInfo.endCursor)}
                >
                  Older days
                </button>
              )}
            </>
          );
        }}
      </Reading>
    </section>
  );
}

function OneDigest({ digest }: { digest: Digest }) {
  const nameOf = usePartyName();
  return (
    <>
      <h3 className="govuk-heading-s">
        <Day on={digest.on} />, at {nameOf(digest.register.id)}
      </h3>
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
      {digest.omitted > 0 && <p className="govuk-body">{digest.omitted} more entries were left out there.</p>}
    </>
  );
}
