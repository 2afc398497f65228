/** Precision and recall of who is affected: the rule, from registers, against an oracle that walks single flows of data. */
import * as fc from 'fast-check';
import type { Terms } from '../../subgraphs/register/agreements/terms/terms.ts';
import { affectedParties, type Concerned } from '../../subgraphs/register/cases/breaches/rules/affected.ts';

const PARTIES = Array.from({ length: 20 }, (_, index) => `p${index}`);
const CATEGORIES = ['NAME', 'HEALTH', 'OFFENCE', 'HOUSING'];

/** One way that data went between the breached party and another: into a record, out of one, or as a disclosure. */
interface Flow {
  /** The record, or the disclosure. */
  store: string;
  way: 'INTO_RECORD' | 'OUT_OF_RECORD' | 'DISCLOSED';
  other: string;
}

interface Store {
  id: string;
  agreements: string[];
  categories: string[];
}

/** The truth: single flows between `p0` and others, what they went through, and who signed what. */
interface World {
  flows: Flow[];
  stores: Map<string, Store>;
  signed: Map<string, string[]>;
  joint: Set<string>;
}

interface Breach {
  agreements: string[];
  records: string[];
  disclosures: string[];
  categories: string[];
}

const agreementIds = Array.from({ length: 30 }, (_, index) => `A${index}`);
const others = PARTIES.slice(1);
const storeIds = (letter: string, length: number) =>
  Array.from({ length }, (_, index) => `${letter}${index}`);
const RECORDS = storeIds('R', 25);
const DISCLOSURES = storeIds('D', 40);

const someOf = <T>(values: T[], maxLength: number, minLength = 0) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength, maxLength });

const recordArb = fc.record({ agreements: someOf(agreementIds, 3), categories: someOf(CATEGORIES, 4, 1) });
const disclosureArb = fc.record({
  agreements: someOf(agreementIds, 1),
  categories: someOf(CATEGORIES, 3, 1),
  other: fc.constantFrom(...others),
});
const flowArb = fc.record({
  store: fc.constantFrom(...RECORDS),
  way: fc.constantFrom('INTO_RECORD' as const, 'OUT_OF_RECORD' as const),
  other: fc.constantFrom(...others),
});

const worldArb: fc.Arbitrary<World> = fc
  .record({
    records: fc.array(recordArb, { minLength: RECORDS.length, maxLength: RECORDS.length }),
    disclosures: fc.array(disclosureArb, { minLength: DISCLOSURES.length, maxLength: DISCLOSURES.length }),
    flows: fc.array(flowArb, { minLength: 30, maxLength: 90 }),
    signed: fc.array(someOf(others, 8, 1), { minLength: 30, maxLength: 30 }),
    joint: someOf(agreementIds, 5),
  })
  .map(({ records, disclosures, flows, signed, joint }) => ({
    flows: [
      ...flows,
      ...disclosures.map(({ other }, index): Flow => ({ store: `D${index}`, way: 'DISCLOSED', other })),
    ],
    stores: new Map<string, Store>([
      ...records.map((one, index) => [`R${index}`, { ...one, id: `R${index}` }] as const),
      ...disclosures.map((one, index) => [`D${index}`, { ...one, id: `D${index}` }] as const),
    ]),
    signed: new Map(signed.map((parties, index) => [`A${index}`, parties])),
    joint: new Set(joint),
  }));

const breachArb: fc.Arbitrary<Breach> = fc.record({
  agreements: someOf(agreementIds, 6),
  records: someOf(RECORDS, 4),
  disclosures: someOf(DISCLOSURES, 3),
  categories: someOf(CATEGORIES, 3),
});

/** For each other party: is there a flow by which the breach reaches it? */
function oracle(world: World, breach: Breach): string[] {
  return others.filter(
    (party) =>
      world.flows.some((flow) => flow.other === party && isHit(world, breach, flow)) ||
      breach.agreements.some((one) => world.joint.has(one) && world.signed.get(one)!.includes(party)),
  );
}

function isHit(world: World, breach: Breach, { store, way, other }: Flow): boolean {
  const { id, agreements, categories } = world.stores.get(store)!;
  if (breach.records.includes(id) || breach.disclosures.includes(id)) return true;
  if (breach.categories.length > 0 && !breach.categories.some((one) => categories.includes(one)))
    return false;
  return agreements.some((agreement) => {
    if (!breach.agreements.includes(agreement)) return false;
    const named = (ids: string[]) => ids.some((one) => world.stores.get(one)!.agreements.includes(agreement));
    if (way === 'DISCLOSED') return !named(breach.disclosures);
    const isPointedAt = named(breach.records) || named(breach.disclosures);
    return !isPointedAt && world.signed.get(agreement)!.includes(other);
  });
}

/** What p0's register holds of the world, in the shape and order in which it is loaded. */
function registered(world: World, breach: Breach): Concerned {
  const records = [...world.stores.values()]
    .filter(({ id }) => id.startsWith('R'))
    .map((store) => recordOf(world, store));
  const linked = (one: { id: string; agreements: string[] }) =>
    !breach.records.includes(one.id) &&
    one.agreements.some((agreement) => breach.agreements.includes(agreement));
  const disclosures = world.flows.flatMap(({ store, way, other }) => {
    const { id, agreements, categories } = world.stores.get(store)!;
    const agreement = agreements[0] ?? null;
    const isLoaded =
      breach.disclosures.includes(id) || (agreement !== null && breach.agreements.includes(agreement));
    return way === 'DISCLOSED' && isLoaded ? { id, recipientId: other, agreement, categories } : [];
  });
  return {
    self: 'p0',
    agreements: breach.agreements.map((reference) => ({
      reference,
      terms: { controllership: world.joint.has(reference) ? 'JOINT' : 'INDEPENDENT' } as Terms,
      inForceWith: world.signed.get(reference)!,
    })),
    processingRecords: records.filter(({ id }) => breach.records.includes(id)),
    linkedRecords: records.filter(linked),
    disclosures,
    namedDisclosures: breach.disclosures,
    categories: breach.categories,
  };
}

function recordOf({ flows }: World, { id, agreements, categories }: Store) {
  const partiesOf = (way: Flow['way']) => [
    ...new Set(flows.filter((flow) => flow.store === id && flow.way === way).map(({ other }) => other)),
  ];
  const partners = { sourceIds: partiesOf('INTO_RECORD'), recipientIds: partiesOf('OUT_OF_RECORD') };
  return {
    id,
    name: id,
    agreements,
    categories,
    specialCategory: false,
    criminalOffence: false,
    ...partners,
  };
}

test('of 200 federations of 20 parties and 30 agreements, every affected party is found and no other', () => {
  let found = 0;
  let spared = 0;
  fc.assert(
    fc.property(worldArb, breachArb, (world, breach) => {
      const truth = oracle(world, breach);
      const answer = affectedParties(registered(world, breach));
      expect(answer.map(({ party }) => party)).toEqual(truth.toSorted());
      expect(answer.every(({ why }) => why.length > 0)).toBe(true);
      found += truth.length;
      spared += others.length - truth.length;
    }),
    { numRuns: 200, seed: 20261024 },
  );
  expect(found).toBeGreaterThan(200);
  expect(spared).toBeGreaterThan(200);
});
