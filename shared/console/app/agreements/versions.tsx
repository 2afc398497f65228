/** The versions that our register holds, the form to propose a new one, and whether all parties’ copies are the same. */
import {
  AgreementCopiesDocument,
  AgreementDifferencesDocument,
  type AgreementCopiesQuery,
} from '../generated/agreements-federation.ts';
import { AgreementAmendDocument, type AmendAgreementInput } from '../generated/agreements-own.ts';
import { useHasRole, usePartyName, usePartyNames } from '../graph/use-console.ts';
import { useFederation } from '../graph/use-graph.ts';
import { text } from '../parts/field-kinds.tsx';
import { fieldsOf } from '../parts/fields.tsx';
import { Folded, FoldedUnread } from '../parts/folded.tsx';
import { Form, useSend } from '../parts/form.tsx';
import { Reading } from '../parts/reading.tsx';
import { Table, type Column } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';
import { Body, List } from '../parts/text.tsx';
import { valueInWords } from '../words/agreements.ts';
import { Proposed, useAgreement } from './agreement.tsx';
import { json, useSignatoriesField } from './proposal-fields.ts';

interface Version {
  signatures: readonly { party: { id: string }; valid: boolean }[];
  digest: string;
}

/** What is shown of a version, and of each party's copy of one. */
const versionColumns = (nameOf: (id: string) => string): Column<Version>[] => [
  {
    title: 'Signed by',
    cell: ({ signatures }) =>
      signatures.map(({ party, valid }) => `${nameOf(party.id)} ${valid ? '✓' : '✗ not valid'}`).join(', ') ||
      'nobody yet',
  },
  { title: 'Fingerprint of the text', cell: ({ digest }) => <code>{digest.slice(0, 12)}…</code> },
];

export function Versions() {
  const { versions } = useAgreement();
  const nameOf = usePartyName();
  const namesOf = usePartyNames();
  const mayAmend = useHasRole()('DPO', 'SIGNATORY');
  return (
    <>
      <Table
        caption="Versions, newest first"
        showCaption={false}
        rows={versions}
        keyOf={({ version }) => String(version)}
        none="No version is held."
        columns={[
          { title: 'Version', isHeader: true, cell: ({ version }) => version },
          {
            title: 'Proposed',
            cell: ({ proposedBy, proposedAt }) => <Proposed by={proposedBy} at={proposedAt} />,
          },
          { title: 'Asked to sign', cell: ({ signatories }) => namesOf(signatories) },
          ...versionColumns(nameOf),
        ]}
      />
      {mayAmend && <Amend />}
    </>
  );
}

function Amend() {
  const { reference, title, signatories } = useAgreement();
  const sending = useSend(AgreementAmendDocument, {
    with: { reference },
    said: ({ amendAgreement }) =>
      `Version ${amendAgreement?.version} is proposed. All parties are asked to sign it.`,
  });
  const fields = fieldsOf<AmendAgreementInput>()({
    title: text('Title'),
    signatories: useSignatoriesField(),
    terms: json('New terms, as JSON in the published format (optional)', {
      hint: 'Left out: the terms stay as they are.',
    }),
  });
  return (
    <Folded summary="Propose a new version">
      <Body>
        It needs a formal review that asked for it. All parties sign the new version; until then the one
        before stays in force.
      </Body>
      <Form
        label="Propose a new version"
        submit="Propose the new version"
        sending={sending}
        of={fields}
        known={{ title, signatories: signatories.map(({ id }) => id) }}
      />
    </Folded>
  );
}

const AGAIN_MILLISECONDS = 15_000;

type Across = NonNullable<AgreementCopiesQuery['agreement']>;

/** It is read again while a copy is missing. */
const againIn = (data: unknown) =>
  (data as AgreementCopiesQuery | undefined)?.agreement?.missing.length ? AGAIN_MILLISECONDS : false;

export function Copies() {
  const { reference } = useAgreement();
  const read = useFederation(AgreementCopiesDocument, { reference }, { every: againIn });
  return (
    <Reading of={read} what="all parties’ copies" saysMissing>
      {({ agreement }) =>
        agreement ? (
          <Compared across={agreement} />
        ) : (
          <Body>No register that answered holds a copy that you may see.</Body>
        )
      }
    </Reading>
  );
}

/** The fingerprint is of the whole text: where all have the same, nothing differs. */
const doDiffer = ({ copies }: Across) => new Set(copies.map(({ digest }) => digest)).size > 1;

function wordOf(across: Across) {
  const { copies, missing } = across;
  if (doDiffer(across)) return { value: 'NO', text: 'The copies differ' };
  if (missing.length > 0) return { value: 'ASK', text: 'Not known: copies are missing' };
  if (copies.length === 0) return { value: 'ASK', text: 'Not known' };
  return { value: 'YES', text: 'All copies say the same' };
}

function Compared({ across }: { across: Across }) {
  const nameOf = usePartyName();
  const { copies, missing } = across;
  return (
    <>
      <Body isStatus>
        <Tag {...wordOf(across)} />{' '}
        {missing.length > 0 &&
          `No copy came from ${missing.map(nameOf).join(', ')}: the register does not answer, or holds none.`}
      </Body>
      <Table
        caption="The copies that answered"
        rows={copies}
        keyOf={({ party }) => party.id}
        none="No copy answered."
        columns={[
          { title: 'Register of', isHeader: true, cell: ({ party }) => nameOf(party.id) },
          { title: 'Version', cell: ({ version }) => version },
          ...versionColumns(nameOf),
        ]}
      />
      {doDiffer(across) ? (
        <Differences />
      ) : (
        <FoldedUnread summary="Compare the copies field by field" isPrinted={false}>
          {() => <Differences />}
        </FoldedUnread>
      )}
    </>
  );
}

/** Every copy's whole text is compared: it is asked where the fingerprints differ, or somebody wants to see it. */
function Differences() {
  const { reference } = useAgreement();
  const nameOf = usePartyName();
  const read = useFederation(AgreementDifferencesDocument, { reference });
  return (
    <Reading of={read} what="the comparison" saysMissing>
      {({ agreement }) => (
        <Table
          caption="Where the copies differ"
          rows={agreement?.differences ?? []}
          keyOf={({ field }) => field}
          none="The copies that answered say the same in every field."
          columns={[
            { title: 'Field', isHeader: true, cell: ({ field }) => field },
            {
              title: 'What each copy says',
              cell: ({ values }) => (
                <List isPlain>
                  {values.map(({ party, value }) => (
                    <li key={party.id}>
                      <strong>{nameOf(party.id)}:</strong> {valueInWords(value)}
                    </li>
                  ))}
                </List>
              ),
            },
          ]}
        />
      )}
    </Reading>
  );
}
