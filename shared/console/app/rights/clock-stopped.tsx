/** Says that the clock of an open request is stopped, and what it waits for. */
import { useCase, type RightsCase } from './case.ts';

export function ClockStopped() {
  const { request } = useCase();
  if (!request.clock?.isStopped || request.state !== 'OPEN') return null;
  return (
    <div className="govuk-inset-text">
      <strong>The clock is stopped.</strong> {whatStops(request)}
    </div>
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
