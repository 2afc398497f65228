/** How long a breach takes to its last partner, and an update to those who had the first notice. */
import { data } from '../support/answers.ts';
import { processing } from '../support/breaches.ts';
import { eventually } from '../support/examples.ts';
import type { Federation } from '../support/federation.ts';
import { NoticeRow } from '../../subgraphs/register/protocol/notices/entity.ts';
import { onFederation } from './federation.ts';

const PARTNERS = 50;
const ROUNDS = 3;
const ORIGIN = 'origin';
const partners = Array.from({ length: PARTNERS }, (_, index) => `partner-${String(index).padStart(2, '0')}`);

interface Stage {
  /** Until the mutation has answered. */
  decisionMilliseconds: number;
  /** Until the last signed receipt is held. */
  lastReceiptMilliseconds: number;
}

interface Round {
  first: Stage;
  update: Stage;
  /** Notices that partners hold beyond one of each revision; 0 is right. */
  doubled: number;
}

/** Times in milliseconds, medians of the rounds. */
export function benchBreach() {
  return onFederation({ parties: [ORIGIN], hosted: [partners] }, async (federation) => {
    const record = await write(federation, 'recordProcessing', processing('Cases', { recipients: partners }));
    const rounds: Round[] = [];
    for (let index = 0; index < ROUNDS; index += 1) rounds.push(await tell(federation, record));
    return {
      partners: PARTNERS,
      first: medians(rounds.map(({ first }) => first)),
      update: medians(rounds.map(({ update }) => update)),
      doubled: rounds.reduce((sum, { doubled }) => sum + doubled, 0),
    };
  });
}

async function tell(federation: Federation, record: string): Promise<Round> {
  const at = new Date().toISOString();
  let breach = '';
  const first = await stage(federation, async () => {
    breach = await write(federation, 'recordBreach', {
      detectedAt: at,
      awareAt: at,
      kinds: ['CONFIDENTIALITY'],
      regimes: ['UK_GDPR'],
      processingRecords: [record],
      summary: 'A bench',
    });
    return { cause: breach, revision: 1 };
  });
  const update = await stage(federation, async () => {
    await write(federation, 'assessBreach', { id: breach, effects: 'none so far' });
    return { cause: breach, revision: 2 };
  });
  return { first, update, doubled: (await heldOf(federation, breach)) - 2 * PARTNERS };
}

/** From the mutation to the last partner's signed receipt of what it sent. */
async function stage(
  federation: Federation,
  decide: () => Promise<{ cause: string; revision: number }>,
): Promise<Stage> {
  const begun = performance.now();
  const sent = await decide();
  const decisionMilliseconds = performance.now() - begun;
  const { manager } = federation.register(ORIGIN).hosted().database;
  await eventually(async () => {
    const rows = await manager.findBy(NoticeRow, sent);
    const delivered = rows.filter(({ deliveredAt }) => deliveredAt !== null).length;
    if (delivered < PARTNERS) throw new Error(`${delivered} of ${PARTNERS} delivered`);
  }, 120);
  return { decisionMilliseconds, lastReceiptMilliseconds: performance.now() - begun };
}

/** How many notices of a breach all partners hold together. */
async function heldOf(federation: Federation, cause: string): Promise<number> {
  const counts = partners.map((party) =>
    federation.register(party).hosted().database.manager.countBy(NoticeRow, { cause, direction: 'RECEIVED' }),
  );
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

async function write(federation: Federation, mutation: string, input: object): Promise<string> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
  const document = `mutation ($input: ${type}) { row: ${mutation}(party: "${ORIGIN}", input: $input) { id } }`;
  const token = await federation.token(ORIGIN, 'DPO', { door: 'register' });
  return data<{ row: { id: string } }>(await federation.register(ORIGIN).query(token, document, { input }))
    .row.id;
}

function medians(stages: Stage[]): Stage {
  const of = (key: keyof Stage) =>
    Math.round(stages.map((one) => one[key]).toSorted((a, b) => a - b)[stages.length >> 1]!);
  return {
    decisionMilliseconds: of('decisionMilliseconds'),
    lastReceiptMilliseconds: of('lastReceiptMilliseconds'),
  };
}
