/** One line of the audit: when, who, what, and how far it is proven, in words. */
import type { AuditLineFilter } from '../generated/audit-own.ts';
import { usePartyName } from '../graph/use-console.ts';
import { Facts } from '../parts/facts.tsx';
import { Moment, useNow } from '../parts/moment.tsx';
import type { Case } from './evidence.tsx';
import { asWhom, caseOf, doneIn } from './line-words.ts';
import type { AuditLine } from './timeline.tsx';

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
        <Moment at={line.at} />
        <span className="audit-small">line {line.sequence}</span>
      </div>
      <div className="audit-line__what">
        <p className="govuk-body govuk-!-margin-bottom-1">
          <strong>{line.person}</strong> of {nameOf(line.callerParty.id)} <strong>{doneIn(line)}</strong>
          <span className="audit-small">{asWhom(line)}</span>
        </p>
        <ProofTick at={line.at} />
        <More line={line} onCase={onCase} onWhere={onWhere} />
      </div>
    </li>
  );
}

const CHECKPOINT_MINUTES = 60;

/** Says what is known here, and what only the evidence or the verifier can prove. */
function ProofTick({ at }: { at: string }) {
  const age = useNow().getTime() - new Date(at).getTime();
  const isOld = age > CHECKPOINT_MINUTES * 60_000;
  return (
    <p className="audit-proof govuk-!-margin-bottom-1">
      <span aria-hidden="true">✓</span> It carries the hash that chains it to the line before.{' '}
      {isOld
        ? 'The hourly signature should cover it: the verifier says whether it does.'
        : 'It may not be signed yet: the next hourly signature covers it.'}
    </p>
  );
}

function More({ line, onCase, onWhere }: LineProps) {
  const found = caseOf(line);
  return (
    <details className="govuk-details govuk-!-margin-bottom-0">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          More<span className="govuk-visually-hidden"> on line {line.sequence}</span>
        </span>
      </summary>
      <div className="govuk-details__text">
        <Facts
          facts={[
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
