/** Who decides on telling, until when partners are asked, and where decisions differ. */
import type { BreachTerms } from '../../subgraphs/register/agreements/terms/terms.ts';
import type { BreachAgreementTerms } from '../../subgraphs/register/cases/breaches/rules/affected.ts';
import {
  consultationOf,
  divergencesOf,
  lastViews,
  outcomeOf,
} from '../../subgraphs/register/cases/breaches/rules/consultation.ts';

const detectedAt = new Date('2026-10-24T12:00:00+01:00');
const facts = { detectedAt, awareAt: detectedAt };
const UNTIL = new Date('2026-10-26T11:00:00Z');

function agreement(more: Partial<BreachTerms> = {}, further: object = {}) {
  const breach: BreachTerms = {
    partnerNotice: null,
    authority: { hours: 72, anchor: 'DETECTED' },
    decision: { rule: 'CONSULT', fallback: 'PROTOCOL_OWNER', protocolOwner: 'county' },
    source: '§10',
    ...more,
  };
  const terms = { controllership: null, breach, dataCategories: [], further } as BreachAgreementTerms;
  return { reference: 'W', terms };
}

describe('until when partners are asked', () => {
  test('for two thirds of the agreed hours, across the change of the clocks', () => {
    expect(consultationOf(facts, agreement(), 'AUTHORITY')).toMatchObject({
      until: UNTIL,
      protocolOwner: 'county',
    });
  });

  test('Art. 33(1): longer agreed hours do not reach beyond the statutory clock', () => {
    const long = agreement({ authority: { hours: 240, anchor: 'DETECTED' } });
    expect(consultationOf(facts, long, 'AUTHORITY')?.until).toEqual(UNTIL);
  });

  test('no end while the anchor is not known', () => {
    const fromAware = agreement({ authority: { hours: 72, anchor: 'AWARE' } });
    expect(consultationOf({ detectedAt, awareAt: null }, fromAware, 'AUTHORITY')?.until).toBeNull();
  });

  test('no consultation where the controller decides, and on people only where the text says so', () => {
    const alone = agreement({ decision: { rule: 'CONTROLLER', fallback: null, protocolOwner: null } });
    expect(consultationOf(facts, alone, 'AUTHORITY')).toBeNull();
    expect(consultationOf(facts, agreement(), 'SUBJECTS')).toBeNull();
    expect(
      consultationOf(facts, agreement({}, { subjectDecision: { rule: 'CONSULT' } }), 'SUBJECTS'),
    ).not.toBeNull();
  });
});

describe('with what result', () => {
  const view = (partyId: string, tellAuthority: boolean) => ({ partyId, tellAuthority, tellSubjects: null });
  const poll = (views: ReturnType<typeof view>[]) => ({
    consulted: ['a', 'b'],
    views: lastViews(views, 'AUTHORITY'),
    tell: true,
  });
  const late = new Date(UNTIL.getTime() + 1);

  test('all of one view is agreement, and each party’s last view is its view', () => {
    expect(
      outcomeOf(poll([view('a', false), view('b', true), view('a', true)]), { until: UNTIL }, detectedAt),
    ).toBe('AGREED');
  });

  test.each([
    ['an objection', [view('a', true), view('b', false)]],
    ['silence', [view('a', true)]],
  ])('%s is open until the end, and a deadlock after it', (_, views) => {
    expect(outcomeOf(poll(views), { until: UNTIL }, detectedAt)).toBe('OPEN');
    expect(outcomeOf(poll(views), { until: UNTIL }, late)).toBe('DEADLOCK');
  });

  test('a view on the authority alone is none on the people concerned', () => {
    expect(lastViews([view('a', true)], 'SUBJECTS')).toEqual([]);
  });

  test('divergence: the partnership against the controller, and who objects to either', () => {
    const decided = { about: 'AUTHORITY', agreement: 'W', deciderId: 'county', tell: false } as const;
    const own = { about: 'AUTHORITY', agreement: null, deciderId: 'acme', tell: true } as const;
    expect(divergencesOf([decided, own], [view('b', false)], ['a', 'b'])).toEqual([
      'Under W county decided not to tell the authority; the controller decided for itself to tell.',
      'b would not tell the authority; the controller’s own decision is to tell.',
    ]);
  });
});
