/** Who the person is and what they ask for, whether that is known, and whether it is somebody held here. */
import {
  RightsConfirmIdentityDocument,
  RightsMatchDocument,
  RightsRequestIdentityDocument,
  type ConfirmMatchInput,
  type RightsPersonQuery,
} from '../generated/rights-own.ts';
import type { Read } from '../graph/use-graph.ts';
import { Action } from '../parts/action.tsx';
import { Facts } from '../parts/facts.tsx';
import { radios, select, yesNo } from '../parts/field-choices.tsx';
import { area, date } from '../parts/field-kinds.tsx';
import { Fields, fieldsOf, read } from '../parts/fields.tsx';
import { Folded } from '../parts/folded.tsx';
import { Form, useSend } from '../parts/form.tsx';
import { Day } from '../parts/moment.tsx';
import { Reading } from '../parts/reading.tsx';
import { Tag } from '../parts/tag.tsx';
import { Body, Heading, Section } from '../parts/text.tsx';
import { words } from '../parts/words.ts';
import { EVIDENCE, IDENTITY, MATCHES } from '../words/rights.ts';
import { useCase, type CasePerson } from './case.ts';
import { IdentityFacts } from './identity.tsx';

export interface PersonShown {
  read: Read<RightsPersonQuery>;
  isShown: boolean;
  show: (isShown: boolean) => void;
}

/** Read at the own door, while it is shown. */
export function PersonSection({ read, isShown, show }: PersonShown) {
  const { person } = useCase();
  return (
    <Section id="person" title="The person">
      <details className="govuk-details" open={isShown} onToggle={(event) => show(event.currentTarget.open)}>
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">Show who this is</span>
        </summary>
        <div className="govuk-details__text">
          {isShown && (
            <Reading of={read} what="who the person is">
              {() => person && <Who person={person} />}
            </Reading>
          )}
        </div>
      </details>
      <Matching />
      <IdentityCheck />
    </Section>
  );
}

function Who({ person: { identity, statement } }: { person: CasePerson }) {
  return (
    <>
      {identity ? <IdentityFacts identity={identity} /> : <Body>Who it was is no longer kept here.</Body>}
      <Heading level={3}>What the person asks for</Heading>
      <Body>{statement ?? 'No words of theirs are kept with this case.'}</Body>
      <Body isSmall>That this was read is in the audit.</Body>
    </>
  );
}

function IdentityCheck() {
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

function ConfirmIdentity() {
  return (
    <Action
      document={RightsConfirmIdentityDocument}
      with={{ id: useCase().request.id }}
      summary="Note that identity was proved, or not"
      submit="Note the result"
      said="The identity check is noted."
      fields={{
        confirmed: yesNo('Did the person prove who they are?', { required: true }),
        evidence: select('What was seen', EVIDENCE, {
          hint: 'Its type only: no number, no copy.',
          none: 'Choose what was seen',
          required: true,
        }),
        settledOn: date('On', TODAY_IF_EMPTY),
      }}
      when={{ evidence: ({ confirmed }) => confirmed === true }}
    />
  );
}

function AskForProof() {
  return (
    <Action
      document={RightsRequestIdentityDocument}
      with={{ id: useCase().request.id }}
      summary="Note that proof of identity was asked for"
      submit="Note that proof was asked for"
      said="Noted: proof of identity was asked for."
      fields={{ askedOn: date('Asked for on', TODAY_IF_EMPTY) }}
    >
      <Body>The clock waits for it. Ask only where there is a reason to doubt who asks.</Body>
    </Action>
  );
}

/** How surely the person is one held here, and a person's word on it. */
function Matching() {
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
