/** How far a line is proven, in words: chained, signed, stamped. It is what the register states; the verifier proves it. */
import type { ReactNode } from 'react';
import { Moment } from '../parts/moment.tsx';
import type { AuditLine } from './audit-line.ts';

export function LineProof({ checkpoint }: Pick<AuditLine, 'checkpoint'>) {
  return (
    <ul className="audit-proof" aria-label="Proof">
      <Mark isThere>chained</Mark>
      {checkpoint ? (
        <Mark isThere>
          signed <Moment at={checkpoint.signedAt} />
        </Mark>
      ) : (
        <Mark>not signed yet</Mark>
      )}
      {checkpoint?.stampedAt ? (
        <Mark isThere>
          stamped <Moment at={checkpoint.stampedAt} />
        </Mark>
      ) : (
        <Mark>not stamped yet</Mark>
      )}
    </ul>
  );
}

/** The words say whether it is there; the mark repeats them for the eye. */
function Mark({ isThere = false, children }: { isThere?: boolean; children: ReactNode }) {
  return (
    <li className={isThere ? 'audit-proof__there' : undefined}>
      <span aria-hidden="true">{isThere ? '✓' : '○'}</span> {children}
    </li>
  );
}
