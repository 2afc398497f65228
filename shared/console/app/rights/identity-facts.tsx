/** Who somebody is, as names and values. */
import type { ReactNode } from 'react';
import { usePartyName } from '../graph/use-console.ts';
import { Facts } from '../parts/facts.tsx';
import { Day } from '../parts/moment.tsx';
import type { CasePerson } from './case.ts';
import { schemeInWords } from './wording.ts';

export function IdentityFacts({ identity }: { identity: NonNullable<CasePerson['identity']> }) {
  const nameOf = usePartyName();
  const { name, dateOfBirth, address, identifiers } = identity;
  const known: [string, ReactNode][] = identifiers.map(({ scheme, value }) => [
    schemeInWords(scheme, nameOf),
    value,
  ]);
  return (
    <Facts
      facts={[
        ['Name', name],
        ['Date of birth', dateOfBirth && <Day on={dateOfBirth} />],
        ['Address', address],
        ...known,
      ]}
    />
  );
}
