/** After the recipients were told: correct it, take it back, or note that a party without a register was told otherwise. */
import {
  RightsRecallDocument,
  RightsReviseDocument,
  RightsToldOtherwiseDocument,
  type RecallNoticeInput,
  type RecordToldOtherwiseInput,
  type ReviseNoticesInput,
} from '../generated/rights-own.ts';
import { usePartyName } from '../graph/use-console.ts';
import { select } from '../parts/field-choices.tsx';
import { area, date, text, TODAY } from '../parts/field-kinds.tsx';
import { fieldsOf } from '../parts/fields.tsx';
import { Folded } from '../parts/folded.tsx';
import { Form, useSend } from '../parts/form.tsx';
import { Body } from '../parts/text.tsx';
import { useCase } from './case.ts';
import { tellingsSent } from './hops.ts';

export function TellingActions() {
  const { request } = useCase();
  const sent = tellingsSent(request);
  const mayStill = request.closedAt === null && request.cameFrom === null && sent.length > 0;
  return (
    <>
      <ToldOtherwise />
      {mayStill && <Revise />}
      {mayStill && sent.some(({ recalledAt }) => recalledAt === null) && <Recall />}
    </>
  );
}

function ToldOtherwise() {
  const { notices } = useCase().request;
  const nameOf = usePartyName();
  const sending = useSend(RightsToldOtherwiseDocument, { said: 'Noted how the party was told.' });
  const waiting = notices.nodes.filter(
    ({ direction, lastFailure, toldOtherwise }) =>
      direction === 'SENT' && lastFailure === 'PARTY_NOT_JOINED' && toldOtherwise === null,
  );
  if (waiting.length === 0) return null;
  const parties = waiting.map(({ id, recipient }) => ({ value: id, text: nameOf(recipient.id) }));
  const fields = fieldsOf<RecordToldOtherwiseInput>()({
    notice: select('Party', parties, { none: 'Choose a party', required: true }),
    toldOn: date('Told on', { required: true, value: TODAY }),
    how: text('How, for example by letter', { required: true }),
    evidence: text('Where the proof is kept'),
  });
  return (
    <Folded summary="Note how a party without a register was told">
      <Form submit="Note that it was told" sending={sending} of={fields} />
    </Folded>
  );
}

const revision = (isRectification: boolean) =>
  fieldsOf<ReviseNoticesInput>()(
    {
      correction: area('What is right instead', { rows: 2 }),
      reason: area('Reason, which the recipients are told', { rows: 2, required: true }),
    },
    { correction: () => isRectification },
  );

function Revise() {
  const { id, right } = useCase().request;
  const said = 'A correction goes to all who were told.';
  const sending = useSend(RightsReviseDocument, { with: { id }, said });
  return (
    <Folded summary="Correct what was told">
      <Form submit="Send the correction" sending={sending} of={revision(right === 'RECTIFICATION')}>
        <Body>Everyone who was told decides anew, and so do those who ought to be told now.</Body>
      </Form>
    </Folded>
  );
}

const RECALL = fieldsOf<RecallNoticeInput>()({
  reason: area('Reason, which they are told', { rows: 2, required: true }),
});

function Recall() {
  const { id } = useCase().request;
  const said = 'What was told is taken back; everyone who was told hears of it.';
  const sending = useSend(RightsRecallDocument, { with: { id }, said });
  return (
    <Folded summary="Take back what was told">
      <Form submit="Take it back" isWarning sending={sending} of={RECALL}>
        <Body>What was done by then stays done. All along the chain are told.</Body>
      </Form>
    </Folded>
  );
}
