/** What anyone can read of the agreement, what is withheld, and the evidence of all that was done about it. */
import { AgreementEvidenceDocument, AgreementPublishDocument } from '../generated/agreements-own.ts';
import { useConsole, useHasRole } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { SaveButton } from '../parts/buttons.tsx';
import { text } from '../parts/field-kinds.tsx';
import { Fields, fieldsOf, read } from '../parts/fields.tsx';
import { saveFrom } from '../parts/files.ts';
import { Folded } from '../parts/folded.tsx';
import { Form, useSend } from '../parts/form.tsx';
import { Moment } from '../parts/moment.tsx';
import { Reading } from '../parts/reading.tsx';
import { Body, Heading } from '../parts/text.tsx';
import { useAgreement } from './agreement.tsx';

const FORMATS = { html: 'as a page', pdf: 'as a PDF file', json: 'as data (JSON)' };

export function Publishing() {
  const hasRole = useHasRole();
  const { publishedAt, path } = useAgreement().publishedCopy;
  return (
    <>
      {path ? (
        <Body>
          Published <Moment at={publishedAt} />, for anyone to read:{' '}
          {Object.entries(FORMATS).map(([type, name]) => (
            <a key={type} className="govuk-link govuk-!-margin-right-3" href={`${path}.${type}`}>
              {name}
            </a>
          ))}
        </Body>
      ) : (
        <Body>This version is not published: only its parties read it.</Body>
      )}
      {hasRole('DPO') && <Publish />}
      {hasRole('DPO', 'AUDITOR') && <Evidence />}
    </>
  );
}

const WITHHELD = fieldsOf<{ path: string | null; reason: string | null }>()({
  path: text('A part to withhold (optional)', {
    hint: 'Its place in the published format, for example terms.breach.partnerNotice',
    width: '30',
  }),
  reason: text('Why it is withheld', {
    hint: 'Shown in its place, for example the exemption of the Freedom of Information Act.',
  }),
});

/** Publishing again replaces what was withheld: the form asks for each part withheld now, and for one more. */
function Publish() {
  const { reference, publishedCopy } = useAgreement();
  const sending = useSend(AgreementPublishDocument, {
    with: { reference },
    said: 'It is published, for anyone to read.',
  });
  const parts = [...publishedCopy.withheld, null];
  const pathTo = (index: number) => `withheld.${index}.`;
  return (
    <Folded summary={publishedCopy.path ? 'Publish it anew' : 'Publish it'}>
      <Form
        label="Publish the agreement"
        submit="Publish it"
        sending={sending}
        input={(entered) => ({
          withheld: parts
            .map((_, index) => read(WITHHELD, entered, pathTo(index)))
            .flatMap(({ path, reason }) => (path === null ? [] : [{ path, reason: reason ?? '' }])),
        })}
      >
        <Body>
          The newest version in force here is published at our register’s address. Names of people never are.
        </Body>
        {parts.map((part, index) => (
          <Fields key={part?.path ?? ''} of={WITHHELD} under={pathTo(index)} known={part} />
        ))}
      </Form>
    </Folded>
  );
}

function Evidence() {
  const { reference } = useAgreement();
  const asking = useConsole();
  const evidence = useOwn(AgreementEvidenceDocument, { party: asking.settings.party, reference });
  return (
    <>
      <Heading level={3}>Evidence</Heading>
      <Reading of={evidence} what="where the evidence is">
        {({ register }) =>
          register?.evidence && (
            <>
              <Body>
                Every version, signature, notice and audit line, in one signed file that others can check with{' '}
                <a className="govuk-link" href={register.evidence.verifierPath} download>
                  the program that checks it
                </a>
                . The program’s SHA-256:{' '}
                <code className="agreement-digest">{register.evidence.verifierDigest}</code>
              </Body>
              <SaveButton
                text="Save the evidence"
                save={() => saveFrom(asking, register.evidence?.path ?? '')}
              />
            </>
          )
        }
      </Reading>
    </>
  );
}
