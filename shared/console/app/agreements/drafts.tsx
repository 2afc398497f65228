/** Agreements that were brought in and are not proposed yet, and the forms to bring one in and to propose it. */
import { useState } from 'react';
import {
  AgreementDraftListDocument,
  AgreementImportDocument,
  AgreementProposeDocument,
  type AgreementDraftListQuery,
  type ProposeAgreementInput,
} from '../generated/agreements-own.ts';
import { useConsole, useHasRole } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import type { Entered } from '../parts/entered.ts';
import { date } from '../parts/field-kinds.tsx';
import { fieldsOf } from '../parts/fields.tsx';
import { Details } from '../parts/folded.tsx';
import { Form, useSend } from '../parts/form.tsx';
import { TextArea, TextField } from '../parts/inputs.tsx';
import { Moment } from '../parts/moment.tsx';
import { Reading } from '../parts/reading.tsx';
import { Table } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';
import { Body, Heading, Section } from '../parts/text.tsx';
import { jsonIn, useSignatoriesField } from './proposal-fields.ts';
import { FindingList } from './terms.tsx';

type Draft = NonNullable<NonNullable<AgreementDraftListQuery['register']>['agreementDrafts']>[number];

export function Drafts() {
  const { settings } = useConsole();
  const read = useOwn(AgreementDraftListDocument, { party: settings.party });
  return (
    <Section id="drafts" title="Drafts that were brought in">
      <Reading of={read} what="drafts">
        {({ register }) => {
          const all = register?.agreementDrafts ?? [];
          const drafts = all.filter(({ proposedVersion }) => proposedVersion === null);
          if (drafts.length === 0) return <Body>No draft waits to be proposed.</Body>;
          return drafts.map((draft) => <DraftDetails key={draft.id} draft={draft} />);
        }}
      </Reading>
    </Section>
  );
}

function DraftDetails({ draft }: { draft: Draft }) {
  const mayPropose = useHasRole()('DPO', 'SIGNATORY');
  const { title, reference, importedAt, report, findings } = draft;
  const blocking = report.filter(({ blocks }) => blocks).length;
  const name = title ?? reference ?? 'A document without a title';
  return (
    <Details summary={reference ? `${name} (${reference})` : name}>
      <Body>
        {blocking === 0 ? (
          <Tag value="DONE" text="Can be proposed" />
        ) : (
          <Tag value="MISSING" text={`To mend first: ${blocking}`} />
        )}{' '}
        Brought in <Moment at={importedAt} />.
      </Body>
      <Gaps gaps={report} of={`“${name}”`} />
      <Heading level={3}>Found in its terms</Heading>
      {blocking > 0 ? (
        <Body>Its terms are checked as soon as what must be mended is.</Body>
      ) : (
        <FindingList findings={findings} level={4} />
      )}
      {mayPropose && blocking === 0 && reference && (
        <Propose draft={draft.id} reference={reference} name={name} />
      )}
    </Details>
  );
}

interface GapsProps {
  gaps: Draft['report'];
  /** Of what, in words. */
  of: string;
}

/** What a document lacks: first what must be mended before it can be proposed. */
function Gaps({ gaps, of }: GapsProps) {
  return (
    <Table
      caption={`What ${of} lacks`}
      rows={gaps.toSorted((a, b) => Number(b.blocks) - Number(a.blocks))}
      keyOf={({ path, message }) => `${path} ${message}`}
      none="The document lacks nothing of the published format."
      columns={[
        { title: 'Where in the document', isHeader: true, cell: ({ path }) => path },
        { title: 'What', cell: ({ message }) => message },
        {
          title: 'Before it is proposed',
          cell: ({ blocks }) =>
            blocks ? <Tag value="MISSING" text="Must be mended" /> : <Tag value="ASK" text="Can stay open" />,
        },
      ]}
    />
  );
}

function Propose({ draft, reference, name }: { draft: string; reference: string; name: string }) {
  const sending = useSend(AgreementProposeDocument, {
    with: { draft, reference },
    said: `You proposed “${name}”. All its parties are asked to sign it, ours included.`,
  });
  const fields = fieldsOf<ProposeAgreementInput>()({
    signatories: useSignatoriesField(
      'Each gets a copy in its own register. Only parties that have joined can sign here.',
    ),
    commencesOn: date('From which day data may be shared (optional)', {
      hint: 'Left out: between two parties, from the day on which the later one signs.',
    }),
  });
  return (
    <>
      <Heading level={3}>Propose it</Heading>
      <Form label={`Propose ${name}`} submit="Propose it" sending={sending} of={fields} />
    </>
  );
}

/** Takes a document in the published format, and shows what it lacks. */
export function ImportAgreement() {
  const [report, setReport] = useState<Draft['report'] | null>(null);
  const sending = useSend(AgreementImportDocument, {
    said: 'The document was brought in, and stands among the drafts.',
    onDone: ({ importAgreement }) => setReport(importAgreement?.report ?? null),
  });
  return (
    <Section id="bring-in" title="Bring an agreement in">
      <Body>
        From a document in the published format, for example one that another register publishes. Nothing is
        refused for being incomplete: it becomes a draft, with a report of what is missing.
      </Body>
      <Form
        label="Bring an agreement in"
        submit="Bring it in as a draft"
        isSecondary
        sending={sending}
        input={async (entered) => {
          setReport(null);
          return { document: await documentIn(entered) };
        }}
      >
        <TextField
          name="file"
          label="The document, a JSON file"
          type="file"
          accept=".json,application/json"
        />
        <TextArea name="pasted" label="Or paste it here" rows={4} />
      </Form>
      <div role="status">{report && <Gaps gaps={report} of="the document that was just brought in" />}</div>
    </Section>
  );
}

async function documentIn(entered: Entered): Promise<unknown> {
  const file = entered.file('file');
  if (file) return jsonIn(await file.text(), entered, 'file');
  const pasted = entered.text('pasted');
  if (pasted !== null) return jsonIn(pasted, entered, 'pasted');
  return entered.refuse('file', 'Choose a file, or paste a document.');
}
