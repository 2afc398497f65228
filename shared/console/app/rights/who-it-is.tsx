/** Whether it is known that the person is who they say, and whether it is somebody held here. */
import {
  RightsConfirmIdentityDocument,
  RightsMatchDocument,
  RightsRequestIdentityDocument,
  type ConfirmIdentityInput,
  type ConfirmMatchInput,
  type RequestIdentityInput,
} from '../generated/rights-own.ts';
import { Facts } from '../parts/facts.tsx';
import { radios, select, yesNo } from '../parts/field-choices.tsx';
import { area, date } from '../parts/field-kinds.tsx';
import { Fields, fieldsOf, read } from '../parts/fields.tsx';
import { Folded } from '../parts/folded.tsx';
import { Form, useSend } from '../parts/form.tsx';
import { Day } from '../parts/moment.tsx';
import { Tag } from '../parts/tag.tsx';
import { Body, Heading } from '../parts/text.tsx';
import { words } from '../parts/words.ts';
import { EVIDENCE, IDENTITY, MATCHES } from '../words/rights.ts';
import { useCase, type CasePerson } from './case.ts';
import { IdentityFacts } from './identity.tsx';

export function IdentityCheck() {
  const { request, mayAct } = useCase();
  const { state, askedOn, settledOn, evidence } = request.identityCheck;
  const { tag, text } = IDENTITY[state];
  const isSettled = state === 'CONFIRMED' || state === 'NOT_NEEDED';
  return (
    <>
      <Heading level={3}>Identity check</Heading>
      <Facts
        facts={[
          ['State', <Tag value={tag} text={text} />],
          ['Asked for on', askedOn && <Day on={askedOn} />],
          ['Settled on', settledOn && <Day on={settledOn} />],
          ['Seen as proof', evidence && words(evidence)],
        ]}
      />
      {mayAct && request.state === 'OPEN' && !isSettled && (
        <>
          <Body>
            Other parties are told of nothing before identity is confirmed (Art. 12(6); DPA 2018 s.52(4)).
          </Body>
          <ConfirmIdentity />
          {state !== 'AWAITED' && <AskForProof />}
        </>
      )}
    </>
  );
}

const TODAY_IF_EMPTY = { hint: 'Today if left empty' };

const PROOF = fieldsOf<ConfirmIdentityInput>()(
  {
    confirmed: yesNo('Did the person prove who they are?', { required: true }),
    evidence: select('What was seen', EVIDENCE, {
      hint: 'Its type only: no number, no copy.',
      none: 'Choose what was seen',
      required: true,
    }),
    settledOn: date('On', TODAY_IF_EMPTY),
  },
  { evidence: ({ confirmed }) => confirmed === true },
);

function ConfirmIdentity() {
  const { id } = useCase().request;
  const sending = useSend(RightsConfirmIdentityDocument, {
    with: { id },
    said: 'The identity check is noted.',
  });
  return (
    <Folded summary="Note that identity was proved, or not">
      <Form submit="Note the result" sending={sending} of={PROOF} />
    </Folded>
  );
}

const ASKED_FOR = fieldsOf<RequestIdentityInput>()({ askedOn: date('Asked for on', TODAY_IF_EMPTY) });

function AskForProof() {
  const { id } = useCase().request;
  const said = 'Noted: proof of identity was asked for.';
  const sending = useSend(RightsRequestIdentityDocument, { with: { id }, said });
  return (
    <Folded summary="Note that proof of identity was asked for">
      <Form submit="Note that proof was asked for" sending={sending} of={ASKED_FOR}>
        <Body>The clock waits for it. Ask only where there is a reason to doubt who asks.</Body>
      </Form>
    </Folded>
  );
}

/** How surely the person is one held here, and a person's word on it. */
export function Matching() {
  const { request, mayAct } = useCase();
  const match = request.match && MATCHES[request.match];
  if (!match) return null;
  return (
    <>
      <Heading level={3}>Is this person held here?</Heading>
      <Body>
        <Tag value={match.tag} text={match.text} /> {match.why}
      </Body>
      {mayAct && request.state === 'OPEN' && request.match !== 'NONE' && <ConfirmMatch />}
    </>
  );
}

/** Instead of the id of a candidate. */
const SUGGESTED = 'suggested';
const NOBODY = 'nobody';

const matchFields = (candidates: CasePerson['candidates']) =>
  fieldsOf<ConfirmMatchInput>()({
    subject: radios(
      'Who is it?',
      [
        ...candidates.map(({ subject, cases }, index) => ({
          value: subject,
          text: `It is person ${index + 1} (${cases} ${cases === 1 ? 'case' : 'cases'} here)`,
        })),
        ...(candidates.length === 0 ? [{ value: SUGGESTED, text: 'It is the person suggested' }] : []),
        { value: NOBODY, text: 'It is nobody held here' },
      ],
      { required: true },
    ),
    reason: area('How you know', { rows: 2, required: true }),
  });

function ConfirmMatch() {
  const { request, person } = useCase();
  const sending = useSend(RightsMatchDocument, {
    with: { id: request.id },
    said: 'Your word on who this is was noted.',
  });
  const candidates = person?.candidates ?? [];
  const fields = matchFields(candidates);
  const isOpen = request.match === 'CANDIDATE';
  return (
    <Folded summary={isOpen ? 'Say whether it is the same person' : 'Correct who this is'}>
      {candidates.map(
        ({ subject, identity }, index) =>
          identity && (
            <div key={subject}>
              <Heading level={4}>Person {index + 1}</Heading>
              <IdentityFacts identity={identity} />
            </div>
          ),
      )}
      <Form
        submit="Note who it is"
        sending={sending}
        input={(entered) => {
          const { subject, reason } = read(fields, entered);
          const isCandidate = subject !== NOBODY && subject !== SUGGESTED;
          return { confirmed: subject !== NOBODY, subject: isCandidate ? subject : null, reason };
        }}
      >
        <Fields of={fields} />
      </Form>
    </Folded>
  );
}
