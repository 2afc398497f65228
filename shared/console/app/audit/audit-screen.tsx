/** The audit: who read or wrote what, with its proof, who may look, what one's own people read elsewhere, and evidence. */
import { useState, type ReactNode } from 'react';
import { useHasRole } from '../graph/use-console.ts';
import { OnThisPage } from '../parts/on-this-page.tsx';
import { Screen } from '../parts/screen.tsx';
import { Body } from '../parts/text.tsx';
import { Accesses, OwnAccess } from './accesses.tsx';
import './audit.css';
import { Digests } from './digests.tsx';
import { Evidence, type Case } from './evidence.tsx';
import { Proof } from './proof.tsx';
import { Timeline } from './timeline.tsx';

export default function AuditScreen() {
  const hasRole = useHasRole();
  return (
    <Screen title="Audit">
      <Body>
        Every write, and every read of personal data, leaves a line in the same transaction. Lines name
        pseudonyms, never people. Reading this page leaves a line too.
      </Body>
      {hasRole('DPO') ? (
        <Audit after={<Accesses />} />
      ) : hasRole('AUDITOR') ? (
        <OwnAccess>
          <Audit />
        </OwnAccess>
      ) : (
        <Body>The audit is for your data protection officer, and for auditors whom they let in.</Body>
      )}
    </Screen>
  );
}

function Audit({ after }: { after?: ReactNode }) {
  const [chosen, choose] = useState<Case | null>(null);
  return (
    <>
      <OnThisPage parts={SECTIONS.filter(([id]) => after || id !== 'audit-access')} />
      <Proof />
      <Timeline onCase={choose} />
      <Evidence key={`${chosen?.kind} ${chosen?.id}`} chosen={chosen} />
      {after}
      <Digests />
    </>
  );
}

const SECTIONS = [
  ['audit-proof', 'What proves it'],
  ['audit-lines', 'Who read or wrote what'],
  ['audit-evidence', 'Evidence of a case'],
  ['audit-access', 'Who may read as an auditor'],
  ['audit-digests', 'What our people read elsewhere'],
] as const;
