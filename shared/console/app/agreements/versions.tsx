/** All versions that our register holds, with who signed each. */
import { usePartyName } from '../graph/use-console.ts';
import { Moment } from '../parts/moment.tsx';
import { Table } from '../parts/table.tsx';
import type { OneAgreement } from './one.ts';

export function Versions({ agreement: { versions } }: { agreement: OneAgreement }) {
  const nameOf = usePartyName();
  return (
    <Table
      caption="Versions, newest first"
      showCaption={false}
      rows={versions}
      keyOf={({ version }) => String(version)}
      none="No version is held."
      columns={[
        { title: 'Version', cell: ({ version }) => version, isHeader: true },
        {
          title: 'Proposed',
          cell: ({ proposedBy, proposedAt }) => (
            <>
              by {nameOf(proposedBy.id)}, <Moment at={proposedAt} />
            </>
          ),
        },
        {
          title: 'Asked to sign',
          cell: ({ signatories }) => signatories.map(({ id }) => nameOf(id)).join(', '),
        },
        {
          title: 'Signed by',
          cell: ({ signatures }) =>
            signatures
              .map(({ party, valid }) => `${nameOf(party.id)}${valid ? ' ✓' : ' ✗ not valid'}`)
              .join(', ') || 'nobody yet',
        },
        { title: 'Fingerprint of the text', cell: ({ digest }) => <code>{digest.slice(0, 12)}…</code> },
      ]}
    />
  );
}
