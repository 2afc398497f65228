/** Who a person is, as far as it was told: on the page only, never in its address or title. */
import type { InboxPersonFragment } from '../generated/inbox-own.ts';
import { usePartyName } from '../graph/use-console.ts';
import { Facts } from '../parts/facts.tsx';
import { Day } from '../parts/moment.tsx';
import { words } from '../parts/words.ts';

const LOCAL = 'LOCAL:';

export function Person({ identity }: { identity: InboxPersonFragment | null }) {
  const nameOf = usePartyName();
  if (!identity)
    return <p className="govuk-body">It is forgotten: the case is over, and its key was destroyed.</p>;
  const { name, dateOfBirth, address, identifiers } = identity;
  const textOf = (scheme: string) =>
    scheme.startsWith(LOCAL) ? `Reference of ${nameOf(scheme.slice(LOCAL.length))}` : schemeText(scheme);
  return (
    <div className="inbox-person">
      <Facts
        facts={[
          ['Name', name ?? 'not told: only what you need to find them was sent'],
          ['Date of birth', dateOfBirth ? <Day on={dateOfBirth} /> : null],
          ['Address', address],
          ...identifiers.map(({ scheme, value }): [string, string] => [textOf(scheme), value]),
        ]}
      />
    </div>
  );
}

const SCHEMES: Record<string, string> = {
  NHS_NUMBER: 'NHS number',
  PNC_ID: 'Police National Computer (PNC) ID',
};

const schemeText = (scheme: string) => SCHEMES[scheme] ?? words(scheme);
