/** The risks of one request to share, what was assessed, and the signatory's decision on them. */
import { SigningAcceptRisksDocument, type AcceptRisksInput } from '../generated/signing-own.ts';
import { useConsole, usePartyName, usePartyNames } from '../graph/use-console.ts';
import { Facts } from '../parts/facts.tsx';
import { yesNo } from '../parts/field-choices.tsx';
import { area, text } from '../parts/field-kinds.tsx';
import { fieldsOf, Fields, read } from '../parts/fields.tsx';
import { Form, useSend } from '../parts/form.tsx';
import { Day, Moment } from '../parts/moment.tsx';
import { useRegisterText } from '../parts/register-text.ts';
import { Table } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';
import { Body, Heading, Inset } from '../parts/text.tsx';
import { words } from '../parts/words.ts';
import { officeTitle, whoMay } from '../words/agreements.ts';
import type { SigningRequest } from './waiting.ts';

interface RisksProps {
  request: SigningRequest;
  /** Why the person may not sign, which the page says above. */
  saidAlready: string | null;
}

export function Risks({ request, saidAlready }: RisksProps) {
  const nameOf = usePartyName();
  const namesOf = usePartyNames();
  const isAssessed = request.assessments.length > 0;
  return (
    <>
      <Heading level={3}>What is to be shared, and its risks</Heading>
      <Facts
        facts={[
          ['Asked by', nameOf(request.requestedBy.id)],
          ['Data come from', namesOf(request.holders)],
          ['What for', request.purposes.join('; ')],
          ['Which data', request.categories.join('; ')],
          ['About whom', request.people.join('; ')],
          ['Lawful bases', request.lawfulBases.join('; ')],
          ['How often', request.frequency],
          ['Why it is needed', request.necessity],
          request.runningSince !== null && ['Runs already since', <Day on={request.runningSince} />],
        ]}
      />
      {isAssessed ? <RiskTable request={request} /> : <Body>Nothing of this is assessed here yet.</Body>}
      {isAssessed && <Assessments request={request} />}
      {request.state === 'ASSESSED' && <Undecided request={request} saidAlready={saidAlready} />}
    </>
  );
}

/** Whose colour each level has. */
const LEVELS = { LOW: 'DONE', MEDIUM: 'ASK', HIGH: 'OVERDUE' };

function RiskTable({ request: { reference, risks } }: Pick<RisksProps, 'request'>) {
  return (
    <Table
      caption={`Risks to people, with what lessens them: ${reference}`}
      rows={risks}
      keyOf={({ description }) => description}
      none="No risk is recorded yet."
      columns={[
        { title: 'Risk', isHeader: true, cell: ({ description }) => description },
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
          cell: ({ residual }) =>
            residual ? <Tag value={LEVELS[residual]} text={words(residual)} /> : 'Not judged',
        },
      ]}
    />
  );
}

const KINDS: Record<SigningRequest['assessments'][number]['kind'], string> = {
  SCREENING: 'Screening',
  IMPACT_ASSESSMENT: 'Data protection impact assessment',
  COMPLIANCE_CHECKLIST: 'Compliance checklist',
};

function Assessments({ request: { reference, assessments, decision } }: Pick<RisksProps, 'request'>) {
  return (
    <>
      <Table
        caption={`What was assessed: ${reference}`}
        rows={assessments}
        keyOf={({ recordedAt }) => recordedAt}
        none="Nothing is assessed yet."
        columns={[
          { title: 'Assessment', isHeader: true, cell: ({ kind }) => KINDS[kind] },
          {
            title: 'Outcome',
            cell: ({ outcome, needsImpactAssessment: needs }) => (
              <>
                {outcome}
                {needs === true && ' It asks for a full impact assessment.'}
                {needs === false && ' No full impact assessment is needed.'}
              </>
            ),
          },
          { title: 'Advice', cell: ({ advice }) => advice ?? 'None was asked' },
          { title: 'Where it is kept', cell: ({ evidence }) => evidence },
          { title: 'Recorded', cell: ({ recordedAt }) => <Moment at={recordedAt} /> },
        ]}
      />
      {decision && (
        <Body>
          <Tag
            value={decision.accepted ? 'DONE' : 'REFUSED'}
            text={decision.accepted ? 'Accepted' : 'Sent back'}
          />{' '}
          by the {officeTitle(decision.office)}
          {decision.name && ` (${decision.name})`}, <Moment at={decision.decidedAt} />.
          {decision.reason && ` Reason: ${decision.reason}`}
        </Body>
      )}
    </>
  );
}

/** Risks that wait for a decision: the form for who may decide, and for others who may. */
function Undecided({ request, saidAlready }: RisksProps) {
  const own = usePartyName()(useConsole().settings.party);
  const inWords = useRegisterText();
  const { may, whyNot, offices, delegates } = request.deciding;
  if (may) return <Decide request={request} />;
  return (
    <Inset>
      The risks wait for a decision, which is not yours
      {whyNot && whyNot !== saidAlready ? `: ${inWords(whyNot)}` : '.'} For {own} they may be accepted or sent
      back by <strong>{whoMay(offices, delegates)}</strong>.
    </Inset>
  );
}

/** What is asked of the signatory; where the risks cannot be accepted, they are sent back, and nothing is chosen. */
const decisionFields = (mayAccept: boolean, office: string) =>
  fieldsOf<AcceptRisksInput>()(
    {
      accepted: yesNo('What do you decide?', {
        yes: 'Accept the risks, each with what lessens it',
        no: 'Send it back',
        hint: 'What is sent back is assessed anew, and comes back to you.',
        required: true,
      }),
      reason: area('Why, and what must change', { required: true, rows: 3 }),
      name: text('Your name', {
        hint: `You decide as ${officeTitle(office)}. The name stays in your own register.`,
        required: true,
        width: '20',
      }),
    },
    { accepted: () => mayAccept, reason: ({ accepted }) => !mayAccept || accepted === false },
  );

function Decide({ request: { id, title, deciding } }: Pick<RisksProps, 'request'>) {
  const office = useConsole().session.person.office ?? '';
  const inWords = useRegisterText();
  const sending = useSend(SigningAcceptRisksDocument, {
    with: { id, office },
    said: ({ acceptRisks }) =>
      acceptRisks?.state === 'ACCEPTED'
        ? `You accepted the risks of “${title}”.`
        : `You sent the risks of “${title}” back. They are assessed anew.`,
  });
  const { whyNotAccept } = deciding;
  const fields = decisionFields(whyNotAccept === null, office);
  return (
    <>
      <Heading level={3}>Decide on the risks</Heading>
      {whyNotAccept && <Body>You can only send it back. {inWords(whyNotAccept)}</Body>}
      <Form
        label={`Decide on the risks of ${title}`}
        submit={whyNotAccept ? 'Send the risks back' : 'Record the decision on the risks'}
        sending={sending}
        input={(entered) => ({ accepted: false, ...read(fields, entered) })}
      >
        <Fields of={fields} />
      </Form>
    </>
  );
}
