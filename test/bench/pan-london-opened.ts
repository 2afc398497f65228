/** A request and a breach that are opened in a bench: made by mutations, with notices that were delivered. */
import { NoticeRow } from '../../subgraphs/register/protocol/notices/entity.ts';
import { CANARY } from '../support/canaries.ts';
import { eventually } from '../support/examples.ts';
import { dateOf, daysBefore, MEASURED, write, type PanLondon } from './pan-london-rows.ts';

/** Whom each is told to. */
const RECIPIENTS = 12;
/** Neither the newest nor the oldest. */
const OPENED_DAYS_AGO = 500;

/** An upheld erasure. */
export async function openRequest(making: PanLondon): Promise<string> {
  const { federation } = making;
  for (const recipient of making.parties.slice(1, RECIPIENTS + 1)) {
    await write(federation, MEASURED, 'decideDisclosure', {
      recipient,
      agreement: null,
      subject: CANARY,
      categories: ['NAME_CONTACT'],
      purpose: 'SAFEGUARD',
      regime: 'UK_GDPR',
      rationale: 'needed to protect',
    });
  }
  const id = await write(federation, MEASURED, 'recordRightsRequest', {
    right: 'ERASURE',
    regime: 'UK_GDPR',
    receivedOn: dateOf(daysBefore(making, OPENED_DAYS_AGO)),
    subject: CANARY,
    statement: 'Please erase what you hold about me.',
    identityConfirmed: { evidence: 'PASSPORT' },
  });
  await write(federation, MEASURED, 'completeRightsRequest', {
    id,
    outcome: 'UPHELD',
    ground: 'A17NonNecessity',
    overrideApplicability: 'a bench',
  });
  await delivered(making, id);
  return id;
}

/** A breach of data that go to many. */
export async function openBreach(making: PanLondon): Promise<string> {
  const { federation, parties } = making;
  const record = await write(federation, MEASURED, 'recordProcessing', {
    name: 'Front door',
    purposes: ['SAFEGUARDING'],
    people: ['children'],
    categories: ['NAME_CONTACT'],
    lawfulBases: ['6(1)(e)'],
    retention: 'six years',
    recipients: parties.slice(1, RECIPIENTS + 1),
  });
  const at = daysBefore(making, OPENED_DAYS_AGO).toISOString();
  const id = await write(federation, MEASURED, 'recordBreach', {
    detectedAt: at,
    awareAt: at,
    kinds: ['CONFIDENTIALITY'],
    regimes: ['UK_GDPR'],
    processingRecords: [record],
    summary: 'A list went to a wrong address',
  });
  await delivered(making, id);
  return id;
}

function delivered({ federation }: PanLondon, cause: string): Promise<void> {
  const { manager } = federation.register(MEASURED).hosted().database;
  return eventually(async () => {
    const rows = await manager.findBy(NoticeRow, { cause, direction: 'SENT' });
    const arrived = rows.filter(({ deliveredAt }) => deliveredAt !== null).length;
    if (arrived < RECIPIENTS) throw new Error(`${arrived} of ${RECIPIENTS} delivered`);
  }, 120);
}
