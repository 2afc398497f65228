/** After the recipients were told: correct it, take it back, note that a party was told otherwise, close the case. */
import {
  RightsCloseDocument,
  RightsRecallDocument,
  RightsReviseDocument,
  RightsToldOtherwiseDocument,
} from '../generated/rights-own.ts';
import { usePartyName } from '../graph/use-console.ts';
import { Action } from '../parts/action.tsx';
import { select } from '../parts/field-choices.tsx';
import { area, date, text, TODAY } from '../parts/field-kinds.tsx';
import { Folded } from '../parts/folded.tsx';
import { Form, useSend } from '../parts/form.tsx';
import { TextArea } from '../parts/inputs.tsx';
import { Moment } from '../parts/moment.tsx';
import { Body, Section } from '../parts/text.tsx';
import { useCase } from './case.ts';
import { isAwaited, newestPerHop, tellingsSent } from './hops.ts';

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
  const waiting = notices.nodes.filter(
    ({ direction, lastFailure, toldOtherwise }) =>
      direction === 'SENT' && lastFailure === 'PARTY_NOT_JOINED' && toldOtherwise === null,
  );
  if (waiting.length === 0) return null;
  const parties = waiting.map(({ id, recipient }) => ({ value: id, text: nameOf(recipient.id) }));
  return (
    <Action
      document={RightsToldOtherwiseDocument}
      summary="Note how a party without a register was told"
      submit="Note that it was told"
      said="Noted how the party was told."
      fields={{
        notice: select('Party', parties, { none: 'Choose a party', required: true }),
        toldOn: date('Told on', { required: true, value: TODAY }),
        how: text('How, for example by letter', { required: true }),
        evidence: text('Where the proof is kept'),
      }}
    />
  );
}

function Revise() {
  const { id, right } = useCase().request;
  return (
    <Action
      document={RightsReviseDocument}
      with={{ id }}
      summary="Correct what was told"
      submit="Send the correction"
      said="A correction goes to all who were told."
      fields={{
        correction: area('What is right instead', { rows: 2 }),
        reason: area('Reason, which the recipients are told', { rows: 2, required: true }),
      }}
      when={{ correction: () => right === 'RECTIFICATION' }}
    >
      <Body>Everyone who was told decides anew, and so do those who ought to be told now.</Body>
    </Action>
  );
}

function Recall() {
  return (
    <Action
      document={RightsRecallDocument}
      with={{ id: useCase().request.id }}
      summary="Take back what was told"
      submit="Take it back"
      said="What was told is taken back; everyone who was told hears of it."
      isWarning
      fields={{ reason: area('Reason, which they are told', { rows: 2, required: true }) }}
    >
      <Body>What was done by then stays done. All along the chain are told.</Body>
    </Action>
  );
}

/** With a reason for every answer that is no longer awaited. */
export function CloseSection() {
  const { request, person, mayAct } = useCase();
  const nameOf = usePartyName();
  if (request.state === 'OPEN' || (request.closedAt === null && !mayAct)) return null;
  if (request.closedAt === null)
    return (
      <Section id="close" title="Close the case" isAction>
        <Close />
      </Section>
    );
  const recipientOf = (notice: string) =>
    request.notices.nodes.find(({ id }) => id === notice)?.recipient.id ?? null;
  return (
    <Section id="close" title="Closed">
      <Body>
        Closed <Moment at={request.closedAt} />. The time for which it is kept runs from here.
      </Body>
      {person?.discharged.map(({ notice, reason }) => {
        const recipient = recipientOf(notice);
        return (
          <Body key={notice}>
            The answer of {recipient ? nameOf(recipient) : 'one party'} is no longer awaited:{' '}
            {reason ?? 'the reason is no longer kept'}
          </Body>
        );
      })}
    </Section>
  );
}

function Close() {
  const { request } = useCase();
  const nameOf = usePartyName();
  const sending = useSend(RightsCloseDocument, { with: { id: request.id }, said: 'The case is closed.' });
  const silent = [...newestPerHop(tellingsSent(request)).values()].filter(isAwaited);
  const reasonAt = (index: number) => `discharge.${index}.reason`;
  return (
    <Folded summary="Close this case">
      <Form
        submit="Close the case"
        sending={sending}
        input={(entered) => ({
          discharge: silent.map(({ id }, index) => ({
            notice: id,
            reason: entered.required(reasonAt(index)),
          })),
        })}
      >
        <Body>
          {silent.length === 0
            ? 'Everyone who was told has answered.'
            : 'Not everyone has answered. Say for each why its answer is no longer awaited.'}
        </Body>
        {silent.map(({ id, recipient }, index) => (
          <TextArea
            key={id}
            name={reasonAt(index)}
            label={`Why the answer of ${nameOf(recipient.id)} is no longer awaited`}
            rows={2}
            required
          />
        ))}
      </Form>
    </Folded>
  );
}
