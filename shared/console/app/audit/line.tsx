/** One line of the audit: when, who and what; how far it is proven; and the rest folded away. */
import type { AuditLineFilter } from '../generated/audit-own.ts';
import { usePartyName } from '../graph/use-console.ts';
import { Facts } from '../parts/facts.tsx';
import { TimeOfDay } from '../parts/moment.tsx';
import type { Case } from './evidence.tsx';
import { asWhom, caseOf, doneIn } from './line-words.ts';
import { LineProof } from './line-proof.tsx';
import type { AuditLine } from './audit-line.ts';

interface LineProps {
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
        <LineProof checkpoint={line.checkpoint} />
      </div>
      <More line={line} onCase={onCase} onWhere={onWhere} />
    </li>
  );
}

function More({ line, onCase, onWhere }: LineProps) {
  const found = caseOf(line);
  return (
    <details className="govuk-details audit-line__more">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          More<span className="govuk-visually-hidden"> on line {line.sequence}</span>
        </span>
      </summary>
      <div className="govuk-details__text">
        <Facts
          facts={[
            ['As whom', asWhom(line)],
            ['Why', line.why],
            ['Request', line.requestId],
            ['Hash (SHA-256)', <code className="audit-code">{line.hash}</code>],
            ['Rows', line.rowIds.length === 0 ? 'none' : <Rows line={line} onWhere={onWhere} />],
          ]}
        />
        <p className="govuk-button-group">
          <button
            type="button"
            className="govuk-button govuk-button--secondary"
            onClick={() => onWhere({ person: line.person, callerParty: line.callerParty.id })}
          >
            Only this person
          </button>
          {found && (
            <button
              type="button"
              className="govuk-button govuk-button--secondary"
              onClick={() => {
                onCase(found);
                document.querySelector('#audit-evidence')?.scrollIntoView();
              }}
            >
              Evidence of this case
            </button>
          )}
        </p>
      </div>
    </details>
  );
}

const SHOWN = 20;

function Rows({ line, onWhere }: Pick<LineProps, 'line' | 'onWhere'>) {
  const left = line.rowIds.length - SHOWN;
  return (
    <ul className="govuk-list">
      {line.rowIds.slice(0, SHOWN).map((id) => (
        <li key={id}>
          <code className="audit-code">{id}</code>{' '}
          <button
            type="button"
            className="console-plain-button audit-again"
            onClick={() => onWhere({ rowId: id })}
          >
            All lines of it<span className="govuk-visually-hidden">, {id}</span>
          </button>
        </li>
      ))}
      {left > 0 && <li>and {left} more.</li>}
    </ul>
  );
}
