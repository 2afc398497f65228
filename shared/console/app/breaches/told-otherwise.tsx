/** Records how a partner without a register was told. */
import { BreachToldOtherwiseDocument } from '../generated/breaches-own.ts';
import { useConsole, usePartyName } from '../graph/use-console.ts';
import { Form, TextField } from '../parts/form-before.tsx';
import { londonToday } from '../parts/london.ts';
import { useMayWrite } from './use-may-write.ts';
import { useBreachWrite } from './use-breach-write.ts';

export function ToldOtherwise({ party, notice }: { party: string; notice: string }) {
  const { settings } = useConsole();
  const nameOf = usePartyName();
  const write = useBreachWrite(BreachToldOtherwiseDocument);
  if (!useMayWrite()) return null;
  return (
    <details className="govuk-details console-not-printed">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Record how {nameOf(party)} was told</span>
      </summary>
      <div className="govuk-details__text">
        <Form
          label={`How ${nameOf(party)} was told`}
          submit="Record that it was told"
          isSecondary
          sending={write}
          onSubmit={(entered) =>
            write.run({
              party: settings.party,
              input: {
                notice,
                toldOn: entered.required('toldOn'),
                how: entered.required('how'),
                evidence: entered.text('evidence'),
              },
            })
          }
        >
          <TextField name="toldOn" label="When" type="date" width="10" required value={londonToday()} />
          <TextField name="how" label="How" hint="For example: by telephone, then by letter" required />
          <TextField name="evidence" label="Where the proof is kept" />
        </Form>
      </div>
    </details>
  );
}
