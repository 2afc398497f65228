/** The answer to a notice by which the request came: what this party did, with the ground where it did less. */
import { RightsAnswerDocument, type NoticeAnswer } from '../generated/rights-own.ts';
import { useConsole, usePartyName } from '../graph/use-console.ts';
import { Action } from '../parts/action.tsx';
import { ground, radios } from '../parts/field-choices.tsx';
import { area } from '../parts/field-kinds.tsx';
import type { Choice } from '../parts/inputs.tsx';
import { Day, Moment } from '../parts/moment.tsx';
import { Tag } from '../parts/tag.tsx';
import { Body, Inset, Section } from '../parts/text.tsx';
import { words } from '../parts/words.ts';
import { groundChoices, groundInWords } from '../words/rights.ts';
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
  const { request, person } = useCase();
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
      {notice.ground && <>. Ground: {groundInWords(notice.ground, request)}</>}
      {reason && <>. “{reason}”</>}
    </Body>
  );
}

interface AnswerChoice extends Choice<NoticeAnswer> {
  needsGround?: boolean;
}

const ANSWERS: readonly AnswerChoice[] = [
  { value: 'DONE', text: 'Done', hint: 'Those to whom we passed the data are told in turn.' },
  { value: 'PARTLY_DONE', text: 'Done in part', needsGround: true },
  { value: 'NOT_HELD', text: 'Not held', hint: 'We hold nothing about this person.' },
  { value: 'REFUSED', text: 'Refused', needsGround: true },
  { value: 'EXEMPT', text: 'Exempt', hint: 'The law exempts us from it.', needsGround: true },
];
const WITHHELD: AnswerChoice = {
  value: 'WITHHELD',
  text: 'Neither confirm nor deny',
  hint: 'For a competent authority (DPA 2018 Part 3). The ground stays in our own register.',
  needsGround: true,
};
const TAKE_ON: AnswerChoice = {
  value: 'ACKNOWLEDGED',
  text: 'Only take it on for now',
  hint: 'The sender sees that a person has it. Answer later.',
};

function Answer({ notice: { id, acknowledgedAt } }: { notice: OwnNotice }) {
  const { suggestedAnswer, refusalGrounds } = useCase().request;
  const { parties, settings } = useConsole();
  const isCompetent = parties.some((one) => one.id === settings.party && one.competentAuthority);
  const choices = [...ANSWERS, ...(isCompetent ? [WITHHELD] : []), ...(acknowledgedAt ? [] : [TAKE_ON])];
  return (
    <div className="console-not-printed">
      {suggestedAnswer && (
        <Inset>
          Nobody like this was found here, so “{words(suggestedAnswer)}” suggests itself. You decide.
        </Inset>
      )}
      <Action
        document={RightsAnswerDocument}
        with={{ id }}
        submit="Send the answer"
        said="Answered. The party that told us is told."
        fields={{
          answer: radios('What did we do?', choices, { required: true }),
          ground: ground('Ground', groundChoices(refusalGrounds), { required: true }),
          reason: area('Reason in words (if it helps)', {
            hint: 'It travels encrypted to the sender, unless we neither confirm nor deny.',
            rows: 2,
          }),
        }}
        when={{
          ground: ({ answer }) => choices.some((one) => one.value === answer && one.needsGround),
          reason: ({ answer }) => answer !== 'ACKNOWLEDGED',
        }}
      />
    </div>
  );
}
