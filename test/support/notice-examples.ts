/** What a notice of each kind says on its way, with every member that its kind knows. A new kind needs its example. */
import type { NoticeKind } from '../../subgraphs/register/generated/graphql.ts';
import type { BodyToTell, ContentToTell } from '../../subgraphs/register/protocol/kinds/kinds.ts';

type Examples = { [Kind in NoticeKind]: [body: Required<BodyToTell<Kind>>, content: ContentToTell<Kind>] };

/** Who a notice about a right is about, in as few words as one may be named. */
export const ABOUT_ADA = { identity: { identifiers: [{ scheme: 'LOCAL:acme', value: 'Ada' }] } };

const AT = '2026-03-02T10:00:00.000Z';
const ON = '2026-03-02';

const upheld = (right: 'ERASURE' | 'RECTIFICATION' | 'RESTRICTION' | 'OBJECTION') =>
  [
    { right, regime: 'UK_GDPR', outcome: 'PARTLY_UPHELD', ground: 'A17NonNecessity' },
    {
      identity: { name: 'Ada', dateOfBirth: '1990-05-01', address: 'Here', ...ABOUT_ADA.identity },
      correction: 'It is spelt Ada',
      reason: 'The first was wrong',
    },
  ] as const satisfies [unknown, unknown];

export const EXAMPLES = {
  ERASURE: upheld('ERASURE'),
  RECTIFICATION: upheld('RECTIFICATION'),
  RESTRICTION: upheld('RESTRICTION'),
  OBJECTION: upheld('OBJECTION'),
  INACCURACY: upheld('RECTIFICATION'),
  BREACH: [
    {
      kinds: ['CONFIDENTIALITY'],
      regimes: ['UK_GDPR'],
      occurredAt: AT,
      detectedAt: AT,
      awareAt: AT,
      categories: ['Addresses'],
      people: ['Residents'],
      approximatePeople: 10,
      approximateRecords: 20,
      specialCategory: false,
      criminalOffence: false,
      risk: 'RISK',
      isFinal: false,
    },
    {
      summary: 'A list was sent astray',
      howItHappened: 'A wrong address',
      effects: 'None is known',
      measuresTaken: 'It was recalled',
      measuresPlanned: 'Training',
      stage: 'FIRST',
      why: 'Its data are in it',
      agreements: ['A-1'],
      consultations: [{ agreement: 'A-1', until: AT, protocolOwner: 'beta' }],
    },
  ],
  AUTHORITY_CONSULTATION: [
    { tellAuthority: true, tellSubjects: false, decision: true, agreement: 'A-1' },
    { reason: 'The risk is high' },
  ],
  AGREEMENT_PROPOSED: [
    {
      reference: 'A-1',
      version: 1,
      title: 'Sharing',
      kind: 'DSA',
      signatoryIds: ['acme', 'beta'],
      commencesOn: ON,
      terms: {},
      proposedAt: AT,
    },
    {},
  ],
  AGREEMENT_SIGNED: [{ jws: 'a.b.c' }, { name: 'Bo', rank: 'Chief' }],
  AGREEMENT_WITHDRAWN: [
    { reference: 'A-1', version: 1, givenOn: ON, leavesOn: ON, reason: 'No need', settledOn: ON },
    {},
  ],
  AGREEMENT_REVIEWED: [
    {
      reference: 'A-1',
      version: 1,
      reviewedOn: ON,
      trigger: 'SCHEDULED',
      outcome: 'CONTINUE',
      nextReviewOn: ON,
      agreedByIds: ['beta'],
      holds: { purposesRelevant: true, scopeKept: true, benefitsReal: true, securityEffective: true },
    },
    {
      because: 'The law changed',
      notes: { purposesRelevant: 'a', scopeKept: 'b', benefitsReal: 'c', securityEffective: 'd' },
    },
  ],
  AGREEMENT_DECLINED: [{ reference: 'A-1', version: 1, declinedAt: AT }, { reason: 'Too wide' }],
  SHARING_REQUESTED: [
    {
      reference: 'A-1',
      holderIds: ['beta'],
      title: 'Sharing',
      purposes: ['Housing'],
      categories: ['Addresses'],
      people: ['Residents'],
      lawfulBases: ['A6-1-e'],
      frequency: 'Daily',
      necessity: 'There is no other way',
      runningSince: ON,
      requestedAt: AT,
    },
    {},
  ],
  INFORMATION_REQUEST: [
    {
      step: 'REQUESTED',
      to: 'beta',
      agreement: 'A-1',
      classification: 'OFFICIAL',
      requestedOn: ON,
      oneOff: true,
      personalData: false,
      what: 'Figures',
      unit: 'Housing',
      follows: 'Another',
      frequency: 'Once',
      necessity: 'Needed',
      purpose: 'Planning',
      publication: 'None',
      access: 'The team',
      storage: 'Here',
      disposal: 'In May',
      publicTaskStatement: 'Housing Act',
      legalBasis: 'Act',
    },
    {},
  ],
  INFORMATION_REPLY: [
    {
      step: 'DECIDED',
      outcome: 'AGREED',
      reason: 'It is justified',
      decidedOn: ON,
      legalBasis: 'Act',
      afterStep: 0,
    },
    {},
  ],
  FOI_CONSULTATION: [
    {
      step: 'ASKED',
      regime: 'FOIA',
      what: 'Figures',
      receivedOn: ON,
      dueOn: ON,
      agreement: 'A-1',
      holderId: 'acme',
      deciderId: 'acme',
      deciderRule: 'The receiver',
    },
    { decides: false, consulted: ['beta'] },
  ],
  READ_DIGEST: [
    { on: '2026-03-01' },
    {
      omitted: 0,
      reads: [{ person: 'p', action: 'read', rowKind: 'breaches', count: 1, rowsDigest: 'a'.repeat(64) }],
    },
  ],
  RECALL: [{ kinds: ['ERASURE'] }, { reason: 'The wrong person' }],
} satisfies Examples;
