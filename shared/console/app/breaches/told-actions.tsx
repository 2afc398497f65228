/** What this party does about another party's breach: takes it on, gives its view, reports its effect, answers at the end. */
import { useState } from 'react';
import {
  BreachAnswerDocument,
  BreachGiveViewDocument,
  BreachReportEffectDocument,
  type AnswerNoticeInput,
  type BreachToldQuery,
  type NoticeAnswer,
} from '../generated/breaches-own.ts';
import { useConsole, usePartyName } from '../graph/use-console.ts';
import { Action } from '../parts/action.tsx';
import { ground, select, yesNo } from '../parts/field-choices.tsx';
import { area } from '../parts/field-kinds.tsx';
import { Fields, fieldsOf, read } from '../parts/fields.tsx';
import { Folded } from '../parts/folded.tsx';
import { Form, useSend } from '../parts/form.tsx';
import { Radios } from '../parts/inputs.tsx';
import { londonTime } from '../parts/london.ts';
import { Moment, TimeLeft, useNow } from '../parts/moment.tsx';
import { Tag } from '../parts/tag.tsx';
import { Body, Heading, Section, To } from '../parts/text.tsx';
import { IDENTIFY_NOBODY } from '../words/breaches.ts';
import { useMayWrite } from './breach.ts';
import { TELL, Until } from './breach-parts.tsx';
import { saidIn, type Consultation, type ToldNotice } from './told.ts';

type Register = NonNullable<BreachToldQuery['register']>;
type Acknowledgement = NonNullable<Register['obligations']>['nodes'][number];
type OwnBreach = NonNullable<Register['breaches']>['nodes'][number];

interface TakeOnProps {
  notice: ToldNotice;
  duty: Acknowledgement | undefined;
}

/** Takes the notice on, and later says what came of it. */
export function TakeOn({ notice, duty }: TakeOnProps) {
  const mayWrite = useMayWrite();
  const nameOf = usePartyName();
  const isNew = notice.answers.some(({ answer }) => answer === 'ACKNOWLEDGED');
  return (
    <section aria-label="Whether it is taken on">
      <Body isStatus>
        <Tag value={notice.state} /> <TakenOn notice={notice} duty={duty} />
      </Body>
      {mayWrite && isNew && (
        <Action
          document={BreachAnswerDocument}
          with={{ id: notice.id, answer: 'ACKNOWLEDGED' }}
          label="Take the notice on"
          submit="Acknowledge: we have taken it on"
          said={`${nameOf(notice.originator.id)} is told that you have taken it on.`}
          fields={{}}
        />
      )}
      {mayWrite && !isNew && notice.answers.length > 0 && (
        <Folded summary={`Tell ${nameOf(notice.originator.id)} what came of it here`}>
          <FinalAnswer notice={notice} />
        </Folded>
      )}
    </section>
  );
}

function TakenOn({ notice, duty }: TakeOnProps) {
  if (notice.acknowledgedAt)
    return (
      <>
        Somebody here took it on: <Moment at={notice.acknowledgedAt} />
      </>
    );
  if (!duty?.dueAt) return <>Nobody here has taken it on yet.</>;
  return (
    <>
      Nobody here has taken it on yet: do it by <Until at={duty.dueAt} />. {duty.rule} ({duty.source})
    </>
  );
}

/** One of the answers that the register takes, in its words, with a ground where the answer needs one. */
function FinalAnswer({ notice: { id, answers } }: { notice: ToldNotice }) {
  const [chosen, choose] = useState('');
  const sending = useSend(BreachAnswerDocument, { with: { id }, said: 'The answer is on its way.' });
  const { question, grounds = [], mayUseOther } = answers.find(({ answer }) => answer === chosen) ?? {};
  const choices = grounds.map(({ code, words, source }) => ({
    value: code,
    text: source ? `${words} (${source})` : words,
  }));
  const fields = fieldsOf<AnswerNoticeInput>()(
    {
      ground: ground(question ?? 'On what ground?', choices, { mayUseOther, required: true }),
      reason: area('In words', { hint: IDENTIFY_NOBODY, rows: 2 }),
    },
    { ground: () => typeof question === 'string' },
  );
  return (
    <Form
      label="What came of it here"
      submit="Send the answer"
      sending={sending}
      input={(entered) => ({ ...read(fields, entered), answer: entered.required('answer') as NoticeAnswer })}
    >
      <Radios
        name="answer"
        label="What came of it?"
        hint="This answer is final."
        required
        onChange={choose}
        choices={answers.map(({ answer, words, meaning }) => ({ value: answer, text: words, hint: meaning }))}
      />
      <Fields key={chosen} of={fields} only={['ground']} />
      <Fields of={fields} only={['reason']} />
    </Form>
  );
}

