/** The evidence of a breach as one file that others can check. */
import { BreachEvidenceDocument } from '../generated/breaches-own.ts';
import { useConsole } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { SaveButton } from '../parts/buttons.tsx';
import { saveFrom } from '../parts/files.ts';

export function Evidence({ id }: { id: string }) {
  const asking = useConsole();
  const read = useOwn(BreachEvidenceDocument, { party: asking.settings.party, id });
  const evidence = read.data?.data.register?.evidence;
  if (!evidence) return null;
  return (
    <div className="console-not-printed">
      <h3 className="govuk-heading-s">Evidence</h3>
      <p className="govuk-body">
        One signed file with the facts, the clocks, the notices and their receipts, the decisions and the
        audit lines. It names nobody concerned.{' '}
        <a className="govuk-link" href={evidence.verifierPath} download>
          The program that checks it
        </a>{' '}
        runs offline.
      </p>
      <SaveButton text="Save the evidence" save={() => saveFrom(asking, evidence.path)} />
    </div>
  );
}
