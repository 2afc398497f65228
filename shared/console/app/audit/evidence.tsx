/** Evidence of a case as one signed file, and the program with which anybody checks it. */
import { useState } from 'react';
import { AuditEvidenceDocument, type EvidenceKind } from '../generated/audit-own.ts';
import { ask, type Refusal } from '../graph/ask.ts';
import { useConsole } from '../graph/use-console.ts';
import { refusalsOf, useOwn } from '../graph/use-graph.ts';
import { saveFrom } from '../parts/files.ts';
import { Form, Radios, TextField, type Entered } from '../parts/form-before.tsx';

export interface Case {
  kind: EvidenceKind;
  id: string;
}

export function Evidence({ chosen }: { chosen: Case | null }) {
  const asking = useConsole();
  const { party } = asking.settings;
  const [state, setState] = useState<{ said: string; refusals: Refusal[]; isRunning: boolean }>(IDLE);
  const save = async (entered: Entered) => {
    setState({ ...IDLE, isRunning: true });
    try {
      const kind = entered.required('kind') as EvidenceKind;
      const { data } = await ask(asking, 'own', AuditEvidenceDocument, {
        party,
        kind,
        id: entered.required('id'),
      });
      const address = data.register?.evidence;
      if (!address) throw new Error('There is no evidence for you here.');
      await saveFrom(asking, address.path);
      setState({ ...IDLE, said: 'The file is saved. Making it left a line in the audit.' });
    } catch (error) {
      setState({ ...IDLE, refusals: refusalsOf(error) });
    }
  };
  return (
    <section aria-labelledby="audit-evidence">
      <h2 className="govuk-heading-m" id="audit-evidence">
        Evidence of a case
      </h2>
      <p className="govuk-body">
        One signed file with all that this register did: facts and clocks, notices, receipts and answers,
        signatures, and the audit lines with their hash links. It says of nobody who a data subject is.
      </p>
      <Form label="Evidence of a case" submit="Save the evidence" isSecondary sending={state} onSubmit={save}>
        <Radios name="kind" label="What is it about?" required value={chosen?.kind ?? ''} choices={KINDS} />
        <TextField
          name="id"
          label="Its id, or the reference of the agreement"
          required
          value={chosen?.id ?? ''}
        />
      </Form>
      <p className="govuk-body" role="status">
        {state.said}
      </p>
      <Verifier />
    </section>
  );
}

const IDLE = { said: '', refusals: [], isRunning: false };

const KINDS: { value: EvidenceKind; text: string }[] = [
  { value: 'RIGHTS_REQUEST', text: 'A rights request' },
  { value: 'BREACH', text: 'A breach' },
  { value: 'AGREEMENT', text: 'An agreement' },
];

/** The same program for every case: its address and digest do not depend on the id. */
function Verifier() {
  const { settings } = useConsole();
  const asked = { party: settings.party, kind: 'BREACH', id: '-' } as const;
  const address = useOwn(AuditEvidenceDocument, asked).data?.data.register?.evidence;
  if (!address) return null;
  return (
    <>
      <h3 className="govuk-heading-s">To check it, without trusting this register</h3>
      <p className="govuk-body">
        Save{' '}
        <a className="govuk-link" href={address.verifierPath} download>
          the program that checks it
        </a>{' '}
        (one file, needs Node and nothing else), and run it beside the evidence:
      </p>
      <pre className="audit-command" tabIndex={0}>
        node verify-evidence.mjs evidence.jsonl --admission-key admission.jwk
      </pre>
      <p className="govuk-body">
        A tick: proven, by whom and when. A dot: only said. A cross: the part that does not hold, and why.
        SHA-256 of the program, if you have it from elsewhere:{' '}
        <code className="audit-code">{address.verifierDigest}</code>
      </p>
    </>
  );
}
