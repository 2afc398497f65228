/** The places that the text names, who fills them and where each stands; and who has signed, in which office. */
import { usePartyName } from '../graph/use-console.ts';
import { Day, Moment } from '../parts/moment.tsx';
import { Table } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';
import { officeTitle } from '../signing/in-words.ts';
import { MEMBERS, type OneAgreement } from './one.ts';

export function Parties({ agreement }: { agreement: OneAgreement }) {
  const { membership, declinedBy } = agreement;
  const nameOf = usePartyName();
  const absent = membership.filter(({ state }) => state === 'NOT_JOINED' || state === 'NOT_FILLED');
  return (
    <>
      <Signatures agreement={agreement} />
      {declinedBy.map(({ party, reason, declinedAt, version }) => (
        <p key={party.id} className="govuk-inset-text">
          {nameOf(party.id)} sent version {version} back, <Moment at={declinedAt} />: {reason}
        </p>
      ))}
      <p className="govuk-body">
        {absent.length === 0
          ? 'Every place that the text names is filled by a party that has joined.'
          : `${absent.length} of the ${membership.length} places that the text names are not filled by a party that has joined: with those nothing goes under this agreement through the federation.`}
      </p>
      <Table
        caption="Places that the text names"
        rows={membership}
        keyOf={({ organisation, party }) => `${organisation} ${party?.id}`}
        none="The text names no places."
        columns={[
          {
            title: 'As the text names it',
            cell: ({ organisation }) => organisation ?? 'Not named in the text',
            isHeader: true,
          },
          { title: 'Who fills it', cell: ({ party }) => (party ? nameOf(party.id) : 'nobody') },
          {
            title: 'Where it stands',
            cell: ({ state }) => <Tag value={MEMBERS[state]?.colour ?? 'OPEN'} text={MEMBERS[state]?.text} />,
          },
          { title: 'In force with us since', cell: ({ since }) => <Day on={since} none="–" /> },
        ]}
      />
    </>
  );
}

function Signatures({ agreement }: { agreement: OneAgreement }) {
  const { signatories, signatures, declinedBy, version } = agreement;
  const nameOf = usePartyName();
  const rows = signatories.map(({ id }) => ({
    id,
    signature: signatures.find((one) => one.party.id === id && one.version === version),
    isDeclined: declinedBy.some(({ party }) => party.id === id),
  }));
  return (
    <Table
      caption={`Who has signed version ${version}`}
      rows={rows}
      keyOf={({ id }) => id}
      none="Nobody is asked to sign."
      columns={[
        { title: 'Party', cell: ({ id }) => nameOf(id), isHeader: true },
        {
          title: 'Who signed',
          cell: ({ signature }) =>
            signature ? (signature.name ?? 'The name stands in that party’s register only') : 'Nobody yet',
        },
        {
          title: 'Office and rank',
          cell: ({ signature }) =>
            signature
              ? [officeTitle(signature.office), signature.rank && `rank: ${signature.rank}`]
                  .filter(Boolean)
                  .join(', ')
              : '–',
        },
        {
          title: 'On behalf of',
          cell: ({ signature }) =>
            signature ? (signature.onBehalfOf ? officeTitle(signature.onBehalfOf) : 'in its own right') : '–',
        },
        { title: 'Day', cell: ({ signature }) => <Day on={signature?.signedOn} none="–" /> },
        {
          title: 'Signature',
          cell: ({ signature, isDeclined }) =>
            !signature ? (
              <Tag
                value={isDeclined ? 'REFUSED' : 'QUEUED'}
                text={isDeclined ? 'Sent back' : 'Not signed yet'}
              />
            ) : signature.valid ? (
              <Tag value="DONE" text="✓ Checked, valid" />
            ) : (
              <Tag value="REFUSED" text="✗ Not valid" />
            ),
        },
      ]}
    />
  );
}
