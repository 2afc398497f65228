/** Rows of agreements, and of what is made ready for them, with a mark in every text: who may see which is then known. */
import { AgreementRow, SignatureRow } from '../../subgraphs/register/agreements/entity.ts';
import { WithdrawalRow } from '../../subgraphs/register/agreements/leaving/entity.ts';
import { AgreementDraftRow } from '../../subgraphs/register/agreements/published/entity.ts';
import {
  AgreementReviewRow,
  DeclineRow,
  QUESTIONS,
} from '../../subgraphs/register/agreements/reviews/entity.ts';
import { AssuranceRow } from '../../subgraphs/register/agreements/assurance/entity.ts';
import { AuditAccessRow, ReadDigestRow } from '../../subgraphs/register/proof/auditing/entity.ts';
import { SharingRequestRow } from '../../subgraphs/register/agreements/sharing-requests/entity.ts';
import { canary } from './access-canary.ts';
import type { Seeding } from './access-seeding.ts';
import { exampleTerms } from './example-terms.ts';

const AT = new Date('2026-02-01T10:00:00.000Z');
const ON = '2026-02-01';

/** The text of a field of a row that is about to be made. */
const texts = (table: string, id: string) => (field: string) => canary(table, field, id);

export async function seedAgreements(seeding: Seeding): Promise<void> {
  const { party, parties, chance, references } = seeding;
  for (const reference of references) {
    const signatoryIds = [
      party,
      ...chance.some(parties.filter((one) => one !== party && one !== 'stranger')),
    ];
    const versions = chance.is(0.3) ? 2 : 1;
    for (let version = 1; version <= versions; version++) {
      const asked =
        version === 1 ? signatoryIds : signatoryIds.filter((one) => one === party || chance.is(0.7));
      await seedVersion(seeding, reference, version, asked);
    }
    await seedLife(seeding, reference, versions, signatoryIds);
  }
}

async function seedVersion(
  { party, chance, manager }: Seeding,
  reference: string,
  version: number,
  signatoryIds: string[],
): Promise<void> {
  const id = chance.uuid();
  const text = texts('agreement', id);
  await manager.insert(AgreementRow, {
    id,
    party,
    reference,
    version,
    title: text('title'),
    kind: 'DATA_SHARING_AGREEMENT',
    proposedById: party,
    proposedAt: AT,
    signatoryIds,
    commencesOn: null,
    terms: exampleTerms({ further: { note: text('terms') } }) as never,
    digest: text('digest'),
  });
  for (const partyId of signatoryIds.filter(() => chance.is(0.8))) {
    const signature = chance.uuid();
    const of = texts('signature', signature);
    const signed = {
      name: of('name'),
      office: of('office'),
      rank: of('rank'),
      onBehalfOf: of('onBehalfOf'),
      jws: of('jws'),
    };
    const dates = { signedOn: ON, receivedAt: AT };
    await manager.insert(SignatureRow, {
      id: signature,
      party,
      reference,
      version,
      partyId,
      digest: text('digest'),
      ...signed,
      ...dates,
    });
  }
}

/** Reviews, refusals and leavers of an agreement. */
async function seedLife(
  { party, chance, manager }: Seeding,
  reference: string,
  version: number,
  signatoryIds: string[],
): Promise<void> {
  const [review, decline, withdrawal] = [chance.uuid(), chance.uuid(), chance.uuid()];
  const common = { party, reference, version };
  const note = canary('agreement_review', 'note', review);
  const answers = QUESTIONS.map((question) => ({ question, holds: true, note }));
  const dates = { reviewedOn: ON, nextReviewOn: null, recordedAt: AT };
  const held = {
    byId: chance.one(signatoryIds),
    trigger: 'SCHEDULED',
    outcome: 'CONTINUE',
    agreedByIds: [],
  } as const;
  await manager.insert(AgreementReviewRow, { id: review, ...common, ...held, answers, ...dates } as never);
  const declined = {
    partyId: chance.one(signatoryIds),
    declinedAt: AT,
    reason: canary('agreement_decline', 'reason', decline),
  };
  await manager.insert(DeclineRow, { id: decline, ...common, ...declined });
  const settled = {
    kept: canary('agreement_withdrawal', 'settled', withdrawal),
    returned: null,
    destroyed: null,
  };
  const leaving = { givenOn: ON, leavesOn: '2026-09-01', settledOn: null, recordedAt: AT, settled };
  const left = {
    partyId: chance.one(signatoryIds),
    reason: canary('agreement_withdrawal', 'reason', withdrawal),
  };
  await manager.insert(WithdrawalRow, { id: withdrawal, ...common, ...leaving, ...left });
}

