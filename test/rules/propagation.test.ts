/** The rules of propagation: which silence is escalated when, who is a source, what tells whom of whom. */
import type { DirectoryParty } from '../../shared/directory/document.ts';
import {
  DEFAULT_ESCALATION,
  escalations,
  type Step,
} from '../../subgraphs/register/protocol/notices/escalation-rules.ts';
import { KINDS } from '../../subgraphs/register/protocol/kinds/kinds.ts';
import { kindsRecalledBy } from '../../subgraphs/register/protocol/kinds/reading.ts';
import { leastNeeded, ofUseTo } from '../../subgraphs/register/cases/rights/identity.ts';
import { mightRefuseWith } from '../../subgraphs/register/cases/rights/ground-choices.ts';
import { sourcesOf, type SourceFacts } from '../../subgraphs/register/cases/rights/sources.ts';

const QUEUED = new Date('2026-03-02T10:00:00.000Z');
const hoursLater = (hours: number) => new Date(QUEUED.getTime() + hours * 3_600_000);

describe('silence', () => {
  type Facts = Parameters<typeof escalations>[0];
  const notice = (more: Partial<Facts> = {}): Facts => ({
    kind: 'ERASURE',
    queuedAt: QUEUED,
    attempts: 1,
    deliveredAt: QUEUED,
    acknowledgedAt: null,
    answer: null,
    answerDueOn: '2026-03-12',
    recalledAt: null,
    toldOtherwiseOn: null,
    ...more,
  });
  const steps = (facts: Facts, hours: number) =>
    escalations(facts, hoursLater(hours), DEFAULT_ESCALATION).map(
      ({ kind, because }: Step) => `${kind} ${because}`,
    );

  test('before the agreed day is over nothing is due; after it a reminder, and three days later the contact', () => {
    const end = (new Date('2026-03-12T23:59:59.999Z').getTime() - QUEUED.getTime()) / 3_600_000;
    expect(steps(notice(), end - 0.01)).toEqual([]);
    expect(steps(notice(), end)).toEqual(['NOTICE_REMINDER UNANSWERED']);
    expect(steps(notice(), end + 72)).toEqual(['NOTICE_REMINDER UNANSWERED', 'ESCALATION UNANSWERED']);
  });

  test('where no agreement sets a day, the policy’s number of days counts', () => {
    const facts = notice({ answerDueOn: null });
    expect(steps(facts, 28 * 24 - 1)).toEqual([]);
    expect(steps(facts, 28 * 24)).toEqual(['NOTICE_REMINDER UNANSWERED']);
  });

  test('Art. 33: a breach that nobody has taken on after a day is reminded of; one that was is not', () => {
    const breach = notice({ kind: 'BREACH', answerDueOn: null });
    expect(steps(breach, 23)).toEqual([]);
    expect(steps(breach, 24)).toEqual(['NOTICE_REMINDER UNACKNOWLEDGED']);
    expect(steps({ ...breach, acknowledgedAt: QUEUED }, 1000)).toEqual([]);
  });

  test('what cannot be delivered is escalated without a reminder, which could not be delivered either', () => {
    const facts = notice({ deliveredAt: null });
    expect(steps(facts, 23)).toEqual([]);
    expect(steps(facts, 24)).toEqual(['ESCALATION UNREACHABLE']);
    expect(steps({ ...facts, attempts: 0 }, 1000)).toEqual([]);
  });

  test.each<[string, Partial<Facts>]>([
    ['was answered', { answer: 'REFUSED' }],
    ['was recalled', { recalledAt: QUEUED }],
    ['was told otherwise', { toldOtherwiseOn: '2026-03-03' }],
    ['asks for no answer', { kind: 'AGREEMENT_SIGNED', answerDueOn: null }],
  ])('what %s has no steps', (_, facts) => {
    expect(steps(notice(facts), 10_000)).toEqual([]);
  });
});

