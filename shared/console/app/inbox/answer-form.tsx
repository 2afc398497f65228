/** A form of big plain choices; a ground is asked for where the answer needs one. An answer is final. */
import { useState } from 'react';
import type { NoticeAnswer } from '../generated/inbox-own.ts';
import { Form, Radios, TextArea, type Entered, type Sending } from '../parts/form-before.tsx';
import { sentence } from '../parts/words.ts';
import { BigChoices } from './big-choices.tsx';
import type { AnswerChoice } from './types.ts';

interface Answer {
  answer: NoticeAnswer;
  ground: string | null;
  reason: string | null;
}

interface AnswerFormProps {
  /** What the register says that may be answered. */
  choices: readonly AnswerChoice[];
  suggested: NoticeAnswer | null;
  /** The party that is told. */
  to: string;
  sending: Sending;
  onAnswer: (answer: Answer) => Promise<boolean>;
}

/** What the list has for a ground that no code covers; the reason says which. */
const OTHER = 'OTHER';
const OTHER_CODE = 'OTHER:in own words';

export function AnswerForm(props: AnswerFormProps) {
  const { suggested, to } = props;
  // To take it on has a button of its own.
  const choices = props.choices.filter((one) => one.answer !== 'ACKNOWLEDGED');
  const [answer, setAnswer] = useState<NoticeAnswer | null>(null);
  const [ground, setGround] = useState('');
  const chosen = choices.find((one) => one.answer === answer);
  const send = (entered: Entered) => {
    if (!chosen) return;
    const code = entered.text('ground');
    return props.onAnswer({
      answer: chosen.answer,
      ground: chosen.question === null ? null : code === OTHER ? OTHER_CODE : code,
      reason: entered.text('reason'),
    });
  };
  const isOther = chosen?.mayUseOther === true && ground === OTHER;
  return (
    <Form label="Your answer" submit="Send the answer" sending={props.sending} onSubmit={send}>
      <BigChoices
        name="answer"
        label="What did you do?"
        choices={choices.map(({ answer: value, words: text, meaning: means }) => ({
          value,
          text,
          means,
          isSuggested: value === suggested,
        }))}
        onChange={(value) => {
          setAnswer(value as NoticeAnswer);
          setGround('');
        }}
      />
      {chosen?.question && (
        <Radios
          key={chosen.answer}
          name="ground"
          label={chosen.question}
          required
          choices={groundChoices(chosen)}
          onChange={setGround}
        />
      )}
      <TextArea
        key={`${isOther}`}
        name="reason"
        label={isOther ? 'Say why, in your own words' : 'Anything to add (you need not)'}
        hint={
          answer === 'WITHHELD'
            ? 'It stays in your own register.'
            : `${to} reads it. It travels and is kept encrypted.`
        }
        required={isOther}
        rows={3}
      />
      <p className="govuk-body">
        <strong>The answer is final.</strong> You cannot change it after you have sent it.
      </p>
    </Form>
  );
}

const groundChoices = ({ grounds, mayUseOther }: AnswerChoice) => [
  ...grounds.map(({ code, words }) => ({ value: code, text: sentence(words) })),
  ...(mayUseOther ? [{ value: OTHER, text: 'Something else – say it in your own words' }] : []),
];
