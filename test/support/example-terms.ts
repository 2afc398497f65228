/** Terms for tests: as short as the format allows. */
import type { Terms } from '../../subgraphs/register/agreements/terms/terms.ts';

/** Terms in which nothing is missing, with what a test changes. */
export function exampleTerms(more: Partial<Terms> = {}): Terms {
  return {
    controllership: 'INDEPENDENT',
    organisations: [{ key: 'councils', name: 'Councils', kind: 'LOCAL_AUTHORITY', filledBy: ['acme'] }],
    purposes: [{ code: 'SAFEGUARDING', label: 'Safeguarding' }],
    lawfulBases: {
      article6: ['6(1)(e)'],
      article9: ['9(2)(g)'],
      article10: 'Sch. 1 para. 10',
      part3: true,
      source: '§2',
    },
    dataCategories: [
      { code: 'NAME', label: 'Name', special: false, criminal: false },
      { code: 'HEALTH', label: 'Health', special: true, criminal: false },
      { code: 'OFFENCE', label: 'Offences', special: false, criminal: true },
    ],
    dataSubjects: ['child'],
    rights: [
      {
        right: 'ERASURE',
        selected: true,
        conditionalOn: [],
        propagate: { audience: 'DISCLOSED_TO', condition: null, answerWithinDays: 14 },
        source: '§3',
      },
    ],
    review: { firstAfterMonths: 6, thenEveryMonths: 12, anchor: 'SIGNED', initiator: null, source: '§4' },
    withdrawal: { noticeWeeks: 4, to: null, source: '§5' },
    breach: {
      partnerNotice: { hours: 48, aimHours: null, anchor: 'DETECTED', strength: 'MUST', threshold: 'RISK' },
      authority: { hours: 72, anchor: 'AWARE' },
      decision: { rule: 'CONTROLLER', fallback: null, protocolOwner: null },
      source: '§6',
    },
    signature: { offices: ['SIRO'], byParty: {}, source: '§7' },
    gaps: [],
    further: {},
    ...more,
  };
}
