/** Closes a case that is over, with a reason for every answer that is no longer awaited. */
import { RightsCloseDocument } from '../generated/rights-own.ts';
import { usePartyName } from '../graph/use-console.ts';
import { Form, TextArea } from '../parts/form-before.tsx';
import { Moment } from '../parts/moment.tsx';
import { useAct, useCase, type OwnNotice, type RightsCase } from './case.ts';
import { isAwaited } from './hops.ts';
import { Action, Section } from './parts.tsx';

export function CloseSection() {
  const { request, person, mayAct } = useCase();
  const nameOf = usePartyName();
  if (request.state === 'OPEN') return null;
  if (request.closedAt === null)
    return mayAct ? (
      <Section id="close" title="Close the case" isAction>
        <Close />
      </Section>
    ) : null;
  return (
    <Section id="close" title="Closed">
      <p className="govuk-body">
        Closed <Moment at={request.closedAt} />. The time for which it is kept runs from here.
      </p>
      {person?.discharged.map(({ notice, reason }) => {
        const leg = request.notices.nodes.find(({ id }) => id === notice);
        return (
          <p key={notice} className="govuk-body">
            The answer of {leg ? nameOf(leg.recipient.id) : 'one party'} is no longer awaited:{' '}
            {reason ?? 'the reason is no longer kept'}
          </p>
        );
      })}
    </Section>
  );
}

/** To each recipient the newest notice, where its answer is still awaited. */
function silentLegs({ notices }: RightsCase): OwnNotice[] {
  const newest = new Map<string, OwnNotice>();
  for (const notice of notices.nodes) {
    if (notice.direction !== 'SENT' || notice.kind === 'RECALL') continue;
    const known = newest.get(notice.recipient.id);
    if (!known || notice.revision > known.revision) newest.set(notice.recipient.id, notice);
  }
  return [...newest.values()].filter(isAwaited);
}

function Close() {
  const { request } = useCase();
  const nameOf = usePartyName();
  const { act, form } = useAct(RightsCloseDocument, 'The case is closed.');
  const silent = silentLegs(request);
  return (
    <Action title="Close this case">
      <Form
        submit="Close the case"
        {...form}
        onSubmit={(entered) =>
          act({
            id: request.id,
            discharge: silent.map(({ id }) => ({ notice: id, reason: entered.required(`reason-${id}`) })),
          })
        }
      >
        {silent.length === 0 ? (
          <p className="govuk-body">Everyone who was told has answered.</p>
        ) : (
          <p className="govuk-body">
            Not everyone has answered. Say for each why its answer is no longer awaited.
          </p>
        )}
        {silent.map(({ id, recipient }) => (
          <TextArea
            key={id}
            name={`reason-${id}`}
            label={`Why the answer of ${nameOf(recipient.id)} is no longer awaited`}
            rows={2}
            required
          />
        ))}
      </Form>
    </Action>
  );
}
