/** The answer to a notice by which the request came: what this party did, with the ground where it did less. */
import { useState } from 'react';
import { RightsAnswerDocument, type NoticeAnswer } from '../generated/rights-own.ts';
import { useConsole, usePartyName } from '../graph/use-console.ts';
import { Form, Radios, TextArea } from '../parts/form-before.tsx';
import { Day, Moment } from '../parts/moment.tsx';
import { Tag } from '../parts/tag.tsx';
import { words } from '../parts/words.ts';
import { useAct, useCase, type OwnNotice } from './case.ts';
import { GroundField, groundOf } from './ground-field.tsx';
import { isAwaited } from './hops.ts';
import { Section } from './parts.tsx';
import { groundInWords, rightInWords } from './wording.ts';

const NEEDS_GROUND = ['PARTLY_DONE', 'REFUSED', 'EXEMPT', 'WITHHELD'];

const ANSWERS: { value: NoticeAnswer; text: string; hint?: string }[] = [
  { value: 'DONE', text: 'Done', hint: 'Those to whom we passed the data are told in turn.' },
  { value: 'PARTLY_DONE', text: 'Done in part' },
  { value: 'NOT_HELD', text: 'Not held', hint: 'We hold nothing about this person.' },
  { value: 'REFUSED', text: 'Refused' },
  { value: 'EXEMPT', text: 'Exempt', hint: 'The law exempts us from it.' },
];
const WITHHELD = {
  value: 'WITHHELD',
  text: 'Neither confirm nor deny',
  hint: 'For a competent authority (DPA 2018 Part 3). The ground stays in our own register.',
} as const;
const TAKE_ON = {
  value: 'ACKNOWLEDGED',
  text: 'Only take it on for now',
  hint: 'The sender sees that a person has it. Answer later.',
} as const;

export function AnswerSection() {
  const { request, mayAct } = useCase();
  const nameOf = usePartyName();
  const received = request.notices.nodes.filter(
    ({ direction, kind }) => direction === 'RECEIVED' && kind !== 'RECALL',
  );
  const [first] = received.toSorted((a, b) => b.revision - a.revision || (a.queuedAt < b.queuedAt ? -1 : 1));
  if (!first) return null;
  const isOpen = isAwaited(first);
  return (
    <Section id="answer" title={isOpen ? 'Answer the notice' : 'The notice and our answer'}>
      <p className="govuk-body">
        {nameOf(first.originator.id)} decided a request for {rightInWords(request.right).toLowerCase()}
        {first.sender.id === first.originator.id ? '' : `, passed on by ${nameOf(first.sender.id)},`} and asks
        the same of us. We decide for ourselves
        {first.answerDueOn && (
          <>
            , by <Day on={first.answerDueOn} />
          </>
        )}
        .
      </p>
      <Standing notice={first} />
      {isOpen && mayAct && <Answer notice={first} />}
    </Section>
  );
}

function Standing({ notice }: { notice: OwnNotice }) {
  const { request, person } = useCase();
  const reason = person?.notices.nodes.find(({ id }) => id === notice.id)?.reason;
  if (notice.recalledAt)
    return (
      <p className="govuk-body">
        Its originator took it back: <Moment at={notice.recalledAt} />. Nothing is to be done.
      </p>
    );
  if (!notice.answeredAt && !notice.acknowledgedAt) return null;
  return (
    <p className="govuk-body">
      <Tag value={notice.state} /> <Moment at={notice.answeredAt ?? notice.acknowledgedAt} />
      {notice.ground && <>. Ground: {groundInWords(notice.ground, request.refusalGrounds)}</>}
      {reason && <>. “{reason}”</>}
    </p>
  );
}

function Answer({ notice }: { notice: OwnNotice }) {
  const { request } = useCase();
  const { parties, settings } = useConsole();
  const [answer, choose] = useState<string>(request.suggestedAnswer ?? '');
  const { act, form } = useAct(RightsAnswerDocument, 'Answered. The party that told us is told.');
  const isCompetent = parties.find(({ id }) => id === settings.party)?.competentAuthority ?? false;
  const choices = [
    ...ANSWERS,
    ...(isCompetent ? [WITHHELD] : []),
    ...(notice.acknowledgedAt ? [] : [TAKE_ON]),
  ];
  return (
    <div className="console-not-printed">
      {request.suggestedAnswer && (
        <p className="govuk-inset-text">
          Nobody like this was found here, so “{words(request.suggestedAnswer)}” suggests itself. You decide.
        </p>
      )}
      <Form
        submit="Send the answer"
        {...form}
        onSubmit={(entered) =>
          act({
            id: notice.id,
            answer: entered.required('answer') as NoticeAnswer,
            ground: groundOf(entered),
            reason: entered.text('reason'),
          })
        }
      >
        <Radios
          name="answer"
          label="What did we do?"
          required
          value={request.suggestedAnswer ?? ''}
          choices={choices}
          onChange={choose}
        />
        {NEEDS_GROUND.includes(answer) && <GroundField grounds={request.refusalGrounds} label="Ground" />}
        {answer !== 'ACKNOWLEDGED' && (
          <TextArea
            name="reason"
            label="Reason in words (if it helps)"
            hint="It travels encrypted to the sender, unless we neither confirm nor deny."
            rows={2}
          />
        )}
      </Form>
    </div>
  );
}
