/** The agreements of the demonstration say what their sources say. */
import { rightTerm } from '../../subgraphs/register/agreements/rules.ts';
import { data, termsOf } from '../support/demonstration-data.ts';

describe('what the sources say', () => {
  test.each([
    ['HO-IASC-2020', null, null, 3],
    ['LDN-IOM-2021', 6, 12, 20],
    ['LDN-MAS', 24, 24, 12],
    ['WEISF-SAFEGUARDING', 36, null, 24],
  ])(
    '%s: first review after %s months, then every %s; %i categories of data',
    (reference, first, then, categories) => {
      const { review, dataCategories } = termsOf(reference);
      expect([review?.firstAfterMonths ?? null, review?.thenEveryMonths ?? null]).toEqual([first, then]);
      expect(dataCategories).toHaveLength(categories);
    },
  );

  test('telling partners of a breach: 48 hours from detection in Essex; no hours in London, where 24 are an aim', () => {
    expect(termsOf('WEISF-SAFEGUARDING').breach?.partnerNotice).toMatchObject({
      hours: 48,
      aimHours: null,
      anchor: 'DETECTED',
    });
    for (const london of ['LDN-IOM-2021', 'LDN-MAS']) {
      expect(termsOf(london).breach?.partnerNotice).toMatchObject({
        hours: null,
        aimHours: 24,
        strength: 'SHOULD',
      });
      expect(termsOf(london).breach?.authority).toEqual({ hours: 72, anchor: 'AWARE' });
    }
    expect(termsOf('WEISF-SAFEGUARDING').breach?.authority).toEqual({ hours: 72, anchor: 'DETECTED' });
    expect(termsOf('HO-IASC-2020').breach).toBeNull();
  });

  test('who decides to tell the authority: the controller in London; in Essex the partners, else the protocol owner', () => {
    expect(termsOf('LDN-MAS').breach?.decision).toEqual({
      rule: 'CONTROLLER',
      fallback: null,
      protocolOwner: null,
    });
    expect(termsOf('WEISF-SAFEGUARDING').breach?.decision).toEqual({
      rule: 'CONSULT',
      fallback: 'PROTOCOL_OWNER',
      protocolOwner: 'essex-cc',
      named: false,
    });
    expect(termsOf('WEISF-SAFEGUARDING').further.demonstration).toMatchObject({
      protocolOwner: expect.stringContaining('assumes'),
    });
  });

  test.each(['LDN-IOM-2021', 'LDN-MAS'])(
    '%s: four rights go on to those to whom the data went',
    (reference) => {
      const passedOn = termsOf(reference).rights.filter(
        ({ propagate }) => propagate?.audience === 'DISCLOSED_TO',
      );
      expect(passedOn.map(({ right }) => right)).toEqual([
        'RECTIFICATION',
        'ERASURE',
        'RESTRICTION',
        'OBJECTION',
      ]);
    },
  );

  test('Essex: erasure is not selected, and goes to all signatories where it arises', () => {
    expect(rightTerm(termsOf('WEISF-SAFEGUARDING'), 'ERASURE')).toMatchObject({
      selected: false,
      conditionalOn: ['CONSENT', 'CONTRACT', 'LEGITIMATE_INTERESTS', 'COURT_ORDER'],
      propagate: { audience: 'ALL_SIGNATORIES' },
    });
    for (const right of ['RECTIFICATION', 'RESTRICTION'] as const) {
      expect(rightTerm(termsOf('WEISF-SAFEGUARDING'), right)?.propagate?.audience).toBe('DISCLOSED_TO');
    }
    expect(rightTerm(termsOf('WEISF-SAFEGUARDING'), 'PORTABILITY')?.selected).toBeNull();
  });

  test.each([
    ['LDN-IOM-2021', ['9(2)(c)', '9(2)(g)', '9(2)(h)']],
    ['LDN-MAS', ['9(2)(b)', '9(2)(c)', '9(2)(g)', '9(2)(h)', '9(2)(i)']],
    ['WEISF-SAFEGUARDING', ['9(2)(c)', '9(2)(g)', '9(2)(h)']],
    ['HO-IASC-2020', []],
  ])('%s: its bases of Art. 9 are %j', (reference, article9) => {
    expect(termsOf(reference).lawfulBases.article9).toEqual(article9);
  });

  test('withdrawal takes four weeks in Essex, and is not agreed elsewhere but in what is written for the demonstration', () => {
    const weeks = data.agreements.map(({ reference }) => [
      reference,
      termsOf(reference).withdrawal?.noticeWeeks ?? null,
    ]);
    expect(Object.fromEntries(weeks)).toEqual({
      'HO-IASC-2020': null,
      'LDN-IOM-2021': null,
      'LDN-MAS': null,
      'NAT-RELEASE': 8,
      'WEISF-SAFEGUARDING': 4,
    });
  });

  test('controllers are joint in Essex, independent in London, and not stated for the Commissioner', () => {
    const models = data.agreements.map(({ reference }) => [reference, termsOf(reference).controllership]);
    expect(Object.fromEntries(models)).toEqual({
      'HO-IASC-2020': null,
      'LDN-IOM-2021': 'INDEPENDENT',
      'LDN-MAS': 'INDEPENDENT',
      'NAT-RELEASE': 'INDEPENDENT',
      'WEISF-SAFEGUARDING': 'JOINT',
    });
  });

  test('requests between Home Office and Commissioner: 3 working days, then 10 or 15', () => {
    expect(termsOf('HO-IASC-2020').further.informationRequests).toMatchObject({
      acknowledge: { workingDays: 3, strength: 'SHOULD' },
      respond: [
        { classification: 'OFFICIAL', workingDays: 10, strength: 'AIM' },
        { classification: 'OFFICIAL_SENSITIVE', workingDays: 15, strength: 'AIM' },
        { workingDays: null },
      ],
    });
  });

  test('no source has what waits for signatures: it says that it was written for the demonstration', () => {
    const waiting = data.agreements.filter(({ notSignedBy }) => notSignedBy?.length);
    expect(waiting.map(({ reference }) => reference)).toEqual(['NAT-RELEASE']);
    expect(waiting[0]!.title).toMatch(/\(fictitious\)$/);
    expect(termsOf('NAT-RELEASE').further.demonstration).toMatchObject({
      text: expect.stringContaining('no such protocol exists'),
    });
  });

  test('the police signed the offender agreement on 24 November 2021', () => {
    const iom = data.agreements.find(({ reference }) => reference === 'LDN-IOM-2021');
    expect(iom?.signatures.find(({ party }) => party === 'met-police')?.signedOn).toBe('2021-11-24');
  });
});