describe('Art. 5(1)(d): whence wrong data came', () => {
  const record = (name: string, more: Partial<SourceFacts['records'][number]> = {}) => ({
    id: name,
    name,
    agreements: ['DSA'],
    categories: ['NAME'],
    sourceIds: ['beta'],
    ...more,
  });
  const facts = (more: Partial<SourceFacts>): SourceFacts => ({
    regime: 'UK_GDPR',
    exclude: ['acme'],
    disclosures: [],
    agreements: [],
    processingRecords: [],
    records: [],
    tellers: [],
    ...more,
  });
  const shared = (agreement: string | null, category: string) => ({ agreement, categories: [category] });
  const sources = (more: Partial<SourceFacts>) => sourcesOf(facts(more)).map(({ party }) => party);

  test('a record covers data of its categories that were shared under its agreement', () => {
    const records = [record('a')];
    expect(sources({ records, disclosures: [shared('DSA', 'NAME')] })).toEqual(['beta']);
    expect(sources({ records, disclosures: [shared('OTHER', 'NAME')] })).toEqual([]);
    expect(sources({ records, disclosures: [shared('DSA', 'HEALTH')] })).toEqual([]);
    expect(sources({ records, disclosures: [shared(null, 'NAME')] })).toEqual(['beta']);
    expect(sources({ records })).toEqual([]);
  });

  test('a record that the request names, or whose agreement it names, needs no disclosure', () => {
    expect(sources({ records: [record('a')], processingRecords: ['a'] })).toEqual(['beta']);
    expect(sources({ records: [record('a')], agreements: ['DSA'] })).toEqual(['beta']);
  });

  test('each source is told once, with every reason; the party itself and those who know are not', () => {
    const records = [
      record('a', { sourceIds: ['beta', 'acme'] }),
      record('b', { sourceIds: ['beta', 'gamma'] }),
    ];
    const tellers = [{ party: 'delta', receivedOn: '2026-01-05' }];
    const told = sourcesOf(facts({ records, tellers, agreements: ['DSA'], exclude: ['acme', 'gamma'] }));
    expect(told.map(({ party, why }) => [party, why])).toEqual([
      ['beta', 'source of the data of “a”; source of the data of “b”: UK GDPR Art. 5(1)(d)'],
      ['delta', 'told this party of a request of the same person on 2026-01-05: UK GDPR Art. 5(1)(d)'],
    ]);
  });

  test('DPA 2018 s.48(7): Part 3 rests on its own section', () => {
    const [told] = sourcesOf(facts({ records: [record('a')], agreements: ['DSA'], regime: 'PART_3' }));
    expect(told!.why).toContain('s.48(7)');
  });
});

describe('one matter', () => {
  test('an inaccuracy and its rectification are one; any other kind is its own', () => {
    expect(KINDS.INACCURACY.oneMatterWith).toEqual(KINDS.RECTIFICATION.oneMatterWith);
    expect(KINDS.ERASURE.oneMatterWith).toEqual(['ERASURE']);
  });

  const statementOf = (body: unknown) =>
    `e30.${Buffer.from(JSON.stringify({ body })).toString('base64url')}.c2ln`;

  test('a recall takes back the kinds that it names, and never an agreement', () => {
    const kinds = ['ERASURE', 'AGREEMENT_SIGNED', 'NONSENSE'];
    expect(kindsRecalledBy(statementOf({ kinds }))).toEqual(['ERASURE']);
    expect(kindsRecalledBy(statementOf({}))).toEqual([]);
  });
});

describe('Art. 5(1)(c): who a person is, for one that was told no identifier', () => {
  const person = { name: 'Ada', dateOfBirth: '1990-01-01', address: 'Here 1' };
  const ids = (...schemes: string[]) => schemes.map((scheme) => ({ scheme, value: '1' }));
  const told = (kind: string, ...schemes: string[]) =>
    leastNeeded(ofUseTo({ ...person, identifiers: ids(...schemes) }, 'beta', kind), 'acme', 'beta');

  test.each([
    ['NHS_BODY', ['NHS_NUMBER']],
    ['POLICE', ['PNC_ID']],
    ['LOCAL_AUTHORITY', ['LOCAL:beta']],
  ])('%s looks people up by %j', (kind, [scheme]) => {
    const all = ['NHS_NUMBER', 'PNC_ID', ...(kind === 'LOCAL_AUTHORITY' ? ['LOCAL:beta'] : [])];
    expect(told(kind, ...all)).toEqual({ identifiers: ids(scheme!) });
  });

  test('name, date of birth and address go where it has no use for any identifier', () => {
    expect(told('VOLUNTARY', 'NHS_NUMBER')).toEqual({ ...person, identifiers: [] });
  });

  test('where there is nothing else to find the person by, what there is goes', () => {
    const identity = { identifiers: ids('NHS_NUMBER') };
    expect(ofUseTo(identity, 'beta', 'VOLUNTARY')).toEqual(identity);
  });
});

describe('how a recipient might refuse', () => {
  const body = (kind: DirectoryParty['kind'], competentAuthority = false) => ({ kind, competentAuthority });
  const codesFor = (...asked: Parameters<typeof mightRefuseWith>) =>
    mightRefuseWith(...asked).map(({ code }) => code);

  test('a voluntary group has no official authority, and public health is for those who serve it', () => {
    expect(codesFor(body('VOLUNTARY'), 'ERASURE')).not.toContain('A17OfficialAuthority');
    expect(codesFor(body('LOCAL_AUTHORITY'), 'ERASURE')).toContain('A17OfficialAuthority');
    expect(codesFor(body('NHS_BODY'), 'ERASURE')).toContain('A17PublicHealth');
    expect(codesFor(body('HOUSING'), 'ERASURE')).not.toContain('A17PublicHealth');
  });

  test('DPA 2018 s.30: a competent authority may hold the data under Part 3 too', () => {
    expect(codesFor(body('POLICE', true), 'ERASURE')).toContain('InquiryObstructed');
    expect(codesFor(body('LOCAL_AUTHORITY'), 'ERASURE')).not.toContain('InquiryObstructed');
  });

  test('grounds about the asking are not for those who were not asked, and each stands once', () => {
    const codes = codesFor(body('POLICE', true), 'RECTIFICATION');
    expect(codes.filter((code) => code.startsWith('A12'))).toEqual(['A12IdentityFailure']);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toContain('DataAccurate');
  });
});
