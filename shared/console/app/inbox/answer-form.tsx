/** A form of big plain choices; a ground is asked for where the answer needs one. An answer is final. */
import { useState } from 'react';
import type { NoticeAnswer } from '../generated/inbox-own.ts';
import { Form, Radios, TextArea, type Entered, type Sending } from '../parts/form-before.tsx';
import { groundsFor, OTHER_GROUND, type AnswerChoice } from './answers.ts';
import { BigChoices } from './big-choices.tsx';

interface Answer {
  answer: NoticeAnswer;
  ground: string | null;
  reason: string | null;
}

interface AnswerFormProps {
  choices: AnswerChoice[];
  suggested: NoticeAnswer | null;
  grounds: readonly { code: string; words: string }[];
  isPublicBody: boolean;
  /** The party that is told. */
  to: string;
  sending: Sending;
  onAnswer: (answer: Answer) => Promise<boolean>;
}

/** A ground outside the list is a few words after this; the reason says the rest. */
const OTHER_CODE = 'OTHER:IN_OWN_WORDS';

export function AnswerForm(props: AnswerFormProps) {
  const { choices, suggested, grounds, to } = props;
  const [answer, setAnswer] = useState<NoticeAnswer | null>(null);
  const [ground, setGround] = useState('');
  const chosen = choices.find(({ value }) => value === answer);
  const send = (entered: Entered) => {
    if (!chosen) return;
    const code = entered.text('ground');
    return props.onAnswer({
      answer: chosen.value,
      ground: chosen.why === null ? null : code === OTHER_GROUND ? OTHER_CODE : code,
      reason: entered.text('reason'),
    });
  };
  const isOther = chosen?.why != null && ground === OTHER_GROUND;
  return (
    <Form label="Your answer" submit="Send the answer" sending={props.sending} onSubmit={send}>
      <BigChoices
        name="answer"
        label="What did you do?"
        choices={choices.map((one) => ({ ...one, isSuggested: one.value === suggested }))}
        onChange={(value) => {
          setAnswer(value as NoticeAnswer);
          setGround('');
        }}
      />
      {chosen?.why && (
        <Radios
          key={chosen.value}
          name="ground"
          label={chosen.why}
          required
          choices={groundsFor(chosen.value, grounds, props)}
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
