/** The power to share, and the Acts that bound or ask for it: for each rule what it forbids, or asks, and what it allows. */
import { CRIME, HEALTH, OMA, row, type Row, says, unknown } from '../support/may-disclose-rows.ts';
import { plain } from '../support/may-disclose.ts';

const oma = { power: 'Offender Management Act 2007 s.14' };

const powers: Row[] = [
  row(
    76,
    'DPA 2018 s.8: a public task names its power',
    'ARTICLE_6',
    ['ASK', plain(unknown('power'))],
    plain(),
  ),
  row(
    76,
    'DPA 2018 s.8: an Act that the agreement lists without it is asked about',
    'SECTION_8',
    ['ASK', plain({ power: 'Crime and Disorder Act 1998 s.115' })],
    plain(),
  ),
  row(
    205,
    'DPA 2018 s.8: an Act that the agreement does not list is asked about',
    'SECTION_8',
    ['ASK', plain({ power: 'Care Act 2014 s.45' })],
    plain({ power: 's.10 of the Children Act 2004' }),
  ),
  row(
    205,
    'Mental Health Act 1983: its limits are asked about',
    'LIMITS_OF_POWER',
    ['ASK', plain({ power: 'Mental Health Act 1983 s.117' })],
    plain({ power: 'Mental Health Act 1983 s.117; Children Act 1989 s.47' }),
  ),
  row(
    205,
    'Local Government Act 2000: Wales alone',
    'LIMITS_OF_POWER',
    ['ASK', plain({ power: 'Local Government Act 2000 s.2' })],
    plain(),
  ),
  row(
    205,
    'Education Act 2002: school matters alone',
    'LIMITS_OF_POWER',
    ['ASK', plain({ power: 'Education Act 2002 s.175' })],
    plain(),
  ),
  row(
    88,
    'Localism Act 2011 s.1: not alone',
    'LOCALISM_ACT_ALONE',
    ['ASK', plain({ power: 'Localism Act 2011 s.1' })],
    plain({ power: 'Localism Act 2011 s.1 and Children Act 2004 s.10' }),
  ),
  row(
    89,
    'HSCA 2012 s.251B: the duty falls on an objection',
    'HSCA_S251B',
    ['NO', plain({ power: 'Health and Social Care Act 2012 s.251B', objection: true })],
    plain({ power: 'Health and Social Care Act 2012 s.251B' }),
  ),
  row(
    89,
    'HSCA 2012 s.251B: whether there was an objection is asked',
    'HSCA_S251B',
    ['ASK', plain({ power: 'Health and Social Care Act 2012 s.251B', ...unknown('objection') })],
    plain(),
  ),
  row(
    92,
    'OMA 2007 s.14: not within list B',
    'OMA_S14',
    ['NO', plain(oma, { ...OMA, from: 'met-police', to: 'borough-demo' })],
    plain(oma, { ...OMA, from: 'met-police', to: 'probation' }),
  ),
  row(
    92,
    'OMA 2007 s.14: not to one on neither list',
    'OMA_S14',
    ['NO', plain(oma, { ...OMA, from: 'probation', to: 'vol-orgs' })],
    plain(oma, { ...OMA, from: 'probation', to: 'moj-hmpps' }),
  ),
  row(
    93,
    'OMA 2007 s.14: necessary or expedient',
    'OMA_S14',
    ['ASK', plain({ ...oma, ...unknown('necessary') }, { ...OMA, from: 'probation' })],
    plain(oma, { ...OMA, from: 'probation' }),
  ),
  row(
    94,
    'OMA 2007 s.14: another power is untouched',
    'OMA_S14',
    [
      'ASK',
      plain(
        { power: `${oma.power}; Children Act 2004 s.10` },
        { ...OMA, from: 'met-police', to: 'borough-demo' },
      ),
    ],
    plain({}, { ...OMA, from: 'met-police', to: 'borough-demo' }),
  ),
  row(
    95,
    'Rehabilitation of Offenders Act 1974: no spent convictions without entitlement',
    'SPENT_CONVICTIONS',
    ['NO', plain({ spentConvictions: true }, { ...CRIME, from: 'met-police', to: 'borough-demo' })],
    plain(
      { spentConvictions: true, spentEntitlement: 'exempted question' },
      { ...CRIME, from: 'met-police', to: 'borough-demo' },
    ),
  ),
  row(
    95,
    'Rehabilitation of Offenders Act 1974: whether any is spent is asked',
    'SPENT_CONVICTIONS',
    ['ASK', plain(unknown('spentConvictions'), CRIME)],
    plain({}, CRIME),
  ),
  row(
    91,
    'FGM Act 2003 s.5B: that a duty to report may arise is recalled, and forbids nothing',
    'DUTY_TO_REPORT',
    ['YES', plain({}, { from: 'local-health-partner', ...HEALTH })],
    plain({}, { from: 'vol-orgs', ...HEALTH }),
  ),
  row(
    188,
    'OASys sharing guidance: recalled of an assessment by probation, and forbids nothing',
    'OASYS',
    ['YES', plain({}, { ...OMA, from: 'probation', to: 'met-police' })],
    plain({}, { ...OMA, from: 'met-police', to: 'probation' }),
  ),
];

test.each(powers)('$rule', ({ code, against: [verdict, forbidden], allowed }) => {
  expect(says(forbidden, code)).toBe(verdict);
  expect(['YES', null]).toContain(says(allowed, code));
});
