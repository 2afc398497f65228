/** One line of the audit: when, who and what; how far it is proven; and the rest folded away. */
import type { ReactNode } from 'react';
import type { AuditLineFilter, AuditLinesQuery } from '../generated/audit-own.ts';
import { usePartyName } from '../graph/use-console.ts';
import { Button, Buttons } from '../parts/buttons.tsx';
import { Facts } from '../parts/facts.tsx';
import { Details } from '../parts/folded.tsx';
import { Moment, TimeOfDay } from '../parts/moment.tsx';
import { List, Unseen } from '../parts/text.tsx';
import { asWhom, caseOf, doneIn } from '../words/audit.ts';
import type { Case } from './evidence.tsx';

export type AuditPage = NonNullable<NonNullable<AuditLinesQuery['register']>['auditLines']>;
export type AuditLine = AuditPage['nodes'][number];

export interface LineProps {
  line: AuditLine;
  onCase: (chosen: Case) => void;
  onWhere: (where: AuditLineFilter) => void;
}

export function Line({ line, onCase, onWhere }: LineProps) {
  const nameOf = usePartyName();
  return (
    <li className="audit-line">
      <div className="audit-line__when">
        <TimeOfDay at={line.at} /> <span className="audit-line__number">line {line.sequence}</span>
      </div>
      <div className="audit-line__what">
        <strong>{line.person}</strong> of {nameOf(line.callerParty.id)} <strong>{doneIn(line)}</strong>
        <Proven checkpoint={line.checkpoint} />
      </div>
      <More line={line} onCase={onCase} onWhere={onWhere} />
    </li>
  );
}

/** How far a line is proven, in words. It is what the register states; the verifier proves it. */
function Proven({ checkpoint }: Pick<AuditLine, 'checkpoint'>) {
  return (
    <ul className="audit-proof" aria-label="Proof">
      <Mark isThere>chained</Mark>
      <Mark isThere={checkpoint !== null}>
        {checkpoint ? (
          <>
            signed <Moment at={checkpoint.signedAt} />
          </>
        ) : (
          'not signed yet'
        )}
      </Mark>
      <Mark isThere={Boolean(checkpoint?.stampedAt)}>
        {checkpoint?.stampedAt ? (
          <>
            stamped <Moment at={checkpoint.stampedAt} />
          </>
        ) : (
          'not stamped yet'
        )}
      </Mark>
    </ul>
  );
}

/** The words say whether it is there; the mark repeats them for the eye. */
function Mark({ isThere, children }: { isThere: boolean; children: ReactNode }) {
  return (
    <li className={isThere ? 'audit-proof__there' : undefined}>
      <span aria-hidden="true">{isThere ? '✓' : '○'}</span> {children}
    </li>
  );
}

function More({ line, onCase, onWhere }: LineProps) {
  const found = caseOf(line);
  const openEvidence = (of: Case) => {
    onCase(of);
    document.querySelector('#audit-evidence')?.scrollIntoView();
  };
  return (
    <Details summary="More" of={`on line ${line.sequence}`} className="audit-line__more">
      <Facts
        facts={[
          ['As whom', asWhom(line)],
          ['Why', line.why],
          ['Request', line.requestId],
          ['Hash (SHA-256)', <code className="audit-code">{line.hash}</code>],
          ['Rows', line.rowIds.length === 0 ? 'none' : <Rows line={line} onWhere={onWhere} />],
        ]}
      />
      <Buttons>
        <Button onClick={() => onWhere({ person: line.person, callerParty: line.callerParty.id })}>
          Only this person
        </Button>
        {found && <Button onClick={() => openEvidence(found)}>Evidence of this case</Button>}
      </Buttons>
    </Details>
  );
}

const SHOWN = 20;

function Rows({ line, onWhere }: Pick<LineProps, 'line' | 'onWhere'>) {
  const left = line.rowIds.length - SHOWN;
  return (
    <List isPlain>
      {line.rowIds.slice(0, SHOWN).map((id) => (
        <li key={id}>
          <code className="audit-code">{id}</code>{' '}
          <Button isPlain onClick={() => onWhere({ rowId: id })}>
            All lines of it<Unseen>, {id}</Unseen>
          </Button>
        </li>
      ))}
      {left > 0 && <li>and {left} more.</li>}
    </List>
  );
}