export async function seedSettingUp(seeding: Seeding): Promise<void> {
  const { party, chance, manager, references } = seeding;
  const reference = chance.one(references);
  const id = chance.uuid();
  const text = texts('sharing_request', id);
  const decision = {
    accepted: true,
    office: text('office'),
    name: text('decisionName'),
    decidedAt: AT.toISOString(),
    reason: text('reason'),
  };
  const assessed = {
    kind: 'IMPACT_ASSESSMENT',
    needsImpactAssessment: null,
    outcome: text('outcome'),
    evidence: text('evidence'),
    advice: text('advice'),
    recordedAt: AT.toISOString(),
  } as const;
  const risk = {
    description: text('risk'),
    likelihood: 'LOW',
    impact: 'HIGH',
    control: text('control'),
    residual: null,
  } as const;
  const words = {
    purposes: [text('purposes')],
    categories: ['NAME'],
    people: ['children'],
    lawfulBases: ['6(1)(e)'],
    frequency: text('frequency'),
    necessity: text('necessity'),
  };
  await manager.insert(SharingRequestRow, {
    id,
    party,
    reference,
    requestedById: party,
    holderIds: [],
    title: text('title'),
    ...words,
    requestedAt: AT,
    runningSince: null,
    agreementType: text('agreementType'),
    assessments: [assessed],
    risks: [risk],
    decision,
  });
  const draft = chance.uuid();
  const drafted = texts('agreement_draft', draft);
  const document = JSON.stringify({
    reference,
    title: drafted('title'),
    terms: exampleTerms({ further: { note: drafted('document') } }),
  });
  await manager.insert(AgreementDraftRow, {
    id: draft,
    party,
    reference,
    title: drafted('title'),
    document,
    importedAt: AT,
    proposedVersion: null,
  });
  const kinds = ['POLICIES', 'TRAINING', 'VETTING', 'PROCESSORS'] as const;
  for (const kind of kinds) {
    const assurance = chance.uuid();
    const said = texts('assurance', assurance);
    const replacedAt = kind === 'PROCESSORS' ? AT : null;
    const dates = { confirmedOn: ON, validUntil: null, sortOn: '9999-12-31', recordedAt: AT, replacedAt };
    await manager.insert(AssuranceRow, {
      id: assurance,
      party,
      kind,
      statement: said('statement'),
      evidence: said('evidence'),
      office: 'DPO',
      source: 'Art. 5',
      ...dates,
    });
  }
}

/** Who may audit, and what others' registers said was read there. */
export async function seedAuditing({ party, parties, chance, manager }: Seeding): Promise<void> {
  const [access, digest] = [chance.uuid(), chance.uuid()];
  const reason = canary('audit_access', 'reason', access);
  const granted = {
    untilAt: new Date('2030-01-01'),
    rowIds: null,
    grantedAt: AT,
    endedAt: null,
    endedBy: null,
  };
  await manager.insert(AuditAccessRow, {
    id: access,
    party,
    person: 'auditor',
    reason,
    grantedBy: 'dpo',
    ...granted,
  });
  const reads = [
    {
      person: canary('read_digest', 'reads', digest),
      action: 'read',
      rowKind: 'notices',
      count: 1,
      rowsDigest: '',
    },
  ];
  const from = { registerId: chance.one(parties), readOn: ON, receivedAt: AT, omitted: 0 };
  await manager.insert(ReadDigestRow, { id: digest, party, reads, ...from });
}
