/** Where an agreement stands, and who is a member of it in which place. */
import {
  agreementState,
  membershipOf,
  type MembershipFacts,
  type StandingFacts,
} from '../../subgraphs/register/agreements/leaving/membership.ts';
import type { Version } from '../../subgraphs/register/agreements/rules.ts';
import { factsOf, first, leaving, second, signed, versionOf } from '../support/leaving.ts';

describe('where it stands', () => {
  const decline = [{ partyId: 'acme', version: 1 }];
  test.each<[string, string, Partial<StandingFacts>, Version]>([
    ['PROPOSED', 'nobody has signed', { signatures: [] }, first],
    ['PROPOSED', 'only another has signed', { signatures: [signed('beta')] }, first],
    ['SIGNED', 'no other has signed', { signatures: [signed('acme')] }, first],
    ['IN_FORCE', 'all have signed', {}, first],
    ['IN_FORCE', 'an amendment is not signed yet', { versions: [second, first] }, second],
    [
      'PROPOSED',
      'nothing older is in force',
      { versions: [second, first], signatures: [signed('acme')] },
      second,
    ],
    ['DECLINED', 'the party said no', { signatures: [signed('beta')], declines: decline }, first],
    ['LEAVING', 'its notice runs', { withdrawals: [leaving('acme', '2026-03-03')] }, first],
    ['LEFT', 'its notice has run', { withdrawals: [leaving('acme', '2026-03-02')] }, first],
    [
      'PROPOSED',
      'it has left and is asked anew',
      { versions: [second, first], withdrawals: [leaving('acme', '2026-03-02')] },
      second,
    ],
    [
      'LEFT',
      'it has left an amendment too',
      { versions: [second, first], withdrawals: [leaving('acme', '2026-03-02', 2)] },
      second,
    ],
  ])('%s while %s', (state, _, facts, newest) => {
    expect(agreementState(factsOf(facts), newest)).toBe(state);
  });
});

describe('membership', () => {
  const organisations = [
    { key: 'councils', name: 'Councils', kind: 'LOCAL_AUTHORITY', filledBy: ['acme', 'beta'] },
    { key: 'police', name: 'The police', kind: 'POLICE', filledBy: ['absent'] },
    { key: 'health', name: 'Health partners', kind: 'NHS_BODY', filledBy: [] },
    { key: 'probation', name: 'Probation', kind: 'PROBATION', filledBy: ['unasked'] },
    { key: 'unknown', name: 'Schools', kind: 'OTHER', filledBy: ['nowhere'] },
  ];
  const wide = versionOf(
    1,
    { organisations },
    { signatoryIds: ['acme', 'beta', 'gamma', 'delta', 'epsilon'] },
  );
  const memberships = (more: Partial<MembershipFacts> = {}) =>
    membershipOf(
      {
        ...factsOf({
          versions: [wide],
          signatures: [signed('acme', '2026-01-10', wide), signed('beta', '2026-02-01', wide)],
          declines: [{ partyId: 'delta', version: 1 }],
        }),
        hasJoined: (party) => (party === 'nowhere' ? null : party !== 'absent'),
        ...more,
      },
      wide,
    ).map(({ organisation, partyId, state, since }) => [organisation, partyId, state, since]);

  test('shows every place that the text names, and the signatories that fill none', () => {
    expect(memberships()).toEqual([
      ['Councils', 'acme', 'IN_FORCE', '2026-02-01'],
      ['Councils', 'beta', 'IN_FORCE', '2026-02-01'],
      ['The police', 'absent', 'NOT_JOINED', null],
      ['Health partners', null, 'NOT_FILLED', null],
      ['Probation', 'unasked', 'NOT_ASKED', null],
      ['Schools', null, 'NOT_FILLED', null],
      [null, 'gamma', 'ASKED', null],
      [null, 'delta', 'DECLINED', null],
      [null, 'epsilon', 'ASKED', null],
    ]);
  });

  test('shows who has signed while the own party has not', () => {
    const signatures = [signed('beta', '2026-02-01', wide)];
    expect(memberships({ signatures }).slice(0, 2)).toEqual([
      ['Councils', 'acme', 'ASKED', null],
      ['Councils', 'beta', 'SIGNED', null],
    ]);
  });

  test('shows who leaves and who has left', () => {
    expect(memberships({ withdrawals: [leaving('beta', '2026-03-30')] })[1]).toEqual([
      'Councils',
      'beta',
      'LEAVING',
      '2026-02-01',
    ]);
    const gone = memberships({ withdrawals: [leaving('beta', '2026-03-02')] });
    expect(gone.slice(0, 2)).toEqual([
      ['Councils', 'acme', 'SIGNED', null],
      ['Councils', 'beta', 'LEFT', null],
    ]);
  });
});
