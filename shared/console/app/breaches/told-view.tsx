/** Gives this party's view on telling, or, as protocol owner, the decision where partners did not agree. */
import { useState } from 'react';
import { BreachGiveViewDocument } from '../generated/breaches-own.ts';
import { useConsole, usePartyName } from '../graph/use-console.ts';
import { Form, Radios, TextArea, type Entered } from '../parts/form-before.tsx';
import { Moment, TimeLeft, useNow } from '../parts/moment.tsx';
import { saidIn, type ToldWords } from './told.ts';
import { useMayWrite } from './use-may-write.ts';
import { useBreachWrite } from './use-breach-write.ts';
import type { ToldNotice } from './told-types.ts';

type Consultation = NonNullable<ToldWords['consultations']>[number];

export function ToldView({ notice }: { notice: ToldNotice }) {
  const { settings } = useConsole();
  const nameOf = usePartyName();
  const mayWrite = useMayWrite();
  const consultations = saidIn(notice.content).consultations ?? [];
  return (
    <section id="view">
      <h2 className="govuk-heading-m">Our view on telling</h2>
      {consultations.length === 0 && (
        <p className="govuk-body">
          No agreement asks for a view before {nameOf(notice.originator.id)} decides; you can give one all the
          same.
        </p>
      )}
      {consultations.map((one) => (
        <Asked key={one.agreement} consultation={one} />
      ))}
      {mayWrite && <ViewForm notice={notice} decideUnder={null} />}
      {mayWrite &&
        consultations
          .filter(({ protocolOwner }) => protocolOwner === settings.party)
          .map((one) => <Fallback key={one.agreement} notice={notice} consultation={one} />)}
    </section>
  );
}

function Asked({ consultation: { agreement, until, protocolOwner } }: { consultation: Consultation }) {
  const nameOf = usePartyName();
  const now = useNow();
  return (
    <p className="govuk-body">
      Under <strong>{agreement}</strong> partners are asked until{' '}
      <strong>
        <Moment at={until} none="its clock has started" />
      </strong>
      {until && <> ({new Date(until) <= now ? 'their time is over' : <TimeLeft until={until} />})</>}. Without
      agreement{' '}
      {protocolOwner ? `${nameOf(protocolOwner)}, the protocol owner, decides` : 'nobody is named to decide'}.
    </p>
  );
}

/** The protocol owner decides once the partners had their time. */
function Fallback({ notice, consultation }: { notice: ToldNotice; consultation: Consultation }) {
  const now = useNow();
  const isOver = consultation.until !== null && new Date(consultation.until) <= now;
  return (
    <>
      <h3 className="govuk-heading-s">Decide as protocol owner of {consultation.agreement}</h3>
      <p className="govuk-body">
        {isOver
          ? 'The partners’ time is over. Where they did not agree, your decision counts for the partnership.'
          : 'The partners’ time is not over: until then a decision of yours counts as a view only.'}
      </p>
      {isOver && <ViewForm notice={notice} decideUnder={consultation.agreement} />}
    </>
  );
}

const tellChoices = (isOptional: boolean) => [
  { value: 'yes', text: 'Tell' },
  { value: 'no', text: 'Do not tell' },
  ...(isOptional ? [{ value: '', text: 'No view on that' }] : []),
];

function ViewForm({ notice, decideUnder }: { notice: ToldNotice; decideUnder: string | null }) {
  const { settings } = useConsole();
  const nameOf = usePartyName();
  const [sent, setSent] = useState(0);
  const to = nameOf(notice.originator.id);
  const write = useBreachWrite(BreachGiveViewDocument, () => setSent((times) => times + 1));
  const send = (entered: Entered) => {
    const tellAuthority = entered.yes('tellAuthority') ?? true;
    const said = { tellAuthority, tellSubjects: entered.yes('tellSubjects'), reason: entered.text('reason') };
    return write.run({ party: settings.party, input: { notice: notice.id, ...said, decideUnder } });
  };
  return (
    <>
      <Form
        key={sent}
        label={decideUnder ? `Decide under ${decideUnder}` : 'Give our view'}
        submit={decideUnder ? `Send the decision to ${to}` : `Send our view to ${to}`}
        isSecondary={decideUnder === null}
        sending={write}
        onSubmit={send}
      >
        <Radios
          name="tellAuthority"
          label="Should the Information Commissioner be told?"
          required
          inline
          choices={tellChoices(false)}
        />
        <Radios
          name="tellSubjects"
          label="Should the people concerned be told?"
          value=""
          inline
          choices={tellChoices(true)}
        />
        <TextArea
          name="reason"
          label="Why"
          hint="Without identifying anyone."
          rows={2}
          required={decideUnder !== null}
        />
      </Form>
      <p className="govuk-body" role="status">
        {sent > 0 && `It is on its way to ${to}.`}
      </p>
    </>
  );
}
