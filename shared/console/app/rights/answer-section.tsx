/** The answer to a notice by which the request came: what this party did, with the ground where it did less. */
import { useState } from 'react';
import { RightsAnswerDocument } from '../generated/rights-own.ts';
import { usePartyName } from '../graph/use-console.ts';
import { Action } from '../parts/action.tsx';
import { ground, select } from '../parts/field-choices.tsx';
import { area } from '../parts/field-kinds.tsx';
import { Radios } from '../parts/inputs.tsx';
import { Day, Moment } from '../parts/moment.tsx';
import { Tag } from '../parts/tag.tsx';
import { Body, Inset, Section } from '../parts/text.tsx';
import { sentence, words } from '../parts/words.ts';
import { groundChoices } from '../words/rights.ts';
import { useCase, type OwnNotice } from './case.ts';
import { isAwaited } from './hops.ts';

export function AnswerSection() {
  const { request, mayAct } = useCase();
  const nameOf = usePartyName();
  const [notice] = request.notices.nodes
    .filter(({ direction, kind }) => direction === 'RECEIVED' && kind !== 'RECALL')
    .toSorted((a, b) => b.revision - a.revision || (a.queuedAt < b.queuedAt ? -1 : 1));
  if (!notice) return null;
  const { originator, sender, answerDueOn } = notice;
  const isOpen = isAwaited(notice);
  return (
    <Section id="answer" title={isOpen ? 'Answer the notice' : 'The notice and our answer'}>
      <Body>
        {nameOf(originator.id)} decided a request for {words(request.right).toLowerCase()}
        {sender.id === originator.id ? '' : `, passed on by ${nameOf(sender.id)},`} and asks the same of us.
        We decide for ourselves
        {answerDueOn && (
          <>
            , by <Day on={answerDueOn} />
          </>
        )}
        .
      </Body>
      <Standing notice={notice} />
      {isOpen && mayAct && <Answer notice={notice} />}
    </Section>
  );
}

function Standing({ notice }: { notice: OwnNotice }) {
  const { person } = useCase();
  const reason = person?.notices.nodes.find(({ id }) => id === notice.id)?.reason;
  if (notice.recalledAt)
    return (
      <Body>
        Its originator took it back: <Moment at={notice.recalledAt} />. Nothing is to be done.
      </Body>
    );
  if (!notice.answeredAt && !notice.acknowledgedAt) return null;
  return (
    <Body>
      <Tag value={notice.state} /> <Moment at={notice.answeredAt ?? notice.acknowledgedAt} />
      {notice.groundInWords && <>. Ground: {sentence(notice.groundInWords)}</>}
      {reason && <>. “{reason}”</>}
    </Body>
  );
}

function Answer({ notice: { id, answers } }: { notice: OwnNotice }) {
  const { suggestedAnswer } = useCase().request;
  const [answer, choose] = useState('');
  const chosen = answers.find((one) => one.answer === answer);
  return (
    <div className="console-not-printed">
      {suggestedAnswer && (
        <Inset>
          Nobody like this was found here, so “{words(suggestedAnswer)}” suggests itself. You decide.
        </Inset>
      )}
      <Radios
        name="answer"
        label="What did we do?"
        onChange={choose}
        choices={answers.map((one) => ({ value: one.answer, text: one.words, hint: one.meaning }))}
      />
      {chosen && <Send key={answer} id={id} choice={chosen} />}
    </div>
  );
}

function Send({ id, choice }: { id: string; choice: OwnNotice['answers'][number] }) {
  const { answer, question, grounds, mayUseOther } = choice;
  return (
    <Action
      document={RightsAnswerDocument}
      with={{ id, answer }}
      submit="Send the answer"
      said="Answered. The party that told us is told."
      fields={{
        ground: mayUseOther
          ? ground(question ?? '', groundChoices(grounds), { required: true })
          : select(question ?? '', groundChoices(grounds), { required: true }),
        reason: area('Reason in words (if it helps)', {
          hint: 'It travels encrypted to the sender, unless we neither confirm nor deny.',
          rows: 2,
        }),
      }}
      when={{ ground: () => question !== null, reason: () => answer !== 'ACKNOWLEDGED' }}
    />
  );
}
