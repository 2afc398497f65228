/** Who has signed, and the places that the text names: who fills them, and where each stands. */
import { usePartyName } from '../graph/use-console.ts';
import { Day, Moment } from '../parts/moment.tsx';
import { Table } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';
import { Body } from '../parts/text.tsx';
import { MEMBERS, officeTitle } from '../words/agreements.ts';
import { useAgreement, type Agreement } from './agreement.tsx';

export function Parties() {
  const agreement = useAgreement();
  const nameOf = usePartyName();
  const { membership } = agreement;
  const absent = membership.filter(({ state }) => state === 'NOT_JOINED' || state === 'NOT_FILLED').length;
  return (
    <>
      <Signatures of={agreement} />
      <Body>
        {absent === 0
          ? 'Every place that the text names is filled by a party that has joined.'
          : `${absent} of the ${membership.length} places that the text names are not filled by a party that has joined: with those nothing goes under this agreement through the federation.`}
      </Body>
      <Table
        caption="Places that the text names"
        rows={membership}
        keyOf={({ organisation, party }) => `${organisation} ${party?.id}`}
        none="The text names no places."
        columns={[
          {
            title: 'As the text names it',
            isHeader: true,
            cell: ({ organisation }) => organisation ?? 'Not named in the text',
          },
          { title: 'Who fills it', cell: ({ party }) => (party ? nameOf(party.id) : 'nobody') },
          { title: 'Where it stands', cell: ({ state }) => <Tag {...MEMBERS[state]} /> },
          { title: 'In force with us since', cell: ({ since }) => <Day on={since} none="–" /> },
        ]}
      />
    </>
  );
}

type Signed = Pick<Agreement, 'reference' | 'version' | 'signatories' | 'signatures' | 'declinedBy'>;

interface Answer {
  id: string;
  /** Of this version. */
  signature?: Signed['signatures'][number];
  decline?: Signed['declinedBy'][number];
}

export function Signatures({ of: { reference, version, ...signed } }: { of: Signed }) {
  const nameOf = usePartyName();
  const rows = signed.signatories.map(({ id }) => ({
    id,
    signature: signed.signatures.find((one) => one.party.id === id && one.version === version),
    decline: signed.declinedBy.find((one) => one.party.id === id),
  }));
  return (
    <Table
      caption={`Signatures of version ${version} of ${reference}`}
      rows={rows}
      keyOf={({ id }) => id}
      none="Nobody is asked to sign."
      columns={[
        { title: 'Party', isHeader: true, cell: ({ id }) => nameOf(id) },
        { title: 'Answer', cell: (row) => <Tag {...wordOf(row)} /> },
        { title: 'By whom, and when', cell: (row) => <By {...row} /> },
      ]}
    />
  );
}

function wordOf({ signature, decline }: Answer) {
  if (signature?.valid) return { value: 'DONE', text: 'Signed ✓' };
  if (signature) return { value: 'REFUSED', text: 'Signature not valid ✗' };
  return decline ? { value: 'REFUSED', text: 'Sent back' } : { value: 'QUEUED', text: 'Not signed yet' };
}

function By({ signature, decline }: Answer) {
  if (!signature && !decline) return <>–</>;
  if (!signature)
    return (
      <>
        {decline?.reason} (<Moment at={decline?.declinedAt} />)
      </>
    );
  const { office, onBehalfOf, name, rank, signedOn } = signature;
  return (
    <>
      {officeTitle(office)}
      {onBehalfOf && `, for the ${officeTitle(onBehalfOf)}`} (
      {name ?? 'the name is in that party’s register only'}
      {rank && `, rank: ${rank}`}), <Day on={signedOn} />
    </>
  );
}
