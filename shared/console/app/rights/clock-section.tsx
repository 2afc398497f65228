/** The clock of a case: each step with its source, and what can be done about it. */
import { Day } from '../parts/moment.tsx';
import { Table } from '../parts/table.tsx';
import { useCase } from './case.ts';
import { ClockActions } from './clock-actions.tsx';
import { Section } from './parts.tsx';
import { extensionInWords } from './wording.ts';

export function ClockSection() {
  const { request, person, mayAct } = useCase();
  const { clock, state } = request;
  if (!clock) return null;
  return (
    <Section id="clock" title="How the clock runs">
      {person?.extensionReason && (
        <p className="govuk-body">Why it was extended: {extensionInWords(person.extensionReason)}</p>
      )}
      {person?.pauses.map(
        ({ from, reason }) =>
          reason && (
            <p key={from} className="govuk-body">
              What was to be clarified (<Day on={from} />
              ): {reason}
            </p>
          ),
      )}
      <Table
        caption="How the date comes about"
        rows={clock.steps.map((step, index) => ({ ...step, index }))}
        keyOf={({ index }) => String(index)}
        none="There are no steps yet."
        columns={[
          { title: 'Day', cell: ({ on }) => <Day on={on} none="Not yet" />, isHeader: true },
          { title: 'What', cell: ({ words }) => words },
          { title: 'Source', cell: ({ source }) => source },
        ]}
      />
      {mayAct && state === 'OPEN' && <ClockActions />}
    </Section>
  );
}
