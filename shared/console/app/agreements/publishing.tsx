/** What anyone can read of the agreement, what is withheld, and the evidence of all that was done about it. */
import { useState } from 'react';
import { AgreementEvidenceDocument, AgreementPublishDocument } from '../generated/agreements-own.ts';
import { useConsole, useHasRole } from '../graph/use-console.ts';
import { useOwn, useWrite } from '../graph/use-graph.ts';
import { SaveButton } from '../parts/buttons.tsx';
import { saveFrom } from '../parts/files.ts';
import { Form, TextField } from '../parts/form-before.tsx';
import { Moment } from '../parts/moment.tsx';
import { Reading } from '../parts/reading.tsx';
import { Folded } from '../parts/folded.tsx';
import type { OneAgreement } from './one.ts';

export function Publishing({ agreement }: { agreement: OneAgreement }) {
  const hasRole = useHasRole();
  const { publishedAt, path } = agreement.publishedCopy;
  return (
    <>
      {path ? (
        <p className="govuk-body">
          Published <Moment at={publishedAt} />, for anyone to read:{' '}
          {['html', 'pdf', 'json'].map((type) => (
            <a key={type} className="govuk-link govuk-!-margin-right-3" href={`${path}.${type}`}>
              {TYPES[type]}
            </a>
          ))}
        </p>
      ) : (
        <p className="govuk-body">This version is not published: only its parties read it.</p>
      )}
      {hasRole('DPO') && <Publish agreement={agreement} />}
      {hasRole('DPO', 'AUDITOR') && <Evidence reference={agreement.reference} />}
    </>
  );
}

const TYPES: Record<string, string> = { html: 'as a page', pdf: 'as a PDF file', json: 'as data (JSON)' };

function Publish({ agreement: { reference, publishedCopy } }: { agreement: OneAgreement }) {
  const { settings } = useConsole();
  const [done, setDone] = useState('');
  const write = useWrite(AgreementPublishDocument, () => setDone('It is published, for anyone to read.'));
  const [first] = publishedCopy.withheld;
  return (
    <>
      <p className="govuk-body" role="status">
        {done}
      </p>
      <Folded key={done} summary={publishedCopy.path ? 'Publish it anew' : 'Publish it'}>
        <Form
          label="Publish the agreement"
          submit="Publish it"
          sending={write}
          onSubmit={(entered) => {
            const path = entered.text('path');
            const withheld = path ? [{ path, reason: entered.required('reason') }] : [];
            return write.run({ party: settings.party, input: { reference, withheld } });
          }}
        >
          <p className="govuk-body">
            The newest version in force here is published at our register’s address. Names of people never
            are.
          </p>
          <TextField
            name="path"
            label="A part to withhold (optional)"
            hint="Its place in the published format, for example terms.breach.partnerNotice"
            value={first?.path}
            width="30"
          />
          <TextField
            name="reason"
            label="Why it is withheld"
            hint="Shown in its place, for example the exemption of the Freedom of Information Act."
            value={first?.reason}
          />
        </Form>
      </Folded>
    </>
  );
}

function Evidence({ reference }: { reference: string }) {
  const asking = useConsole();
  const read = useOwn(AgreementEvidenceDocument, { party: asking.settings.party, reference });
  return (
    <>
      <h3 className="govuk-heading-m">Evidence</h3>
      <Reading of={read} what="where the evidence is">
        {({ register }) =>
          register?.evidence && (
            <>
              <p className="govuk-body">
                Every version, signature, notice and audit line, in one signed file that others can check with{' '}
                <a className="govuk-link" href={register.evidence.verifierPath} download>
                  the program that checks it
                </a>
                . The program’s SHA-256:{' '}
                <code className="agreement-digest">{register.evidence.verifierDigest}</code>
              </p>
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
