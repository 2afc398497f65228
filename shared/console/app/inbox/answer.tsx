/** The answer to a notice: taking it on first, one big choice with a ground where one is needed, and what was answered. */
import { useState } from 'react';
import { InboxAnswerDocument, type NoticeAnswer } from '../generated/inbox-own.ts';
import { usePartyName } from '../graph/use-console.ts';
import { Action } from '../parts/action.tsx';
import { Facts } from '../parts/facts.tsx';
import { Form, useSend } from '../parts/form.tsx';
import { Radios, TextArea } from '../parts/inputs.tsx';
import { Moment } from '../parts/moment.tsx';
import { Body, Section } from '../parts/text.tsx';
import { sentence } from '../parts/words.ts';
import { groundChoices } from '../words/rights.ts';
import { answerInWords } from './asks.ts';
import { BigChoices } from './big-choices.tsx';
import type { AnswerChoice, NoticeOfPage } from './types.ts';

interface AnswerFormProps {
  notice: NoticeOfPage;
  /** What the register suggests, from what it found. */
  suggested?: NoticeAnswer | null;
}

/** A ground that no code covers: the reason, which only the sender reads, says which. */
const OTHER = 'OTHER:in own words';

/** An answer is final. */
export function AnswerForm({ notice: { id, answers, sender }, suggested = null }: AnswerFormProps) {
  const to = usePartyName()(sender.id);
  const [answer, setAnswer] = useState('');
  const [ground, setGround] = useState('');
  const said = `Your answer is recorded, and on its way to ${to}.`;
  const sending = useSend(InboxAnswerDocument, { with: { id }, said });
  return (
    <Form
      label="Your answer"
      submit="Send the answer"
      sending={sending}
      input={(entered) => ({
        answer: entered.required('answer') as NoticeAnswer,
        ground: entered.text('ground'),
        reason: entered.text('reason'),
      })}
    >
      <BigChoices
        name="answer"
        label="What did you do?"
        choices={choicesOf(answers, suggested)}
        onChange={(value) => {
          setAnswer(value);
          setGround('');
        }}
      />
      <GroundAndReason
        choice={answers.find((one) => one.answer === answer)}
        to={to}
        isOther={ground === OTHER}
        onGround={setGround}
      />
      <Body>
        <strong>The answer is final.</strong> You cannot change it after you have sent it.
      </Body>
    </Form>
  );
}

/** What the register takes as an answer. To take a notice on has a button of its own. */
const choicesOf = (answers: readonly AnswerChoice[], suggested: NoticeAnswer | null) =>
  answers
    .filter(({ answer }) => answer !== 'ACKNOWLEDGED')
    .map(({ answer, words, meaning }) => ({
      value: answer,
      text: words,
      hint: answer === suggested ? `${meaning} Your register suggests this, from what it found.` : meaning,
    }));

interface GroundAndReasonProps {
  choice: AnswerChoice | undefined;
  /** Who reads the reason. */
  to: string;
  isOther: boolean;
  onGround: (code: string) => void;
}

function GroundAndReason({ choice, to, isOther, onGround }: GroundAndReasonProps) {
  const other = { value: OTHER, text: 'Something else – say it in your own words' };
  return (
    <>
      {choice?.question && (
        <Radios
          key={choice.answer}
          name="ground"
          label={choice.question}
          required
          choices={[...groundChoices(choice.grounds), ...(choice.mayUseOther ? [other] : [])]}
          onChange={onGround}
        />
      )}
      <TextArea
        name="reason"
        label={isOther ? 'Say why, in your own words' : 'Anything to add (you need not)'}
        hint={
          choice?.answer === 'WITHHELD'
            ? 'It stays in your own register.'
            : `${to} reads it. It travels and is kept encrypted.`
        }
        required={isOther}
        rows={3}
      />
    </>
  );
}

interface TakeOnProps {
  notice: NoticeOfPage;
  /** Whether it is the main thing to do. @default false */
  isFirst?: boolean;
}

/** Tells the sender that a person here has taken a notice on, where the register lets them, before the answer is known. */
export function TakeOn({ notice: { id, answers, sender }, isFirst = false }: TakeOnProps) {
  const to = usePartyName()(sender.id);
  if (!answers.some(({ answer }) => answer === 'ACKNOWLEDGED')) return null;
  return (
    <Action
      document={InboxAnswerDocument}
      with={{ id, answer: 'ACKNOWLEDGED' }}
      fields={{}}
      label="Take it on"
      submit="We have taken it on"
      isSecondary={!isFirst}
      said={`${to} is told that you have taken it on.${isFirst ? '' : ' Answer when you know more.'}`}
    >
      {!isFirst && (
        <Body>Do you need time to look? Say that you have taken it on, and come back with the answer.</Body>
      )}
    </Action>
  );
}

/** What this party answered to a notice, and whether the answer has arrived. */
export function Given({ notice }: { notice: NoticeOfPage }) {
  const to = usePartyName()(notice.sender.id);
  if (!notice.answeredAt) return null;
  return (
    <Section id="inbox-given" title="What you answered">
      <Facts
        facts={[
          ['Answer', answerInWords(notice.state) ?? notice.state],
          ['When', <Moment at={notice.answeredAt} />],
          ['Ground', notice.groundInWords && sentence(notice.groundInWords)],
          ['In your words', notice.reason],
          [
            'On its way',
            notice.nextAttemptAt
              ? `Not delivered to ${to} yet; your register keeps trying.`
              : `${to} has it.`,
          ],
        ]}
      />
    </Section>
  );
}
