/** The lawful basis and the power to share: for each rule of law what it forbids, or asks, and what it allows. */
import { reasonsFor } from '../../subgraphs/register/records/disclosures/rules/answer.ts';
import type { SharingVerdict } from '../../subgraphs/register/generated/graphql.ts';
import type { Facts } from '../../subgraphs/register/records/disclosures/rules/question.ts';
import { plain, questionOf, type Case } from '../support/may-disclose.ts';

const says = (one: Case, code: string) =>
  reasonsFor(questionOf(one)).find((reason) => reason.code === code)?.verdict ?? null;

const HEALTH = { categories: ['HEALTH'] };
const CRIME = { categories: ['CRIMINAL_INTEL_ASB'] };
const PART_3 = {
  from: 'met-police',
  to: 'probation',
  under: 'LDN-IOM-2021',
  purpose: 'MANAGE_OFFENDERS',
  regime: 'PART_3',
} as const;
const SENSITIVE = { ...PART_3, categories: ['EQUALITIES'] };
const OMA = { under: 'LDN-IOM-2021', purpose: 'MANAGE_OFFENDERS', categories: ['PROBATION'] };
const OFFENDING = { ...OMA, from: 'probation', categories: ['OFFENDING_INCIDENTS'] };
const oma = { power: 'Offender Management Act 2007 s.14' };
const unknown = (...names: (keyof Facts)[]) =>
  Object.fromEntries(names.map((name) => [name, undefined])) as Facts;

interface Row {
  rule: string;
  requirement: number;
  code: string;
  against: [SharingVerdict, Case];
  allowed: Case;
}

const row = (
  requirement: number,
  rule: string,
  code: string,
  against: Row['against'],
  allowed: Case,
): Row => ({
  rule,
  requirement,
  code,
  against,
  allowed,
});

