/** What an entry lacks by the law it relies on, and where the record and the agreements do not cover each other. */
import { agreementGaps, type InForce } from '../../subgraphs/register/records/processing/gaps/agreements.ts';
import type { ProcessingRecordRow } from '../../subgraphs/register/records/processing/entity.ts';
import { gapsOf } from '../../subgraphs/register/records/processing/gaps/gaps.ts';
import { exampleRecord } from '../support/processing.ts';

const gaps = (more: Partial<ProcessingRecordRow>, isPublicAuthority = true) =>
  gapsOf(exampleRecord(more), { isPublicAuthority });

test('an entry that lacks nothing has no gap', () => {
  expect(gaps({})).toEqual([]);
});

const sch1 = (paragraph: number) => [`DPA 2018 Sch. 1 para. ${paragraph}`, 'Children Act 1989'];
const transfer = { country: 'France', safeguard: 'Art. 46: IDTA', approvedOn: null, document: null };

test.each<[string, Partial<ProcessingRecordRow>, RegExp[]]>([
  ['no basis of Art. 6', { lawfulBases: ['9(2)(h)'], conditions: sch1(2) }, [/^Art\. 6\(1\)/]],
  ['a public task without a law', { conditions: [] }, [/^Art\. 6\(3\)/]],
  ['a public task under an agreement', { conditions: [], agreements: ['R-1'] }, []],
  ['consent without a record', { lawfulBases: ['6(1)(a)'] }, [/^Art\. 7\(1\)/]],
  ['recorded consent', { lawfulBases: ['6(1)(a)'], consentRecord: 'forms' }, []],
  ['special category without Art. 9', { specialCategory: true }, [/^Art\. 9\(1\)/]],
  [
    '9(2)(g) with a condition of Part 1',
    { lawfulBases: ['6(1)(e)', 'Art. 9(2) (g)'], conditions: sch1(2) },
    [/^DPA 2018 s\.10\(3\)/],
  ],
  [
    '9(2)(g) without a policy document',
    { lawfulBases: ['6(1)(e)', '9(2)(g)'], conditions: sch1(18) },
    [/^DPA 2018 Sch\. 1 para\. 5.*para\. 18 /],
  ],
  [
    '9(2)(g) with a policy document',
    { lawfulBases: ['6(1)(e)', '9(2)(g)'], conditions: sch1(18), policyDocument: 'APD' },
    [],
  ],
  [
    'paragraph 5, which is no condition',
    { lawfulBases: ['6(1)(e)', '9(2)(g)'], conditions: sch1(5) },
    [/s\.10\(3\)/],
  ],
  ['9(2)(h) without a condition', { lawfulBases: ['6(1)(e)', '9(2)(h)'] }, [/s\.10\(2\): 9\(2\)\(h\)/]],
  ['9(2)(i) without a condition', { lawfulBases: ['6(1)(e)', '9(2)(i)'] }, [/s\.10\(2\): 9\(2\)\(i\)/]],
  [
    '9(2)(b) without a policy document',
    { lawfulBases: ['6(1)(e)', '9(2)(b)'], conditions: sch1(1) },
    [/para\. 1 /],
  ],
  ['criminal data without Art. 10', { criminalOffence: true }, [/^Art\. 10/]],
  ['criminal data by Sch. 1', { criminalOffence: true, conditions: sch1(33) }, []],
  [
    'criminal data under official authority',
    { criminalOffence: true, lawfulBases: ['6(1)(e)', '10(1) official authority'] },
    [],
  ],
  [
    'legitimate interests of an authority',
    { lawfulBases: ['6(1)(f)'], legitimateInterests: 'LIA-1' },
    [/^Art\. 6\(1\), last.*6\(1\)\(f\)/],
  ],
  [
    'recognised interests of an authority',
    { lawfulBases: ['6(1)(ea)'], conditions: ['UK GDPR Annex 1 para. 5'] },
    [/^Art\. 6\(1\), last.*6\(1\)\(ea\)/],
  ],
  ['a transfer with a safeguard', { transfers: [transfer] }, []],
  [
    'a transfer without one',
    { transfers: [{ ...transfer, safeguard: ' ' }] },
    [/^Art\. 30\(1\)\(e\).*France/],
  ],
  ['a transfer by exception', { transfers: [{ ...transfer, safeguard: 'Art. 49(1)' }] }, [/^Art\. 49\(6\)/]],
  ['retention in words only', { retentionMonths: null }, [/^Art\. 30\(1\)\(f\)/]],
  ['no security', { security: null }, [/^Art\. 30\(1\)\(g\)/]],
  ['joint controllers unnamed', { role: 'JOINT_CONTROLLER' }, [/^Art\. 26\(1\)/]],
  ['a processor', { role: 'PROCESSOR', lawfulBases: [] }, [/^Art\. 30\(2\)\(a\)/, /^Art\. 28\(3\)/]],
  [
    'a processor with contract',
    { role: 'PROCESSOR', lawfulBases: [], controllers: ['beta'], processorContract: 'C-1' },
    [],
  ],
  ['automated decisions', { automatedDecisions: true }, [/^Art\. 35\(3\)\(a\)/]],
  [
    'sensitive processing under Part 3',
    { regime: 'PART_3', specialCategory: true },
    [/^DPA 2018 s\.35\(5\)/, /^DPA 2018 s\.35, 42/],
  ],
  [
    'sensitive processing with both',
    {
      regime: 'PART_3',
      specialCategory: true,
      conditions: ['DPA 2018 Sch. 8 para. 1'],
      policyDocument: 'APD',
    },
    [],
  ],
  ['Part 3 without Art. 6', { regime: 'PART_3', lawfulBases: ['DPA 2018 s.35'] }, []],
])('%s', (_, more, expected) => {
  expect(gaps(more)).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
});

