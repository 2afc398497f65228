/** The risks of one request to share, before and after what is done about them, and what was assessed. */
import { Facts } from '../parts/facts.tsx';
import { Day, Moment } from '../parts/moment.tsx';
import { usePartyName } from '../graph/use-console.ts';
import { Table } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';
import { words } from '../parts/words.ts';
import { officeTitle } from './in-words.ts';
import type { SigningRequest } from './waiting.ts';

export function Risks({ request }: { request: SigningRequest }) {
  const nameOf = usePartyName();
  const { requestedBy, holders, runningSince, assessments } = request;
  return (
    <>
      <h3 className="govuk-heading-m">What is to be shared, and its risks</h3>
      <Facts
        facts={[
          ['Asked by', nameOf(requestedBy.id)],
          ['Data come from', holders.map(({ id }) => nameOf(id)).join(', ')],
          ['What for', request.purposes.join('; ')],
          ['Which data', request.categories.join('; ')],
          ['About whom', request.people.join('; ')],
          ['Lawful bases', request.lawfulBases.join('; ')],
          ['How often', request.frequency],
          ['Why it is needed', request.necessity],
          ['Runs already since', runningSince ? <Day on={runningSince} /> : null],
        ]}
      />
      {assessments.length === 0 ? (
        <p className="govuk-body">Nothing of this is assessed here yet.</p>
      ) : (
        <Assessed request={request} />
      )}
    </>
  );
}

function Assessed({ request }: { request: SigningRequest }) {
  const { reference, risks } = request;
  return (
    <>
      <Table
        caption={`Risks to people, with what lessens them: ${reference}`}
        rows={risks}
        keyOf={({ description }) => description}
        none="No risk is recorded yet."
        columns={[
          { title: 'Risk', cell: ({ description }) => description, isHeader: true },
          {
            title: 'Before',
            cell: ({ likelihood, impact }) =>
              `${words(likelihood)} likelihood, ${words(impact).toLowerCase()} impact`,
          },
          {
            title: 'What lessens it',
            cell: ({ control }) => control ?? 'Nothing yet, so it cannot be accepted',
          },
          {
            title: 'What remains',
            cell: ({ residual }) => (residual ? <Level level={residual} /> : 'Not judged'),
          },
        ]}
      />
      <Assessments request={request} />
    </>
  );
}

const LEVELS: Record<string, string> = { LOW: 'green', MEDIUM: 'yellow', HIGH: 'red' };

function Level({ level }: { level: string }) {
  return <strong className={`govuk-tag govuk-tag--${LEVELS[level]}`}>{words(level)}</strong>;
}

const KINDS: Record<string, string> = {
  SCREENING: 'Screening',
  IMPACT_ASSESSMENT: 'Data protection impact assessment',
  COMPLIANCE_CHECKLIST: 'Compliance checklist',
};

function Assessments({ request: { reference, assessments, decision } }: { request: SigningRequest }) {
  return (
    <>
      <Table
        caption={`What was assessed: ${reference}`}
        rows={assessments}
        keyOf={({ recordedAt }) => recordedAt}
        none="Nothing is assessed yet."
        columns={[
          { title: 'Assessment', cell: ({ kind }) => KINDS[kind] ?? words(kind), isHeader: true },
          {
            title: 'Outcome',
            cell: ({ outcome, needsImpactAssessment }) => (
              <>
                {outcome}
                {needsImpactAssessment === true && ' It asks for a full impact assessment.'}
                {needsImpactAssessment === false && ' No full impact assessment is needed.'}
              </>
            ),
          },
          { title: 'Advice', cell: ({ advice }) => advice ?? 'None was asked' },
          { title: 'Where it is kept', cell: ({ evidence }) => evidence },
          { title: 'Recorded', cell: ({ recordedAt }) => <Moment at={recordedAt} /> },
        ]}
      />
      {decision && (
        <p className="govuk-body">
          <Tag
            value={decision.accepted ? 'DONE' : 'REFUSED'}
            text={decision.accepted ? 'Accepted' : 'Sent back'}
          />{' '}
          by the {officeTitle(decision.office)}
          {decision.name && ` (${decision.name})`}, <Moment at={decision.decidedAt} />.
          {decision.reason && ` Reason: ${decision.reason}`}
        </p>
      )}
    </>
  );
}
