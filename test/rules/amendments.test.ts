/** New versions, refusals to sign, and programmes. */
import {
  standingDeclines,
  whyMayNotAmend,
  whyNotBeneath,
} from '../../subgraphs/register/agreements/reviews/amendment-rules.ts';
import type { Held } from '../../subgraphs/register/agreements/reviews/rules.ts';
import type { AgreementRow } from '../../subgraphs/register/agreements/entity.ts';
import type { History } from '../../subgraphs/register/agreements/queries.ts';
import { inForceWith } from '../../subgraphs/register/agreements/rules.ts';
import { whyNotInForce } from '../../subgraphs/register/agreements/rules.ts';
import { held, signed, TODAY, versionOf } from '../support/reviews.ts';

const ALL = ['acme', 'beta', 'gamma'];

const historyOf = (versions: AgreementRow[], signatures: History['signatures']): History => ({
  versions,
  signatures,
  withdrawals: [],
});

describe('a new version', () => {
  const amendment = { rule: 'ONLY_AT_FORMAL_REVIEW', source: 'L12' } as const;
  const first = versionOf({ amendment });
  const second = versionOf({ amendment }, { version: 2 });
  const both = (of: AgreementRow) => [signed('acme', '2024-01-01', of), signed('beta', '2024-01-02', of)];
  const asks = (byId: string, version = 1) => held(byId, '2025-01-01', { outcome: 'AMEND', version });
  const why = (
    history: History,
    reviews: Held[] = [],
    declines: { version: number; partyId: string }[] = [],
  ) => whyMayNotAmend(history, { reviews, declines });

  test('needs a review of the version held that asked for it, by any signatory', () => {
    const history = historyOf([first], both(first));
    expect(why(history)).toBe(
      'A-1 is amended only after a formal review that asks for it (L12), and none of version 1 has.',
    );
    expect(why(history, [held('acme', '2025-01-01')])).toMatch('none of version 1 has');
    expect(why(history, [asks('stranger')])).toMatch('none of version 1 has');
    expect(why(history, [asks('gamma')])).toBeNull();
  });

  test('needs another review once two have signed the one before, and none while they have not', () => {
    const amended = historyOf([second, first], [...both(first), ...both(second)]);
    expect(why(amended, [asks('acme')])).toMatch('none of version 2 has');
    expect(why(amended, [asks('acme', 2)])).toBeNull();
    expect(why(historyOf([second, first], both(first)), [asks('acme')])).toBeNull();
  });

  test('replaces a text that was declined before two had signed', () => {
    const declined = [{ version: 1, partyId: 'beta' }];
    expect(why(historyOf([first], [signed('acme', '2024-01-01', first)]), [], declined)).toBeNull();
    expect(why(historyOf([first], []))).toMatch('none of version 1 has');
    expect(why(historyOf([first], both(first)), [], [{ version: 1, partyId: 'gamma' }])).toMatch('version 1');
  });

  test('where programmes are added beneath it, the refusal says that these need none', () => {
    const umbrella = versionOf({ amendment: { rule: 'SPECIFIC_SHARINGS', source: '§4' } });
    expect(why(historyOf([umbrella], both(umbrella)))).toMatch(
      /\(§4\).* Programmes may be proposed beneath it at any time\.$/,
    );
  });
});

test('a refusal stands until its party signs the version', () => {
  const of = versionOf();
  const declines = [
    { version: 1, partyId: 'beta' },
    { version: 1, partyId: 'stranger' },
    { version: 2, partyId: 'gamma' },
  ];
  expect(standingDeclines(of, { signatures: [] }, declines)).toEqual([{ version: 1, partyId: 'beta' }]);
  const signatures = [signed('beta', '2026-01-01', of)];
  expect(standingDeclines(of, { signatures }, declines)).toEqual([]);
});

describe('a programme', () => {
  test('is in force only while its umbrella is, between the same two', () => {
    const programme = versionOf({ umbrella: 'U-1' }, { reference: 'P-1' });
    const all = (of: AgreementRow) => ALL.map((party) => signed(party, '2024-01-01', of));
    const over = (held: History) => {
      const facts = { ...historyOf([programme], all(programme)), umbrellas: new Map([['U-1', held]]) };
      return { with: inForceWith(facts, TODAY), why: whyNotInForce(programme, facts, 'beta', TODAY) };
    };
    expect(over(historyOf([umbrella], all(umbrella))).with).toEqual(['beta', 'gamma']);
    const left = [{ partyId: 'beta', version: 1, leavesOn: TODAY }] as History['withdrawals'];
    expect(over({ ...historyOf([umbrella], all(umbrella)), withdrawals: left })).toEqual({
      with: ['gamma'],
      why: 'P-1 falls with its umbrella: U-1 is not in force between acme and beta.',
    });
    expect(over(historyOf([], [])).with).toEqual([]);
  });

  const umbrella = versionOf({}, { reference: 'U-1', signatoryIds: ['acme', 'beta', 'gamma'] });
  const signatures = [signed('acme', '2024-01-01', umbrella), signed('beta', '2024-01-01', umbrella)];
  const why = (history: History, signatoryIds: string[]) =>
    whyNotBeneath(history, { reference: 'P-1', signatoryIds }, TODAY);

  test('hangs beneath an umbrella in force here with another of its signatories', () => {
    expect(why(historyOf([umbrella], signatures), ['acme', 'beta', 'gamma'])).toBeNull();
    expect(why(historyOf([umbrella], signatures), ['acme', 'gamma'])).toBe(
      'U-1 is in force between acme and no other signatory of P-1.',
    );
    expect(why(historyOf([], []), ['acme', 'beta'])).toMatch('does not hold the umbrella of P-1');
  });

  test('is signed by signatories of the umbrella only', () => {
    expect(why(historyOf([umbrella], signatures), ['acme', 'beta', 'delta'])).toBe(
      'delta must be a signatory of U-1 to sign P-1 beneath it.',
    );
  });
});
