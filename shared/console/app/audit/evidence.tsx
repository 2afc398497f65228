/** Evidence of a case as one signed file, and the program with which anybody checks it. */
import { AuditEvidenceDocument, type EvidenceKind } from '../generated/audit-own.ts';
import { ask } from '../graph/ask.ts';
import { useConsole } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { radios } from '../parts/field-choices.tsx';
import { text } from '../parts/field-kinds.tsx';
import { fieldsOf } from '../parts/fields.tsx';
import { saveFrom } from '../parts/files.ts';
import { Form, useTask } from '../parts/form.tsx';
import { Body, Heading, Section } from '../parts/text.tsx';

export interface Case {
  kind: EvidenceKind;
  id: string;
}

const KINDS: { value: EvidenceKind; text: string }[] = [
  { value: 'RIGHTS_REQUEST', text: 'A rights request' },
  { value: 'BREACH', text: 'A breach' },
  { value: 'AGREEMENT', text: 'An agreement' },
];

const FIELDS = fieldsOf<Case>()({
  kind: radios('What is it about?', KINDS, { required: true }),
  id: text('Its id, or the reference of the agreement', { required: true }),
});

export function Evidence({ chosen }: { chosen: Case | null }) {
  const asking = useConsole();
  const { party } = asking.settings;
  const sending = useTask(
    async (of: Case) => {
      const { data } = await ask(asking, 'own', AuditEvidenceDocument, { party, ...of });
      const address = data.register?.evidence;
      if (!address) throw new Error('There is no evidence for you here.');
      await saveFrom(asking, address.path);
    },
    { said: 'The file is saved. Making it left a line in the audit.' },
  );
  return (
    <Section id="audit-evidence" title="Evidence of a case">
      <Body>
        One signed file with all that this register did: facts and clocks, notices, receipts and answers,
        signatures, and the audit lines with their hash links. It says of nobody who a data subject is.
      </Body>
      <Form
        label="Evidence of a case"
        submit="Save the evidence"
        isSecondary
        sending={sending}
        of={FIELDS}
        known={chosen}
      />
      <Verifier />
    </Section>
  );
}

/** The same program for every case: its address and digest do not depend on the id. */
function Verifier() {
  const { settings } = useConsole();
  const asked = { party: settings.party, kind: 'BREACH', id: '-' } as const;
  const address = useOwn(AuditEvidenceDocument, asked).data?.data.register?.evidence;
  if (!address) return null;
  return (
    <>
      <Heading level={3}>To check it, without trusting this register</Heading>
      <Body>
        Save{' '}
        <a className="govuk-link" href={address.verifierPath} download>
          the program that checks it
        </a>{' '}
        (one file, needs Node and nothing else), and run it beside the evidence:
      </Body>
      <pre className="audit-command" tabIndex={0}>
        node verify-evidence.mjs evidence.jsonl --admission-key admission.jwk
      </pre>
      <Body>
        A tick: proven, by whom and when. A dot: only said. A cross: the part that does not hold, and why.
        SHA-256 of the program, if you have it from elsewhere:{' '}
        <code className="audit-code">{address.verifierDigest}</code>
      </Body>
    </>
  );
}
