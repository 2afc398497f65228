/** Who has signed the newest version, who sent it back, and who has not answered; it changes as others sign. */
import { usePartyName } from '../graph/use-console.ts';
import { Day, Moment } from '../parts/moment.tsx';
import { Table } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';
import { officeTitle } from './in-words.ts';
import type { SigningAgreement } from './waiting.ts';

export function Signatures({ agreement }: { agreement: SigningAgreement }) {
  const nameOf = usePartyName();
  const rows = agreement.signatories.map(({ id }) => ({
    id,
    signature: agreement.signatures.find((one) => one.party.id === id && one.version === agreement.version),
    decline: agreement.declinedBy.find((one) => one.party.id === id),
  }));
  return (
    <>
      <h3 className="govuk-heading-m">Who has signed</h3>
      <Table
        caption={`Signatures of version ${agreement.version} of ${agreement.reference}`}
        showCaption={false}
        rows={rows}
        keyOf={({ id }) => id}
        none="Nobody is asked to sign."
        columns={[
          { title: 'Party', cell: ({ id }) => nameOf(id), isHeader: true },
          {
            title: 'Answer',
            cell: ({ signature, decline }) =>
              signature ? (
                <Tag
                  value={signature.valid ? 'DONE' : 'REFUSED'}
                  text={signature.valid ? 'Signed ✓' : 'Signature not valid ✗'}
                />
              ) : decline ? (
                <Tag value="REFUSED" text="Sent back" />
              ) : (
                <Tag value="QUEUED" text="Not signed yet" />
              ),
          },
          {
            title: 'By whom, and when',
            cell: ({ signature, decline }) =>
              signature ? (
                <>
                  {officeTitle(signature.office)}
                  {signature.onBehalfOf && `, for the ${officeTitle(signature.onBehalfOf)}`}
                  {signature.name && ` (${signature.name})`}, <Day on={signature.signedOn} />
                </>
              ) : decline ? (
                <>
                  {decline.reason} (<Moment at={decline.declinedAt} />)
                </>
              ) : (
                '–'
              ),
          },
        ]}
      />
    </>
  );
}
