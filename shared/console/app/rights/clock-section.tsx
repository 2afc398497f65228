/** The clock of a case: the strip, each step with its source, what stops it, and what can be done about it. */
import { Day } from '../parts/moment.tsx';
import { Table } from '../parts/table.tsx';
import { useCase, type RightsCase } from './case.ts';
import { ClockActions } from './clock-actions.tsx';
import { ClockStrip } from './clock-strip.tsx';
import { Section } from './parts.tsx';

export function ClockSection() {
  const { request, person, mayAct } = useCase();
  const { clock, state, cameFrom } = request;
  return (
    <Section id="clock" title="The clock">
      <ClockStrip />
      {clock?.isStopped && state === 'OPEN' && (
        <div className="govuk-inset-text">
          <strong>The clock is stopped.</strong> {whatStops(request)}
        </div>
      )}
      {person?.extensionReason && (
        <p className="govuk-body">Why it was extended: {person.extensionReason}</p>
      )}
      {person?.pauses.map(
        ({ from, reason }) =>
          reason && (
            <p key={from} className="govuk-body">
              What was to be clarified (<Day on={from} />): {reason}
            </p>
          ),
      )}
      {clock && (
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
      )}
      {mayAct && state === 'OPEN' && !cameFrom && <ClockActions />}
    </Section>
  );
}

function whatStops({ identityCheck, pauses, clock }: RightsCase): string {
  if (identityCheck.state === 'AWAITED')
    return 'Proof of identity was asked for and has not come. It starts on the day on which it does.';
  if (pauses.some(({ to }) => to === null))
    return 'Clarification was asked for and has not come. It runs again from the day on which it does.';
  return (clock?.steps ?? [])
    .filter(({ on }) => on === null)
    .map(({ words }) => words)
    .join(' ');
}
