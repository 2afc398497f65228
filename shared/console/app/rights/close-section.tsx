/** Closes a case that is over, with a reason for every answer that is no longer awaited. */
import { RightsCloseDocument } from '../generated/rights-own.ts';
import { usePartyName } from '../graph/use-console.ts';
import { Folded } from '../parts/folded.tsx';
import { Form, useSend } from '../parts/form.tsx';
import { TextArea } from '../parts/inputs.tsx';
import { Moment } from '../parts/moment.tsx';
import { Body, Section } from '../parts/text.tsx';
import { useCase } from './case.ts';
import { isAwaited, newestPerHop, tellingsSent } from './hops.ts';

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