test('Art. 6(1)(f) and (ea): a body that is no authority may rely on them, with an assessment or a condition named', () => {
  expect(gaps({ lawfulBases: ['6(1)(f)'] }, false)).toEqual([expect.stringMatching(/assessment/)]);
  expect(gaps({ lawfulBases: ['6(1)(f)'], legitimateInterests: 'LIA-1' }, false)).toEqual([]);
  expect(gaps({ lawfulBases: ['6(1)(ea)'] }, false)).toEqual([expect.stringMatching(/Annex 1/)]);
});

describe('the record and the agreements in force', () => {
  const agreement: InForce = {
    reference: 'R-1',
    purposes: ['SAFEGUARDING'],
    categories: ['NAME', 'HEALTH'],
    partners: ['beta', 'gamma'],
  };
  const record = exampleRecord({ agreements: ['R-1'], recipientIds: ['beta'], sourceIds: ['gamma'] });
  const kinds = (agreements: InForce[], ...records: ProcessingRecordRow[]) =>
    agreementGaps(agreements, records).map(({ kind, message }) => `${kind}: ${message}`);

  test('an agreement without a record is one gap', () => {
    expect(kinds([agreement])).toEqual([
      'AGREEMENT_WITHOUT_RECORD: R-1 is in force, and no record names it.',
    ]);
  });

  test('what all its records together do not name is one gap each', () => {
    const other = { ...agreement, purposes: ['SAFEGUARDING', 'AUDIT'], partners: ['beta', 'gamma', 'delta'] };
    expect(kinds([other], record)).toEqual([
      'PURPOSE_WITHOUT_RECORD: R-1 has the purpose AUDIT, which no record linked to it names.',
      'CATEGORY_WITHOUT_RECORD: R-1 has the category HEALTH, which no record linked to it names.',
      'PARTNER_WITHOUT_RECORD: R-1 has the partner delta, which no record linked to it names.',
    ]);
    const health = exampleRecord({ categories: ['HEALTH'], agreements: ['R-1'] });
    expect(kinds([agreement], record, health)).toEqual([]);
  });

  test('a record outside its agreements, to a recipient without one, or without months', () => {
    const stray = exampleRecord({
      name: 'Stray',
      purposes: ['SAFEGUARDING', 'MARKETING'],
      categories: ['NAME', 'HEALTH'],
      agreements: ['R-1', 'R-2'],
      recipientIds: ['beta', 'gamma', 'omega'],
      retentionMonths: null,
    });
    expect(kinds([agreement], stray)).toEqual([
      'RECORD_OUTSIDE_AGREEMENT: “Stray”: R-2 is not in force.',
      'RECORD_OUTSIDE_AGREEMENT: “Stray”: none of its agreements has MARKETING.',
      'RECIPIENT_WITHOUT_AGREEMENT: “Stray”: no agreement that it names is in force with omega.',
      'RETENTION_MISSING: “Stray”: how long the data are kept is not set in months.',
    ]);
  });

  test('a record that shares with nobody needs no agreement', () => {
    expect(kinds([], exampleRecord())).toEqual([]);
  });
});
