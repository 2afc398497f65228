/** Terms of which everything is recorded and nothing is wanting: the ground on which one finding at a time is shown. */
import type { Knowledge } from '../../subgraphs/register/agreements/findings/found.ts';
import type { Terms } from '../../subgraphs/register/agreements/terms/terms.ts';
import { exampleTerms } from './example-terms.ts';

const CONDITION = 'DPA 2018 Sch. 1 Part 2 para. 18';
const eachParty = { rule: 'EACH_PARTY', source: '§12' };
const right = (name: Terms['rights'][number]['right'], more: Partial<Terms['rights'][number]> = {}) => ({
  right: name,
  selected: true,
  conditionalOn: [],
  propagate: null,
  source: '§3',
  ...more,
});

/** Clean terms, with what a test changes. */
export function cleanTerms(more: Partial<Terms> = {}): Terms {
  return { ...exampleTerms(), ...WHO, ...LAW, ...CLAUSES, ...TEXT, ...more };
}

/** What the directory says of the parties of clean terms. */
export const cleanKnowledge: Knowledge = (party) => PARTIES[party];

const joined = {} as never;
const PARTIES: Record<string, ReturnType<Knowledge>> = {
  acme: { name: 'Acme Council', omaList: 'B', competentAuthority: false, register: joined },
  beta: { name: 'Beta Probation', omaList: 'A', competentAuthority: true, register: joined },
  gamma: { name: 'Gamma Police', omaList: 'B', competentAuthority: true, register: joined },
  outside: { name: 'Outside', omaList: null, competentAuthority: false, register: null },
};

const WHO: Partial<Terms> = {
  organisations: [
    { key: 'council', name: 'Council', kind: 'LOCAL_AUTHORITY', filledBy: ['acme'] },
    { key: 'probation', name: 'Probation', kind: 'PROBATION', filledBy: ['beta'] },
  ],
  signatories: [{ organisation: 'Council', nameGiven: true, source: '§9' }],
  mentions: [
    { name: 'council', kind: 'ORGANISATION', source: '§2' },
    { name: 'Probation', kind: 'ORGANISATION', standsFor: 'probation', source: '§2' },
    { name: 'child', kind: 'PERSON_CATEGORY', source: '§2' },
    { name: 'Egress', kind: 'PLATFORM', source: '§8' },
    { name: 'Carrier Pigeon', kind: 'PLATFORM', source: '§8' },
    { name: 'Data Protection Act 2018', kind: 'ACT', source: '§2' },
  ],
};

const LAW: Partial<Terms> = {
  lawfulBases: {
    article6: ['6(1)(d)', '6(1)(e)'],
    article9: ['9(2)(c)', '9(2)(g)'],
    article10: 'authorised by law',
    part3: true,
    source: '§2',
  },
  conditions: [
    { basis: '9(2)(g)', condition: CONDITION, policyDocumentRequired: true, source: '§2' },
    { basis: '10', condition: CONDITION, policyDocumentRequired: true, source: '§2' },
  ],
  policyDocuments: [{ condition: CONDITION, document: 'Safeguarding procedures', source: '§2' }],
  powers: [
    { name: 'Children Act 1989/2004', section8: true, source: 'App C' },
    { name: 'Offender Management Act 2007', section8: true, source: 'App C' },
    { name: 'Common law duty of confidence', section8: null, source: 'App C' },
  ],
  rights: [
    right('ACCESS'),
    right('RECTIFICATION'),
    right('ERASURE'),
    right('RESTRICTION'),
    right('NOTIFICATION', { covers: ['RECTIFICATION', 'ERASURE', 'RESTRICTION'] }),
    right('OBJECTION', { conditionalOn: ['PUBLIC_TASK', 'constructor'] }),
    right('PORTABILITY', { selected: false }),
  ],
};

const CLAUSES: Partial<Terms> = {
  review: { firstAfterMonths: 6, thenEveryMonths: 12, anchor: 'SIGNED', initiator: 'acme', source: '§4' },
  afterLeaving: { keepsComplying: true, dataDuty: 'KEEP_WHAT_IT_CONTROLS', source: '§5' },
  consent: { usualBasis: false, practice: null, source: '§2' },
  transfers: { area: 'UK', needs: ['WRITTEN_AGREEMENT'], source: '§8' },
  foi: { decider: 'HOLDER', consult: 'WHERE_CONCERNED', source: '§11' },
  complaints: eachParty,
  retention: eachParty,
  impactAssessment: eachParty,
  termination: eachParty,
  disputes: eachParty,
  further: { informationRequests: { acknowledge: { workingDays: 3, anchor: 'DATE_OF_REQUEST' } } },
};

const TEXT: Partial<Terms> = {
  document: { date: '2026-01', source: '§1' },
  sections: [{ title: 'Benefits', state: 'COMPLETE', source: '§1' }],
  wording: [{ quote: 'domestic law, for safeguarding or health', about: 'safeguarding', source: '§2' }],
  statements: [
    { about: 'who signs', says: ['SIRO', 'DEPUTY'], source: '§7' },
    { about: 'who signs', says: ['DEPUTY', 'SIRO'], source: '§9' },
  ],
  principles: { caldicott: 8, source: 'App B' },
};