const rows: Row[] = [
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
    78,
    'Art. 9(2)(g), DPA 2018 s.10(3): a condition of Sch. 1 Part 2',
    'ARTICLE_9',
    ['NO', plain({ lawfulBases: ['6(1)(e)', '9(2)(g)'], conditions: ['Sch. 1 para. 2'] }, HEALTH)],
    plain({ lawfulBases: ['6(1)(e)', '9(2)(g)'], conditions: ['Sch. 1 para. 18'] }, HEALTH),
  ),
  row(
    82,
    'Sch. 1 para. 5: Part 2 needs the policy document',
    'ARTICLE_9',
    ['NO', plain({ lawfulBases: ['6(1)(e)', '9(2)(g)'], policyDocument: false }, HEALTH)],
    plain({ lawfulBases: ['6(1)(e)', '9(2)(g)'] }, HEALTH),
  ),
  row(
    82,
    'Sch. 1 para. 5: an unknown policy document is asked for',
    'ARTICLE_9',
    ['ASK', plain({ lawfulBases: ['6(1)(e)', '9(2)(g)'], ...unknown('policyDocument') }, HEALTH)],
    plain({}, HEALTH),
  ),
  row(
    79,
    'Art. 9(2)(h), s.10(2): the condition of Sch. 1 para. 2',
    'ARTICLE_9',
    [
      'NO',
      plain(
        { lawfulBases: ['6(1)(e)', '9(2)(h)'], conditions: [] },
        { ...HEALTH, to: 'local-health-partner' },
      ),
    ],
    plain({ lawfulBases: ['6(1)(e)', '9(2)(h)'] }, { ...HEALTH, to: 'local-health-partner' }),
  ),
  row(
    79,
    'Art. 9(3), s.11(1): a recipient that owes secrecy',
    'ARTICLE_9',
    ['ASK', plain({ lawfulBases: ['6(1)(e)', '9(2)(h)'] }, HEALTH)],
    plain({ lawfulBases: ['6(1)(e)', '9(2)(h)'], confidenceOverride: 'a nurse in the unit' }, HEALTH),
  ),
  row(
    80,
    'Art. 9(2)(i): Sch. 1 para. 3, under secrecy',
    'ARTICLE_9',
    ['ASK', plain({ lawfulBases: ['6(1)(e)', '9(2)(i)'] }, HEALTH)],
    plain({ lawfulBases: ['6(1)(e)', '9(2)(i)'] }, { ...HEALTH, to: 'local-health-partner' }),
  ),
  row(
    77,
    'Art. 9(2)(b): Sch. 1 para. 1 with the policy document',
    'ARTICLE_9',
    ['ASK', plain({ lawfulBases: ['6(1)(e)', '9(2)(b)'] }, HEALTH)],
    plain({ lawfulBases: ['6(1)(e)', '9(2)(b)'], conditions: ['Sch. 1 para. 1'] }, HEALTH),
  ),
  row(
    203,
    'Sch. 1 para. 10(3): to a competent authority without the document',
    'ARTICLE_9',
    [
      'NO',
      plain(
        { lawfulBases: ['6(1)(e)', '9(2)(g)'], conditions: ['Sch. 1 para. 10'], policyDocument: false },
        { ...HEALTH, to: 'vol-orgs' },
      ),
    ],
    plain(
      { lawfulBases: ['6(1)(e)', '9(2)(g)'], conditions: ['Sch. 1 para. 10'], policyDocument: false },
      HEALTH,
    ),
  ),
  row(
    203,
    'Sch. 1 paras 6, 10: what they say is necessary must be',
    'NECESSARY',
    ['NO', plain({ necessary: false })],
    plain(),
  ),
  row(
    81,
    'Art. 10: a council needs a condition of Sch. 1',
    'ARTICLE_10',
    ['NO', plain({ conditions: [] }, CRIME)],
    plain({ conditions: ['Sch. 1 Part 2 para. 6'] }, CRIME),
  ),
  row(
    81,
    'Art. 10: the policy document (para. 5) is no condition',
    'ARTICLE_10',
    ['NO', plain({ conditions: ['Sch. 1 para. 5'] }, CRIME)],
    plain({}, { ...CRIME, from: 'met-police', to: 'borough-demo' }),
  ),
  row(
    81,
    'Sch. 1: a condition in words of its own is asked about',
    'ARTICLE_10',
    ['ASK', plain({ conditions: ['prevention of crime'] }, CRIME)],
    plain({ conditions: ['Schedule 1, paragraph 10'] }, CRIME),
  ),
  row(
    189,
    'Art. 10: where the agreement names no condition, it is asked for',
    'ARTICLE_10',
    [
      'ASK',
      plain(
        {},
        { under: 'WEISF-SAFEGUARDING', from: 'essex-cc', to: 'southend-demo', categories: ['MAPPA'] },
      ),
    ],
    plain(
      { conditions: ['Sch. 1 para. 10'] },
      { under: 'WEISF-SAFEGUARDING', from: 'essex-cc', to: 'southend-demo', categories: ['MAPPA'] },
    ),
  ),
  row(
    189,
    'DPA 2018 Part 3: an agreement that is silent on it is asked about',
    'PART_3_NOT_AGREED',
    [
      'ASK',
      plain(
        {},
        {
          under: 'WEISF-SAFEGUARDING',
          from: 'essex-police-demo',
          to: 'essex-cc',
          categories: ['OFFENCE'],
          regime: 'PART_3',
        },
      ),
    ],
    plain({}, { ...PART_3, categories: ['OFFENDING_INCIDENTS'] }),
  ),
  row(
    204,
    'Art. 10(1): no comprehensive register without official authority',
    'REGISTER_OF_CONVICTIONS',
    ['ASK', plain({}, { ...CRIME, from: 'met-police', to: 'vol-orgs' })],
    plain({}, { ...CRIME, from: 'met-police', to: 'borough-demo' }),
  ),
  row(
    83,
    'DPA 2018 s.30: only a competent authority shares under Part 3',
    'NOT_A_COMPETENT_AUTHORITY',
    ['NO', plain({}, { regime: 'PART_3' })],
    plain({}, { ...PART_3, categories: ['HOUSING'] }),
  ),
  row(
    83,
    'DPA 2018 s.35(2): it is based on law',
    'LAW_ENFORCEMENT_BASIS',
    ['ASK', plain(unknown('power'), { ...PART_3, categories: ['HOUSING'] })],
    plain({}, { ...PART_3, categories: ['HOUSING'] }),
  ),
  row(
    83,
    'DPA 2018 s.36(4): data leave Part 3 by a law alone',
    'LEAVES_PART_3',
    ['ASK', plain(unknown('power'), { ...PART_3, to: 'borough-demo', categories: ['HOUSING'] })],
    plain({}, { ...PART_3, to: 'borough-demo', categories: ['HOUSING'] }),
  ),
  row(
    84,
    'DPA 2018 s.35(5): sensitive processing is strictly necessary',
    'SENSITIVE_PROCESSING',
    ['NO', plain({ necessary: false }, SENSITIVE)],
    plain({}, SENSITIVE),
  ),
  row(
    84,
    'DPA 2018 Sch. 8: sensitive processing needs a condition',
    'SENSITIVE_PROCESSING',
    ['NO', plain({ conditions: ['Sch. 1 para. 10'] }, SENSITIVE)],
    plain({ conditions: ['Sch. 8 para. 1'] }, SENSITIVE),
  ),
  row(
    84,
    'DPA 2018 s.35(4): consent does instead',
    'SENSITIVE_PROCESSING',
    ['NO', plain({ conditions: [] }, SENSITIVE)],
    plain({ conditions: [], consent: true }, SENSITIVE),
  ),
  row(
    82,
    'DPA 2018 s.42: sensitive processing needs the policy document',
    'SENSITIVE_PROCESSING',
    ['NO', plain({ policyDocument: false, consent: true }, SENSITIVE)],
    plain({ consent: true }, SENSITIVE),
  ),
  row(
    86,
    'Art. 6(1)(a): agreement with the person is not consent',
    'ARTICLE_6',
    ['NO', plain({ lawfulBases: ['6(1)(a)'] }, { from: 'vol-orgs' })],
    plain({ lawfulBases: ['6(1)(a)'], consent: true }, { from: 'vol-orgs' }),
  ),
  row(
    87,
    'Art. 7: consent is sought unless that is a risk, where agreed',
    'SEEK_CONSENT',
    [
      'ASK',
      plain(
        {},
        { under: 'WEISF-SAFEGUARDING', from: 'essex-cc', to: 'southend-demo', categories: ['CHILD_ID'] },
      ),
    ],
    plain(
      { consent: true },
      { under: 'WEISF-SAFEGUARDING', from: 'essex-cc', to: 'southend-demo', categories: ['CHILD_ID'] },
    ),
  ),
  row(
    75,
    'Art. 6(1), last paragraph: legitimate interests are closed to a council',
    'CLOSED_TO_PUBLIC_AUTHORITIES',
    ['NO', plain({ lawfulBases: ['6(1)(f)'] })],
    plain({ lawfulBases: ['6(1)(f)'] }, { from: 'vol-orgs' }),
  ),
  row(
    75,
    'Art. 6(1)(ea): closed to a council',
    'ARTICLE_6',
    ['NO', plain({ lawfulBases: ['6(1)(ea)'], publicTaskStatement: 'for our task' })],
    plain({ lawfulBases: ['6(1)(ea)'], publicTaskStatement: 'for our task' }, { from: 'vol-orgs' }),
  ),
  row(
    75,
    'Art. 6(1)(ea): a voluntary body needs the asker’s statement',
    'ARTICLE_6',
    ['ASK', plain({ lawfulBases: ['6(1)(ea)'] }, { from: 'vol-orgs' })],
    plain({ lawfulBases: ['6(1)(ea)'], publicTaskStatement: 'for our task' }, { from: 'vol-orgs' }),
  ),
  row(
    75,
    'Art. 6: where none is named, it is asked for',
    'ARTICLE_6',
    [
      'ASK',
      plain({}, { under: 'HO-IASC-2020', from: 'home-office', to: 'iasc', categories: ['PERSONAL_AD_HOC'] }),
    ],
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
  row(
    108,
    'Art. 5(1)(c): whether details of offending were taken out is asked, where that was agreed',
    'REDACTION',
    ['ASK', plain(unknown('redacted'), OFFENDING)],
    plain(unknown('redacted'), OMA),
  ),
  row(
    108,
    'Art. 5(1)(c): details of offending that are not needed are taken out, where that was agreed',
    'REDACTION',
    ['ASK', plain({ redacted: false }, OFFENDING)],
    plain({ redacted: true }, OFFENDING),
  ),
];

test.each(rows)('$rule', ({ code, against: [verdict, forbidden], allowed }) => {
  expect(says(forbidden, code)).toBe(verdict);
  expect(['YES', null]).toContain(says(allowed, code));
});