/** Gives this party's view on telling, or, as protocol owner, the decision where partners did not agree. */
export function ToldView({ notice }: { notice: ToldNotice }) {
  const own = useConsole().settings.party;
  const nameOf = usePartyName();
  const mayWrite = useMayWrite();
  const consultations = saidIn(notice.content).consultations ?? [];
  const owned = consultations.filter(({ protocolOwner }) => protocolOwner === own);
  return (
    <Section id="view" title="Our view on telling" className="breach-form">
      {consultations.length === 0 && (
        <Body>
          No agreement asks for a view before {nameOf(notice.originator.id)} decides; you can give one all the
          same.
        </Body>
      )}
      {consultations.map((one) => (
        <Asked key={one.agreement} consultation={one} />
      ))}
      {mayWrite && <GiveView notice={notice} decideUnder={null} />}
      {mayWrite && owned.map((one) => <Fallback key={one.agreement} notice={notice} consultation={one} />)}
    </Section>
  );
}

function Asked({ consultation: { agreement, until, protocolOwner } }: { consultation: Consultation }) {
  const nameOf = usePartyName();
  const isOver = useIsOver(until);
  return (
    <Body>
      Under <strong>{agreement}</strong> partners are asked until{' '}
      <strong>
        <Moment at={until} none="its clock has started" />
      </strong>
      {until && <> ({isOver ? 'their time is over' : <TimeLeft until={until} />})</>}. Without agreement{' '}
      {protocolOwner ? `${nameOf(protocolOwner)}, the protocol owner, decides` : 'nobody is named to decide'}.
    </Body>
  );
}

function useIsOver(until: string | null): boolean {
  const now = useNow();
  return until !== null && new Date(until) <= now;
}

/** The protocol owner decides once the partners had their time. */
function Fallback({ notice, consultation }: { notice: ToldNotice; consultation: Consultation }) {
  const isOver = useIsOver(consultation.until);
  return (
    <>
      <Heading level={3}>Decide as protocol owner of {consultation.agreement}</Heading>
      <Body>
        {isOver
          ? 'The partners’ time is over. Where they did not agree, your decision counts for the partnership.'
          : 'The partners’ time is not over: until then a decision of yours counts as a view only.'}
      </Body>
      {isOver && <GiveView notice={notice} decideUnder={consultation.agreement} />}
    </>
  );
}

function GiveView({ notice, decideUnder }: { notice: ToldNotice; decideUnder: string | null }) {
  const to = usePartyName()(notice.originator.id);
  return (
    <Action
      document={BreachGiveViewDocument}
      with={{ notice: notice.id, decideUnder }}
      label={decideUnder ? `Decide under ${decideUnder}` : 'Give our view'}
      submit={decideUnder ? `Send the decision to ${to}` : `Send our view to ${to}`}
      said={`It is on its way to ${to}.`}
      isSecondary={decideUnder === null}
      fields={{
        tellAuthority: yesNo('Should the Information Commissioner be told?', { ...TELL, required: true }),
        tellSubjects: yesNo('Should the people concerned be told?', { ...TELL, none: 'No view on that' }),
        reason: area('Why', { hint: IDENTIFY_NOBODY, rows: 2, required: decideUnder !== null }),
      }}
    />
  );
}

interface Effect {
  notice: ToldNotice;
  /** Own breaches that were recorded because of it. */
  own: OwnBreach[];
}

/** What another party's breach does here: own breaches because of it, and what its party is told. */
export function ToldEffect({ notice, own }: Effect) {
  const mayWrite = useMayWrite();
  return (
    <Section id="effect" title="The effect here" className="breach-form">
      {own.map(({ id, detectedAt }) => (
        <Body key={id}>
          <To path={`/breaches/${id}`}>
            Our own breach because of it, found out on {londonTime(detectedAt)}
          </To>
        </Body>
      ))}
      {mayWrite && (
        <>
          <Body>
            Where data that you answer for are concerned, it may be a breach of your own with its own 72 hours
            (UK GDPR Art. 33(1)).
          </Body>
          <To path={`/breaches/new?because=${notice.id}`} isButton>
            Record our own breach because of it
          </To>
          <ReportEffect notice={notice} own={own} />
        </>
      )}
    </Section>
  );
}

function ReportEffect({ notice, own }: Effect) {
  const to = usePartyName()(notice.originator.id);
  const breaches = own.map(({ id, detectedAt }) => ({
    value: id,
    text: `Found out on ${londonTime(detectedAt)}`,
  }));
  return (
    <Action
      document={BreachReportEffectDocument}
      with={{ notice: notice.id }}
      label="Report the effect here"
      submit={`Report the effect to ${to}`}
      said={`It is on its way to ${to}.`}
      isSecondary
      fields={{
        effect: area('What the breach does here', { hint: IDENTIFY_NOBODY, required: true, rows: 3 }),
        ownBreach: select('Which own breach followed from it?', breaches, { none: 'None' }),
      }}
      when={{ ownBreach: () => own.length > 0 }}
    />
  );
}
