/** Notices that a party passed on for somebody else: what the originator may see of it, and near to that what it may not. */
import { othersOf } from './access-owing.ts';
import type { SeededNotice, Seeding } from './access-seeding.ts';

type Insert = (seeding: Seeding, notice: SeededNotice) => Promise<string>;

/** What is like a leg that is seen but for one thing, or is one. */
const CHAINS = {
  plain: {},
  inaccuracy: { kind: 'INACCURACY' },
  kept: { answer: 'WITHHELD' },
  partThree: { body: { regime: 'PART_3' } },
  breach: { kind: 'BREACH' },
  agreement: { kind: 'AGREEMENT_REVIEWED' },
  withheldHere: { answeredHere: 'WITHHELD' },
  notDirect: { first: 'another' },
  notFirst: { first: 'another', second: 'originator' },
  alsoLater: { first: 'originator', second: 'another' },
  arriving: { isArriving: true },
  recalled: { recalls: true },
  recalledBreach: { kind: 'BREACH', recalls: true },
} as const;

type Chain = {
  kind?: SeededNotice['kind'];
  body?: object;
  /** Of the far recipient. */
  answer?: SeededNotice['answer'];
  answeredHere?: SeededNotice['answer'];
  /** Who told it here first, and who second; left out: the originator, and nobody. */
  first?: 'originator' | 'another';
  second?: 'originator' | 'another';
  /** The party is the far recipient, not the sender. */
  isArriving?: boolean;
  recalls?: boolean;
};

/** Each chain from each party to each other, through this one. */
export async function seedOnwardLegs(seeding: Seeding, insert: Insert): Promise<void> {
  const others = othersOf(seeding);
  for (const originatorId of others)
    for (const to of others.filter((one) => one !== originatorId))
      for (const chain of Object.values(CHAINS)) await seedChain(seeding, insert, originatorId, to, chain);
}

async function seedChain(
  seeding: Seeding,
  insert: Insert,
  originatorId: string,
  to: string,
  { kind = 'ERASURE', body, answer = null, answeredHere = 'DONE', ...way }: Chain,
): Promise<void> {
  const { party, chance } = seeding;
  const said = { kind, originatorId, cause: chance.uuid(), body: { regime: 'UK_GDPR', ...body } };
  const senders = { originator: originatorId, another: to };
  const came = { direction: 'RECEIVED', recipientId: party, answer: answeredHere } as const;
  const goes = { direction: 'SENT', senderId: party, recipientId: to, answer } as const;
  const first = way.isArriving ? 'another' : (way.first ?? 'originator');
  const joinedToId = await insert(seeding, { ...said, ...came, senderId: senders[first] });
  if (way.second) await insert(seeding, { ...said, ...came, senderId: senders[way.second], joinedToId });
  if (way.isArriving) return;
  await insert(seeding, { ...said, ...goes });
  if (!way.recalls) return;
  const recall = { ...said, kind: 'RECALL', body: { kinds: [kind] } } as const;
  await insert(seeding, { ...recall, ...came, senderId: originatorId });
  await insert(seeding, { ...recall, ...goes });
}
