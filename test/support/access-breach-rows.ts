/** Rows of breaches, with a mark in every text. */
import {
  BreachDecisionRow,
  BreachEffectRow,
  BreachEntryRow,
  BreachReportRow,
  BreachRow,
  BreachViewRow,
} from '../../subgraphs/register/cases/breaches/entity.ts';
import { canary } from './access-canary.ts';
import { othersOf, owe } from './access-owing.ts';
import type { Seeding } from './access-seeding.ts';

const AT = new Date('2026-02-20T10:00:00.000Z');

export async function seedBreaches(
  seeding: Seeding,
  records: string[],
  disclosures: string[],
): Promise<string[]> {
  const ids = Array.from({ length: 6 }, () => seeding.chance.uuid());
  for (const id of ids) {
    await seedBreach(seeding, id, records, disclosures);
    await seedBreachFollowUp(seeding, id);
    await owe(seeding, id);
  }
  return ids;
}

async function seedBreach(
  seeding: Seeding,
  id: string,
  records: string[],
  disclosures: string[],
): Promise<void> {
  const { party, chance, manager, references } = seeding;
  const text = (field: string) => canary('breach', field, id);
  const shown = {
    summary: text('summary'),
    howItHappened: text('howItHappened'),
    effects: text('effects'),
    measuresTaken: text('measuresTaken'),
    measuresPlanned: text('measuresPlanned'),
  };
  const own = {
    awareBy: text('awareBy'),
    awareHow: text('awareHow'),
    flagsBecause: text('flagsBecause'),
    riskBecause: text('riskBecause'),
    warnings: [text('warnings')],
    lessons: [{ text: text('lessons'), measure: null, agreement: null }],
  };
  const affected = chance
    .some(othersOf(seeding))
    .map((one) => ({ party: one, why: canary('breach', `why_${one.replaceAll('-', '_')}`, id) }));
  const overrides = [{ party: chance.one(othersOf(seeding)), affected: false, because: text('overrides') }];
  const lists = {
    kinds: ['CONFIDENTIALITY'],
    regimes: ['UK_GDPR'],
    agreements: chance.some(references),
    processingRecords: chance.some(records),
    disclosures: chance.some(disclosures),
    categories: ['NAME'],
    people: [],
  };
  const times = { occurredAt: AT, detectedAt: AT, awareAt: AT, recordedAt: AT, closedAt: null };
  const numbers = {
    approximatePeople: 1,
    approximateRecords: 1,
    specialCategory: false,
    criminalOffence: false,
    revision: 1,
  };
  const because = {
    becauseOf: chance.uuid(),
    causedBy: { party: chance.one(othersOf(seeding)), breach: chance.uuid() },
  };
  await manager.insert(BreachRow, {
    id,
    party,
    ...shown,
    ...own,
    ...lists,
    ...times,
    ...numbers,
    ...because,
    details: { impact: text('details') },
    risk: 'RISK',
    terms: [],
    affected,
    overrides,
  } as never);
}

async function seedBreachFollowUp(seeding: Seeding, breachId: string): Promise<void> {
  const { chance, manager, party } = seeding;
  for (const partyId of othersOf(seeding)) {
    const [view, effect] = [chance.uuid(), chance.uuid()];
    await manager.insert(BreachViewRow, {
      noticeId: view,
      breachId,
      partyId,
      tellAuthority: true,
      tellSubjects: null,
      reason: canary('breach_view', 'reason', view),
      givenAt: AT,
    });
    await manager.insert(BreachEffectRow, {
      noticeId: effect,
      breachId,
      partyId,
      effect: canary('breach_effect', 'effect', effect),
      ownBreach: null,
      reportedAt: AT,
    });
  }
  const [decision, entry, report] = [chance.uuid(), chance.uuid(), chance.uuid()];
  await manager.insert(BreachDecisionRow, {
    id: decision,
    breachId,
    about: 'AUTHORITY',
    agreement: null,
    rule: 'CONTROLLER',
    deciderId: party,
    tell: true,
    exception: null,
    reasons: canary('breach_decision', 'reasons', decision),
    views: [],
    person: 'p',
    decidedAt: AT,
  });
  await manager.insert(BreachEntryRow, {
    id: entry,
    breachId,
    at: AT,
    person: canary('breach_entry', 'person', entry),
    office: null,
    what: canary('breach_entry', 'what', entry),
  });
  await manager.insert(BreachReportRow, {
    id: report,
    breachId,
    regime: 'UK_GDPR',
    phase: 'INITIAL',
    reportedAt: AT,
    reference: canary('breach_report', 'reference', report),
    reasonsForDelay: null,
    content: {},
    person: 'p',
    recordedAt: AT,
  });
}
