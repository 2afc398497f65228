/** Names and values, one below the other. */
import type { ReactNode } from 'react';

export type Fact = readonly [name: string, value: ReactNode];

/** Facts whose value is null are left out. */
export function Facts({ facts }: { facts: readonly (Fact | null | false)[] }) {
  return (
    <dl className="govuk-summary-list">
      {facts
        .filter((fact) => fact !== null && fact !== false)
        .filter(([, value]) => value !== null && value !== undefined)
        .map(([name, value]) => (
          <div key={name} className="govuk-summary-list__row">
            <dt className="govuk-summary-list__key">{name}</dt>
            <dd className="govuk-summary-list__value">{value}</dd>
          </div>
        ))}
    </dl>
  );
}
