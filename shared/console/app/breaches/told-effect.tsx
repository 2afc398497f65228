/** Reports what another party's breach does here, and records an own breach because of it. */
import { useState } from 'react';
import { Link } from 'wouter';
import { BreachReportEffectDocument } from '../generated/breaches-own.ts';
import { useConsole, usePartyName } from '../graph/use-console.ts';
import { Form, Select, TextArea } from '../parts/form-before.tsx';
import { londonTime } from '../parts/london.ts';
import { useMayWrite } from './use-may-write.ts';
import { useBreachWrite } from './use-breach-write.ts';
import type { OwnBreach, ToldNotice } from './told-types.ts';

export function ToldEffect({ notice, own }: { notice: ToldNotice; own: OwnBreach[] }) {
  const mayWrite = useMayWrite();
  return (
    <section id="effect">
      <h2 className="govuk-heading-m">The effect here</h2>
      {own.map(({ id, detectedAt }) => (
        <p key={id} className="govuk-body">
          <Link href={`/breaches/${id}`} className="govuk-link">
            Our own breach because of it, found out on {londonTime(detectedAt)}
          </Link>
        </p>
      ))}
      {mayWrite && (
        <>
          <p className="govuk-body">
            Where data that you answer for are concerned, it may be a breach of your own with its own 72 hours
            (UK GDPR Art. 33(1)).
          </p>
          <Link href={`/breaches/new?because=${notice.id}`} className="govuk-button govuk-button--secondary">
            Record our own breach because of it
          </Link>
          <EffectForm notice={notice} own={own} />
        </>
      )}
    </section>
  );
}

function EffectForm({ notice, own }: { notice: ToldNotice; own: OwnBreach[] }) {
  const { settings } = useConsole();
  const nameOf = usePartyName();
  const [sent, setSent] = useState(0);
  const to = nameOf(notice.originator.id);
  const write = useBreachWrite(BreachReportEffectDocument, () => setSent((times) => times + 1));
  return (
    <>
      <Form
        key={sent}
        label="Report the effect here"
        submit={`Report the effect to ${to}`}
        isSecondary
        sending={write}
        onSubmit={(entered) => {
          const effect = { effect: entered.required('effect'), ownBreach: entered.text('ownBreach') };
          return write.run({ party: settings.party, input: { notice: notice.id, ...effect } });
        }}
      >
        <TextArea
          name="effect"
          label="What the breach does here"
          hint="Without identifying anyone."
          required
          rows={3}
        />
        {own.length > 0 && (
          <Select
            name="ownBreach"
            label="Which own breach followed from it?"
            choices={[
              { value: '', text: 'None' },
              ...own.map(({ id, detectedAt }) => ({
                value: id,
                text: `Found out on ${londonTime(detectedAt)}`,
              })),
            ]}
          />
        )}
      </Form>
      <p className="govuk-body" role="status">
        {sent > 0 && `It is on its way to ${to}.`}
      </p>
    </>
  );
}
